package limits

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allowance"
)

// Allowances are what members have in a year of offerings and of limit groups, by member and either.
func Allowances(ctx context.Context, client *ent.Client, members, offerings, groups []string, year int) (map[[2]string]*ent.Allowance, error) {
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

// Within refuses so many tickets where they are more than a group leaves to a member; nil where he may have them, and where
// there is no group.
func Within(of *ent.LimitGroup, have map[[2]string]*ent.Allowance, memberID string, quantity int) error {
	if of == nil {
		return nil
	}
	taken := 0
	if had := have[[2]string{memberID, of.ID}]; had != nil {
		taken = had.Taken
	}
	if taken+quantity > of.MemberLimit {
		return Over(of, taken)
	}
	return nil
}
