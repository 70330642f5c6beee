// Package slips knows what stands on a payment slip 払込票: the number that a payer writes beside his name, by which his
// money is found again in the bank's statement, and the account that he pays into.
package slips

import (
	"crypto/rand"
	"math/big"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// digits is how many digits a number has, its check digit the last of them.
const digits = 10

// damm is Damm's table (H. Michael Damm, Total anti-symmetrische Quasigruppen, 2004): its check digit shows every digit that
// is wrong and every two neighbours that changed places.
var damm = [10]string{
	"0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
	"3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
}

func checksum(number string) int {
	sum := 0
	for _, d := range number {
		sum = int(damm[sum][d-'0'] - '0')
	}
	return sum
}

// New makes a number such as 4711000129: nine random digits of which the first is none of those that telephone numbers
// begin with, and their check digit. Whoever keeps it holds that it is the only one.
func New() string {
	n, err := rand.Int(rand.Reader, big.NewInt(900_000_000))
	if err != nil {
		panic(err) // crypto/rand never fails
	}
	first := strconv.FormatInt(n.Int64()+100_000_000, 10)
	return first + strconv.Itoa(checksum(first))
}

// Valid tells whether ten digits are a number with its check digit.
func Valid(number string) bool {
	return len(number) == digits && strings.Trim(number, "0123456789") == "" && number[0] != '0' && checksum(number) == 0
}

// Shown is a number as people read and write it: 47110-00129.
func Shown(number string) string {
	if len(number) != digits {
		return number
	}
	return number[:digits/2] + "-" + number[digits/2:]
}

// written are ten digits as people write them: with a mark or a space after any of them, and no digit before or behind.
var written = regexp.MustCompile(`(?:^|[^0-9])([1-9](?:[-. ]?[0-9]){9})(?:[^0-9]|$)`)

// dashes are the marks that stand for a hyphen in what banks hand on.
var dashes = strings.NewReplacer("ー", "-", "−", "-", "‐", "-", "–", "-", "―", "-")

// Find finds what a payer wrote as a number: the first that is valid, or else the first ten digits that may have been meant
// as one; empty where there are none.
func Find(texts ...string) string {
	meant := ""
	for _, text := range texts {
		for rest := dashes.Replace(norm.NFKC.String(text)); ; {
			at := written.FindStringSubmatchIndex(rest)
			if at == nil {
				break
			}
			number := strings.NewReplacer("-", "", ".", "", " ", "").Replace(rest[at[2]:at[3]])
			if Valid(number) {
				return number
			}
			if meant == "" {
				meant = number
			}
			rest = rest[at[3]:]
		}
	}
	return meant
}
