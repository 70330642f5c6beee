package members

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/payment"
	"kyosai/gen/ent/predicate"
	"kyosai/server/page"
)

// Employments lists where a member has worked, the newest first.
func (m Members) Employments(ctx context.Context, of *ent.Member, first int, after *string) (*page.Page[*ent.Employment], error) {
	rows, err := m.employments(ctx, of)
	if err != nil {
		return nil, err
	}
	return page.Loaded(rows, first, after, func(e *ent.Employment) string { return e.ID })
}

// Payments lists what a member was paid, the newest first: a month alone sorts before the days in it.
func (m Members) Payments(ctx context.Context, of *ent.Member, first int, after *string) (*page.Page[*ent.Payment], error) {
	return m.payments(ctx, first, after, payment.MemberID(of.ID))
}

// PaidBefore lists what the member of a claim was paid of its kind, the newest first.
func (m Members) PaidBefore(ctx context.Context, of *ent.Claim, first int, after *string) (*page.Page[*ent.Payment], error) {
	return m.payments(ctx, first, after, payment.MemberID(of.MemberID), payment.KindID(of.KindID))
}

func (m Members) payments(ctx context.Context, first int, after *string, of ...predicate.Payment) (*page.Page[*ent.Payment], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 2)
	if err != nil {
		return nil, err
	}
	query := m.Store.Client.Payment.Query().Where(of...)
	if keys != nil {
		query.Where(olderThan(keys[0], keys[1]))
	}
	rows, err := query.WithKind().Order(payment.ByPaid(sql.OrderDesc()), payment.ByID(sql.OrderDesc())).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the payments of a member: %w", err)
	}
	return page.Of(rows, first, func(p *ent.Payment) string { return page.Cursor(string(p.Paid), p.ID) }), nil
}

func olderThan(paid, id string) predicate.Payment {
	return func(s *sql.Selector) {
		s.Where(sql.Or(sql.LT(s.C(payment.FieldPaid), paid), sql.And(sql.EQ(s.C(payment.FieldPaid), paid), sql.LT(s.C(payment.FieldID), id))))
	}
}
