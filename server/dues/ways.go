package dues

import (
	"context"
	"slices"

	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/payby"
)

// Ways are those among some ways to pay that the viewer has: a member the invoice only where his company takes it.
func (d Dues) Ways(ctx context.Context, ways []payby.Way) ([]payby.Way, error) {
	v := access.From(ctx)
	if !slices.Contains(ways, payby.Company) || !v.May(access.MemberRole) {
		return ways, nil
	}
	payers, err := Payers(ctx, d.Store.Client, []string{v.MemberID}, caldate.Today(d.Store.Now()))
	if err != nil || payers[v.MemberID] != "" {
		return ways, err
	}
	return slices.DeleteFunc(ways, func(w payby.Way) bool { return w == payby.Company }), nil
}
