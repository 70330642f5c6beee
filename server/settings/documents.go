package settings

import "path/filepath"

func (s *Settings) demoPlace() string { return "folder:" + filepath.Join(s.Data, "documents") }

func (s *Settings) demoKeys() string { return filepath.Join(s.Data, "documents.keys") }

// checkDocuments wants named what the processes share: each may have a data folder, and a machine, of its own.
func (s *Settings) checkDocuments() []error {
	var wrong []error
	if s.Documents.Place == s.demoPlace() {
		wrong = append(wrong, Problem{"documents", s.Documents.Place, "this is the demo's folder; name one that all three processes reach, folder:PATH, or a store, s3://BUCKET?endpoint=https://HOST"})
	}
	if s.Documents.Keys == s.demoKeys() {
		wrong = append(wrong, Problem{"documents-keys", s.Documents.Keys, "this is the demo's ring of keys; make one with \"kyosai keys make\", give each process a copy and name it here"})
	}
	return wrong
}
