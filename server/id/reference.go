package id

import (
	"crypto/rand"
	"strings"
	"time"
)

// legible are digits and capitals that nobody takes for one another on the telephone.
const legible = "23456789ABCDEFGHJKLMNPQRTUVWXY34"

var japan = time.FixedZone("JST", 9*60*60)

// Reference makes the number that a member and staff call a claim or an order by: the day in Japan, and seven characters.
func Reference(now time.Time) string {
	raw := make([]byte, 7)
	_, _ = rand.Read(raw) // it never fails since Go 1.24
	for i, b := range raw {
		raw[i] = legible[b&31]
	}
	var out strings.Builder
	out.WriteString(now.In(japan).Format("060102"))
	out.WriteByte('-')
	out.Write(raw)
	return out.String()
}
