package orders

import (
	"context"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/limits"
	"kyosai/server/offerings"
)

// MayOrder is how many tickets of an offering that was read with its allotments the viewer may still order in this fiscal
// year: neither more than his limit and the one that it shares with others, nor more than are left.
func (o Orders) MayOrder(ctx context.Context, of *ent.Offering) (int, error) {
	own := access.From(ctx).MemberID
	have, err := allowances(ctx, o.Store.Client, []string{own}, []string{of.ID}, nil, caldate.Today(o.Store.Now()).FiscalYear())
	if err != nil {
		return 0, err
	}
	limit := of.MemberLimit
	if a := have[[2]string{own, of.ID}]; a != nil {
		limit -= a.Taken
	}
	if spare, err := o.MayOrderOfGroup(ctx, of); err != nil {
		return 0, err
	} else if spare != nil {
		limit = min(limit, *spare)
	}
	return max(0, min(limit, offerings.MostFree(of))), nil
}

// MayOrderOfGroup is how many tickets the viewer may still order in this fiscal year of all offerings that share a limit with
// one; nil where it shares none.
func (o Orders) MayOrderOfGroup(ctx context.Context, of *ent.Offering) (*int, error) {
	g, err := limits.Of(ctx, o.Store.Client, of.LimitGroupID, of.Edges.LimitGroup)
	if g == nil || err != nil {
		return nil, err
	}
	own := access.From(ctx).MemberID
	have, err := allowances(ctx, o.Store.Client, []string{own}, nil, []string{g.ID}, caldate.Today(o.Store.Now()).FiscalYear())
	if err != nil {
		return nil, err
	}
	spare := g.MemberLimit
	if a := have[[2]string{own, g.ID}]; a != nil {
		spare -= a.Taken
	}
	return new(max(0, spare)), nil
}
