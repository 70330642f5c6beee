package draw

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"slices"
)

// Seed is the secret half of a draw: 32 bytes at random.
type Seed [32]byte

// Digest is what is published of a seed before the draw: the hexadecimal digits of its SHA-256.
func (s Seed) Digest() string { return digest(s[:]) }

// List is what everybody is held to before the number is known.
type List struct {
	Title      string // of what lots are drawn for, one line, such as 夏のコンサート 8月1日の回
	Places     int    // how many there are to be given
	Number     string // which public number will be mixed in, one line: its name, its day and where it is read
	Decimals   int    // how many digits that number has behind its point, 0 to 6, so that it can be written in one way
	SeedDigest string
	Entries    []Entry // in the order of their codes
}

// Text is the list as it is published, the same bytes for the same list: lines of UTF-8, a heading and a value, and an
// entry a line with its code, its places and its chances.
func (l List) Text() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "kyosai draw 1\ntitle: %s\nplaces: %d\nnumber: %s\ndecimals: %d\nseed digest: %s\n",
		l.Title, l.Places, l.Number, l.Decimals, l.SeedDigest)
	for _, e := range slices.SortedFunc(slices.Values(l.Entries), byCode) {
		fmt.Fprintf(&b, "entry: %s %d %d\n", e.Code, e.Places, e.Chances)
	}
	return b.Bytes()
}

// Commitment is what is published of a list before the number is known: the hexadecimal digits of the SHA-256 of its text.
func (l List) Commitment() string { return digest(l.Text()) }

var written = regexp.MustCompile(`^(0|[1-9][0-9]{0,11})(?:\.([0-9]{1,6}))?$`)

// Written tells whether a number is written in the one way that the list leaves: digits without a sign, blanks or commas
// between them, and the decimals that were committed to. Else who types it in could choose among several draws.
func (l List) Written(number string) bool {
	parts := written.FindStringSubmatch(number)
	return parts != nil && len(parts[2]) == l.Decimals
}

func byCode(a, b Entry) int { return cmp.Compare(a.Code, b.Code) }

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
