package arrears

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/arrears"
	"kyosai/server/caldate"
	"kyosai/server/rules"
)

// Owed is when companies owed fees, by the company's key.
type Owed map[string][]rules.Stretch

// Of reads when some companies owed fees, for the deadlines of their members.
func Of(ctx context.Context, client *ent.Client, companyIDs ...string) (Owed, error) {
	return owed(ctx, client.Arrears.Query().Where(arrears.CompanyIDIn(companyIDs...)))
}

// All is Of for every company that the viewer may know of.
func All(ctx context.Context, client *ent.Client) (Owed, error) {
	return owed(ctx, client.Arrears.Query())
}

func owed(ctx context.Context, query *ent.ArrearsQuery) (Owed, error) {
	rows, err := query.Select(arrears.FieldID, arrears.FieldCompanyID, arrears.FieldFromOn, arrears.FieldUntilOn).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read when companies owed fees: %w", err)
	}
	found := Owed{}
	for _, r := range rows {
		found[r.CompanyID] = append(found[r.CompanyID], rules.Stretch{From: r.FromOn, Until: day(r.UntilOn)})
	}
	return found, nil
}

// Stopped is when a member's deadlines did not run, by the first days: while the company owed fees that he worked for.
// The last one counts from then on, though he has left it, since it is the one that he is paid through. The employments
// come in the order of their days.
func (o Owed) Stopped(jobs []*ent.Employment) []rules.Stretch {
	var stopped []rules.Stretch
	for i, job := range jobs {
		worked := rules.Stretch{From: day(job.FromOn), Until: day(job.UntilOn)}
		if i == len(jobs)-1 {
			worked.Until = caldate.None
		}
		for _, s := range o[job.CompanyID] {
			if both := common(s, worked); both.Until.IsNone() || !both.Until.Before(both.From) {
				stopped = append(stopped, both)
			}
		}
	}
	slices.SortFunc(stopped, func(a, b rules.Stretch) int { return cmp.Compare(a.From, b.From) })
	return stopped
}

// common is the days of both stretches; its end comes before its beginning where there are none.
func common(a, b rules.Stretch) rules.Stretch {
	both := rules.Stretch{From: max(a.From, b.From), Until: min(a.Until, b.Until)}
	if a.Until.IsNone() || b.Until.IsNone() {
		both.Until = max(a.Until, b.Until)
	}
	return both
}

func day(d *caldate.Day) caldate.Day {
	if d == nil {
		return caldate.None
	}
	return *d
}
