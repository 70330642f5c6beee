// Package caldate holds civil days: days on a calendar, without a time of day
// and without a zone. A birthday is 1 April wherever the server stands.
//
// Days are kept as text ("1988-04-01") so that no database or driver can move
// them by an offset; text of this shape also sorts in the order of the days.
package caldate

import (
	"errors"
	"fmt"
	"time"
)

// Day is a civil day such as "1988-04-01". A Day made by this package is
// always a day that the calendar has; the empty Day means none.
type Day string

// None is the absence of a day.
const None Day = ""

var (
	// ErrNoSuchDay says that the calendar has no such day: 30 February, or year 0 of an era.
	ErrNoSuchDay = errors.New("the calendar has no such day")
	// ErrNotADay says that the text has none of the shapes of a day.
	ErrNotADay = errors.New("not a day; write 1988-04-01, 1988/4/1, S63.4.1 or 昭和63年4月1日")
)

// Today is the day in Japan at the instant now.
func Today(now time.Time) Day { return fromTime(now.In(Japan)) }

// Of is the day of this year, month and day of the month, or ErrNoSuchDay.
func Of(year, month, day int) (Day, error) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return None, fmt.Errorf("%d-%d-%d: %w", year, month, day, ErrNoSuchDay)
	}
	return format(year, month, day), nil
}

// Parse reads the ISO shape "1988-04-01" and nothing else.
func Parse(iso string) (Day, error) {
	if len(iso) != 10 || iso[4] != '-' || iso[7] != '-' {
		return None, fmt.Errorf("%q: %w", iso, ErrNotADay)
	}
	year, month, day := number(iso[:4]), number(iso[5:7]), number(iso[8:])
	if year < 0 || month < 0 || day < 0 {
		return None, fmt.Errorf("%q: %w", iso, ErrNotADay)
	}
	return Of(year, month, day)
}

// YMD is the day's year, month and day of the month; zeros for None.
func (d Day) YMD() (year, month, day int) {
	if len(d) != 10 {
		return 0, 0, 0
	}
	return number(string(d[:4])), number(string(d[5:7])), number(string(d[8:]))
}

// IsNone tells whether there is no day.
func (d Day) IsNone() bool { return d == None }

// String is the ISO shape.
func (d Day) String() string { return string(d) }

// Before tells whether d comes before o. None comes before every day.
func (d Day) Before(o Day) bool { return d < o }

// After tells whether d comes after o.
func (d Day) After(o Day) bool { return d > o }

func (d Day) time() time.Time {
	year, month, day := d.YMD()
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

func fromTime(t time.Time) Day { return format(t.Year(), int(t.Month()), t.Day()) }

func format(year, month, day int) Day {
	if year < 1 || year > 9999 {
		return None
	}
	return Day([]byte{
		digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-',
		digit(month / 10), digit(month), '-', digit(day / 10), digit(day),
	})
}

func digit(n int) byte { return '0' + byte(n%10) }

// number reads digits alone; -1 if there is anything else.
func number(digits string) int {
	if digits == "" || len(digits) > 8 {
		return -1
	}
	n := 0
	for i := 0; i < len(digits); i++ {
		if digits[i] < '0' || digits[i] > '9' {
			return -1
		}
		n = n*10 + int(digits[i]-'0')
	}
	return n
}

func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
