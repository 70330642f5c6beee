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

func TestWhoHasNotLeftAsItWasClaimedIsFoundByTheRulesOwnCondition(t *testing.T) {
	leaving, months := Condition{Type: "on_leaving"}, Condition{Type: "member_months_at_leaving", Params: with("months", 48)}
	for name, tt := range map[string]struct {
		conditions []Condition
		left       caldate.Day
		want       bool
	}{
		"left on the day":             {[]Condition{leaving, months}, "2026-05-10", false},
		"has not left":                {[]Condition{leaving}, caldate.None, true},
		"has not left, by the months": {[]Condition{months}, caldate.None, true},
		"left the day before":         {[]Condition{leaving}, "2026-05-09", true},
		"left the day after":          {[]Condition{leaving}, "2026-05-11", true},
		"left too early":              {[]Condition{months}, "2024-03-30", true},
		"left in time":                {[]Condition{months}, "2024-03-31", false},
		"the rule wants no leaving":   {[]Condition{{Type: "member_at_event"}}, caldate.None, false},
		"another condition failed":    {[]Condition{{Type: "age_reached", Params: with("age", 20)}, leaving}, "2026-05-10", false},
	} {
		facts := sure(func(f *Facts) { f.LeftOn = tt.left })
		rule := Rule{Conditions: tt.conditions}
		if got := NotLeft(rule, facts); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
		if wants := name != "the rule wants no leaving"; OfLeaving(rule) != wants {
			t.Errorf("%s: the rule wants who has left: %v", name, !wants)
		}
	}
}
