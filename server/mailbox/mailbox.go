// Package mailbox takes the demo's outgoing mail and shows it on a page, so
// that no message to a made-up person ever leaves the machine.
package mailbox

import (
	"context"
	"errors"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/emersion/go-smtp"
)

// Mailbox is a folder of messages, one file each.
type Mailbox struct{ folder string }

// Open opens the folder and makes it where it is missing.
func Open(folder string) (*Mailbox, error) {
	return &Mailbox{folder}, os.MkdirAll(folder, 0o700)
}

// Serve takes mail at one address and shows it at another until the context ends.
func (m *Mailbox) Serve(ctx context.Context, sink, page string) error {
	listener, err := net.Listen("tcp", sink)
	if err != nil {
		return err
	}
	receiver := m.receiver()
	pages := &http.Server{Addr: page, Handler: m.Page(), ReadHeaderTimeout: 10 * time.Second}
	ended := make(chan error, 2)
	go func() { ended <- receiver.Serve(listener) }()
	go func() { ended <- pages.ListenAndServe() }()
	select {
	case err = <-ended:
	case <-ctx.Done():
	}
	return errors.Join(err, receiver.Close(), pages.Close())
}

func (m *Mailbox) receiver() *smtp.Server {
	server := smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return &session{box: m}, nil }))
	server.Domain = "localhost"
	server.MaxMessageBytes = 1 << 20
	server.MaxRecipients = 10
	server.ReadTimeout, server.WriteTimeout = 10*time.Second, 10*time.Second
	return server
}
