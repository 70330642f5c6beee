package bookings

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/events"
	"kyosai/server/jobs"
	"kyosai/server/notices"
	"kyosai/server/store"
)

// Withdrawing is the worker's: it ends the bookings of an event that was taken back, for nothing, and tells each member in the
// transaction that ends his. What was paid is given back at the counter (Balance), to the card, or taken off the invoice. A worker that was killed is followed by the
// next, which finds what is still open.
func (b Bookings) Withdrawing() jobs.Handler {
	return jobs.Handle(func(ctx context.Context, d events.Due) error {
		ctx = access.AsSystem(ctx)
		open := func(last *ent.Booking) ([]*ent.Booking, error) {
			query := b.Store.Client.Booking.Query().Where(booking.LiveEventID(d.ID), booking.HasEventWith(event.StatusEQ(event.StatusWITHDRAWN)))
			return behind(ctx, query, last)
		}
		return jobs.Rounds(ctx, open, b.each(ctx, withdraw))
	})
}

// withdraw ends one booking, unless somebody was faster.
func withdraw(ctx context.Context, tx *store.Tx, known *ent.Booking) error {
	of, err := held(ctx, tx, known)
	if err != nil || of.LiveEventID == nil {
		return err
	}
	n, err := tx.Client().Booking.Update().Where(booking.ID(of.ID), booking.LiveEventIDNotNil()).
		SetStatus(booking.StatusCANCELLED).SetCancelFee(0).SetEndedAt(tx.Now).ClearLiveEventID().AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("end booking %s: %w", of.ID, err)
	}
	if n == 0 {
		return nil
	}
	if err := notices.Tell(ctx, tx, notices.News{MemberID: of.MemberID, Kind: notice.KindEVENT_WITHDRAWN, BookingID: of.ID}); err != nil {
		return err
	}
	if err := lower(ctx, tx, of, 0); err != nil {
		return err
	}
	return release(ctx, tx, of)
}
