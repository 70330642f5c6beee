package rules

import (
	"slices"
	"testing"

	"kyosai/server/caldate"
)

func TestTheFileTellsTheDayOfAnOccasion(t *testing.T) {
	file := OnFile{BornOn: "1968-02-29", MarriedOn: "2001-06-10", Jobs: []Stretch{{From: "1993-04-01"}}, JoinedOn: "1993-11-11", LeftOn: "2026-03-31"}
	for _, tt := range []struct {
		occasion  Occasion
		childBorn caldate.Day
		want      caldate.Day
	}{
		{Occasion{Born, 60}, "", "2028-02-28"},
		{Occasion{Born, 20}, "", "1988-02-28"},
		{Occasion{Married, 0}, "", "2001-06-10"},
		{Occasion{Married, 25}, "", "2026-06-10"},
		{Occasion{Hired, 30}, "", "2023-04-01"},
		{Occasion{Joined, 10}, "", "2003-11-11"},
		{Occasion{Left, 0}, "", "2026-03-31"},
		{Occasion{School, 6}, "2020-04-01", "2026-04-01"},
		{Occasion{School, 6}, "2020-04-02", "2027-04-01"},
		{Occasion{School, 12}, "2020-04-02", "2033-04-01"},
		{Occasion{School, 6}, "", ""},
	} {
		if got := Nearest(tt.occasion.Days(file, tt.childBorn), "2026-06-15"); got != tt.want {
			t.Errorf("%v: %s, want %s", tt.occasion, got, tt.want)
		}
		if got := tt.occasion.Days(OnFile{}, ""); len(got) > 0 {
			t.Errorf("%v: %s, of which nobody knows", tt.occasion, got)
		}
	}
}

func TestEachJobHasItsAnniversaryUntilItEnds(t *testing.T) {
	ten := Occasion{Hired, 10}
	for _, tt := range []struct {
		name string
		jobs []Stretch
		want []caldate.Day
	}{
		{"before moving, and after it", []Stretch{{"2015-04-01", "2026-03-31"}, {"2026-04-01", ""}}, []caldate.Day{"2025-04-01", "2036-04-01"}},
		{"on the last day there", []Stretch{{"2016-03-31", "2026-03-31"}}, []caldate.Day{"2026-03-31"}},
		{"a day after the last", []Stretch{{"2016-04-01", "2026-03-31"}}, nil},
		{"one job in two parts", []Stretch{{"2012-04-01", "2023-03-31"}, {"2012-04-01", ""}}, []caldate.Day{"2022-04-01"}},
		{"nobody knows the day", []Stretch{{"", "2026-03-31"}, {"", ""}}, nil},
	} {
		if got := ten.Days(OnFile{Jobs: tt.jobs}, ""); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

func TestTheNearestDayHasComeWhereOneHas(t *testing.T) {
	for want, days := range map[caldate.Day][]caldate.Day{
		"2025-04-01": {"2015-04-01", "2025-04-01", "2036-04-01"}, "2026-06-15": {"2036-04-01", "2026-06-15"},
		"2027-04-01": {"2036-04-01", "2027-04-01"}, "": nil,
	} {
		if got := Nearest(days, "2026-06-15"); got != want {
			t.Errorf("of %v: %s", days, got)
		}
	}
}
