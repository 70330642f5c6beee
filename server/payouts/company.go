package payouts

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/transfer"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/yen"
)

// CompanyPayout is what was paid to a company for its members, as its officer sees it.
type CompanyPayout struct {
	ID         string
	PaidOn     caldate.Day
	Amount     yen.Amount
	ReturnedOn *caldate.Day // the money came back, and is paid again later
	Shares     []*Share
}

// Share is what a member is to be handed out of a company's transfer: a sum, and not what for. An officer learns neither
// a diagnosis nor a check-up from it.
type Share struct {
	MemberID, Number, Name string
	Amount                 yen.Amount
}

// OfCompany lists what was paid to the viewer's company, the newest run first, each with its members' shares.
func (p Payouts) OfCompany(ctx context.Context, first int, after *string) (*page.Page[*CompanyPayout], error) {
	v := access.From(ctx)
	if !v.May(access.OfficerRole) {
		return nil, problem.NotAllowed
	}
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := p.Store.Client.Transfer.Query().Where(transfer.CompanyID(v.CompanyID), transfer.PayeeEQ(transfer.PayeeCOMPANY), transfer.HasPayoutWith(payout.StatusEQ(payout.StatusPAID)))
	if keys != nil {
		query.Where(transfer.IDLT(keys[0]))
	}
	rows, err := query.WithPayout().WithLines(func(q *ent.PayoutLineQuery) { q.WithMember().Order(payoutline.ByID()) }).
		Order(transfer.ByID(sql.OrderDesc())).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what was paid to company %s: %w", v.CompanyID, err)
	}
	paid := make([]*CompanyPayout, len(rows))
	for i, row := range rows {
		paid[i] = &CompanyPayout{row.ID, row.Edges.Payout.PayOn, row.Amount, row.ReturnedOn, shares(row.Edges.Lines)}
	}
	return page.Of(paid, first, func(r *CompanyPayout) string { return page.Cursor(r.ID) }), nil
}

// shares adds up what each member has in the lines of a transfer, in their order.
func shares(lines []*ent.PayoutLine) []*Share {
	var all []*Share
	by := map[string]*Share{}
	for _, l := range lines {
		s := by[l.MemberID]
		if s == nil {
			s = &Share{MemberID: l.MemberID}
			if m := l.Edges.Member; m != nil {
				s.Number, s.Name = m.Number, m.Name
			}
			by[l.MemberID] = s
			all = append(all, s)
		}
		s.Amount += l.Amount
	}
	return all
}
