package dues

import (
	"context"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/offerings"
)

// Ways are the ways in which the viewer may pay for an offering: to a member the invoice only where his company takes it.
func (d Dues) Ways(ctx context.Context, of *ent.Offering) ([]order.PayBy, error) {
	ways, v := offerings.PayBy(of), access.From(ctx)
	if !of.ByCompany || !v.May(access.MemberRole) {
		return ways, nil
	}
	payers, err := Payers(ctx, d.Store.Client, []string{v.MemberID}, caldate.Today(d.Store.Now()))
	if err != nil || payers[v.MemberID] != "" {
		return ways, err
	}
	return slices.DeleteFunc(ways, func(w order.PayBy) bool { return w == order.PayByCOMPANY }), nil
}
