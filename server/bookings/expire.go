package bookings

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/jobs"
	"kyosai/server/notices"
	"kyosai/server/payby"
	"kyosai/server/slipbook"
	"kyosai/server/store"
)

// perRound is how many bookings the worker reads at a time.
const perRound = 200

// forBookings picks the places in line that are for an event.
var forBookings = waitingplace.BookingIDNotNil()

// Expire ends the bookings that were not paid until their last day, for the worker, as if they had been cancelled on the day
// after it: their places go on to those who wait, and their members are told.
func (b Bookings) Expire(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	over, err := runOut(ctx, b.Store)
	if err != nil {
		return err
	}
	late := func(last *ent.Booking) ([]*ent.Booking, error) {
		query := b.Store.Client.Booking.Query().Where(booking.StatusEQ(booking.StatusBOOKED), over)
		return behind(ctx, query, last)
	}
	return jobs.Rounds(ctx, late, b.each(ctx, expire))
}

// behind reads bookings behind the last that was read.
func behind(ctx context.Context, query *ent.BookingQuery, last *ent.Booking) ([]*ent.Booking, error) {
	if last != nil {
		query.Where(booking.IDGT(last.ID))
	}
	rows, err := query.Order(booking.ByID()).Limit(perRound).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the bookings that are to end: %w", err)
	}
	return rows, nil
}

// each ends one booking in a transaction of its own.
func (b Bookings) each(ctx context.Context, end func(context.Context, *store.Tx, *ent.Booking) error) func(*ent.Booking) error {
	return func(known *ent.Booking) error {
		return b.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return end(ctx, tx, known) })
	}
}

// runOut picks the bookings whose time to pay is over. Of those by slip only the bank knows whether they were paid, of those by
// card the provider while a page of his is open: they wait for it.
func runOut(ctx context.Context, s *store.Store) (predicate.Booking, error) {
	today := caldate.Today(s.Now())
	byCard := booking.And(booking.PayByEQ(payby.Card), booking.HoldUntilLTE(s.Now()), booking.Not(booking.HasCheckoutsWith(checkout.StatusEQ(checkout.StatusOPEN))))
	over := booking.Or(byCard, booking.And(booking.PayByIn(payby.Counter, payby.Company), booking.PayUntilLT(today)))
	told, any, err := slipbook.Told(ctx, s.Client)
	if err != nil || !any {
		return over, err
	}
	return booking.Or(over, booking.And(booking.PayByEQ(payby.Slip), booking.PayUntilLT(told), booking.PayUntilLT(today))), nil
}

// expire ends one, unless somebody was faster, or has changed until when it can be paid.
func expire(ctx context.Context, tx *store.Tx, known *ent.Booking) error {
	of, err := held(ctx, tx, known)
	if err != nil || of.Status != booking.StatusBOOKED || of.Version != known.Version {
		return err
	}
	fee := feeOn(of, of.PayUntil.AddDays(1), caldate.Today(of.Edges.Session.StartsAt))
	n, err := tx.Client().Booking.Update().Where(booking.ID(of.ID), booking.StatusEQ(booking.StatusBOOKED)).
		SetStatus(booking.StatusEXPIRED).SetCancelFee(fee).SetEndedAt(tx.Now).ClearLiveEventID().AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("let booking %s run out: %w", of.ID, err)
	}
	if n == 0 {
		return nil
	}
	if err := notices.Tell(ctx, tx, notices.News{MemberID: of.MemberID, Kind: notice.KindBOOKING_EXPIRED, BookingID: of.ID}); err != nil {
		return err
	}
	return release(ctx, tx, of)
}
