package dues

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/arrears"
	"kyosai/gen/ent/employment"
	"kyosai/server/caldate"
	"kyosai/server/payby"
	"kyosai/server/problem"
)

// ErrNotTaken does not say why: that his company owes fees is not told to a member by his tickets.
var ErrNotTaken = problem.In("payBy", "no_invoice", "会社の請求書でのお支払いは、いまお使いになれません。ほかの支払い方法をお選びください。")

// Payers tells, by member, which company takes an order of this day on its invoice: the one that he works for, if it has said
// so, is in the scheme and owes no fees. Who is missing pays by himself.
func Payers(ctx context.Context, c *ent.Client, members []string, today caldate.Day) (map[string]string, error) {
	owing := arrears.And(arrears.FromOnLTE(today), arrears.Or(arrears.UntilOnIsNil(), arrears.UntilOnGTE(today)))
	jobs, err := c.Employment.Query().Where(employment.MemberIDIn(members...),
		employment.Or(employment.FromOnIsNil(), employment.FromOnLTE(today)), employment.Or(employment.UntilOnIsNil(), employment.UntilOnGTE(today))).
		WithCompany(func(q *ent.CompanyQuery) { q.WithArrears(func(q *ent.ArrearsQuery) { q.Where(owing) }) }).
		Order(employment.ByFromOn(sql.OrderDesc()), employment.ByID(sql.OrderDesc())).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read whose companies pay: %w", err)
	}
	payers, seen := map[string]string{}, map[string]bool{}
	for _, job := range jobs {
		if !seen[job.MemberID] && takes(job.Edges.Company, today) {
			payers[job.MemberID] = job.CompanyID
		}
		seen[job.MemberID] = true // the newest decides
	}
	return payers, nil
}

// Refuse refuses a member who would pay on the invoice of a company that does not take it on this day; nobody who pays otherwise.
func Refuse(ctx context.Context, c *ent.Client, memberID string, by payby.Way, today caldate.Day) error {
	if by != payby.Company {
		return nil
	}
	payers, err := Payers(ctx, c, []string{memberID}, today)
	if err == nil && payers[memberID] == "" {
		err = ErrNotTaken
	}
	return err
}

func takes(of *ent.Company, today caldate.Day) bool {
	return of.Invoiced && len(of.Edges.Arrears) == 0 && (of.WithdrewOn == nil || !of.WithdrewOn.Before(today))
}
