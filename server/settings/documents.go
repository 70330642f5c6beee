package settings

import (
	"os"
	"path/filepath"
)

func (s *Settings) demoPlace() string { return "folder:" + filepath.Join(s.Data, "documents") }

func (s *Settings) demoKeys() string { return filepath.Join(s.Data, "documents.keys") }

// debianClamd is where the daemon of Debian's package listens.
const debianClamd = "/run/clamav/clamd.ctl"

func demoClamd() string {
	if _, err := os.Stat(debianClamd); err != nil {
		return NoClamd
	}
	return "unix:" + debianClamd
}

// checkDocuments wants named what the processes share: each may have a data folder, and a machine, of its own.
func (s *Settings) checkDocuments() []error {
	var wrong []error
	if s.Documents.Place == s.demoPlace() {
		wrong = append(wrong, Problem{"documents", s.Documents.Place, "this is the demo's folder; name one that all three processes reach, folder:PATH, or a store, s3://BUCKET?endpoint=https://HOST"})
	}
	if s.Documents.Keys == s.demoKeys() {
		wrong = append(wrong, Problem{"documents-keys", s.Documents.Keys, "this is the demo's ring of keys; make one with \"kyosai keys make\", give each process a copy and name it here"})
	}
	if s.Documents.Clamd == "" || s.Documents.Clamd == NoClamd {
		wrong = append(wrong, Problem{"clamd", s.Documents.Clamd, "nobody would search proofs for viruses; give unix:/PATH or tcp:HOST:PORT of ClamAV's daemon"})
	}
	return wrong
}
