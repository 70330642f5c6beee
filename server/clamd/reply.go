package clamd

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Verdict is what the daemon found. The zero value is no verdict but a clean one only together with no error.
type Verdict struct {
	Virus string // the signature's name; empty where none matched
}

// ErrTooLarge is the daemon's answer to more bytes than its StreamMaxLength.
var ErrTooLarge = errors.New("clamd takes no stream of this size: raise its StreamMaxLength")

// longestReply bounds what is read of a reply: a signature's name has some dozen characters.
const longestReply = 4 << 10

// readReply reads until the byte that ends a reply. A reply that is cut short is none.
func readReply(line io.Reader) (string, error) {
	raw := make([]byte, 0, 64)
	one := make([]byte, 256)
	for len(raw) <= longestReply {
		n, err := line.Read(one)
		if end := bytes.IndexByte(one[:n], 0); end >= 0 && len(raw)+end <= longestReply {
			return string(append(raw, one[:end]...)), nil
		}
		raw = append(raw, one[:n]...)
		if errors.Is(err, io.EOF) {
			return "", fmt.Errorf("its reply %q has no end: %w", clipped(string(raw)), io.ErrUnexpectedEOF)
		}
		if err != nil {
			return "", err
		}
	}
	return "", fmt.Errorf("its reply %q has no end", clipped(string(raw)))
}

// parseReply reads the reply to a stream. Only the two replies that are a verdict are taken for one.
func parseReply(reply string) (Verdict, error) {
	if reply == "stream: OK" {
		return Verdict{}, nil
	}
	if strings.HasSuffix(reply, "size limit exceeded. ERROR") {
		return Verdict{}, ErrTooLarge
	}
	if name, isStream := strings.CutPrefix(reply, "stream: "); isStream {
		if virus, found := strings.CutSuffix(name, " FOUND"); found && virus != "" {
			return Verdict{virus}, nil
		}
	}
	return Verdict{}, fmt.Errorf("clamd answers %q", clipped(reply))
}

func clipped(text string) string {
	if len(text) > 200 {
		return text[:200] + "…"
	}
	return text
}
