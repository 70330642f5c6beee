package offerings

import (
	"context"

	"kyosai/gen/ent"
	"kyosai/server/caldate"
	"kyosai/server/enrolment"
	"kyosai/server/limits"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// takers tells who of those who wait for an offering, which was read with its group, could accept his tickets today: who is
// enrolled, and whom they take above no limit.
func takers(of *ent.Offering) waiting.Takers {
	return func(ctx context.Context, tx *store.Tx, some []*ent.WaitingPlace) (map[string]bool, error) {
		members, today := waiting.Members(some), caldate.Today(tx.Now)
		enrolled, err := enrolment.Among(ctx, tx, members, today)
		if err != nil {
			return nil, err
		}
		var groups []string
		if of.LimitGroupID != nil {
			groups = append(groups, *of.LimitGroupID)
		}
		have, err := limits.Allowances(ctx, tx.Client(), members, []string{of.ID}, groups, today.FiscalYear())
		can := make(map[string]bool, len(some))
		for _, place := range some {
			can[place.ID] = enrolled[place.MemberID] != nil && leaves(of, have, place)
		}
		return can, err
	}
}

// leaves tells whether the tickets that one waits for are within what the limits leave to him, as server/orders asks when he
// accepts them.
func leaves(of *ent.Offering, have map[[2]string]*ent.Allowance, place *ent.WaitingPlace) bool {
	if own := have[[2]string{place.MemberID, of.ID}]; own != nil && own.Taken+place.Quantity > of.MemberLimit {
		return false
	}
	return limits.Within(of.Edges.LimitGroup, have, place.MemberID, place.Quantity) == nil
}
