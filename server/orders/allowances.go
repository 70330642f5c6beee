package orders

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allowance"
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
	return allowances(ctx, tx.Client(), members, []string{of.ID}, groups(map[string]*ent.Offering{of.ID: of}), today.FiscalYear())
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

// allowances are what members have in a year of offerings and of limit groups, by member and either.
func allowances(ctx context.Context, client *ent.Client, members, offerings, groups []string, year int) (map[[2]string]*ent.Allowance, error) {
	of := allowance.OfferingIDIn(offerings...)
	if len(groups) > 0 {
		of = allowance.Or(of, allowance.LimitGroupIDIn(groups...))
	}
	rows, err := client.Allowance.Query().Where(allowance.MemberIDIn(members...), of, allowance.FiscalYear(year)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what members have ordered: %w", err)
	}
	found := make(map[[2]string]*ent.Allowance, len(rows))
	for _, row := range rows {
		if row.OfferingID != nil {
			found[[2]string{row.MemberID, *row.OfferingID}] = row
		} else if row.LimitGroupID != nil {
			found[[2]string{row.MemberID, *row.LimitGroupID}] = row
		}
	}
	return found, nil
}
