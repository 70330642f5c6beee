package id

import (
	"encoding/base32"
	"strings"
)

// Text is the alphabet of identifiers and codes as an encoding of bytes, in small letters and without padding.
var Text = base32.NewEncoding(alphabet).WithPadding(base32.NoPadding)

// Packed is the 16 bytes of an identifier of a kind; false where it is none of it.
func Packed(prefix, id string) (raw [16]byte, ok bool) {
	rest, found := strings.CutPrefix(id, prefix+"_")
	bytes, err := Text.DecodeString(rest)
	if !found || err != nil || len(bytes) != len(raw) {
		return raw, false
	}
	return [16]byte(bytes), true
}

// Unpacked is the identifier of a kind that the bytes are of.
func Unpacked(prefix string, raw [16]byte) string { return prefix + "_" + Text.EncodeToString(raw[:]) }
