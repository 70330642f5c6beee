package mailbox

import (
	"io"
	"os"
	"path/filepath"

	"github.com/emersion/go-smtp"

	"kyosai/server/id"
)

// session is one connection of a sender; it may bring several messages.
type session struct{ box *Mailbox }

func (s *session) Mail(string, *smtp.MailOptions) error { return nil }

func (s *session) Rcpt(string, *smtp.RcptOptions) error { return nil }

// Data keeps the message under a name that sorts by time. It is written under
// another name first, so that the page never shows half of it.
func (s *session) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	path := filepath.Join(s.box.folder, id.New("mal"))
	if err := os.WriteFile(path+".new", raw, 0o600); err != nil {
		return err
	}
	return os.Rename(path+".new", path+extension)
}

func (s *session) Reset() {}

func (s *session) Logout() error { return nil }

const extension = ".eml"
