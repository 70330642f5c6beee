package mail

import (
	"encoding/base64"
	"fmt"
	"mime"
	"net/mail"
	"strings"
	"time"

	"kyosai/server/id"
)

// text is the mail as it travels. Headers are encoded, so no word in them can
// begin another header.
func (s *Sender) text(m Mail) (string, error) {
	to, err := mail.ParseAddress(m.To)
	if err != nil {
		return "", fmt.Errorf("the address: %w", err)
	}
	from, err := mail.ParseAddress(s.From)
	if err != nil {
		return "", fmt.Errorf("the sender's address: %w", err)
	}
	_, domain, _ := strings.Cut(from.Address, "@")
	headers := []string{
		"From: " + from.String(), "To: " + to.String(),
		"Subject: " + mime.BEncoding.Encode("UTF-8", m.Subject),
		"Date: " + s.Now().In(time.FixedZone("JST", 9*60*60)).Format(time.RFC1123Z),
		"Message-ID: <" + id.New("mal") + "@" + domain + ">",
		"Auto-Submitted: auto-generated", "MIME-Version: 1.0",
		"Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
	}
	return strings.Join(headers, "\r\n") + "\r\n\r\n" + wrapped(m.Body), nil
}

// wrapped is the body in base64, in lines that every server takes.
func wrapped(body string) string {
	const width = 76
	encoded := base64.StdEncoding.EncodeToString([]byte(body))
	var lines strings.Builder
	for len(encoded) > 0 {
		n := min(width, len(encoded))
		lines.WriteString(encoded[:n] + "\r\n")
		encoded = encoded[n:]
	}
	return lines.String()
}
