package process

import (
	"net/http"
	"sync"

	"kyosai/server/audit"
	"kyosai/server/invitations"
	"kyosai/server/letters"
	"kyosai/server/letters/typeset/pdf"
	"kyosai/server/letters/typeset/pdf/fonts"
	"kyosai/server/settings"
	"kyosai/server/signin"
	"kyosai/server/signin/session"
	"kyosai/server/store"
)

// mountLetters serves letters as PDF. A letterhead or a font that cannot be read stops the start; the own fonts are only
// unpacked when the first letter is set.
func mountLetters(mux *http.ServeMux, s *settings.Settings, db *store.Store, sessions *session.Sessions, refusals *audit.Refusals) error {
	head, err := letters.ReadHead(s.Letters.Head)
	if err != nil {
		return err
	}
	press := letters.Press{Head: head, Fonts: sync.OnceValues(func() ([]*pdf.Font, error) { return fonts.All(s.Letters.Fonts...) })}
	if len(s.Letters.Fonts) > 0 {
		if _, err := press.Fonts(); err != nil {
			return err
		}
	}
	letters.Letters{Store: db, Press: press, Refusals: refusals}.Mount(mux, sessions.Middleware)
	accounts := signin.Accounts{Store: db, Origin: s.Public.Origin}
	invitations.Invitations{Store: db, Accounts: accounts, Press: press, Refusals: refusals}.Mount(mux, sessions.Middleware)
	return nil
}
