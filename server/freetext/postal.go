package freetext

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// unmarked takes away what is written around the digits of a postal code.
var unmarked = strings.NewReplacer("-", "", "‐", "", "−", "", "ー", "", "〒", "", " ", "")

// PostalDigits are the digits of a postal code, or of the beginning of one, however it is written: half or full width,
// with hyphens or 〒; empty where anything else stands among them.
func PostalDigits(written string) string {
	digits := unmarked.Replace(norm.NFKC.String(written))
	if strings.Trim(digits, "0123456789") != "" {
		return ""
	}
	return digits
}
