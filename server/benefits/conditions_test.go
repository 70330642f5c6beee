package benefits_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"kyosai/server/caldate"
	"kyosai/server/rules"
)

// entitled are the facts with which each kind of the default pack gives something.
var entitled = map[string]func(*rules.Facts){
	"MARRIAGE": and(), "BIRTH": and(), "DEATH_SP": and(), "DEATH_CH": and(), "DEATH_PA": and(),
	"SCHOOL_E": and(event("2026-04-01", "2026-06-15"), func(f *rules.Facts) { f.PersonBornOn = "2019-06-01" }),
	"SCHOOL_J": and(event("2026-04-01", "2026-06-15"), func(f *rules.Facts) { f.PersonBornOn = "2013-06-01" }),
	"AGE20":    bornOn("2006-05-11"), "AGE60": bornOn("1966-05-11"), "WED25": wedOn("2001-05-10"), "WED50": wedOn("1976-05-10"),
	"SERV10": and(hiredOn("2016-05-10"), certificate(rules.Certified)), "SERV20": and(hiredOn("2006-05-10"), certificate(rules.Certified)),
	"SERV30": and(hiredOn("1996-05-10"), certificate(rules.Certified)),
	"SICK":   and(absent("2026-05-10", 20), certificate(rules.Certified)), "DISAB": graded(1), "FIRE": lost(50), "NATD": lost(70),
	"DEATH_M": died("TRAFFIC", "1980-01-01"), "FAREWELL": leftOn("2026-05-10"), "DOCK": paid(20000),
	"LODGE":  and(lasting("2026-05-10", "2026-05-12"), paid(9000)),
	"TRAVEL": event("2026-05-10", "2026-04-10"), "COURSE": and(lasting("2026-05-10", "2026-06-10"), paid(5000)),
}

func certificate(is rules.Certificate) func(*rules.Facts) {
	return func(f *rules.Facts) { f.Certificate = is }
}

// edge moves the facts of an entitled member to the boundary of a condition: by so many days within it, or just out of it.
type edge func(f *rules.Facts, params map[string]int, out bool)

// days is 1 of what is out, and none of what is within.
func days(out bool) int {
	if out {
		return 1
	}
	return 0
}

func pastEnd(f *rules.Facts) caldate.Day { return max(f.EventOn, f.UntilOn, f.AbsentUntil) }

// edges are the boundaries of every condition of RULES.md that the default pack uses.
var edges = map[string]edge{
	"not_in_future": func(f *rules.Facts, _ map[string]int, out bool) { f.AppliedOn = f.EventOn.AddDays(-days(out)) },
	"member_at_event": func(f *rules.Facts, p map[string]int, out bool) {
		f.LeftOn = f.EventOn.AddMonths(-p["months_after_leaving"]).AddDays(-days(out))
	},
	"eligible_from": func(f *rules.Facts, p map[string]int, out bool) {
		f.JoinedOn = f.EventOn.StartOfMonth().AddMonths(1 - p["months"]).AddDays(days(out) - 1)
	},
	"claim_within_years": func(f *rules.Facts, p map[string]int, out bool) {
		f.AppliedOn = pastEnd(f).AddYears(p["years"]).AddDays(days(out))
	},
	"claim_within_months": func(f *rules.Facts, p map[string]int, out bool) {
		f.AppliedOn = pastEnd(f).AddMonths(p["months"]).AddDays(days(out))
	},
	"times_in_life": func(f *rules.Facts, p map[string]int, out bool) {
		for range p["times"] - 1 + days(out) {
			f.Past = append(f.Past, rules.Grant{EventOn: "2012-04-01", PersonName: "明石　渚"})
		}
	},
	"not_same_spouse": samePerson, "once_for_person": samePerson,
	"once_for_event": func(f *rules.Facts, _ map[string]int, out bool) {
		f.Past = []rules.Grant{{EventOn: f.EventOn.AddDays(days(out) - 1)}}
	},
	"once_in_fiscal_year": func(f *rules.Facts, _ map[string]int, out bool) {
		f.Past = []rules.Grant{{EventOn: f.EventOn.StartOfFiscalYear().AddDays(days(out) - 1)}}
	},
	"school_entry": func(f *rules.Facts, p map[string]int, out bool) {
		f.PersonBornOn = f.EventOn.AddYears(-p["age"] - 1).AddDays(1 - days(out))
	},
	"age_reached": func(f *rules.Facts, _ map[string]int, out bool) { f.BornOn = f.BornOn.AddDays(days(out)) },
	"age_in_fiscal_year": func(f *rules.Facts, p map[string]int, out bool) {
		f.BornOn = f.EventOn.StartOfFiscalYear().AddYears(1 - p["age"]).AddDays(days(out))
	},
	"wedding_anniversary": func(f *rules.Facts, _ map[string]int, out bool) { f.MarriedOn = f.MarriedOn.AddDays(days(out)) },
	"service_anniversary": func(f *rules.Facts, _ map[string]int, out bool) { f.HiredOn = f.HiredOn.AddDays(days(out)) },
	"member_months": func(f *rules.Facts, p map[string]int, out bool) {
		f.JoinedOn = f.EventOn.AddMonths(-p["months"]).AddDays(days(out))
	},
	"member_months_at_leaving": func(f *rules.Facts, p map[string]int, out bool) {
		f.JoinedOn = f.LeftOn.AddDays(1).AddMonths(-p["months"]).AddDays(days(out))
	},
	"on_leaving": func(f *rules.Facts, _ map[string]int, out bool) { f.EventOn = f.LeftOn.AddDays(-days(out)) },
	"certified": func(f *rules.Facts, _ map[string]int, out bool) {
		f.Certificate = map[bool]rules.Certificate{false: rules.Certified, true: rules.Declined}[out]
	},
	"absence_in_past": func(f *rules.Facts, _ map[string]int, out bool) { f.AppliedOn = f.AbsentUntil.AddDays(-days(out)) },
	"ended":           func(f *rules.Facts, _ map[string]int, out bool) { f.AppliedOn = f.UntilOn.AddDays(-days(out)) },
	"grade_at_most":   func(f *rules.Facts, p map[string]int, out bool) { graded(p["grade"] + days(out))(f) },
	"not_too_early": func(f *rules.Facts, p map[string]int, out bool) {
		f.AppliedOn = f.EventOn.AddMonths(-p["months"]).AddDays(-days(out))
	},
	"ahead_of_event": func(f *rules.Facts, _ map[string]int, out bool) { f.AppliedOn = f.EventOn.AddDays(days(out) - 1) },
	"heir_in_order": func(f *rules.Facts, _ map[string]int, out bool) {
		f.HeirRelation = map[bool]string{false: "SIBLING", true: "COUSIN"}[out]
	},
	"disaster_not_excluded": func(f *rules.Facts, _ map[string]int, out bool) {
		f.Place = "6500001"
		f.Disasters = []rules.Disaster{{From: f.EventOn, Until: f.EventOn, Area: []string{"650"}, Percent: 50, Excluded: out}}
	},
}

func samePerson(f *rules.Facts, _ map[string]int, out bool) {
	name := map[bool]string{false: "明石　渚", true: "神戸 花子"}[out]
	f.Past = []rules.Grant{{EventOn: "2012-04-01", PersonName: name}}
}

// facts are those of somebody who is entitled by a kind.
func facts(code string) rules.Facts {
	f := rules.Facts{AppliedOn: "2026-06-15", EventOn: "2026-05-10", PersonName: "神戸　花子",
		OnFile: rules.OnFile{BornOn: "1980-01-01", JoinedOn: "2010-04-01", HiredOn: "2010-04-01"}}
	entitled[code](&f)
	return f
}

// outcome is how the condition comes out by the rule, and whether the whole of it gives something.
func outcome(t *testing.T, r rules.Rule, c rules.Condition, f rules.Facts) (holds, gives bool) {
	t.Helper()
	v, err := rules.Evaluate(r, f)
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(v.Outcomes, func(o rules.Outcome) bool { return o.Type == c.Type })
	if at < 0 {
		t.Fatalf("no outcome of %s: %+v", c.Type, v.Outcomes)
	}
	return v.Outcomes[at].Holds, v.Entitled
}

// Every condition of every kind is there, and is decisive at its boundary: a pack that lost one would give what it should not.
func TestEveryConditionOfTheDefaultPackDecidesAtItsBoundary(t *testing.T) {
	all, err := byKind()
	if err != nil {
		t.Fatal(err)
	}
	if want := slices.Sorted(maps.Keys(entitled)); !slices.Equal(slices.Sorted(maps.Keys(all)), want) {
		t.Fatalf("the pack has %v, the test %v", slices.Sorted(maps.Keys(all)), want)
	}
	for code, of := range all {
		for _, rule := range of {
			base := facts(code)
			if v, err := rules.Evaluate(rule, base); err != nil || !v.Entitled {
				t.Errorf("%s gives nothing to who is entitled: %+v, %v", code, v.FirstMissing(), err)
			}
			for _, c := range rule.Conditions {
				for _, out := range []bool{false, true} {
					f := facts(code)
					edges[c.Type](&f, c.Params, out)
					if holds, gives := outcome(t, rule, c, f); holds == out || out && gives {
						t.Errorf("%s, %s, out %v: it holds %v and gives %v", code, c.Type, out, holds, gives)
					}
				}
			}
		}
	}
}

// scheme are the conditions of each kind with their numbers: years, months, ages, times. They are those of RULES.md, and our own
// where it is silent: that a kind is given once for its event, or once in a life for what happens once.
var scheme = map[string][]string{
	"MARRIAGE": {"claim_within_years 3", "eligible_from 1", "member_at_event", "not_in_future", "not_same_spouse", "times_in_life 2"},
	"BIRTH":    {"claim_within_years 3", "eligible_from 1", "member_at_event", "not_in_future", "once_for_person"},
	"SCHOOL_E": {"claim_within_years 3", "member_at_event", "not_in_future", "once_for_person", "school_entry 6"},
	"SCHOOL_J": {"claim_within_years 3", "member_at_event", "not_in_future", "once_for_person", "school_entry 12"},
	"AGE20":    {"age_reached 20", "claim_within_years 3", "eligible_from 1", "member_at_event", "not_in_future", "times_in_life 1"},
	"AGE60":    {"age_reached 60", "claim_within_years 3", "eligible_from 1", "member_at_event", "member_months 12", "not_in_future", "times_in_life 1"},
	"WED25":    {"claim_within_years 3", "eligible_from 1", "member_at_event", "member_months 12", "not_in_future", "once_for_event", "wedding_anniversary 25"},
	"WED50":    {"claim_within_years 3", "eligible_from 1", "member_at_event", "member_months 12", "not_in_future", "once_for_event", "wedding_anniversary 50"},
	"SERV10":   {"certified", "claim_within_years 3", "eligible_from 1", "member_at_event", "member_months 36", "not_in_future", "service_anniversary 10", "times_in_life 1"},
	"SERV20":   {"certified", "claim_within_years 3", "eligible_from 1", "member_at_event", "member_months 36", "not_in_future", "service_anniversary 20", "times_in_life 1"},
	"SERV30":   {"certified", "claim_within_years 3", "eligible_from 1", "member_at_event", "member_months 36", "not_in_future", "service_anniversary 30", "times_in_life 1"},
	"SICK":     {"absence_in_past", "certified", "claim_within_years 3", "eligible_from 1", "member_at_event"},
	"DISAB":    {"claim_within_years 3", "eligible_from 1", "grade_at_most 2", "member_at_event", "not_in_future", "times_in_life 1"},
	"FIRE":     {"claim_within_years 3", "eligible_from 1", "member_at_event", "not_in_future", "once_for_event"},
	"NATD":     {"claim_within_years 3", "disaster_not_excluded", "eligible_from 1", "member_at_event", "not_in_future", "once_for_event"},
	"DEATH_SP": {"claim_within_years 3", "eligible_from 1", "member_at_event", "not_in_future", "once_for_person"},
	"DEATH_CH": {"claim_within_years 3", "eligible_from 1", "member_at_event", "not_in_future", "once_for_person"},
	"DEATH_PA": {"claim_within_years 3", "eligible_from 1", "member_at_event", "not_in_future", "once_for_person"},
	"DEATH_M":  {"claim_within_years 3", "eligible_from 1", "heir_in_order", "member_at_event 1", "not_in_future", "times_in_life 1"},
	"FAREWELL": {"claim_within_months 3", "member_months_at_leaving 48", "not_in_future", "on_leaving", "once_for_event"},
	"DOCK":     {"age_in_fiscal_year 35", "claim_within_months 6", "eligible_from 1", "member_at_event", "not_in_future", "once_in_fiscal_year"},
	"LODGE":    {"claim_within_years 1", "eligible_from 1", "member_at_event", "not_too_early 3", "once_for_event"},
	"TRAVEL":   {"ahead_of_event 3", "eligible_from 1", "member_at_event", "once_for_event"},
	"COURSE":   {"claim_within_years 3", "ended", "member_at_event", "member_months 3", "once_in_fiscal_year"},
}

func TestTheDefaultPackHasEveryConditionOfTheScheme(t *testing.T) {
	all, err := byKind()
	if err != nil {
		t.Fatal(err)
	}
	for code, of := range all {
		for _, rule := range of {
			var types []string
			for _, c := range rule.Conditions {
				for _, n := range c.Params {
					c.Type += fmt.Sprintf(" %d", n)
				}
				types = append(types, c.Type)
			}
			if slices.Sort(types); !slices.Equal(types, scheme[code]) {
				t.Errorf("%s has %v, the scheme %v", code, types, scheme[code])
			}
		}
	}
}

// The time to claim stands still while the company is behind with its fees.
func TestOfEveryKindThatIsClaimedAfterwardsTheTimeStandsStillInArrears(t *testing.T) {
	all, err := byKind()
	if err != nil {
		t.Fatal(err)
	}
	for code, of := range all {
		for _, rule := range of {
			for _, c := range rule.Conditions {
				if c.Type != "claim_within_years" && c.Type != "claim_within_months" {
					continue
				}
				for late, want := range map[int]bool{10: true, 11: false} {
					f := facts(code)
					f.Arrears = []rules.Stretch{{From: pastEnd(&f).AddDays(1), Until: pastEnd(&f).AddDays(10)}}
					edges[c.Type](&f, c.Params, false)
					f.AppliedOn = f.AppliedOn.AddDays(late)
					if holds, gives := outcome(t, rule, c, f); holds != want || gives != want {
						t.Errorf("%s, %d days late after 10 in arrears: it holds %v and gives %v", code, late, holds, gives)
					}
				}
			}
		}
	}
}
