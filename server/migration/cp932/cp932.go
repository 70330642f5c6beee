// Package cp932 reads and writes Microsoft's Shift_JIS, in which the host
// unloads. The user-defined range 0xF040-0xF9FC (外字) becomes U+E000-U+E757 and
// back, which the table of golang.org/x/text would lose without an error.
package cp932

import (
	"errors"
	"fmt"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/japanese"
)

var (
	// ErrUndecodable says that the bytes are not CP932.
	ErrUndecodable = errors.New("not CP932")
	// ErrUnencodable says that CP932 has no such character.
	ErrUnencodable = errors.New("CP932 has no such character")
)

// The user-defined characters: ten lead bytes of 188 characters each.
const (
	firstUserDefined = '\ue000'
	lastUserDefined  = '\ue757'
	firstUserLead    = 0xF0
	lastUserLead     = 0xF9
	rowLength        = 188
)

// UserDefined tells whether the character is one of the host's own, a 外字.
func UserDefined(r rune) bool { return r >= firstUserDefined && r <= lastUserDefined }

// HostCode is the 外字's code on the host, such as F040.
func HostCode(r rune) string {
	if !UserDefined(r) {
		return ""
	}
	lead, trail := userBytes(r)
	return fmt.Sprintf("%02X%02X", lead, trail)
}

// Decode gives the text of the bytes exactly, without normalising.
func Decode(raw []byte) (string, error) {
	pairs := table()
	out := make([]byte, 0, len(raw)*3/2)
	for i := 0; i < len(raw); i++ {
		lead := raw[i]
		switch {
		case lead < 0x80:
			out = append(out, lead)
		case lead >= 0xA1 && lead <= 0xDF:
			out = utf8.AppendRune(out, rune(lead)-0xA1+'｡')
		case !IsLead(lead) || i+1 == len(raw):
			return "", fmt.Errorf("byte %d is %#02x: %w", i, lead, ErrUndecodable)
		default:
			r := pairs[index(lead, raw[i+1])]
			if r == 0 || raw[i+1] < 0x40 {
				return "", fmt.Errorf("bytes %d and %d are %#02x%02x: %w", i, i+1, lead, raw[i+1], ErrUndecodable)
			}
			out = utf8.AppendRune(out, r)
			i++
		}
	}
	return string(out), nil
}

// Encode gives the bytes of the text, or ErrUnencodable.
func Encode(text string) ([]byte, error) {
	out := make([]byte, 0, len(text))
	encoder := japanese.ShiftJIS.NewEncoder()
	for _, r := range text {
		if UserDefined(r) {
			lead, trail := userBytes(r)
			out = append(out, lead, trail)
			continue
		}
		raw, err := encoder.String(string(r))
		if err != nil || r == utf8.RuneError {
			return nil, fmt.Errorf("%q (%U): %w", r, r, ErrUnencodable)
		}
		out = append(out, raw...)
	}
	return out, nil
}

// IsLead tells whether a character of two bytes begins with this one.
func IsLead(b byte) bool { return b >= 0x81 && b <= 0x9F || b >= 0xE0 && b <= 0xFC }

// table holds the character of every pair of bytes, 0 where there is none.
var table = sync.OnceValue(func() *[1 << 16]rune {
	var pairs [1 << 16]rune
	decoder := japanese.ShiftJIS.NewDecoder()
	for lead := 0x81; lead <= 0xFC; lead++ {
		for trail := 0x40; trail <= 0xFC; trail++ {
			if !IsLead(byte(lead)) || trail == 0x7F {
				continue
			}
			pairs[index(byte(lead), byte(trail))] = character(decoder.Bytes, byte(lead), byte(trail))
		}
	}
	return &pairs
})

func character(decode func([]byte) ([]byte, error), lead, trail byte) rune {
	if lead >= firstUserLead && lead <= lastUserLead {
		return firstUserDefined + rune(lead-firstUserLead)*rowLength + rune(position(trail))
	}
	text, err := decode([]byte{lead, trail})
	r, size := utf8.DecodeRune(text)
	if err != nil || r == utf8.RuneError || size != len(text) {
		return 0
	}
	return r
}

func index(lead, trail byte) int { return int(lead)<<8 | int(trail) }

// position is the place of a trail byte in its row: 0x40-0x7E, then 0x80-0xFC.
func position(trail byte) byte {
	if trail > 0x7F {
		return trail - 0x41
	}
	return trail - 0x40
}

func userBytes(r rune) (lead, trail byte) {
	n := r - firstUserDefined
	trail = byte(n%rowLength) + 0x40
	if trail >= 0x7F {
		trail++
	}
	return byte(n/rowLength) + firstUserLead, trail
}
