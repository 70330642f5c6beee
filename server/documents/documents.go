// Package documents takes the proofs 証拠書類 of a claim: photos and PDFs. What comes in is known by its content and not by
// its name, and is bounded before it is decoded. Images are decoded and written anew and carry nothing but the picture.
// A PDF is kept as it came, and so are its title, author and other metadata, and its links to the web: a viewer
// may follow one, as a rule not unasked. A PDF that could run, send, open or carry anything else is refused.
//
// What was added waits until clamd found no virus in it; until then nobody opens it, its member included. The claim can
// be sent meanwhile, and is not decided before.
//
// The bytes are in the vault and not in the database. They are put there before the row that tells of them, and erased
// after it: a process killed in between leaves a sealed blob of which nothing tells, and Sweep removes those.
//
// A file comes in parts (Begin, Append, Finish), so that a line that breaks costs one part; each is sealed as it arrives.
package documents

import (
	"time"

	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/clamd"
	"kyosai/server/plainhttp"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/vault"
)

// The bounds of what is taken.
const (
	mostBytes = 15 << 20 // of a file
	mostPages = 20       // of a claim
)

// The media types of what is kept.
const (
	jpegType = plainhttp.JPEG
	pdfType  = plainhttp.PDF
)

// Documents adds, reads and removes the documents of claims. One is made for a process, for it bounds how many files
// are worked on at once.
type Documents struct {
	store   *store.Store
	vault   *vault.Vault
	scanner *clamd.Client
	slots   *slots

	// Refusals hears of those who have not signed in.
	Refusals *audit.Refusals
}

// New makes it for the process's database and vault, and for the daemon that searches for viruses; without one, as in
// the demo alone, nothing waits for a search. Without a vault it still removes documents from claims, for their bytes
// are erased by the worker.
func New(s *store.Store, v *vault.Vault, scanner *clamd.Client) *Documents {
	return &Documents{store: s, vault: v, scanner: scanner, slots: newSlots(2, 24, 4, 200, 30*time.Second)}
}

// Scanned tells whether documents are searched for viruses before anybody opens them.
func (d *Documents) Scanned() bool { return d.scanner != nil }

var (
	errNoClaim    = problem.New(problem.NotFound, "claim_not_found", "お探しの申請が見つかりません。一覧を開き直してください。")
	errNoDocument = problem.New(problem.NotFound, "document_not_found", "お探しの書類が見つかりません。申請を開き直してください。")
	errSent       = problem.New(problem.Conflict, "claim_state", "送ったあとの申請の書類は変えられません。申請を開き直して、今の状態をご確認ください。")
)

func refusal(code, message string) *problem.Error { return problem.In("documents", code, message) }

// may lets who fills claims in change their documents; the row scope lets members change their own.
func may(v *access.Viewer, roles access.Roles) error {
	switch {
	case v.Kind == access.Anonymous:
		return problem.SignInFirst
	case !v.May(roles):
		return problem.NotAllowed
	}
	return nil
}
