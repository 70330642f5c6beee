package payouts

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/payment"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/transfer"
	"kyosai/server/page"
	"kyosai/server/rules"
)

// Transfer finds a transfer with its run; nil where there is none that the viewer may know of.
func (p Payouts) Transfer(ctx context.Context, id string) (*ent.Transfer, error) {
	found, err := shown(p.Store.Client.Transfer.Query().Where(transfer.ID(id))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read transfer %s: %w", id, err)
	}
	return found, nil
}

func shown(q *ent.TransferQuery) *ent.TransferQuery {
	return q.WithPayout().WithCompany().WithMember().WithAgency()
}

// PayeeOf is the code and the name of whom a transfer goes to: the company, the member whose account or heir it is, or the agency,
// which has no code.
func PayeeOf(t *ent.Transfer) (code, name string) {
	if c := t.Edges.Company; c != nil {
		return c.Code, c.Name
	}
	if m := t.Edges.Member; m != nil {
		return m.Number, m.Name
	}
	if a := t.Edges.Agency; a != nil {
		return "", a.Name
	}
	return "", ""
}

// PaidClaim is a claim as far as paying it goes.
type PaidClaim struct {
	ID, Reference                         string
	Kind                                  rules.Text
	MemberNumber, MemberName, CompanyName string
}

// ClaimOf is the claim of a line that was read with it.
func ClaimOf(l *ent.PayoutLine) *PaidClaim {
	c := l.Edges.Claim
	if c == nil {
		return &PaidClaim{ID: l.ClaimID}
	}
	of := &PaidClaim{ID: c.ID, Reference: c.Reference}
	if k := c.Edges.Kind; k != nil {
		of.Kind = rules.Text{Ja: k.Name, En: k.NameEn}
	}
	if m := c.Edges.Member; m != nil {
		of.MemberNumber, of.MemberName = m.Number, m.Name
	}
	if company := c.Edges.Company; company != nil {
		of.CompanyName = company.Name
	}
	return of
}

// Transfers lists the transfers of a run in the order of its file.
func (p Payouts) Transfers(ctx context.Context, of *ent.Payout, first int, after *string) (*page.Page[*ent.Transfer], error) {
	return p.transfers(ctx, []predicate.Transfer{transfer.PayoutID(of.ID)}, first, after)
}

// Returned lists the transfers that came back, the newest run first.
func (p Payouts) Returned(ctx context.Context, first int, after *string) (*page.Page[*ent.Transfer], error) {
	return p.transfers(ctx, []predicate.Transfer{transfer.StatusEQ(transfer.StatusRETURNED)}, first, after, sql.OrderDesc())
}

func (p Payouts) transfers(ctx context.Context, picked []predicate.Transfer, first int, after *string, order ...sql.OrderTermOption) (*page.Page[*ent.Transfer], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := shown(p.Store.Client.Transfer.Query().Where(picked...))
	switch {
	case keys != nil && len(order) > 0:
		query.Where(transfer.IDLT(keys[0]))
	case keys != nil:
		query.Where(transfer.IDGT(keys[0]))
	}
	rows, err := query.Order(transfer.ByID(order...)).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the transfers: %w", err)
	}
	list := page.Of(rows, first, func(r *ent.Transfer) string { return page.Cursor(r.ID) })
	list.Total = func(ctx context.Context) (int, error) {
		return p.Store.Client.Transfer.Query().Where(picked...).Count(ctx)
	}
	return list, nil
}

// Held lists the claims that a run does not pay, with the reason.
func (p Payouts) Held(ctx context.Context, of *ent.Payout, first int, after *string) (*page.Page[*ent.PayoutLine], error) {
	return p.lines(ctx, []predicate.PayoutLine{payoutline.PayoutID(of.ID), payoutline.HeldNotNil()}, first, after)
}

// Lines lists the claims that a transfer pays, or paid before it came back.
func (p Payouts) Lines(ctx context.Context, of *ent.Transfer, first int, after *string) (*page.Page[*ent.PayoutLine], error) {
	return p.lines(ctx, []predicate.PayoutLine{payoutline.TransferID(of.ID)}, first, after)
}

func (p Payouts) lines(ctx context.Context, picked []predicate.PayoutLine, first int, after *string) (*page.Page[*ent.PayoutLine], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := p.Store.Client.PayoutLine.Query().Where(picked...)
	if keys != nil {
		query.Where(payoutline.IDGT(keys[0]))
	}
	rows, err := query.WithPayout().WithClaim(func(q *ent.ClaimQuery) { q.WithKind().WithMember().WithCompany().WithPayments(cameBack) }).Order(payoutline.ByID()).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the lines: %w", err)
	}
	return page.Of(rows, first, func(r *ent.PayoutLine) string { return page.Cursor(r.ID) }), nil
}

// Payments lists what was paid for a claim, the first first: what came back, and what was paid again.
func (p Payouts) Payments(ctx context.Context, of *ent.Claim) ([]*ent.Payment, error) {
	rows, err := p.Store.Client.Payment.Query().Where(payment.ClaimID(of.ID)).Order(payment.ByPaid(), payment.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the payments of claim %s: %w", of.ID, err)
	}
	return rows, nil
}
