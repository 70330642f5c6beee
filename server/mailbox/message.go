package mailbox

import (
	"encoding/base64"
	"errors"
	"io"
	"io/fs"
	"mime"
	"mime/quotedprintable"
	"net/mail"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Message is one that arrived, decoded.
type Message struct {
	ID, To, Subject, Date, Body string
}

// Messages lists what arrived, the newest first.
func (m *Mailbox) Messages() ([]Message, error) {
	paths, err := filepath.Glob(filepath.Join(m.folder, "*"+extension))
	if err != nil {
		return nil, err
	}
	slices.Sort(paths)
	slices.Reverse(paths)
	all := make([]Message, 0, len(paths))
	for _, path := range paths {
		message, err := read(path)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		all = append(all, message)
	}
	return all, nil
}

func read(path string) (Message, error) {
	f, err := os.Open(path)
	if err != nil {
		return Message{}, err
	}
	defer f.Close()
	raw, err := mail.ReadMessage(f)
	if err != nil {
		return Message{}, err
	}
	body, err := io.ReadAll(decoded(raw))
	header := func(name string) string { return words(raw.Header.Get(name)) }
	return Message{
		ID: strings.TrimSuffix(filepath.Base(path), extension), To: header("To"),
		Subject: header("Subject"), Date: header("Date"), Body: string(body),
	}, err
}

func decoded(m *mail.Message) io.Reader {
	switch strings.ToLower(m.Header.Get("Content-Transfer-Encoding")) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, m.Body)
	case "quoted-printable":
		return quotedprintable.NewReader(m.Body)
	}
	return m.Body
}

// words decodes a header's encoded words; a wrong one is shown as it stands.
func words(header string) string {
	text, err := new(mime.WordDecoder).DecodeHeader(header)
	if err != nil {
		return header
	}
	return text
}
