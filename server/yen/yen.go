// Package yen holds amounts of money: whole yen, no fractions, no other currency.
package yen

import (
	"strconv"
	"strings"
)

// Amount is a sum in yen. Negative amounts are corrections.
type Amount int64

// String writes the amount as people read it: 20,000円.
func (a Amount) String() string {
	digits := strconv.FormatInt(int64(a), 10)
	sign := ""
	if digits[0] == '-' {
		sign, digits = "-", digits[1:]
	}
	var groups []string
	for len(digits) > 3 {
		groups = append([]string{digits[len(digits)-3:]}, groups...)
		digits = digits[:len(digits)-3]
	}
	return sign + strings.Join(append([]string{digits}, groups...), ",") + "円"
}
