package rules

import (
	"testing"

	"kyosai/server/caldate"
	"kyosai/server/yen"
)

// gift is a case of an award: what it gives, 0 for nothing.
type gift struct {
	name  string
	facts func(*Facts)
	want  yen.Amount
}

func runAward(t *testing.T, a Award, table []gift) {
	t.Helper()
	for _, tt := range table {
		t.Run(tt.name, func(t *testing.T) {
			v, err := Evaluate(Rule{Version: 1, Award: a, Conditions: []Condition{{Type: "not_in_future"}}}, sure(tt.facts))
			if err != nil {
				t.Fatal(err)
			}
			if v.Amount != tt.want || v.Entitled != (tt.want > 0) || (v.Reckoned.Ja != "") != v.Entitled || (v.Reckoned.En != "") != v.Entitled {
				t.Errorf("%s, entitled %v: %s", v.Amount, v.Entitled, v.Reckoned.En)
			}
			for _, o := range v.Outcomes {
				wellWorded(t, o)
			}
		})
	}
}

var sick = Award{Type: "days_absent", Params: with("spell_months", 12), Steps: []Step{
	{From: 14, Amount: 5000}, {From: 30, Amount: 10000}, {From: 60, Amount: 15000}, {From: 90, Amount: 20000}, {From: 120, Amount: 25000},
}}

func absent(from caldate.Day, days int, past ...Grant) func(*Facts) {
	return func(f *Facts) {
		f.EventOn, f.AbsentFrom, f.AbsentUntil, f.AppliedOn, f.Past = from, from, from.AddDays(days-1), "2026-06-15", past
	}
}

func spellOf(from caldate.Day, days int, amount yen.Amount) Grant {
	return Grant{EventOn: from, UntilOn: from.AddDays(days - 1), Amount: amount}
}

func TestIllnessIsGivenByTheDaysAbsent(t *testing.T) {
	runAward(t, sick, []gift{
		{"13 days", absent("2026-01-05", 13), 0}, {"14 days", absent("2026-01-05", 14), 5000},
		{"29 days", absent("2026-01-05", 29), 5000}, {"30 days", absent("2026-01-05", 30), 10000},
		{"59 days", absent("2026-01-05", 59), 10000}, {"60 days", absent("2026-01-05", 60), 15000},
		{"89 days", absent("2026-01-05", 89), 15000}, {"90 days", absent("2026-01-05", 90), 20000},
		{"119 days", absent("2026-01-05", 119), 20000}, {"120 days", absent("2026-01-05", 120), 25000},
		{"over 29 February", absent("2024-02-20", 14), 5000},
		{"no end", func(f *Facts) { f.AbsentFrom = "2026-01-05" }, 0},
	})
}

func TestOnPassingATierTheDifferenceIsGiven(t *testing.T) {
	first := spellOf("2026-01-05", 14, 5000)
	runAward(t, sick, []gift{
		{"the same absence, grown to 29 days", absent("2026-01-05", 29, first), 0},
		{"the same absence, grown to 30 days", absent("2026-01-05", 30, first), 5000},
		{"it goes on: 16 days more", absent("2026-01-19", 16, first), 5000},
		{"it goes on: 15 days more", absent("2026-01-19", 15, first), 0},
		{"days that overlap count once", absent("2026-01-12", 22, first), 0},
		{"days that overlap, one more", absent("2026-01-12", 23, first), 5000},
		{"two tiers at once", absent("2026-01-05", 60, first), 10000},
		{"after two grants", absent("2026-01-05", 60, first, spellOf("2026-01-05", 30, 5000)), 5000},
		{"at the top nothing is left", absent("2026-01-05", 150, spellOf("2026-01-05", 120, 25000)), 0},
		{"a claim that was cancelled", absent("2026-01-05", 30, Grant{EventOn: "2026-01-05", UntilOn: "2026-01-18", Amount: 5000, Cancelled: true}), 10000},
	})
}

func TestAnAbsenceThatIsNotDecidedRaisesNoTierUnlessItGivesSomething(t *testing.T) {
	open := func(g Grant) Grant { g.Undecided = true; return g }
	for _, tt := range []struct {
		name   string
		past   []Grant
		want   yen.Amount
		awaits bool
	}{
		{"the company declined the first", []Grant{open(spellOf("2026-01-05", 30, 0))}, 10000, false},
		{"the first waits for its decision", []Grant{open(spellOf("2026-01-05", 30, 10000))}, 5000, true},
		{"the first is approved", []Grant{spellOf("2026-01-05", 30, 10000)}, 5000, false},
		{"the later one was approved before, without the first", []Grant{spellOf("2026-03-10", 30, 10000)}, 5000, false},
		{"the later one was approved before, beside the first", []Grant{spellOf("2026-03-10", 30, 5000)}, 10000, false},
		{"one declined, one open, one approved", []Grant{open(spellOf("2025-12-01", 30, 0)), open(spellOf("2026-01-05", 30, 10000)), spellOf("2026-03-10", 30, 5000)}, 5000, true},
		{"open, of another spell", []Grant{open(spellOf("2025-01-01", 30, 10000))}, 10000, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v, err := Evaluate(Rule{Award: sick}, sure(absent("2026-02-04", 30, tt.past...)))
			if err != nil || v.Amount != tt.want || (v.Awaiting(Staff) != nil) != tt.awaits {
				t.Errorf("%+v, %v", v, err)
			}
			for _, o := range v.Outcomes {
				wellWorded(t, o)
			}
		})
	}
}

func TestASpellTakesInWhatBeginsWithinTwelveMonths(t *testing.T) {
	first := spellOf("2025-04-01", 14, 5000)
	runAward(t, sick, []gift{
		{"begins on the last day of the twelve months", absent("2026-03-31", 14, first), 0},
		{"begins on the first day after them", absent("2026-04-01", 14, first), 5000},
		{"its days count though they lie after the twelve months", absent("2026-03-31", 16, first), 5000},
		{"the next spell is counted from its own start", absent("2026-05-01", 16, first, spellOf("2026-04-01", 14, 5000)), 5000},
		{"an absence claimed late begins the spell", absent("2025-03-20", 14, first), 0},
		{"from 29 February, to 28 February", absent("2025-02-28", 14, spellOf("2024-02-29", 14, 5000)), 0},
		{"from 29 February, on 1 March", absent("2025-03-01", 14, spellOf("2024-02-29", 14, 5000)), 5000},
	})
}

func TestAnOlderPaymentForIllnessWaitsForStaff(t *testing.T) {
	for paid, awaits := range map[caldate.MonthOrDay]bool{"2024-12": false, "2025-01": true, "2026-03": true} {
		v, err := Evaluate(Rule{Award: sick}, sure(absent("2026-01-05", 14, Grant{Paid: paid, Amount: 5000})))
		if err != nil || v.Amount != 5000 || (v.Awaiting(Staff) != nil) != awaits {
			t.Errorf("paid in %s: %+v, %v", paid, v, err)
		}
	}
}

func lost(percent int, change ...func(*Facts)) func(*Facts) {
	return func(f *Facts) {
		f.LossPercent = &percent
		for _, c := range change {
			c(f)
		}
	}
}

func TestAHouseThatBurntIsGivenByItsLoss(t *testing.T) {
	runAward(t, Award{Type: "loss_percent", Steps: []Step{{From: 1, Amount: 40000}, {From: 20, Amount: 100000}, {From: 30, Amount: 140000}, {From: 50, Amount: 200000}}}, []gift{
		{"0", lost(0), 0}, {"1", lost(1), 40000}, {"19", lost(19), 40000}, {"20", lost(20), 100000}, {"29", lost(29), 100000}, {"30", lost(30), 140000},
		{"49", lost(49), 140000}, {"50", lost(50), 200000}, {"100", lost(100), 200000}, {"not said", func(*Facts) {}, 0},
		{"where the rule says nothing of floods or disasters", lost(50, func(f *Facts) { f.Flooded = true }, struck(Disaster{Percent: 50})), 200000},
	})
}

func TestAHouseHitByNatureIsGivenByLossFloodAndDeclaration(t *testing.T) {
	flooded := func(f *Facts) { f.Flooded = true }
	declared := func(percent int) func(*Facts) { return struck(Disaster{Percent: percent}) }
	runAward(t, Award{Type: "loss_percent", Params: map[string]int{"flooded": 12000, "pro_rata": 1}, Steps: []Step{{From: 1, Amount: 6000}, {From: 20, Amount: 30000}, {From: 70, Amount: 60000}}}, []gift{
		{"0", lost(0), 0}, {"19", lost(19), 6000}, {"20", lost(20), 30000}, {"69", lost(69), 30000}, {"70", lost(70), 60000},
		{"flooded alone", lost(0, flooded), 12000}, {"flooded, a small loss", lost(19, flooded), 12000}, {"flooded, a greater loss", lost(20, flooded), 30000},
		{"half", lost(70, declared(50)), 30000}, {"a third of a flood, cut to whole yen", lost(0, flooded, declared(33)), 3960}, {"all", lost(70, declared(100)), 60000},
		{"99 %", lost(70, declared(99)), 59400}, {"1 %", lost(0, flooded, declared(1)), 120}, {"a third of the least, cut to whole yen", lost(1, declared(33)), 1980},
		{"an odd sum, cut and not rounded", lost(70, struck(Disaster{Percent: 67})), 40200}, {"a flood at 67 %", lost(0, flooded, declared(67)), 8040},
	})
}

func TestADeathIsGivenByCauseAndAge(t *testing.T) {
	died := func(cause string, born, event caldate.Day) func(*Facts) {
		return func(f *Facts) { f.Cause, f.BornOn, f.EventOn = cause, born, event }
	}
	runAward(t, Award{Type: "cause_and_age", Steps: []Step{{Cause: "ILLNESS", ToAge: 70, Amount: 200000}, {Cause: "ILLNESS", Amount: 100000}, {Cause: "ACCIDENT", Amount: 200000}, {Cause: "TRAFFIC", Amount: 300000}}}, []gift{
		{"illness at 70, two days before the birthday", died("ILLNESS", "1955-05-10", "2026-05-08"), 200000},
		{"illness on the day before the birthday, at 71", died("ILLNESS", "1955-05-10", "2026-05-09"), 100000},
		{"illness, born on 29 February", died("ILLNESS", "1956-02-29", "2026-05-09"), 200000},
		{"accident, however old", died("ACCIDENT", "1930-01-01", "2026-05-09"), 200000},
		{"traffic, however old", died("TRAFFIC", "1930-01-01", "2026-05-09"), 300000},
		{"traffic, no day of birth on file", died("TRAFFIC", "", "2026-05-09"), 300000},
		{"illness, no day of birth on file", died("ILLNESS", "", "2026-05-09"), 0},
		{"no cause", died("", "1955-05-10", "2026-05-08"), 0},
	})
}

// TestADeathIsGivenByTheNarrowestStepInWhateverOrderTheyStand: staff who add one put it behind the others.
func TestADeathIsGivenByTheNarrowestStepInWhateverOrderTheyStand(t *testing.T) {
	died := func(born caldate.Day) func(*Facts) {
		return func(f *Facts) { f.Cause, f.BornOn, f.EventOn = "ILLNESS", born, "2026-05-09" }
	}
	steps := []Step{{Cause: "ILLNESS", Amount: 100000}, {Cause: "ILLNESS", ToAge: 70, Amount: 200000}, {Cause: "ILLNESS", ToAge: 60, Amount: 300000}}
	for range steps {
		steps = append(steps[1:], steps[0])
		runAward(t, Award{Type: "cause_and_age", Steps: steps}, []gift{
			{"at 60", died("1965-06-01"), 300000}, {"at 61", died("1965-05-01"), 200000}, {"at 70", died("1955-06-01"), 200000}, {"at 71", died("1955-05-01"), 100000},
		})
	}
}

func TestACheckUpIsGivenByWhatWasPaid(t *testing.T) {
	paid := func(sum yen.Amount) func(*Facts) { return func(f *Facts) { f.Cost = &sum } }
	runAward(t, Award{Type: "cost_paid", Steps: []Step{{From: 10000, Amount: 5000}, {From: 20000, Amount: 6000}}}, []gift{
		{"9,999", paid(9999), 0}, {"10,000", paid(10000), 5000}, {"19,999", paid(19999), 5000}, {"20,000", paid(20000), 6000}, {"not said", func(*Facts) {}, 0},
	})
}

func TestNightsAreGivenUpToTheCeilingOfTheFiscalYear(t *testing.T) {
	stay := func(joined, from, until caldate.Day, cost yen.Amount, past ...Grant) func(*Facts) {
		return func(f *Facts) {
			f.JoinedOn, f.EventOn, f.UntilOn, f.AppliedOn, f.Cost, f.Past = joined, from, until, "2027-06-15", &cost, past
		}
	}
	one := Grant{EventOn: "2026-05-01", UntilOn: "2026-05-02"}
	two := func(given, cost yen.Amount) Grant {
		return Grant{EventOn: "2026-05-01", UntilOn: "2026-05-03", Amount: given, Cost: cost}
	}
	gone := one
	gone.Cancelled = true
	runAward(t, Award{Type: "per_night", Params: map[string]int{"amount": 2000, "nights": 2, "nights_late": 1, "late_month": 10}}, []gift{
		{"one night", stay("2020-04-01", "2026-08-01", "2026-08-02", 9000), 2000},
		{"two nights", stay("2020-04-01", "2026-08-01", "2026-08-03", 9000), 4000},
		{"three nights", stay("2020-04-01", "2026-08-01", "2026-08-04", 9000), 4000},
		{"not more than the cost", stay("2020-04-01", "2026-08-01", "2026-08-03", 3999), 3999},
		{"it cost nothing", stay("2020-04-01", "2026-08-01", "2026-08-03", 0), 0},
		{"no night", stay("2020-04-01", "2026-08-01", "2026-08-01", 9000), 0},
		{"one night is left", stay("2020-04-01", "2026-08-01", "2026-08-03", 9000, one), 2000},
		{"none is left", stay("2020-04-01", "2026-08-01", "2026-08-03", 9000, one, one), 0},
		{"a cancelled stay gives its nights back", stay("2020-04-01", "2026-08-01", "2026-08-03", 9000, one, gone), 2000},
		{"two nights that cost 2,000 in all used up both", stay("2020-04-01", "2026-08-01", "2026-08-03", 9000, two(2000, 2000)), 0},
		{"two nights that cost 2,001 in all used up both", stay("2020-04-01", "2026-08-01", "2026-08-03", 9000, two(2001, 2001)), 0},
		{"two nights of which one was given used up one", stay("2020-04-01", "2026-08-01", "2026-08-03", 9000, two(2000, 18000)), 2000},
		{"the host paid one night", stay("2020-04-01", "2026-08-01", "2026-08-03", 9000, Grant{Paid: "2026-05", Amount: 2000}), 2000},
		{"the host paid two nights", stay("2020-04-01", "2026-08-01", "2026-08-03", 9000, Grant{Paid: "2026-05", Amount: 3999}), 0},
		{"the host paid in the year before", stay("2020-04-01", "2026-08-01", "2026-08-03", 9000, Grant{Paid: "2026-03", Amount: 4000}), 4000},
		{"31 March belongs to the old year", stay("2020-04-01", "2027-03-31", "2027-04-02", 9000, one), 2000},
		{"1 April begins a new year", stay("2020-04-01", "2027-04-01", "2027-04-03", 9000, one), 4000},
		{"joined on 30 September", stay("2026-09-30", "2027-02-01", "2027-02-03", 9000), 4000},
		{"joined on 1 October", stay("2026-10-01", "2027-02-01", "2027-02-03", 9000), 2000},
		{"joined in March of that year", stay("2027-03-01", "2027-03-20", "2027-03-22", 9000), 2000},
		{"joined on 1 October, in the next fiscal year", stay("2026-10-01", "2027-04-01", "2027-04-03", 9000), 4000},
		{"cost not said", func(f *Facts) { f.UntilOn = "2026-05-12" }, 0},
	})
}

func TestTheMostThatAnAwardGives(t *testing.T) {
	for _, tt := range []struct {
		award  Award
		most   yen.Amount
		varies bool
	}{
		{give(20000), 20000, false}, {sick, 25000, true},
		{Award{Type: "per_night", Params: map[string]int{"amount": 2000, "nights": 2}}, 4000, true},
		{Award{Type: "loss_percent", Params: with("flooded", 12000), Steps: []Step{{From: 1, Amount: 6000}}}, 12000, true},
	} {
		if tt.award.Most() != tt.most || tt.award.Varies() != tt.varies {
			t.Errorf("%v: %s, varies %v", tt.award, tt.award.Most(), tt.award.Varies())
		}
	}
}

func TestAnAwardThatCannotBeReckonedDoesNotLoad(t *testing.T) {
	for name, a := range map[string]Award{
		"no type":                   {},
		"unknown type":              {Type: "lottery"},
		"no amount":                 {Type: "fixed"},
		"an amount of nothing":      give(0),
		"steps where none are":      {Type: "fixed", Params: with("amount", 1), Steps: []Step{{From: 1, Amount: 1}}},
		"no steps":                  {Type: "cost_paid"},
		"steps out of order":        {Type: "cost_paid", Steps: []Step{{From: 2, Amount: 1}, {From: 1, Amount: 2}}},
		"a step that gives nothing": {Type: "cost_paid", Steps: []Step{{From: 2}}},
		"a step from 0":             {Type: "cost_paid", Steps: []Step{{Amount: 1}}},
		"a cause where none is":     {Type: "cost_paid", Steps: []Step{{From: 1, Cause: "ILLNESS", Amount: 1}}},
		"a cause and age twice":     {Type: "cause_and_age", Steps: []Step{{Cause: "ILLNESS", ToAge: 70, Amount: 2}, {Cause: "ILLNESS", ToAge: 70, Amount: 1}}},
		"an unknown cause":          {Type: "cause_and_age", Steps: []Step{{Cause: "LUCK", Amount: 1}}},
		"unknown parameter":         {Type: "cost_paid", Params: with("flooded", 1), Steps: []Step{{From: 1, Amount: 1}}},
	} {
		if err := Check(Rule{Award: a}); err == nil {
			t.Errorf("%s: it was taken", name)
		}
	}
	if err := Check(Rule{Ends: true, Award: give(1)}); err == nil {
		t.Error("a rule that ends the kind was taken with an award")
	}
}

func TestWhereTheKindHasEndedNothingIsGiven(t *testing.T) {
	list := []Rule{{InForceFrom: "2020-04-01", Award: give(1)}, {InForceFrom: "2026-04-01", Ends: true}}
	for day, inForce := range map[caldate.Day]bool{"2020-03-31": false, "2020-04-01": true, "2026-03-31": true, "2026-04-01": false} {
		if got := InForce(list, day); (got != nil) != inForce {
			t.Errorf("on %s: %v", day, got)
		}
	}
	if v, err := Evaluate(list[1], Facts{}); err != nil || v.Entitled || v.FirstMissing().Type != "rule_in_force" {
		t.Errorf("got %+v, %v", v, err)
	}
}

func TestOnlyWhatIsGivenByTheNightCountsNights(t *testing.T) {
	for _, name := range AwardTypes() {
		if got := (Rule{Award: Award{Type: name}}).CountsNights(); got != (name == "per_night") {
			t.Errorf("%s: %v", name, got)
		}
	}
	if (Rule{Ends: true}).CountsNights() {
		t.Error("a rule that ends its kind counts nights")
	}
}
