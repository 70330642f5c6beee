package caldate

import (
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Reading is what a text was read as.
type Reading struct {
	// Day is the day that was read.
	Day Day
	// Overran says that the day was written in an era which it does not lie in.
	Overran bool
}

var (
	parted   = regexp.MustCompile(`^(\p{Han}{1,2}|[A-Za-z]|)(\d{1,4}|元)(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})日?$`)
	unparted = regexp.MustCompile(`^([A-Za-z]\d{2}|\d{4})(\d{2})(\d{2})$`)
)

// ParseAny reads a day as people write it: 1988-04-01, 1988/4/1, 1988年4月1日,
// 19880401, S63.4.1, S630401, 昭63.4.1, 昭和63年4月1日, 令和元年5月1日, in half-width or
// full-width characters. A day that overran its era is read as it counts.
func ParseAny(text string) (Day, error) {
	reading, err := ReadAny(text)
	return reading.Day, err
}

// ReadAny is ParseAny, and tells whether the day overran its era.
func ReadAny(text string) (Reading, error) {
	plain := strings.Join(strings.Fields(norm.NFKC.String(text)), "")
	plain = strings.ReplaceAll(plain, "−", "-")
	if len(plain) > 40 {
		return Reading{}, ErrNotADay
	}
	era, year, month, day, found := pieces(plain)
	if !found {
		return Reading{}, fmt.Errorf("%q: %w", text, ErrNotADay)
	}
	return read(era, year, month, day)
}

func pieces(plain string) (era, year, month, day string, found bool) {
	if p := parted.FindStringSubmatch(plain); p != nil {
		return p[1], p[2], p[3], p[4], true
	}
	if p := unparted.FindStringSubmatch(plain); p != nil {
		letter := strings.TrimRight(p[1], "0123456789")
		return letter, p[1][len(letter):], p[2], p[3], true
	}
	return "", "", "", "", false
}

func read(name, year, month, day string) (Reading, error) {
	if name == "" {
		if len(year) != 4 {
			return Reading{}, fmt.Errorf("a year of %q without its era: %w", year, ErrNotADay)
		}
		d, err := Of(number(year), number(month), number(day))
		return Reading{Day: d}, err
	}
	era, known := EraNamed(name)
	if !known {
		return Reading{}, fmt.Errorf("no era is named %q: %w", name, ErrNotADay)
	}
	n := 1
	if year != "元" {
		n = number(year)
	}
	d, overran, err := era.Day(n, number(month), number(day))
	return Reading{Day: d, Overran: overran}, err
}
