package id

import (
	"crypto/rand"
	"strings"

	"golang.org/x/text/unicode/norm"
)

const codeLength = 12 // of 5 bits each

// Code makes 60 random bits for people to read out and type, as ABCD-EFGH-JKMN, in Crockford's base 32: without the
// letters that are taken for digits or for each other.
func Code() string {
	raw := make([]byte, codeLength)
	rand.Read(raw)
	var text strings.Builder
	for i, b := range raw {
		if i > 0 && i%4 == 0 {
			text.WriteByte('-')
		}
		text.WriteString(strings.ToUpper(alphabet[b&31 : b&31+1]))
	}
	return text.String()
}

// readable takes what people put between the characters of a code out, and O for 0, I and L for 1.
var readable = strings.NewReplacer("O", "0", "I", "1", "L", "1", "-", "", " ", "", "‐", "", "−", "", "–", "", "ー", "", ".", "")

// Typed is a code however it was typed, as its bare characters: small letters, full width, other marks between.
func Typed(code string) string {
	return readable.Replace(strings.ToUpper(norm.NFKC.String(code)))
}
