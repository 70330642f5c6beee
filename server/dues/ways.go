package dues

import (
	"context"
	"slices"

	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/caldate"
)

// Ways are those among some ways to pay that the viewer has: a member the invoice only where his company takes it.
func (d Dues) Ways(ctx context.Context, ways []order.PayBy) ([]order.PayBy, error) {
	v := access.From(ctx)
	if !slices.Contains(ways, order.PayByCOMPANY) || !v.May(access.MemberRole) {
		return ways, nil
	}
	payers, err := Payers(ctx, d.Store.Client, []string{v.MemberID}, caldate.Today(d.Store.Now()))
	if err != nil || payers[v.MemberID] != "" {
		return ways, err
	}
	return slices.DeleteFunc(ways, func(w order.PayBy) bool { return w == order.PayByCOMPANY }), nil
}
