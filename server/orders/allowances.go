package orders

import (
	"context"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/limits"
	"kyosai/server/store"
)

// counted is what members have of an offering and of its group, with which it is read, in the year of a day.
func counted(ctx context.Context, tx *store.Tx, of *ent.Offering, members []string, today caldate.Day) (_ map[[2]string]*ent.Allowance, err error) {
	if of.Edges.LimitGroup, err = limits.Of(access.AsSystem(ctx), tx.Client(), of.LimitGroupID, of.Edges.LimitGroup); err != nil {
		return nil, err
	}
	return limits.Allowances(ctx, tx.Client(), members, []string{of.ID}, groups(map[string]*ent.Offering{of.ID: of}), today.FiscalYear())
}

// groups are the limit groups of offerings.
func groups(of map[string]*ent.Offering) (ids []string) {
	for _, one := range of {
		if one.LimitGroupID != nil {
			ids = append(ids, *one.LimitGroupID)
		}
	}
	return ids
}
