package arrears_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/server/arrears"
	"kyosai/server/caldate"
	"kyosai/server/rules"
)

func job(company string, from, until caldate.Day) *ent.Employment {
	e := &ent.Employment{CompanyID: company, FromOn: &from, UntilOn: &until}
	if until.IsNone() {
		e.UntilOn = nil
	}
	return e
}

func TestADeadlineStopsForTheCompanyOfTheDay(t *testing.T) {
	owed := arrears.Owed{
		"old": {{From: "2026-01-10", Until: "2026-02-10"}, {From: "2026-05-01", Until: "2026-05-31"}},
		"new": {{From: "2026-03-20", Until: "2026-04-10"}, {From: "2026-06-01"}},
	}
	for name, c := range map[string]struct {
		jobs []*ent.Employment
		want []rules.Stretch
	}{
		"who works there": {[]*ent.Employment{job("new", "2020-04-01", "")},
			[]rules.Stretch{{From: "2026-03-20", Until: "2026-04-10"}, {From: "2026-06-01"}}},
		"who moved between them": {[]*ent.Employment{job("old", "2020-04-01", "2026-03-31"), job("new", "2026-04-01", "")},
			[]rules.Stretch{{From: "2026-01-10", Until: "2026-02-10"}, {From: "2026-04-01", Until: "2026-04-10"}, {From: "2026-06-01"}}},
		"who moved on the last day of arrears": {[]*ent.Employment{job("old", "2026-02-10", "2026-03-31"), job("elsewhere", "2026-04-01", "")},
			[]rules.Stretch{{From: "2026-02-10", Until: "2026-02-10"}}},
		"who moved the day after": {[]*ent.Employment{job("old", "2026-02-11", "2026-03-31"), job("elsewhere", "2026-04-01", "")}, nil},
		"who has left and is paid through it": {[]*ent.Employment{job("new", "2020-04-01", "2026-03-31")},
			[]rules.Stretch{{From: "2026-03-20", Until: "2026-04-10"}, {From: "2026-06-01"}}},
		"who came from a company of another day": {[]*ent.Employment{job("old", "2020-04-01", "2026-01-31"), job("old", "2026-02-01", "")},
			[]rules.Stretch{{From: "2026-01-10", Until: "2026-01-31"}, {From: "2026-02-01", Until: "2026-02-10"}, {From: "2026-05-01", Until: "2026-05-31"}}},
		"who has worked nowhere": {nil, nil},
	} {
		if d := cmp.Diff(c.want, owed.Stopped(c.jobs)); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}
