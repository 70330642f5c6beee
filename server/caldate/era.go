package caldate

import (
	"fmt"
	"strconv"
)

// Era is a Japanese era, spelt in one kanji pair: 昭和.
type Era struct {
	// Name is the era's name, 昭和.
	Name string
	// Letter is the Latin letter that forms use, S.
	Letter string
	// First is the era's first day.
	First Day
	// Last is its last day, None while it goes on.
	Last Day
	// base is added to a year of the era to get the calendar's year.
	base int
}

// The eras since Japan took the Gregorian calendar. A day on which one emperor
// followed another belongs to the new era (the edicts of 1912 and 1926 say "from
// this day"), while the law of 1979 lets an era begin on the day after.
// Meiji itself began in 1868, but its days before 1 January 1873 (Meiji 6) stand
// in a lunar calendar, which this package does not read.
var (
	Meiji  = Era{"明治", "M", "1873-01-01", "1912-07-29", 1867}
	Taisho = Era{"大正", "T", "1912-07-30", "1926-12-24", 1911}
	Showa  = Era{"昭和", "S", "1926-12-25", "1989-01-07", 1925}
	Heisei = Era{"平成", "H", "1989-01-08", "2019-04-30", 1988}
	Reiwa  = Era{"令和", "R", "2019-05-01", None, 2018}
)

var eras = [...]Era{Reiwa, Heisei, Showa, Taisho, Meiji}

// EraNamed finds an era by its name (昭和), its first kanji (昭), its Latin
// letter (S, s) or the host's digit (1 Meiji to 5 Reiwa).
func EraNamed(name string) (Era, bool) {
	for i, era := range eras {
		first := string([]rune(era.Name)[:1])
		switch name {
		case era.Name, first, era.Letter, string(era.Letter[0] + 'a' - 'A'), strconv.Itoa(len(eras) - i):
			return era, true
		}
	}
	return Era{}, false
}

// Day is the day that year, month and day of the era count to. The day may lie
// outside the era, since forms go on being filled in by an era that has ended
// (Shōwa 64, April): it is read as it counts, and overran is true.
func (e Era) Day(year, month, day int) (d Day, overran bool, err error) {
	if year < 1 {
		return None, false, fmt.Errorf("%s%d年: %w", e.Name, year, ErrNoSuchDay)
	}
	d, err = Of(e.base+year, month, day)
	if err != nil {
		return None, false, err
	}
	return d, !e.holds(d, d), nil
}

// Month is Day for a month: it overran when no day of the month is in the era.
func (e Era) Month(year, month int) (m MonthOrDay, overran bool, err error) {
	first, _, err := e.Day(year, month, 1)
	if err != nil {
		return "", false, err
	}
	return MonthOf(first), !e.holds(first, first.EndOfMonth()), nil
}

// holds tells whether some day from first to last is in the era.
func (e *Era) holds(first, last Day) bool {
	return !last.Before(e.First) && (e.Last.IsNone() || !first.After(e.Last))
}

// eraOf is the era that the day lies in.
func eraOf(d Day) (Era, bool) {
	for i := range eras {
		if eras[i].holds(d, d) {
			return eras[i], true
		}
	}
	return Era{}, false
}

// yearText is the year as people write it: 昭和63年, 令和元年, or 1860年.
func (d Day) yearText() string {
	year, _, _ := d.YMD()
	era, found := eraOf(d)
	switch {
	case !found:
		return strconv.Itoa(year) + "年"
	case year-era.base == 1:
		return era.Name + "元年"
	}
	return era.Name + strconv.Itoa(year-era.base) + "年"
}

// Era is the day as people write it: 昭和63年4月1日, 令和元年5月1日.
// A day before Meiji 6 is written in the calendar's years.
func (d Day) Era() string {
	if d.IsNone() {
		return ""
	}
	_, month, day := d.YMD()
	return d.yearText() + strconv.Itoa(month) + "月" + strconv.Itoa(day) + "日"
}
