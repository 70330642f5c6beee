package caldate

import (
	"errors"
	"testing"
	"time"
)

func TestOfRefusesDaysThatNoCalendarHas(t *testing.T) {
	for _, tt := range []struct {
		year, month, day int
		want             Day
	}{
		{1988, 4, 1, "1988-04-01"},
		{2000, 2, 29, "2000-02-29"},
		{1900, 2, 29, None},
		{2023, 2, 29, None},
		{2024, 4, 31, None},
		{2024, 13, 1, None},
		{2024, 0, 1, None},
		{2024, 1, 0, None},
		{0, 1, 1, None},
		{10000, 1, 1, None},
	} {
		got, err := Of(tt.year, tt.month, tt.day)
		if got != tt.want || (err == nil) != (tt.want != None) {
			t.Errorf("Of(%d, %d, %d) = %q, %v; want %q", tt.year, tt.month, tt.day, got, err, tt.want)
		}
		if err != nil && !errors.Is(err, ErrNoSuchDay) {
			t.Errorf("Of(%d, %d, %d) does not say ErrNoSuchDay: %v", tt.year, tt.month, tt.day, err)
		}
	}
}

func TestParseTakesTheIsoShapeAlone(t *testing.T) {
	for _, text := range []string{"", "1988-4-1", "1988/04/01", "1988-02-30", "1988-04-01 ", "+988-04-01", "1988-04-1x"} {
		if day, err := Parse(text); err == nil {
			t.Errorf("Parse(%q) = %q; want an error", text, day)
		}
	}
	if day, err := Parse("1988-04-01"); err != nil || day != "1988-04-01" {
		t.Errorf("Parse = %q, %v", day, err)
	}
}

func TestTodayIsTheDayInJapan(t *testing.T) {
	for instant, want := range map[string]Day{
		"2026-03-31T14:59:59Z": "2026-03-31",
		"2026-03-31T15:00:00Z": "2026-04-01",
	} {
		now, err := time.Parse(time.RFC3339, instant)
		if err != nil {
			t.Fatal(err)
		}
		if got := Today(now); got != want {
			t.Errorf("at %s it is %s in Japan, not %s", instant, want, got)
		}
	}
}

func TestNoneStaysNone(t *testing.T) {
	for _, got := range []Day{None.AddDays(1), None.AddMonths(1), None.AddYears(1), None.EndOfMonth(), None.StartOfMonth(), None.StartOfFiscalYear(), None.Reaches(20)} {
		if got != None {
			t.Errorf("counted %q from no day", got)
		}
	}
	if None.Era() != "" || MonthOf(None) != "" || None.Age("2020-01-01") != -1 {
		t.Error("no day has an era, a month or an age")
	}
}
