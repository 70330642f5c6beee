package orders

import (
	"context"

	"kyosai/gen/ent"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/limits"
	"kyosai/server/offerings"
)

// MayOrder is how many tickets of an offering that was read with its allotments the viewer may still order in the fiscal
// year in which he would have them: neither more than his limit and the one that it shares with others, nor more than are left.
func (o Orders) MayOrder(ctx context.Context, of *ent.Offering) (int, error) {
	own := access.From(ctx).MemberID
	year, err := o.year(ctx, of)
	if err != nil {
		return 0, err
	}
	have, err := limits.Allowances(ctx, o.Store.Client, []string{own}, []string{of.ID}, nil, year)
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

// MayOrderOfGroup is how many tickets the viewer may still order of all offerings that share a limit with one, in the fiscal
// year in which he would have them; nil where it shares none.
func (o Orders) MayOrderOfGroup(ctx context.Context, of *ent.Offering) (*int, error) {
	g, err := limits.Of(ctx, o.Store.Client, of.LimitGroupID, of.Edges.LimitGroup)
	if g == nil || err != nil {
		return nil, err
	}
	own := access.From(ctx).MemberID
	year, err := o.year(ctx, of)
	if err != nil {
		return nil, err
	}
	have, err := limits.Allowances(ctx, o.Store.Client, []string{own}, nil, []string{g.ID}, year)
	if err != nil {
		return nil, err
	}
	spare := g.MemberLimit
	if a := have[[2]string{own, g.ID}]; a != nil {
		spare -= a.Taken
	}
	return new(max(0, spare)), nil
}

// year is the fiscal year in which it counts what is ordered or entered for now: of a lottery that of its draw.
func (o Orders) year(ctx context.Context, of *ent.Offering) (int, error) {
	day := caldate.Today(o.Store.Now())
	if of.Way != offering.WayLOTTERY {
		return day.FiscalYear(), nil
	}
	day, err := limits.Day(ctx, o.Store.Client, lottery.OfferingID(of.ID), day)
	return day.FiscalYear(), err
}
