package rules

import (
	"strings"
	"testing"

	"kyosai/server/caldate"
)

// sure are facts under which every condition of a plain claim holds.
func sure(change func(*Facts)) Facts {
	f := Facts{
		AppliedOn: "2026-06-15", EventOn: "2026-05-10", Relation: "SPOUSE", PersonName: "山田　花子",
		OnFile: OnFile{JoinedOn: "2020-04-01"},
	}
	change(&f)
	return f
}

func days3(joined, event, applied caldate.Day) func(*Facts) {
	return func(f *Facts) { f.JoinedOn, f.EventOn, f.AppliedOn = joined, event, applied }
}

func outcomeOf(t *testing.T, c Condition, f Facts) Outcome {
	t.Helper()
	v, err := Evaluate(Rule{Version: 1, Award: give(20000), Conditions: []Condition{c}}, f)
	if err != nil {
		t.Fatal(err)
	}
	return v.Outcomes[0]
}

// give is an award of so much to everybody.
func give(amount int) Award { return Award{Type: "fixed", Params: with("amount", amount)} }

type boundary struct {
	name  string
	facts func(*Facts)
	holds bool
}

func run(t *testing.T, c Condition, table []boundary) {
	t.Helper()
	for _, tt := range table {
		t.Run(tt.name, func(t *testing.T) {
			o := outcomeOf(t, c, sure(tt.facts))
			if o.Holds != tt.holds {
				t.Errorf("holds = %v: %s", o.Holds, o.Reason.En)
			}
			wellWorded(t, o)
		})
	}
}

// wellWorded: every outcome has its reason in both languages, and a remedy just where it does not hold.
func wellWorded(t *testing.T, o Outcome) {
	t.Helper()
	if o.Type == "" || o.Reason.Ja == "" || o.Reason.En == "" {
		t.Errorf("the outcome says nothing: %+v", o)
	}
	if (o.Remedy.Ja == "") != o.Holds || (o.Remedy.En == "") != o.Holds {
		t.Errorf("a remedy stands where it is needed and nowhere else: %+v", o)
	}
	for _, text := range []string{o.Reason.Ja, o.Reason.En, o.Remedy.Ja, o.Remedy.En} {
		if strings.Contains(text, "%!") || strings.Contains(text, "!") {
			t.Errorf("badly formed: %q", text)
		}
	}
}

func with(name string, value int) map[string]int { return map[string]int{name: value} }

func TestBenefitsBeginOnTheFirstOfTheMonthAfterJoining(t *testing.T) {
	run(t, Condition{"eligible_from", with("months", 1)}, []boundary{
		{"joined on the 1st, last day of that month", days3("2026-04-01", "2026-04-30", "2026-05-01"), false},
		{"joined on the 1st, first of the next", days3("2026-04-01", "2026-05-01", "2026-05-01"), true},
		{"joined on the last day, the day after", days3("2026-03-31", "2026-04-01", "2026-04-01"), true},
		{"joined on the last day, that day", days3("2026-03-31", "2026-03-31", "2026-04-01"), false},
		{"joined on 29 February", days3("2024-02-29", "2024-03-01", "2024-03-01"), true},
		{"joined on 29 February, that day", days3("2024-02-29", "2024-02-29", "2024-03-01"), false},
		{"over the year's end", days3("2025-12-25", "2026-01-01", "2026-01-01"), true},
		{"joining not on file", days3("", "2026-01-01", "2026-01-01"), false},
		{"the day not filled in", days3("2025-12-25", "", "2026-01-01"), false},
	})
	run(t, Condition{"eligible_from", with("months", 0)}, []boundary{
		{"a scheme that begins at once", days3("2026-04-01", "2026-04-01", "2026-04-01"), true},
	})
}

func TestWhatHappenedBeforeLeavingMayBeClaimed(t *testing.T) {
	left := func(joined, left, event caldate.Day) func(*Facts) {
		return func(f *Facts) { f.JoinedOn, f.LeftOn, f.EventOn = joined, left, event }
	}
	run(t, Condition{Type: "member_at_event"}, []boundary{
		{"on the day of joining", left("2020-04-01", "", "2020-04-01"), true},
		{"the day before joining", left("2020-04-01", "", "2020-03-31"), false},
		{"on the last day of the membership", left("2020-04-01", "2026-03-31", "2026-03-31"), true},
		{"the day after leaving", left("2020-04-01", "2026-03-31", "2026-04-01"), false},
		{"still a member", left("2020-04-01", "", "2026-04-01"), true},
	})
}

func TestTheDeadlineIsThreeYearsFromTheDayAfterTheEvent(t *testing.T) {
	claimed := func(event, applied caldate.Day) func(*Facts) { return days3("1990-04-01", event, applied) }
	run(t, Condition{"claim_within_years", with("years", 3)}, []boundary{
		{"on the last day", claimed("2023-05-10", "2026-05-10"), true},
		{"a day late", claimed("2023-05-10", "2026-05-11"), false},
		{"31 March, on the last day", claimed("2023-03-31", "2026-03-31"), true},
		{"31 March, on 1 April", claimed("2023-03-31", "2026-04-01"), false},
		{"1 April, on the last day", claimed("2023-04-01", "2026-04-01"), true},
		{"1 April, a day late", claimed("2023-04-01", "2026-04-02"), false},
		{"29 February: the period begins on 1 March", claimed("2024-02-29", "2027-02-28"), true},
		{"29 February, on 1 March", claimed("2024-02-29", "2027-03-01"), false},
		{"28 February of a leap year: the period begins on the 29th and ends with February", claimed("2024-02-28", "2027-02-28"), true},
		{"28 February of a leap year, on 1 March", claimed("2024-02-28", "2027-03-01"), false},
		{"28 February, ending in a leap year", claimed("2021-02-28", "2024-02-29"), true},
		{"28 February, a day after 29 February", claimed("2021-02-28", "2024-03-01"), false},
		{"31 December", claimed("2022-12-31", "2025-12-31"), true},
		{"on the day itself", claimed("2026-05-10", "2026-05-10"), true},
	})
}

func TestNothingIsClaimedBeforeItHappened(t *testing.T) {
	run(t, Condition{Type: "not_in_future"}, []boundary{
		{"today", days3("2020-04-01", "2026-06-15", "2026-06-15"), true},
		{"tomorrow", days3("2020-04-01", "2026-06-16", "2026-06-15"), false},
	})
}

func TestMonthsOfMembershipAreCountedWhole(t *testing.T) {
	run(t, Condition{"member_months", with("months", 12)}, []boundary{
		{"the twelfth month's last day", days3("2025-04-01", "2026-03-31", "2026-06-01"), false},
		{"the day after it", days3("2025-04-01", "2026-04-01", "2026-06-01"), true},
		{"from 29 February, on 28 February", days3("2024-02-29", "2025-02-28", "2026-06-01"), false},
		{"from 29 February, on 1 March", days3("2024-02-29", "2025-03-01", "2026-06-01"), true},
		{"from 31 March", days3("2025-03-31", "2026-03-31", "2026-06-01"), true},
	})
}

func TestTwiceInALifeCountsWhatTheHostPaid(t *testing.T) {
	host := Grant{Paid: "1998-03"}
	past := func(past ...Grant) func(*Facts) { return func(f *Facts) { f.Past = past } }
	run(t, Condition{"times_in_life", with("times", 2)}, []boundary{
		{"never before", past(), true},
		{"once by the host", past(host), true},
		{"twice by the host", past(host, Grant{Paid: "2005-11"}), false},
		{"once by the host and once claimed here", past(host, Grant{EventOn: "2020-01-01", PersonName: "鈴木"}), false},
	})
}

func TestASpouseIsNotCelebratedTwice(t *testing.T) {
	before := func(name string) func(*Facts) {
		return func(f *Facts) {
			f.PersonName, f.Past = "髙島 花子", []Grant{{EventOn: "2019-05-05", PersonName: name}}
		}
	}
	run(t, Condition{Type: "not_same_spouse"}, []boundary{
		{"another spouse", before("鈴木 一郎"), true},
		{"the same, written the same", before("髙島 花子"), false},
		{"the same, with another form of 髙 and another space", before("高島　花子"), false},
		{"an older record without a name", before(""), true},
		{"no name given", func(f *Facts) { f.PersonName = "" }, false},
	})
	t.Run("says that staff look into a record without a name", func(t *testing.T) {
		o := outcomeOf(t, Condition{Type: "not_same_spouse"}, sure(before("")))
		if !strings.Contains(o.Reason.Ja, "職員が確認") {
			t.Errorf("got %s", o.Reason.Ja)
		}
	})
}

func TestAChildIsCelebratedOnce(t *testing.T) {
	past := func(g Grant) func(*Facts) { return func(f *Facts) { f.Past = []Grant{g} } }
	run(t, Condition{Type: "once_for_person"}, []boundary{
		{"a brother or sister", past(Grant{EventOn: "2026-05-10", PersonName: "山田 太郎"}), true},
		{"the same child", past(Grant{EventOn: "2026-05-10", PersonName: "山田花子"}), false},
		{"a payment of the host before", past(Grant{Paid: "2015-04"}), true},
	})
	t.Run("says that staff look into a payment of the host that followed", func(t *testing.T) {
		for paid, doubtful := range map[caldate.MonthOrDay]bool{"2026-04": false, "2026-05": true, "2026-06": true} {
			o := outcomeOf(t, Condition{Type: "once_for_person"}, sure(past(Grant{Paid: paid})))
			if strings.Contains(o.Reason.Ja, "職員が確認") != doubtful {
				t.Errorf("paid in %s: %s", paid, o.Reason.Ja)
			}
		}
	})
}

func TestAnAnniversaryIsTheOneOnFile(t *testing.T) {
	wed := func(married, event caldate.Day) func(*Facts) {
		return func(f *Facts) { f.MarriedOn, f.EventOn = married, event }
	}
	run(t, Condition{"wedding_anniversary", with("years", 25)}, []boundary{
		{"on the day", wed("2001-05-10", "2026-05-10"), true},
		{"a day off", wed("2001-05-10", "2026-05-11"), false},
		{"married on 29 February", wed("2000-02-29", "2025-02-28"), true},
		{"married on 29 February, on 1 March", wed("2000-02-29", "2025-03-01"), false},
		{"no wedding on file: the proof tells", wed("", "2026-05-11"), true},
	})
}

func TestAnEventIsPaidOnce(t *testing.T) {
	past := func(g Grant) func(*Facts) { return func(f *Facts) { f.Past = []Grant{g} } }
	run(t, Condition{Type: "once_for_event"}, []boundary{
		{"another day", past(Grant{EventOn: "2026-05-09"}), true},
		{"the same day", past(Grant{EventOn: "2026-05-10"}), false},
		{"paid by the host in that month", past(Grant{Paid: "2026-05"}), false},
		{"paid by the host later", past(Grant{Paid: "2026-08"}), false},
		{"paid by the host before", past(Grant{Paid: "2026-04"}), true},
	})
}

func TestWhatIsCloseToAnotherEventIsLookedAtAndNotRefused(t *testing.T) {
	for _, tt := range []struct {
		condition string
		before    Grant
		awaits    bool
	}{
		{"once_for_person", Grant{EventOn: "2026-05-10", PersonName: "山田　はなこ"}, true},
		{"once_for_person", Grant{EventOn: "2026-05-03", PersonName: "山田　はなこ"}, true},
		{"once_for_person", Grant{EventOn: "2026-05-17", PersonName: "山田　はなこ"}, true},
		{"once_for_person", Grant{EventOn: "2026-05-02", PersonName: "山田　太郎"}, false},
		{"once_for_person", Grant{EventOn: "2026-05-18", PersonName: "山田　太郎"}, false},
		{"once_for_person", Grant{EventOn: "2026-05-10", PersonName: "山田　はなこ", Cancelled: true}, false},
		{"not_same_spouse", Grant{EventOn: "2026-05-10", PersonName: "山田　はなこ"}, true},
		{"not_same_spouse", Grant{EventOn: "2016-05-10", PersonName: "鈴木　一子"}, false},
		{"once_for_event", Grant{EventOn: "2026-05-09"}, true},
		{"once_for_event", Grant{EventOn: "2026-05-17"}, true},
		{"once_for_event", Grant{EventOn: "2026-05-18"}, false},
		{"once_for_event", Grant{EventOn: "2026-05-02"}, false},
	} {
		f := sure(func(f *Facts) { f.Past = []Grant{tt.before} })
		o := outcomeOf(t, Condition{Type: tt.condition}, f)
		if !o.Holds || (o.Awaits == Staff) != tt.awaits {
			t.Errorf("%s, %+v: %+v", tt.condition, tt.before, o)
		}
		wellWorded(t, o)
		if f.Offered = true; tt.condition != "once_for_event" && outcomeOf(t, Condition{Type: tt.condition}, f).Awaits != "" {
			t.Errorf("%s, %+v: a twin is not told", tt.condition, tt.before)
		}
	}
}

func TestTheRelationIsOneOfThoseNamed(t *testing.T) {
	of := func(relation string) func(*Facts) { return func(f *Facts) { f.Relation = relation } }
	run(t, Condition{"relation_is", map[string]int{"spouse": 1, "child": 1}}, []boundary{
		{"spouse", of("SPOUSE"), true}, {"child", of("CHILD"), true}, {"parent", of("PARENT"), false}, {"not said", of(""), false},
	})
}

func TestARuleThatCannotBeDecidedDoesNotLoad(t *testing.T) {
	for name, c := range map[string]Condition{
		"unknown type":       {Type: "expression"},
		"no type":            {},
		"missing parameter":  {Type: "times_in_life"},
		"unknown parameter":  {"not_in_future", with("days", 1)},
		"below its bounds":   {"times_in_life", with("times", 0)},
		"above its bounds":   {"claim_within_years", with("years", 11)},
		"negative":           {"eligible_from", with("months", -1)},
		"no relation at all": {Type: "relation_is"},
		"a relation of none": {"relation_is", with("cousin", 1)},
	} {
		t.Run(name, func(t *testing.T) {
			if err := Check(Rule{Award: give(1), Conditions: []Condition{{Type: "not_in_future"}, c}}); err == nil || !strings.Contains(err.Error(), "condition 2") {
				t.Errorf("Check: %v", err)
			}
			if _, err := Evaluate(Rule{Award: give(1), Conditions: []Condition{c}}, Facts{}); err == nil {
				t.Error("it was decided")
			}
		})
	}
}

func TestAVerdict(t *testing.T) {
	rule := Rule{Version: 3, Award: give(20000), Conditions: []Condition{{Type: "not_in_future"}, {"times_in_life", with("times", 1)}}}
	t.Run("gives the amount where every condition holds", func(t *testing.T) {
		v, err := Evaluate(rule, sure(func(*Facts) {}))
		if err != nil || !v.Entitled || v.Amount != 20000 || v.Version != 3 || v.FirstMissing() != nil {
			t.Errorf("got %+v, %v", v, err)
		}
	})
	t.Run("looks at every condition, so that all that is missing is said at once", func(t *testing.T) {
		v, _ := Evaluate(rule, sure(func(f *Facts) { f.EventOn, f.Past = "2027-01-01", []Grant{{}} }))
		if v.Entitled || v.Amount != 0 || len(v.Outcomes) != 2 || v.Outcomes[0].Holds || v.Outcomes[1].Holds {
			t.Errorf("got %+v", v)
		}
		if v.FirstMissing().Type != "not_in_future" {
			t.Errorf("first missing: %+v", v.FirstMissing())
		}
	})
	t.Run("without a rule in force is no", func(t *testing.T) {
		v := NoRule()
		if v.Entitled || v.Amount != 0 {
			t.Errorf("got %+v", v)
		}
		wellWorded(t, v.Outcomes[0])
	})
}

func TestEveryConditionIsWellWordedWithNothingKnown(t *testing.T) {
	least := map[string]map[string]int{"relation_is": with("spouse", 1)}
	for _, name := range Types() {
		c := Condition{name, least[name]}
		if c.Params == nil {
			c.Params = map[string]int{}
			for p, bounds := range conditions[name].params {
				c.Params[p] = bounds.least
			}
		}
		wellWorded(t, outcomeOf(t, c, Facts{}))
	}
}
