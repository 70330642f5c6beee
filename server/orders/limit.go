package orders

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allowance"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/limits"
	"kyosai/server/store"
)

// share is what a wish takes of one limit of its member's: of its offering's, or of the one that the offering shares.
type share struct {
	*wish
	group string // empty where it is the offering's own
	limit int
}

func (c share) of() string { return cmp.Or(c.group, c.OfferingID) }

// shares are what was granted, with what it takes: of the limits that are shared last and by member, so that those who order
// of several offerings at once never wait for each other.
func (s *sale) shares() (all []share) {
	for _, w := range s.granted {
		all = append(all, share{wish: w, limit: s.on[w.OfferingID].MemberLimit})
	}
	inTurn := slices.SortedFunc(slices.Values(s.granted), func(a, b *wish) int { return cmp.Compare(a.memberID, b.memberID) })
	for _, w := range inTurn {
		if g := s.on[w.OfferingID].Edges.LimitGroup; g != nil {
			all = append(all, share{wish: w, group: g.ID, limit: g.MemberLimit})
		}
	}
	return all
}

// allow counts the orders against their members' limits in the year: the first of a member makes the row. Who orders of
// another offering of a group meanwhile was not seen: it is read again what he has.
func (s *sale) allow(ctx context.Context, tx *store.Tx) error {
	var first []share
	for _, c := range s.shares() {
		had := s.taken[[2]string{c.memberID, c.of()}]
		if had == nil {
			first = append(first, c)
			continue
		}
		n, err := tx.Client().Allowance.Update().Where(allowance.ID(had.ID), allowance.TakenLTE(c.limit-c.Quantity)).AddTaken(c.Quantity).Save(s.parts[c.memberID])
		if err == nil && n == 0 && c.group != "" {
			err = store.ErrMeanwhile
		}
		if err := one(n, err, "count one more order of", c.OfferingID); err != nil {
			return err
		}
	}
	err := tx.Client().Allowance.MapCreateBulk(first, func(c *ent.AllowanceCreate, i int) { s.begin(c, first[i]) }).Exec(ctx)
	if sqlgraph.IsUniqueConstraintError(err) && slices.ContainsFunc(first, func(c share) bool { return c.group != "" }) {
		return store.ErrMeanwhile
	}
	if err != nil {
		return fmt.Errorf("count orders: %w", err)
	}
	return nil
}

func (s *sale) begin(create *ent.AllowanceCreate, c share) {
	create.SetMemberID(c.memberID).SetFiscalYear(s.today.FiscalYear()).SetTaken(c.Quantity)
	if c.group != "" {
		create.SetLimitGroupID(c.group)
	} else {
		create.SetOfferingID(c.OfferingID)
	}
}

// refuseGroup refuses more than the limit leaves to a member that the offering shares with others.
func (s *sale) refuseGroup(w *wish) error {
	return limits.Within(s.on[w.OfferingID].Edges.LimitGroup, s.taken, w.memberID, w.Quantity)
}

// Over says who of those who want so many of an offering would pass the limit that it shares with others, in the fiscal year of the
// day on which they have them, and why.
func Over(ctx context.Context, tx *store.Tx, of *ent.Offering, wins []Win, day caldate.Day) (map[string]error, error) {
	over := map[string]error{}
	if of.LimitGroupID == nil {
		return over, nil
	}
	for some := range slices.Chunk(wins, together) {
		members := make([]string, len(some))
		for i, w := range some {
			members[i] = w.MemberID
		}
		have, err := counted(ctx, tx, of, members, day)
		if err != nil {
			return nil, err
		}
		for _, w := range some {
			over[w.MemberID] = limits.Within(of.Edges.LimitGroup, have, w.MemberID, w.Quantity)
		}
	}
	return over, nil
}

// countNoMore takes the tickets of an order off its member's allowance, and off that of the group, which an offering keeps
// once it is published.
func countNoMore(ctx context.Context, tx *store.Tx, of *ent.Order) error {
	less := func() *ent.AllowanceUpdate {
		return tx.Client().Allowance.Update().Where(allowance.MemberID(of.MemberID), allowance.FiscalYear(of.FiscalYear), allowance.TakenGTE(of.Quantity)).AddTaken(-of.Quantity)
	}
	n, err := less().Where(allowance.OfferingID(of.OfferingID)).Save(ctx)
	if err := one(n, err, "count no more an order of", of.OfferingID); err != nil {
		return err
	}
	on, err := tx.Client().Offering.Query().Where(offering.ID(of.OfferingID)).Select(offering.FieldID, offering.FieldLimitGroupID).Only(access.AsSystem(ctx))
	if err != nil {
		return fmt.Errorf("read offering %s: %w", of.OfferingID, err)
	}
	if on.LimitGroupID == nil {
		return nil
	}
	n, err = less().Where(allowance.LimitGroupID(*on.LimitGroupID)).Save(ctx)
	return one(n, err, "count no more in its group an order of", of.OfferingID)
}
