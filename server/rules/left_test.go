package rules

import (
	"testing"

	"kyosai/server/caldate"
)

func TestWhoLeftBeforeTheEventIsFoundByTheRulesOwnCondition(t *testing.T) {
	member, months := Condition{Type: "member_at_event"}, Condition{Type: "member_at_event", Params: with("months_after_leaving", 1)}
	for name, tt := range map[string]struct {
		conditions []Condition
		left       caldate.Day
		want       bool
	}{
		"is a member":                    {[]Condition{member}, caldate.None, false},
		"left the day before":            {[]Condition{member}, "2026-05-09", true},
		"left on the day":                {[]Condition{member}, "2026-05-10", false},
		"left the day after":             {[]Condition{member}, "2026-05-11", false},
		"within the month after leaving": {[]Condition{months}, "2026-05-09", false},
		"the month's last day":           {[]Condition{months}, "2026-04-10", false},
		"the month is over":              {[]Condition{months}, "2026-04-09", true},
		"the rule wants no member":       {[]Condition{{Type: "not_in_future"}}, "2026-05-09", false},
		"another condition failed":       {[]Condition{{Type: "age_reached", Params: with("age", 20)}, member}, "2026-05-10", false},
	} {
		facts := sure(func(f *Facts) { f.LeftOn = tt.left })
		if got := LeftBefore(Rule{Conditions: tt.conditions}, facts); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
