package mail

import (
	"context"
	"fmt"
	"net"
	"net/mail"
	"strings"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// Send brings one mail to the SMTP server. An error never repeats the address
// that the mail is for: it would stand in logs.
func (s *Sender) Send(ctx context.Context, m Mail) error {
	text, err := s.text(m)
	if err != nil {
		return err
	}
	client, err := s.dial()
	if err != nil {
		return fmt.Errorf("reach the mail server: %w", err)
	}
	defer client.Close()
	stop := context.AfterFunc(ctx, func() { _ = client.Close() })
	defer stop()
	if s.User != "" {
		if err := client.Auth(sasl.NewPlainClient("", s.User, s.Password)); err != nil {
			return fmt.Errorf("sign in at the mail server: %w", err)
		}
	}
	if err := client.SendMail(bare(s.From), []string{bare(m.To)}, strings.NewReader(text)); err != nil {
		return fmt.Errorf("hand the mail over: %s", strings.ReplaceAll(err.Error(), bare(m.To), "(address)"))
	}
	return client.Quit()
}

// bare is the address alone, as text has read it before.
func bare(address string) string {
	parsed, err := mail.ParseAddress(address)
	if err != nil {
		return address
	}
	return parsed.Address
}

// dial speaks plainly on this machine alone; over a line only with TLS.
func (s *Sender) dial() (*smtp.Client, error) {
	connect := func(address string) (*smtp.Client, error) { return smtp.DialStartTLS(address, nil) }
	if host, _, _ := net.SplitHostPort(s.Server); host == "localhost" || net.ParseIP(host).IsLoopback() {
		connect = smtp.Dial
	}
	client, err := connect(s.Server)
	if err != nil {
		return nil, err
	}
	client.CommandTimeout, client.SubmissionTimeout = 20*time.Second, time.Minute
	return client, nil
}
