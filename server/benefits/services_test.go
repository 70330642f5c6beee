package benefits_test

import (
	"testing"

	"kyosai/server/caldate"
	"kyosai/server/rules"
	"kyosai/server/yen"
)

func TestTheDefaultPackGivesForACheckUp(t *testing.T) {
	examined := func(born caldate.Day, sum yen.Amount, applied caldate.Day) func(*rules.Facts) {
		return and(bornOn(born), paid(sum), event("2025-04-01", applied))
	}
	given := func(on caldate.Day) func(*rules.Facts) { return past(rules.Grant{EventOn: on}) }
	holds(t, "DOCK", []limit{
		{"9,999", examined("1980-01-01", 9999, "2025-04-01"), 0}, {"10,000", examined("1980-01-01", 10000, "2025-04-01"), 5000},
		{"19,999", examined("1980-01-01", 19999, "2025-04-01"), 5000}, {"20,000", examined("1980-01-01", 20000, "2025-04-01"), 6000},
		{"35 on the fiscal year's last day", examined("1991-04-01", 20000, "2025-04-01"), 6000}, {"35 on 1 April after it", examined("1991-04-02", 20000, "2025-04-01"), 0},
		{"within 6 months", examined("1980-01-01", 20000, "2025-10-01"), 6000}, {"a day more", examined("1980-01-01", 20000, "2025-10-02"), 0},
		{"one on 31 March, of the year before", and(examined("1980-01-01", 20000, "2025-04-01"), given("2025-03-31")), 6000},
		{"one in the same fiscal year", and(examined("1980-01-01", 20000, "2025-04-01"), given("2026-03-31")), 0},
	})
}

func TestTheDefaultPackGivesForNights(t *testing.T) {
	stay := func(from, until caldate.Day, sum yen.Amount, more ...func(*rules.Facts)) func(*rules.Facts) {
		return and(append([]func(*rules.Facts){lasting(from, until), paid(sum)}, more...)...)
	}
	one := rules.Grant{EventOn: "2026-05-01", UntilOn: "2026-05-02"}
	back := one
	back.Cancelled = true
	holds(t, "LODGE", []limit{
		{"one night", stay("2026-08-01", "2026-08-02", 9000), 2000}, {"two nights", stay("2026-08-01", "2026-08-03", 9000), 4000},
		{"three nights", stay("2026-08-01", "2026-08-04", 9000), 4000}, {"never more than the cost", stay("2026-08-01", "2026-08-03", 3999), 3999},
		{"one was used", stay("2026-08-01", "2026-08-03", 9000, past(one)), 2000}, {"both were used", stay("2026-08-01", "2026-08-03", 9000, past(one, one)), 0},
		{"one of two nights was given before", stay("2026-08-01", "2026-08-03", 9000, past(rules.Grant{EventOn: "2026-05-01", UntilOn: "2026-05-03", Amount: 2000})), 2000},
		{"two nights for less than they cost", stay("2026-08-01", "2026-08-03", 9000, past(rules.Grant{EventOn: "2026-05-01", UntilOn: "2026-05-03", Amount: 3999})), 0},
		{"a cancelled stay gives its nights back", stay("2026-08-01", "2026-08-03", 9000, past(one, back)), 2000},
		{"three months ahead", and(stay("2026-08-01", "2026-08-03", 9000), event("2026-08-01", "2026-05-01")), 4000},
		{"a day more ahead", and(stay("2026-08-01", "2026-08-03", 9000), event("2026-08-01", "2026-04-30")), 0},
		{"31 March, the old fiscal year", stay("2027-03-31", "2027-04-01", 9000, past(one, one)), 0},
		{"1 April, a new fiscal year", stay("2027-04-01", "2027-04-03", 9000, past(one, one)), 4000},
		{"joined in September", stay("2027-02-01", "2027-02-03", 9000, joinedOn("2026-09-30")), 4000},
		{"joined in October", stay("2027-02-01", "2027-02-03", 9000, joinedOn("2026-10-01")), 2000},
		{"joined in October, the next year", stay("2027-04-01", "2027-04-03", 9000, joinedOn("2026-10-01")), 4000},
		{"within a year of leaving", and(stay("2025-05-01", "2025-05-02", 9000), event("2025-05-01", "2026-05-02")), 2000},
		{"a day more", and(stay("2025-05-01", "2025-05-02", 9000), event("2025-05-01", "2026-05-03")), 0},
	})
}

func TestTheDefaultPackGivesForACourseAndAheadOfAJourney(t *testing.T) {
	course := func(joined caldate.Day, sum yen.Amount, more ...func(*rules.Facts)) func(*rules.Facts) {
		return and(append([]func(*rules.Facts){joinedOn(joined), lasting("2026-04-01", "2026-06-10"), paid(sum)}, more...)...)
	}
	holds(t, "COURSE", []limit{
		{"5,000", course("2010-04-01", 5000), 5000}, {"4,999", course("2010-04-01", 4999), 0},
		{"a member for 3 months at its start", course("2026-01-01", 5000), 5000}, {"a day less", course("2026-01-02", 5000), 0},
		{"before it is completed", and(course("2010-04-01", 5000), event("2026-04-01", "2026-06-09")), 0},
		{"3 years from its end", and(course("2010-04-01", 5000), event("2026-04-01", "2029-06-10")), 5000},
		{"a day more", and(course("2010-04-01", 5000), event("2026-04-01", "2029-06-11")), 0},
		{"the second in the fiscal year", course("2010-04-01", 5000, past(rules.Grant{EventOn: "2027-03-31"})), 0},
		{"one in the fiscal year before", course("2010-04-01", 5000, past(rules.Grant{EventOn: "2026-03-31"})), 5000},
	})
	holds(t, "TRAVEL", []limit{
		{"3 months ahead", event("2026-08-10", "2026-05-10"), 3000}, {"a day more", event("2026-08-10", "2026-05-09"), 0},
		{"the day before", event("2026-08-10", "2026-08-09"), 3000}, {"the day itself", event("2026-08-10"), 0},
	})
}
