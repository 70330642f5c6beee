package orders

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/jobs"
	"kyosai/server/notices"
	"kyosai/server/offerings"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// Lapse ends the offers of tickets that nobody has answered in time, for the worker: their members are told, and the tickets
// go on.
func (o Orders) Lapse(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	late := func(last *ent.WaitingPlace) ([]*ent.WaitingPlace, error) {
		return waiting.Overdue(ctx, o.Store.Client, o.Store.Now(), last, perTransaction, forTickets)
	}
	return jobs.Rounds(ctx, late, func(place *ent.WaitingPlace) error {
		return o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return lapse(ctx, tx, place) })
	})
}

// lapse ends one offer, unless somebody was faster.
func lapse(ctx context.Context, tx *store.Tx, of *ent.WaitingPlace) error {
	if _, err := waiting.Hold(ctx, tx, of.AllotmentID); err != nil {
		return err
	}
	lapsed, err := waiting.Lapse(ctx, tx, of.ID)
	if err != nil || !lapsed {
		return err
	}
	on, err := tx.Client().Offering.Query().Where(offering.HasAllotmentsWith(allotment.ID(of.AllotmentID))).OnlyID(ctx)
	if err != nil {
		return fmt.Errorf("read the offering of allotment %s: %w", of.AllotmentID, err)
	}
	if err := notices.Tell(ctx, tx, notices.News{MemberID: of.MemberID, Kind: notice.KindPLACE_LAPSED, OfferingID: on}); err != nil {
		return err
	}
	return offerings.LetIn(ctx, tx, on)
}
