// Package holidays tells on which days Japan's banks are open. The national holidays are made from the npm package
// @holiday-jp/holiday_jp (MIT, holidays.LICENSE); `go generate ./server/holidays` makes them anew after a newer version
// was put into generate/package.json. The equinoxes, and what the Diet decides, make them a forecast.
package holidays

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"kyosai/server/caldate"
)

//go:generate npm ci --prefix generate --no-audit --no-fund --loglevel=error
//go:generate node generate/main.mjs

//go:embed holidays.txt
var text string

// First and Last bound what is known.
const (
	First caldate.Day = "1970-01-01"
	Last  caldate.Day = "2050-12-31"
)

var names = sync.OnceValue(func() map[caldate.Day]string {
	of := map[caldate.Day]string{}
	for line := range strings.Lines(text) {
		day, name, _ := strings.Cut(strings.TrimSpace(line), "\t")
		of[caldate.Day(day)] = name
	}
	return of
})

// Name is what the national holiday is called; empty on any other day.
func Name(d caldate.Day) string { return names()[d] }

// sunday is some Sunday, to count weeks from.
const sunday caldate.Day = "1969-12-28"

// Business tells whether banks work on the day: no Saturday, Sunday or national holiday, and not from 31 December to
// 3 January (銀行法施行令第5条). A day outside of what is known is an error.
func Business(d caldate.Day) (bool, error) {
	if d.Before(First) || d.After(Last) {
		return false, fmt.Errorf("the holidays about %q are not known: they are from %s to %s", d, First, Last)
	}
	_, month, day := d.YMD()
	newYear := month == 12 && day == 31 || month == 1 && day <= 3
	weekday := sunday.DaysUntil(d) % 7
	return weekday != 0 && weekday != 6 && !newYear && Name(d) == "", nil
}

// OnOrAfter is the day, or the first one after it on which banks work.
func OnOrAfter(d caldate.Day) (caldate.Day, error) {
	for {
		open, err := Business(d)
		if err != nil || open {
			return d, err
		}
		d = d.AddDays(1)
	}
}
