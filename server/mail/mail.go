// Package mail writes and sends the scheme's outgoing mail. A mail is a job:
// enqueued in the transaction that causes it, sent by the worker.
package mail

import (
	"context"
	"fmt"
	"net/mail"
	"time"

	"kyosai/server/jobs"
	"kyosai/server/store"
)

// Kind is the kind of job that a mail is.
const Kind = "mail"

// Mail is a letter to one person, in plain text.
type Mail struct {
	To      string `json:"to"`
	Subject string `json:"subject"`
	Body    string `json:"body"`
}

// Enqueue has the mail sent once the caller's transaction has committed.
func Enqueue(ctx context.Context, tx *store.Tx, m Mail) error {
	if _, err := mail.ParseAddress(m.To); err != nil {
		return fmt.Errorf("enqueue a mail: the address: %w", err)
	}
	return jobs.Enqueue(ctx, tx, Kind, m, tx.Now)
}

// Sender sends mail through an SMTP server.
type Sender struct {
	Server   string // HOST:PORT
	From     string
	User     string // none where the server asks for none
	Password string
	Now      func() time.Time
}

// Handler sends the mails among the jobs.
func (s *Sender) Handler() jobs.Handler { return jobs.Handle(s.Send) }
