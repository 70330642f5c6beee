package holidays_test

import (
	"testing"

	"kyosai/server/caldate"
	"kyosai/server/holidays"
)

func TestBanksAreClosed(t *testing.T) {
	for day, want := range map[caldate.Day]bool{
		"2026-07-17": true,  // a Friday
		"2026-07-18": false, // a Saturday
		"2026-07-19": false, // a Sunday
		"2026-07-20": false, // 海の日
		"2026-07-21": true,
		"2026-09-22": false, // 休日 between two holidays
		"2025-05-06": false, // 振替休日
		"2024-02-29": true,
		"2025-12-30": true,
		"2025-12-31": false, // the banks' own new year
		"2026-01-02": false,
		"2026-01-05": true,
		"2019-05-01": false, // the accession, decided once
		"2050-11-23": false,
		"2050-12-30": true,
	} {
		if got, err := holidays.Business(day); err != nil || got != want {
			t.Errorf("%s: got %v, %v", day, got, err)
		}
	}
}

func TestThePayDayMovesToTheNextBusinessDay(t *testing.T) {
	for day, want := range map[caldate.Day]caldate.Day{
		"2026-05-20": "2026-05-20", // a Wednesday
		"2026-06-20": "2026-06-22", // a Saturday
		"2026-07-20": "2026-07-21", // 海の日
		"2026-09-20": "2026-09-24", // Sunday, 敬老の日, 休日, 秋分の日
		"2026-12-31": "2027-01-04",
	} {
		if got, err := holidays.OnOrAfter(day); err != nil || got != want {
			t.Errorf("%s: got %s, %v", day, got, err)
		}
	}
}

func TestADayOfWhichNothingIsKnownIsAnError(t *testing.T) {
	for _, day := range []caldate.Day{"1969-12-31", "2051-01-01", caldate.None} {
		if _, err := holidays.OnOrAfter(day); err == nil {
			t.Errorf("%q is answered", day)
		}
	}
	if holidays.Name("2026-07-20") != "海の日" || holidays.Name("2026-07-21") != "" {
		t.Error("the names are others")
	}
}
