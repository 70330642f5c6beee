package rules

import (
	"testing"

	"kyosai/server/caldate"
)

func TestTheFileTellsTheDayOfAnOccasion(t *testing.T) {
	file := OnFile{BornOn: "1968-02-29", MarriedOn: "2001-06-10", HiredOn: "1993-04-01", JoinedOn: "1993-11-11", LeftOn: "2026-03-31"}
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
		if got := tt.occasion.On(file, tt.childBorn); got != tt.want {
			t.Errorf("%v: %s, want %s", tt.occasion, got, tt.want)
		}
		if got := tt.occasion.On(OnFile{}, ""); !got.IsNone() {
			t.Errorf("%v: %s, of which nobody knows", tt.occasion, got)
		}
	}
}
