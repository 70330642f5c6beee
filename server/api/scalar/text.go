package scalar

import (
	"bytes"
	"io"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
)

// MaxText is how many bytes a text may hold at most; a field of the schema
// is bounded more narrowly by its rule.
const MaxText = 64 << 10

// MarshalString writes a text. What a column holds is written as it is,
// except broken UTF-8, which JSON cannot carry.
func MarshalString(s string) graphql.Marshaler { return text(s) }

// UnmarshalString accepts a text without control characters; new lines (LF)
// and tabs are kept, for texts of several lines.
func UnmarshalString(v any) (string, error) {
	s, ok := v.(string)
	if !ok {
		return "", refused("String", ErrType)
	}
	if len(s) > MaxText || !Clean(s) {
		return "", refused("String", ErrText)
	}
	return s, nil
}

// MarshalID writes an id.
func MarshalID(s string) graphql.Marshaler { return text(s) }

// UnmarshalID accepts an id as a string: printable ASCII, 1 to 128 characters.
func UnmarshalID(v any) (string, error) {
	s, ok := v.(string)
	if !ok {
		return "", refused("ID", ErrType)
	}
	if len(s) == 0 || len(s) > 128 {
		return "", refused("ID", ErrText)
	}
	for i := range len(s) {
		if s[i] <= ' ' || s[i] > '~' {
			return "", refused("ID", ErrText)
		}
	}
	return s, nil
}

// Clean tells whether a text is valid UTF-8 without control characters
// (tab and LF excepted) and without the signs that turn the direction of
// writing, which make a text read differently from what it holds.
func Clean(s string) bool {
	if !utf8.ValidString(s) {
		return false
	}
	for _, r := range s {
		if unwanted(r) {
			return false
		}
	}
	return true
}

func unwanted(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case r < 0x20, r >= 0x7f && r < 0xa0:
		return true
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return false
}

type text string

// MarshalGQL implements graphql.Marshaler.
func (t text) MarshalGQL(w io.Writer) {
	if b, ok := w.(*bytes.Buffer); ok {
		_, _ = b.Write(appendQuoted(b.AvailableBuffer(), string(t)))
		return
	}
	_, _ = w.Write(appendQuoted(nil, string(t)))
}

func appendQuoted(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c < 0x20 || c == '"' || c == '\\' {
				b = appendEscaped(append(b, s[start:i]...), c)
				start = i + 1
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			b = append(append(b, s[start:i]...), `\ufffd`...)
			start = i + 1
		}
		i += size
	}
	return append(append(b, s[start:]...), '"')
}

func appendEscaped(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	}
	const hex = "0123456789abcdef"
	return append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
}
