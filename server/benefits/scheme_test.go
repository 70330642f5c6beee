package benefits_test

import (
	"sync"
	"testing"

	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/rules"
	"kyosai/server/yen"
)

// limit is a case at a boundary of RULES.md: what the default pack gives, 0 for nothing.
type limit struct {
	name string
	is   func(f *rules.Facts)
	want yen.Amount
}

// holds decides a table of cases by the default pack's rule of the kind.
func holds(t *testing.T, code string, table []limit) {
	t.Helper()
	all, err := byKind()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range table {
		t.Run(code+", "+tt.name, func(t *testing.T) {
			f := rules.Facts{AppliedOn: "2026-06-15", EventOn: "2026-05-10", PersonName: "神戸　花子",
				OnFile: rules.OnFile{BornOn: "1980-01-01", JoinedOn: "2010-04-01", HiredOn: "2010-04-01"}}
			tt.is(&f)
			rule := rules.InForce(all[code], f.EventOn)
			if rule == nil {
				t.Fatal("no rule is in force")
			}
			v, err := rules.Evaluate(*rule, f)
			if err != nil || v.Amount != tt.want || v.Entitled != (tt.want > 0) {
				t.Errorf("gives %s, want %s: %+v, %v", v.Amount, tt.want, v.FirstMissing(), err)
			}
		})
	}
}

// byKind are the rules of the default pack, read once.
var byKind = sync.OnceValues(func() (map[string][]rules.Rule, error) {
	pack, err := benefits.Default()
	found := map[string][]rules.Rule{}
	for _, k := range pack.Kinds {
		for _, r := range k.Rules {
			found[k.Code] = append(found[k.Code], r.AsRule())
		}
	}
	return found, err
})

// event is one on a day, claimed on another; on its own day where none is given.
func event(on caldate.Day, applied ...caldate.Day) func(*rules.Facts) {
	return func(f *rules.Facts) {
		f.EventOn, f.AppliedOn = on, on
		for _, day := range applied {
			f.AppliedOn = day
		}
	}
}

// and joins changes of the facts.
func and(changes ...func(*rules.Facts)) func(*rules.Facts) {
	return func(f *rules.Facts) {
		for _, change := range changes {
			change(f)
		}
	}
}

func joinedOn(day caldate.Day) func(*rules.Facts) { return func(f *rules.Facts) { f.JoinedOn = day } }
func bornOn(day caldate.Day) func(*rules.Facts)   { return func(f *rules.Facts) { f.BornOn = day } }
func wedOn(day caldate.Day) func(*rules.Facts)    { return func(f *rules.Facts) { f.MarriedOn = day } }
func hiredOn(day caldate.Day) func(*rules.Facts)  { return func(f *rules.Facts) { f.HiredOn = day } }
func leftOn(day caldate.Day) func(*rules.Facts)   { return func(f *rules.Facts) { f.LeftOn = day } }
func past(of ...rules.Grant) func(*rules.Facts)   { return func(f *rules.Facts) { f.Past = of } }
func graded(n int) func(*rules.Facts)             { return func(f *rules.Facts) { f.Grade = &n } }
func paid(sum yen.Amount) func(*rules.Facts)      { return func(f *rules.Facts) { f.Cost = &sum } }

func lost(percent int, more ...func(*rules.Facts)) func(*rules.Facts) {
	return and(append(more, func(f *rules.Facts) { f.LossPercent = &percent })...)
}

func absent(from caldate.Day, days int, before ...rules.Grant) func(*rules.Facts) {
	return and(past(before...), func(f *rules.Facts) {
		f.EventOn, f.AbsentFrom, f.AbsentUntil = from, from, from.AddDays(days-1)
		f.AppliedOn = f.AbsentUntil
	})
}

func lasting(from, until caldate.Day) func(*rules.Facts) {
	return func(f *rules.Facts) { f.EventOn, f.UntilOn, f.AppliedOn = from, until, until }
}

func died(cause string, born caldate.Day) func(*rules.Facts) {
	return and(bornOn(born), func(f *rules.Facts) { f.Cause, f.HeirRelation = cause, "SPOUSE" })
}

// What RULES.md says of every kind that members have in a family: who is eligible and until when it is claimed.
func TestTheDefaultPackKeepsTheGeneralRules(t *testing.T) {
	for _, code := range []string{"MARRIAGE", "BIRTH", "DEATH_SP", "DEATH_CH", "DEATH_PA"} {
		want := map[string]yen.Amount{"MARRIAGE": 20000, "BIRTH": 10000, "DEATH_SP": 50000, "DEATH_CH": 20000, "DEATH_PA": 10000}[code]
		holds(t, code, []limit{
			{"the month of joining", and(joinedOn("2026-04-01"), event("2026-04-30")), 0},
			{"the 1st of the month after joining", and(joinedOn("2026-04-01"), event("2026-05-01")), want},
			{"joined on 31 March, on 1 April", and(joinedOn("2026-03-31"), event("2026-04-01")), want},
			{"joined on 29 February, that day", and(joinedOn("2024-02-29"), event("2024-02-29")), 0},
			{"joined on 29 February, on 1 March", and(joinedOn("2024-02-29"), event("2024-03-01")), want},
			{"3 years from the day after", event("2023-05-10", "2026-05-10"), want},
			{"a day more", event("2023-05-10", "2026-05-11"), 0},
			{"of 29 February, to the end of February", event("2024-02-29", "2027-02-28"), want},
			{"of 29 February, on 1 March", event("2024-02-29", "2027-03-01"), 0},
			{"the last day of Heisei, claimed in Reiwa", event("2019-04-30", "2022-04-30"), want},
			{"the last day of Heisei, a day late", event("2019-04-30", "2022-05-01"), 0},
			{"the last day of Shōwa", and(joinedOn("1980-04-01"), event("1989-01-07", "1992-01-07")), want},
			{"before it happened", event("2026-06-16", "2026-06-15"), 0},
			{"on the day of leaving, claimed afterwards", and(leftOn("2026-03-31"), event("2026-03-31", "2027-03-31")), want},
			{"after leaving", and(leftOn("2026-03-31"), event("2026-04-01")), 0},
		})
	}
}

func TestTheDefaultPackGivesForAFamily(t *testing.T) {
	of := func(name string) rules.Grant { return rules.Grant{EventOn: "2015-04-01", PersonName: name} }
	holds(t, "MARRIAGE", []limit{
		{"the second time, another spouse", past(of("明石　渚")), 20000},
		{"the second time, the same spouse", past(of("神戸 花子")), 0},
		{"the third time", past(of("明石　渚"), rules.Grant{Paid: "1998-03"}), 0},
		{"the host paid once", past(rules.Grant{Paid: "1998-03"}), 20000},
	})
	holds(t, "BIRTH", []limit{
		{"a brother or sister", past(of("神戸　太郎")), 10000},
		{"twins, the other one", past(rules.Grant{EventOn: "2026-05-10", PersonName: "神戸　次郎"}), 10000},
		{"the same child", past(of("神戸　花子")), 0},
	})
	entering := func(born, on caldate.Day) func(*rules.Facts) {
		return and(event(on), func(f *rules.Facts) { f.PersonBornOn = born })
	}
	for code, years := range map[string]int{"SCHOOL_E": 6, "SCHOOL_J": 12} {
		born := func(day caldate.Day) caldate.Day { return day.AddYears(6 - years) }
		holds(t, code, []limit{
			{"born on 1 April, the youngest", entering(born("2020-04-01"), "2026-04-01"), 10000},
			{"born on 2 April, a year later", entering(born("2020-04-02"), "2026-04-01"), 0},
			{"born on 2 April, the oldest", entering(born("2019-04-02"), "2026-04-01"), 10000},
			{"born on 29 February or the day before", entering(born("2020-02-29"), "2026-04-01"), 10000},
			{"joined on 1 April", and(entering(born("2019-06-01"), "2026-04-01"), joinedOn("2026-04-01")), 10000},
			{"joined on 2 April", and(entering(born("2019-06-01"), "2026-04-01"), joinedOn("2026-04-02")), 0},
			{"left on 31 March", and(entering(born("2019-06-01"), "2026-04-01"), leftOn("2026-03-31")), 0},
			{"the same child again", and(entering(born("2019-06-01"), "2026-04-01"), past(of("神戸　花子"))), 0},
		})
	}
}

func TestTheDefaultPackGivesForAnAgeAWeddingAndService(t *testing.T) {
	holds(t, "AGE20", []limit{
		{"the day before the birthday", and(bornOn("2006-05-10"), event("2026-05-09")), 10000},
		{"two days before", and(bornOn("2006-05-10"), event("2026-05-08")), 0},
		{"born on 29 February, on the 28th", and(bornOn("2004-02-29"), event("2024-02-28")), 10000},
		{"the second time", and(bornOn("2006-05-10"), event("2026-05-09"), past(rules.Grant{EventOn: "2026-05-09"})), 0},
	})
	holds(t, "AGE60", []limit{
		{"born on 1 April, on 31 March", and(bornOn("1966-04-01"), event("2026-03-31")), 10000},
		{"a member for less than 12 months", and(bornOn("1966-05-10"), event("2026-05-09"), joinedOn("2025-05-10")), 0},
		{"a member for 12 months", and(bornOn("1966-05-10"), event("2026-05-09"), joinedOn("2025-05-09")), 10000},
		{"once in a life", and(bornOn("1966-05-10"), event("2026-05-09"), past(rules.Grant{Paid: "2026-01"})), 0},
	})
	for code, years := range map[string]int{"WED25": 25, "WED50": 50} {
		since := func(day caldate.Day) func(*rules.Facts) { return wedOn(day.AddYears(-years)) }
		holds(t, code, []limit{
			{"on the day", and(since("2026-05-10"), event("2026-05-10")), 10000},
			{"the day before", and(since("2026-05-10"), event("2026-05-09")), 0},
			{"a member for less than 12 months", and(since("2026-05-10"), event("2026-05-10"), joinedOn("2025-05-11")), 0},
			{"a member for 12 months", and(since("2026-05-10"), event("2026-05-10"), joinedOn("2025-05-10")), 10000},
			{"the same day again", and(since("2026-05-10"), event("2026-05-10"), past(rules.Grant{EventOn: "2026-05-10"})), 0},
		})
	}
	for code, want := range map[string]yen.Amount{"SERV10": 5000, "SERV20": 10000, "SERV30": 20000} {
		years := map[string]int{"SERV10": 10, "SERV20": 20, "SERV30": 30}[code]
		since := func(day caldate.Day) func(*rules.Facts) { return hiredOn(day.AddYears(-years)) }
		holds(t, code, []limit{
			{"on the day", and(since("2026-04-01"), event("2026-04-01")), want},
			{"on 31 March", and(since("2026-04-01"), event("2026-03-31")), 0},
			{"a member for less than 36 months", and(since("2026-04-01"), event("2026-04-01"), joinedOn("2023-04-02")), 0},
			{"a member for 36 months", and(since("2026-04-01"), event("2026-04-01"), joinedOn("2023-04-01")), want},
			{"the officer could not certify it", and(since("2026-04-01"), event("2026-04-01"), func(f *rules.Facts) { f.Certificate = rules.Declined }), 0},
		})
	}
}

func TestTheDefaultPackGivesInNeed(t *testing.T) {
	begun := rules.Grant{EventOn: "2025-04-01", UntilOn: "2025-04-14", Amount: 5000}
	table := []limit{
		{"on passing a tier, the difference", absent("2025-04-01", 30, begun), 5000},
		{"before it", absent("2025-04-01", 29, begun), 0},
		{"left on its 14th day", and(absent("2026-04-01", 60), leftOn("2026-04-14")), 5000},
		{"left on its 13th day", and(absent("2026-04-01", 60), leftOn("2026-04-13")), 0},
		{"begun within 12 months from the spell's start", absent("2026-03-31", 16, begun), 5000},
		{"begun after them, a spell of its own", absent("2026-04-01", 16, begun), 5000},
		{"begun after them, and too short", absent("2026-04-01", 13, begun), 0},
		{"the officer could not certify it", and(absent("2026-01-05", 30), func(f *rules.Facts) { f.Certificate = rules.Declined }), 0},
	}
	for days, want := range map[int]yen.Amount{13: 0, 14: 5000, 29: 5000, 30: 10000, 59: 10000, 60: 15000, 89: 15000, 90: 20000, 119: 20000, 120: 25000, 400: 25000} {
		table = append(table, limit{"by the days absent", absent("2024-02-20", days), want})
	}
	holds(t, "SICK", table)
	holds(t, "DISAB", []limit{{"grade 1", graded(1), 50000}, {"grade 2", graded(2), 50000}, {"grade 3", graded(3), 0}})
	flooded := func(f *rules.Facts) { f.Flooded = true }
	declared := func(all ...rules.Disaster) func(*rules.Facts) {
		return func(f *rules.Facts) {
			for _, d := range all {
				d.From, d.Until, d.Area = "2026-05-10", "2026-05-10", []string{"650"}
				f.Place, f.Disasters = "6500001", append(f.Disasters, d)
			}
		}
	}
	again := past(rules.Grant{EventOn: "2026-05-09"})
	holds(t, "FIRE", []limit{
		{"50 %", lost(50), 200000}, {"49 %", lost(49), 140000}, {"30 %", lost(30), 140000}, {"29 %", lost(29), 100000}, {"20 %", lost(20), 100000},
		{"19 %", lost(19), 40000}, {"nothing", lost(0), 0}, {"each event", lost(50, again), 200000},
		{"the same event", lost(50, past(rules.Grant{EventOn: "2026-05-10"})), 0},
	})
	holds(t, "NATD", []limit{
		{"70 %", lost(70), 60000}, {"69 %", lost(69), 30000}, {"20 %", lost(20), 30000}, {"19 %", lost(19), 6000}, {"flooded", lost(0, flooded), 12000},
		{"flooded, 19 %", lost(19, flooded), 12000}, {"flooded, 20 %", lost(20, flooded), 30000},
		{"excluded", lost(70, declared(rules.Disaster{Excluded: true})), 0}, {"pro rata", lost(70, declared(rules.Disaster{Percent: 50})), 30000},
		{"excluded and pro rata", lost(70, declared(rules.Disaster{Percent: 50}, rules.Disaster{Excluded: true})), 0},
	})
}

func TestTheDefaultPackGivesAtADeathAndOnLeaving(t *testing.T) {
	heir := func(relation string, before ...string) func(*rules.Facts) {
		return and(died("TRAFFIC", "1980-01-01"), func(f *rules.Facts) { f.HeirRelation, f.Heirs = relation, before })
	}
	after := func(left, on caldate.Day) func(*rules.Facts) {
		return and(died("ACCIDENT", "1980-01-01"), leftOn(left), event(on))
	}
	holds(t, "DEATH_M", []limit{
		{"illness, still 70", died("ILLNESS", "1955-05-12"), 200000}, {"illness, 71 on the day before the birthday", died("ILLNESS", "1955-05-11"), 100000},
		{"accident, old", died("ACCIDENT", "1930-01-01"), 200000}, {"traffic, old", died("TRAFFIC", "1930-01-01"), 300000},
		{"within the month after leaving", after("2026-03-31", "2026-04-30"), 200000}, {"a day more", after("2026-03-31", "2026-05-01"), 0},
		{"left on 29 February", after("2024-02-29", "2024-03-31"), 200000}, {"left on 29 February, a day more", after("2024-02-29", "2024-04-01"), 0},
		{"a sibling, the last in order", heir("SIBLING"), 300000}, {"a cousin", heir("COUSIN"), 0},
		{"a child, behind the spouse", heir("CHILD", "SPOUSE"), 0},
	})
	left := func(joined, left, applied caldate.Day) func(*rules.Facts) {
		return and(joinedOn(joined), leftOn(left), event(left, applied))
	}
	holds(t, "FAREWELL", []limit{
		{"a member for 48 months", left("2022-04-01", "2026-03-31", "2026-04-15"), 5000}, {"a day less", left("2022-04-01", "2026-03-30", "2026-04-15"), 0},
		{"3 months after leaving", left("2020-04-01", "2026-03-31", "2026-06-30"), 5000}, {"a day more", left("2020-04-01", "2026-03-31", "2026-07-01"), 0},
		{"still a member", event("2026-03-31"), 0},
		{"twice for one leaving", and(left("2020-04-01", "2026-03-31", "2026-04-15"), past(rules.Grant{EventOn: "2026-03-31"})), 0},
	})
}
