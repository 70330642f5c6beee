package rules

import (
	"testing"

	"kyosai/server/caldate"
	"kyosai/server/yen"
)

func whose(born, event caldate.Day) func(*Facts) {
	return func(f *Facts) { f.BornOn, f.EventOn, f.AppliedOn = born, event, event }
}

func TestAnAgeIsReachedOnTheDayBeforeTheBirthday(t *testing.T) {
	run(t, Condition{"age_reached", with("age", 60)}, []boundary{
		{"the day before the birthday", whose("1966-05-10", "2026-05-09"), true},
		{"the birthday", whose("1966-05-10", "2026-05-10"), false},
		{"two days before", whose("1966-05-10", "2026-05-08"), false},
		{"the day after", whose("1966-05-10", "2026-05-11"), false},
		{"born on 1 April, reached on 31 March", whose("1966-04-01", "2026-03-31"), true},
		{"born on 29 February, on 28 February", whose("1968-02-29", "2028-02-28"), true},
		{"born on 29 February, on 29 February", whose("1968-02-29", "2028-02-29"), false},
		{"born on the last day of Shōwa", whose("1989-01-07", "2049-01-06"), true},
		{"born on the first day of Heisei", whose("1989-01-08", "2049-01-06"), false},
		{"no day of birth on file", whose("", "2026-05-10"), false},
	})
	run(t, Condition{"age_reached", with("age", 20)}, []boundary{
		{"born on 29 February, in a year without one", whose("2004-02-29", "2024-02-28"), true},
		{"born on 1 March, on 29 February", whose("2004-03-01", "2024-02-29"), true},
		{"born on 1 March, on 28 February", whose("2004-03-01", "2024-02-28"), false},
	})
}

func TestAnAgeInTheFiscalYearIsReachedByItsEnd(t *testing.T) {
	run(t, Condition{"age_in_fiscal_year", with("age", 35)}, []boundary{
		{"born on 1 April, who reaches it on 31 March", whose("1991-04-01", "2025-04-01"), true},
		{"born on 2 April, who reaches it on the next 1 April", whose("1991-04-02", "2025-04-01"), false},
		{"born on 2 April, in the next year", whose("1991-04-02", "2026-04-01"), true},
		{"born on 2 April, on the last day of the year before", whose("1991-04-02", "2026-03-31"), false},
		{"older", whose("1960-01-01", "2026-03-31"), true},
	})
}

func TestAChildEntersSchoolOnTheFirstAprilAfterReachingTheAge(t *testing.T) {
	child := func(born, event caldate.Day) func(*Facts) {
		return func(f *Facts) { f.PersonBornOn, f.EventOn, f.AppliedOn = born, event, "2033-06-01" }
	}
	run(t, Condition{"school_entry", with("age", 6)}, []boundary{
		{"born on 1 April, the youngest of the year", child("2020-04-01", "2026-04-01"), true},
		{"born on 2 April, the oldest of the next", child("2020-04-02", "2026-04-01"), false},
		{"born on 2 April, a year later", child("2020-04-02", "2027-04-01"), true},
		{"born on 2 April of the year before", child("2019-04-02", "2026-04-01"), true},
		{"born on 29 February", child("2020-02-29", "2026-04-01"), true},
		{"the day before", child("2019-06-01", "2026-03-31"), false},
		{"born in the last days of Heisei", child("2019-04-30", "2026-04-01"), true},
		{"no day of birth", child("", "2026-04-01"), false},
	})
	run(t, Condition{"school_entry", with("age", 12)}, []boundary{
		{"born on 1 April", child("2020-04-01", "2032-04-01"), true},
		{"born on 2 April", child("2020-04-02", "2032-04-01"), false},
		{"the elementary school", child("2020-04-01", "2026-04-01"), false},
	})
}

func TestServiceIsCelebratedOnItsAnniversary(t *testing.T) {
	hired := func(hired, event caldate.Day) func(*Facts) {
		return func(f *Facts) { f.HiredOn, f.EventOn = hired, event }
	}
	run(t, Condition{"service_anniversary", with("years", 10)}, []boundary{
		{"on the day", hired("2016-04-01", "2026-04-01"), true},
		{"the day before", hired("2016-04-01", "2026-03-31"), false},
		{"hired on 29 February", hired("2016-02-29", "2026-02-28"), true},
		{"not on file: the employer tells", hired("", "2026-03-31"), true},
	})
	if o := outcomeOf(t, Condition{"service_anniversary", with("years", 10)}, sure(hired("", "2026-03-31"))); o.Awaits != Staff {
		t.Errorf("nobody looks into a day that is not on file: %+v", o)
	}
}

func TestOwnDeathCountsForAMonthAfterLeaving(t *testing.T) {
	died := func(left, event caldate.Day) func(*Facts) {
		return func(f *Facts) { f.LeftOn, f.EventOn = left, event }
	}
	run(t, Condition{"member_at_event", with("months_after_leaving", 1)}, []boundary{
		{"on the day of leaving", died("2026-03-31", "2026-03-31"), true},
		{"the month's last day", died("2026-03-31", "2026-04-30"), true},
		{"the day after it", died("2026-03-31", "2026-05-01"), false},
		{"left on 31 January", died("2026-01-31", "2026-02-28"), true},
		{"left on 31 January, in March", died("2026-01-31", "2026-03-01"), false},
		{"left on 30 January of a leap year", died("2028-01-30", "2028-02-29"), true},
		{"left on 30 January of a leap year, in March", died("2028-01-30", "2028-03-01"), false},
		{"never left", died("", "2026-05-01"), true},
		{"before joining", died("2026-03-31", "2020-03-31"), false},
	})
}

func TestTheFarewellGiftNeedsFortyEightWholeMonths(t *testing.T) {
	left := func(joined, left, event caldate.Day) func(*Facts) {
		return func(f *Facts) { f.JoinedOn, f.LeftOn, f.EventOn = joined, left, event }
	}
	run(t, Condition{"member_months_at_leaving", with("months", 48)}, []boundary{
		{"left on the last day of the 48th month", left("2022-04-01", "2026-03-31", ""), true},
		{"a day earlier", left("2022-04-01", "2026-03-30", ""), false},
		{"joined on 29 February", left("2024-02-29", "2028-02-28", ""), true},
		{"joined on 29 February, a day earlier", left("2024-02-29", "2028-02-27", ""), false},
		{"has not left", left("2000-04-01", "", ""), false},
	})
	run(t, Condition{Type: "on_leaving"}, []boundary{
		{"the day of leaving", left("2022-04-01", "2026-03-31", "2026-03-31"), true},
		{"another day", left("2022-04-01", "2026-03-31", "2026-04-01"), false},
	})
	claimed := func(event, applied caldate.Day) func(*Facts) {
		return func(f *Facts) { f.LeftOn, f.EventOn, f.AppliedOn = event, event, applied }
	}
	run(t, Condition{"claim_within_months", with("months", 3)}, []boundary{
		{"left on 31 March, on 30 June", claimed("2026-03-31", "2026-06-30"), true},
		{"left on 31 March, on 1 July", claimed("2026-03-31", "2026-07-01"), false},
		{"left on 30 November, at February's end", claimed("2026-11-30", "2027-02-28"), true},
		{"left on 30 November, in March", claimed("2026-11-30", "2027-03-01"), false},
	})
}

func TestADeadlineRunsFromTheEndOfWhatLasts(t *testing.T) {
	stayed := func(from, until, applied caldate.Day, arrears ...Stretch) func(*Facts) {
		return func(f *Facts) { f.EventOn, f.UntilOn, f.AppliedOn, f.Arrears = from, until, applied, arrears }
	}
	run(t, Condition{"claim_within_years", with("years", 1)}, []boundary{
		{"a year after leaving", stayed("2026-06-01", "2026-06-03", "2027-06-03"), true},
		{"a day later", stayed("2026-06-01", "2026-06-03", "2027-06-04"), false},
		{"over the fiscal year's end", stayed("2026-03-31", "2026-04-01", "2027-04-01"), true},
		{"over the fiscal year's end, a day later", stayed("2026-03-31", "2026-04-01", "2027-04-02"), false},
		{"left on 28 February of the year before a leap year", stayed("2027-02-27", "2027-02-28", "2028-02-29"), true},
		{"the same, in March", stayed("2027-02-27", "2027-02-28", "2028-03-01"), false},
		{"left on 29 February", stayed("2028-02-28", "2028-02-29", "2029-02-28"), true},
		{"left on 29 February, in March", stayed("2028-02-28", "2028-02-29", "2029-03-01"), false},
		{"fees owed during the stay alone", stayed("2026-06-01", "2026-06-03", "2027-06-04", Stretch{"2026-06-01", "2026-06-03"}), false},
		{"fees owed on the day after", stayed("2026-06-01", "2026-06-03", "2027-06-04", Stretch{"2026-06-01", "2026-06-04"}), true},
		{"days in the wrong order", stayed("2026-06-03", "2026-06-01", "2027-06-04"), false},
	})
	run(t, Condition{"claim_within_years", with("years", 3)}, []boundary{
		{"a course of a year, on the last day", stayed("2026-04-01", "2027-03-31", "2030-03-31"), true},
		{"a course of a year, a day later", stayed("2026-04-01", "2027-03-31", "2030-04-01"), false},
	})
	absent := func(until, applied caldate.Day) func(*Facts) {
		return func(f *Facts) {
			f.EventOn, f.AbsentFrom, f.AbsentUntil, f.AppliedOn = "2023-04-01", "2023-04-01", until, applied
		}
	}
	run(t, Condition{"claim_within_years", with("years", 3)}, []boundary{
		{"an illness of eighteen months, on the last day", absent("2024-09-30", "2027-09-30"), true},
		{"an illness of eighteen months, a day later", absent("2024-09-30", "2027-10-01"), false},
		{"an illness of one day, three years later", absent("2023-04-01", "2026-04-01"), true},
		{"an illness of one day, a day later", absent("2023-04-01", "2026-04-02"), false},
	})
}

func TestADeadlineDoesNotRunWhileTheCompanyIsInArrears(t *testing.T) {
	// Without arrears, six months from 10 May end on 10 November.
	arrears := func(applied caldate.Day, stretches ...Stretch) func(*Facts) {
		return func(f *Facts) { f.AppliedOn, f.Arrears = applied, stretches }
	}
	run(t, Condition{"claim_within_months", with("months", 6)}, []boundary{
		{"no arrears, the last day", arrears("2026-11-10"), true},
		{"no arrears, the day after", arrears("2026-11-11"), false},
		{"ten days of arrears, the last day", arrears("2026-11-20", Stretch{"2026-06-01", "2026-06-10"}), true},
		{"ten days of arrears, the day after", arrears("2026-11-21", Stretch{"2026-06-01", "2026-06-10"}), false},
		{"arrears that ended on the day of the event", arrears("2026-11-11", Stretch{"2026-01-01", "2026-05-10"}), false},
		{"arrears that ended on the day after", arrears("2026-11-11", Stretch{"2026-01-01", "2026-05-11"}), true},
		{"arrears that began on the last day", arrears("2026-11-11", Stretch{"2026-11-10", "2026-11-10"}), true},
		{"arrears that began too late", arrears("2026-11-11", Stretch{"2026-11-11", ""}), false},
		{"arrears that go on", arrears("2029-11-11", Stretch{"2026-11-01", ""}), true},
		{"two stretches, the second reached because of the first", arrears("2026-11-21", Stretch{"2026-06-01", "2026-06-05"}, Stretch{"2026-11-15", "2026-11-20"}), true},
		{"arrears that ended after the claim was sent, on the last day", arrears("2026-11-10", Stretch{"2026-11-10", "2027-03-31"}), true},
		{"over 29 February", func(f *Facts) {
			f.EventOn, f.AppliedOn, f.Arrears = "2027-08-28", "2028-03-01", []Stretch{{"2028-02-28", "2028-02-28"}}
		}, false},
		{"over 29 February, two days", func(f *Facts) {
			f.EventOn, f.AppliedOn, f.Arrears = "2027-08-28", "2028-03-01", []Stretch{{"2028-02-28", "2028-02-29"}}
		}, true},
		{"over the fiscal year's end", func(f *Facts) {
			f.EventOn, f.AppliedOn, f.Arrears = "2026-09-30", "2027-04-02", []Stretch{{"2027-03-31", "2027-04-01"}}
		}, true},
		{"two stretches that overlap count once", arrears("2026-11-21", Stretch{"2026-06-01", "2026-06-10"}, Stretch{"2026-06-05", "2026-06-10"}), false},
	})
}

func TestWhyADeadlineIsLaterIsSaid(t *testing.T) {
	const untold = "お申し込みの期限は令和8年11月10日です。"
	for name, c := range map[string]struct {
		arrears []Stretch
		applied caldate.Day
		ja, en  string
	}{
		"no arrears":       {nil, "2026-11-01", untold, "The last day to apply is 2026-11-10."},
		"before the event": {[]Stretch{{"2026-05-01", "2026-05-10"}}, "2026-11-01", untold, "The last day to apply is 2026-11-10."},
		"ten days": {[]Stretch{{"2026-06-01", "2026-06-10"}}, "2026-11-01",
			"お申し込みの期限は令和8年11月20日です。お勤め先の会費が納められていなかった10日は、期限に数えていません。",
			"The last day to apply is 2026-11-20. The 10 days on which your company owed fees are not counted."},
		"too late all the same": {[]Stretch{{"2026-06-01", "2026-06-10"}}, "2026-11-21",
			"お申し込みの期限（令和8年11月20日）を過ぎています。お勤め先の会費が納められていなかった10日は、期限に数えていません。",
			"The last day to apply (2026-11-20) has passed. The 10 days on which your company owed fees are not counted."},
		"known until the day of applying": {[]Stretch{{"2026-06-01", "2026-12-31"}}, "2026-06-02",
			"お申し込みの期限は令和8年11月12日です。お勤め先の会費が納められていなかった2日は、期限に数えていません。",
			"The last day to apply is 2026-11-12. The 2 days on which your company owed fees are not counted."},
	} {
		o := outcomeOf(t, Condition{"claim_within_months", with("months", 6)}, sure(func(f *Facts) { f.AppliedOn, f.Arrears = c.applied, c.arrears }))
		if o.Reason != (Text{c.ja, c.en}) {
			t.Errorf("%s: %+v", name, o.Reason)
		}
	}
}

func TestARulesDeadlineIsTheFirstOfItsConditions(t *testing.T) {
	rule := Rule{Award: give(1), Conditions: []Condition{{"claim_within_years", with("years", 3)}, {Type: "not_in_future"}, {"claim_within_months", with("months", 6)}}}
	f := sure(func(f *Facts) { f.Arrears = []Stretch{{"2026-06-01", "2026-06-10"}} })
	v, err := Evaluate(rule, f)
	if last := rule.Deadline(f); err != nil || last == nil || *last != "2026-11-20" || *v.Deadline != *last {
		t.Errorf("got %v, %v, %v", last, v.Deadline, err)
	}
	for name, r := range map[string]Rule{"without a deadline": {Conditions: []Condition{{Type: "not_in_future"}}}, "that ends the kind": {Ends: true}} {
		if last := r.Deadline(f); last != nil {
			t.Errorf("a rule %s has %s", name, *last)
		}
	}
	if last := rule.Deadline(sure(func(f *Facts) { f.EventOn = "" })); last != nil {
		t.Errorf("no day of the event: %s", *last)
	}
}

func TestACouponIsAskedForAheadOfTheJourney(t *testing.T) {
	leaving := func(event, applied caldate.Day) func(*Facts) {
		return func(f *Facts) { f.EventOn, f.AppliedOn = event, applied }
	}
	run(t, Condition{"ahead_of_event", with("months", 3)}, []boundary{
		{"three months ahead", leaving("2026-08-10", "2026-05-10"), true},
		{"a day more", leaving("2026-08-10", "2026-05-09"), false},
		{"three months before 31 May", leaving("2026-05-31", "2026-02-28"), true},
		{"the day before", leaving("2026-08-10", "2026-08-09"), true},
		{"the day itself", leaving("2026-08-10", "2026-08-10"), false},
	})
}

func TestAStayIsClaimedAtMostSoManyMonthsAhead(t *testing.T) {
	staying := func(event, applied caldate.Day) func(*Facts) {
		return func(f *Facts) { f.EventOn, f.AppliedOn = event, applied }
	}
	run(t, Condition{"not_too_early", with("months", 3)}, []boundary{
		{"three months ahead", staying("2026-08-10", "2026-05-10"), true},
		{"a day more", staying("2026-08-10", "2026-05-09"), false},
		{"three months before 31 May", staying("2026-05-31", "2026-02-28"), true},
		{"three months before 29 May, on 28 February", staying("2026-05-29", "2026-02-28"), true},
		{"the day itself", staying("2026-08-10", "2026-08-10"), true},
		{"long after it", staying("2026-08-10", "2028-08-10"), true},
		{"no day", func(f *Facts) { f.EventOn = "" }, false},
	})
}

func TestWhatLastsIsClaimedOnceItIsOver(t *testing.T) {
	lasts := func(from, until, applied caldate.Day) func(*Facts) {
		return func(f *Facts) {
			f.EventOn, f.UntilOn, f.AbsentFrom, f.AbsentUntil, f.AppliedOn = from, until, from, until, applied
		}
	}
	again := func(today caldate.Day) func(*Facts) {
		return func(f *Facts) { lasts("2026-05-10", "2026-05-12", "2026-05-11")(f); f.Today = today }
	}
	table := []boundary{
		{"looked at again on its last day", again("2026-05-12"), true},
		{"looked at again the day before", again("2026-05-11"), false},
		{"on its last day", lasts("2026-05-10", "2026-05-12", "2026-05-12"), true},
		{"the day before", lasts("2026-05-10", "2026-05-12", "2026-05-11"), false},
		{"a single day", lasts("2026-05-10", "2026-05-10", "2026-05-12"), true},
		{"ends before it begins", lasts("2026-05-10", "2026-05-09", "2026-05-12"), false},
		{"no end", lasts("2026-05-10", "", "2026-05-12"), false},
	}
	run(t, Condition{Type: "ended"}, table)
	run(t, Condition{Type: "absence_in_past"}, table)
}

func TestOnceAFiscalYearCountsFromAprilToMarch(t *testing.T) {
	given := func(event caldate.Day, past ...Grant) func(*Facts) {
		return func(f *Facts) { f.EventOn, f.Past = event, past }
	}
	run(t, Condition{Type: "once_in_fiscal_year"}, []boundary{
		{"never before", given("2026-03-31"), true},
		{"the same year", given("2026-03-31", Grant{EventOn: "2025-04-01"}), false},
		{"the next year begins on 1 April", given("2026-04-01", Grant{EventOn: "2026-03-31"}), true},
		{"one that was cancelled", given("2026-03-31", Grant{EventOn: "2025-04-01", Cancelled: true}), true},
		{"paid by the host in April", given("2026-04-01", Grant{Paid: "2026-04"}), false},
		{"paid by the host in March", given("2026-04-01", Grant{Paid: "2026-03"}), true},
	})
}

func TestWhatTheHostMayHavePaidWaitsForStaff(t *testing.T) {
	for _, c := range []Condition{{"times_in_life", with("times", 1)}, {Type: "once_for_event"}, {Type: "once_for_person"}} {
		for paid, awaits := range map[caldate.MonthOrDay]string{"2026-04": "", "2026-05": Staff} {
			o := outcomeOf(t, c, sure(func(f *Facts) { f.Past = []Grant{{Paid: paid, Unsure: true}} }))
			if !o.Holds || o.Awaits != awaits {
				t.Errorf("%s, paid in %s: %+v", c.Type, paid, o)
			}
		}
	}
}

func TestHeirsClaimInTheirOrder(t *testing.T) {
	heir := func(relation string, before ...string) func(*Facts) {
		return func(f *Facts) { f.HeirRelation, f.Heirs = relation, before }
	}
	run(t, Condition{Type: "heir_in_order"}, []boundary{
		{"the spouse", heir("SPOUSE"), true}, {"a child", heir("CHILD"), true}, {"a parent", heir("PARENT"), true},
		{"a grandchild", heir("GRANDCHILD"), true}, {"a grandparent", heir("GRANDPARENT"), true}, {"a brother", heir("SIBLING"), true},
		{"a cousin", heir("COUSIN"), false}, {"nobody", heir(""), false},
		{"a child after the spouse", heir("CHILD", "SIBLING", "SPOUSE"), false},
		{"a child after another", heir("CHILD", "CHILD"), true},
		{"the spouse after a child", heir("SPOUSE", "CHILD"), true},
	})
	for relation, awaits := range map[string]string{"SPOUSE": "", "CHILD": Staff, "SIBLING": Staff} {
		if o := outcomeOf(t, Condition{Type: "heir_in_order"}, sure(heir(relation))); o.Awaits != awaits {
			t.Errorf("%s awaits %q", relation, o.Awaits)
		}
	}
}

func TestWhatIsAnsweredIsHeldAgainstTheRule(t *testing.T) {
	number := func(n int, sum yen.Amount) func(*Facts) {
		return func(f *Facts) {
			f.Grade, f.LossPercent, f.Cost, f.AbsentFrom, f.AbsentUntil = &n, &n, &sum, "2026-03-01", caldate.Day("2026-03-01").AddDays(n-1)
		}
	}
	run(t, Condition{"grade_at_most", with("grade", 2)}, []boundary{
		{"1", number(1, 0), true}, {"2", number(2, 0), true}, {"3", number(3, 0), false}, {"0", number(0, 0), false}, {"not said", func(*Facts) {}, false},
	})
	run(t, Condition{"loss_at_least", with("percent", 20)}, []boundary{
		{"19", number(19, 0), false}, {"20", number(20, 0), true}, {"not said", func(*Facts) {}, false},
	})
	run(t, Condition{"cost_at_least", with("yen", 5000)}, []boundary{
		{"4,999", number(1, 4999), false}, {"5,000", number(1, 5000), true}, {"not said", func(*Facts) {}, false},
	})
	run(t, Condition{"absent_at_least", with("days", 14)}, []boundary{
		{"13", number(13, 0), false}, {"14", number(14, 0), true}, {"not said", func(*Facts) {}, false},
	})
	run(t, Condition{Type: "disaster_not_excluded"}, []boundary{
		{"none declared", func(*Facts) {}, true},
		{"pro rata", struck(Disaster{Percent: 50}), true},
		{"excluded", struck(Disaster{Excluded: true}), false},
	})
}

func TestWhatTheOfficerMustConfirmCanBeSentBefore(t *testing.T) {
	rule := Rule{Award: give(5000), Conditions: []Condition{{Type: "certified"}}}
	v, err := Evaluate(rule, sure(func(*Facts) {}))
	if err != nil || !v.Entitled || v.Amount != 5000 || v.Awaiting(Officer) == nil || v.FirstMissing() != nil {
		t.Errorf("before: %+v, %v", v, err)
	}
	v, err = Evaluate(rule, sure(func(f *Facts) { f.Certificate = Certified }))
	if err != nil || !v.Entitled || v.Awaiting(Officer) != nil {
		t.Errorf("after: %+v, %v", v, err)
	}
}
