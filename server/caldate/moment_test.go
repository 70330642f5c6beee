package caldate_test

import (
	"testing"
	"time"

	"kyosai/server/caldate"
)

func TestADayBeginsAtMidnightInJapan(t *testing.T) {
	if got, want := caldate.Day("2027-01-01").Begins(), time.Date(2026, 12, 31, 15, 0, 0, 0, time.UTC); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	before := caldate.Day("2027-01-01").Begins().Add(-time.Microsecond)
	if got := caldate.Today(before); got != "2026-12-31" {
		t.Errorf("just before it is %s", got)
	}
}

func TestAnInstantIsReadByTheClockOfJapan(t *testing.T) {
	if got := caldate.Clock(time.Date(2026, 11, 23, 15, 5, 59, 0, time.UTC)); got != "11月24日 00:05" {
		t.Errorf("got %s", got)
	}
}
