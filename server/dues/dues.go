// Package dues records what companies owe for the orders and bookings of their members 会社への請求, a file a verb: what is
// placed on the company's invoice leaves a due in its own transaction, and takes it back where it ends. Bills are made of them.
package dues

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/company"
	"kyosai/gen/ent/due"
	"kyosai/server/access"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Dues does the verbs, each in one transaction, within the viewer's scope.
type Dues struct{ Store *store.Store }

// Filter says which dues are meant: those of a month, such as 2026-11, of every company or of one.
type Filter struct {
	Month   string
	Company string // its number; empty for all
}

var errMonth = problem.In("month", "month", "月を、2026-11のように入力してください。")

func (f Filter) narrow(c *ent.Client) (*ent.DueQuery, error) {
	if _, err := time.Parse("2006-01", f.Month); err != nil {
		return nil, errMonth
	}
	query := c.Due.Query().Where(due.Month(f.Month))
	if f.Company != "" {
		query.Where(due.HasCompanyWith(company.Code(f.Company)))
	}
	return query, nil
}

// readers are the roles that deal with what companies owe.
const readers = access.Clerk | access.Accounting

// List lists dues, those that were taken back too, the oldest first.
func (d Dues) List(ctx context.Context, f Filter, first int, after *string) (*page.Page[*ent.Due], error) {
	if !access.From(ctx).May(readers) {
		return nil, problem.NotAllowed
	}
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query, err := f.narrow(d.Store.Client)
	if err != nil {
		return nil, err
	}
	if keys != nil {
		query.Where(due.IDGT(keys[0]))
	}
	rows, err := loaded(query).Order(due.ByID()).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what companies owe: %w", err)
	}
	return page.Of(rows, first, func(r *ent.Due) string { return page.Cursor(r.ID) }), nil
}

func loaded(q *ent.DueQuery) *ent.DueQuery {
	return q.WithCompany().WithOrder(func(q *ent.OrderQuery) {
		q.WithMember().WithOffering(func(q *ent.OfferingQuery) { q.WithAllotments() })
	}).WithBooking(func(q *ent.BookingQuery) { q.WithMember().WithEvent().WithSession() })
}

// Sum is what the dues come to.
func (d Dues) Sum(ctx context.Context, f Filter) (yen.Amount, error) {
	if !access.From(ctx).May(readers) {
		return 0, problem.NotAllowed
	}
	query, err := f.narrow(d.Store.Client)
	if err != nil {
		return 0, err
	}
	var rows []struct {
		Status due.Status
		Sum    yen.Amount
	}
	err = query.Where(due.StatusEQ(due.StatusOWED)).GroupBy(due.FieldStatus).Aggregate(ent.Sum(due.FieldAmount)).Scan(ctx, &rows)
	if err != nil {
		return 0, fmt.Errorf("add up what companies owe: %w", err)
	}
	if len(rows) == 0 {
		return 0, nil
	}
	return rows[0].Sum, nil
}
