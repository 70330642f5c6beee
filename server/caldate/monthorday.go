package caldate

import "fmt"

// MonthOrDay is a month ("2015-04") or a day ("2015-04-20"): old payments know
// only their month, new ones their day, and one type holds both honestly.
// The empty MonthOrDay means none.
type MonthOrDay string

// MonthOf is the month that the day lies in.
func MonthOf(d Day) MonthOrDay {
	if d.IsNone() {
		return ""
	}
	return MonthOrDay(d[:7])
}

// DayOf is the day itself.
func DayOf(d Day) MonthOrDay { return MonthOrDay(d) }

// ParseMonthOrDay reads the ISO shapes "2015-04" and "2015-04-20".
func ParseMonthOrDay(iso string) (MonthOrDay, error) {
	whole := iso
	if len(iso) == 7 {
		whole += "-01"
	}
	if _, err := Parse(whole); err != nil {
		return "", fmt.Errorf("%q is neither a month (2015-04) nor a day (2015-04-20): %w", iso, err)
	}
	return MonthOrDay(iso), nil
}

// Day is the day, and whether it is known.
func (m MonthOrDay) Day() (Day, bool) { return Day(m), len(m) == 10 }

// Month is the month alone.
func (m MonthOrDay) Month() MonthOrDay {
	if len(m) < 7 {
		return ""
	}
	return m[:7]
}

// First is the earliest day it can mean: the day itself, or the month's first.
func (m MonthOrDay) First() Day {
	if len(m) == 7 {
		return Day(m) + "-01"
	}
	return Day(m)
}

// Last is the latest day it can mean: the day itself, or the month's last.
func (m MonthOrDay) Last() Day {
	if len(m) == 7 {
		return m.First().EndOfMonth()
	}
	return Day(m)
}

// IsNone tells whether there is neither.
func (m MonthOrDay) IsNone() bool { return m == "" }

// String is the ISO shape.
func (m MonthOrDay) String() string { return string(m) }

// Era is the day or the month as people write it: 平成27年4月. A month in which
// one era followed another is written in the later one.
func (m MonthOrDay) Era() string {
	if len(m) != 7 {
		return Day(m).Era()
	}
	_, month, _ := m.First().YMD()
	return fmt.Sprintf("%s%d月", m.Last().yearText(), month)
}
