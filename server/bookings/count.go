package bookings

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allowance"
	"kyosai/server/store"
)

// count counts one booking more of a member: his first of the year makes the row. Who booked another event of the group
// meanwhile was not seen: it is read again what he has.
func (s shared) count(ctx context.Context, tx *store.Tx, memberID string) error {
	if s.group == nil {
		return nil
	}
	had := s.had[memberID]
	if had == nil {
		err := tx.Client().Allowance.Create().SetMemberID(memberID).SetLimitGroupID(s.group.ID).SetFiscalYear(s.year).SetTaken(1).Exec(ctx)
		if sqlgraph.IsUniqueConstraintError(err) {
			return store.ErrMeanwhile
		}
		return counted(err)
	}
	n, err := tx.Client().Allowance.Update().Where(allowance.ID(had.ID), allowance.TakenLT(s.group.MemberLimit)).AddTaken(1).Save(ctx)
	if err == nil && n == 0 {
		return store.ErrMeanwhile
	}
	return counted(err)
}

func counted(err error) error {
	if err != nil {
		return fmt.Errorf("count a booking: %w", err)
	}
	return nil
}

// countAll counts the bookings of members in the order of their keys, so that two draws never wait for each other in a ring.
func (s shared) countAll(ctx context.Context, tx *store.Tx, rows []*ent.Booking) error {
	inTurn := slices.SortedFunc(slices.Values(rows), func(a, b *ent.Booking) int { return cmp.Compare(a.MemberID, b.MemberID) })
	for _, row := range inTurn {
		if err := s.count(ctx, tx, row.MemberID); err != nil {
			return err
		}
	}
	return nil
}

// countNoMore takes a booking that has just ended, and was read with its event, off what its member has: of the year in which it
// was counted, and of the group, which an event keeps once it is published.
func countNoMore(ctx context.Context, tx *store.Tx, of *ent.Booking) error {
	if of.FiscalYear == nil {
		return nil
	}
	n, err := tx.Client().Allowance.Update().
		Where(allowance.MemberID(of.MemberID), allowance.LimitGroupID(*of.Edges.Event.LimitGroupID), allowance.FiscalYear(*of.FiscalYear), allowance.TakenGT(0)).
		AddTaken(-1).Save(ctx)
	if err == nil && n != 1 {
		err = fmt.Errorf("%d rows", n)
	}
	if err != nil {
		return fmt.Errorf("count booking %s no more: %w", of.ID, err)
	}
	return nil
}
