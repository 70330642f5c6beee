package bookings

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/jobs"
	"kyosai/server/notices"
	"kyosai/server/payby"
	"kyosai/server/slipbook"
	"kyosai/server/store"
)

// PayOtherwise has the bookings that wait for a card be paid in another way that their event has, for the worker where no card can be
// charged any more; their members are told, and have all the days anew. Where there is no other way a booking runs out as it would,
// and nothing is owed for it.
func (b Bookings) PayOtherwise(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	waits := func(last *ent.Booking) ([]*ent.Booking, error) {
		return behind(ctx, b.Store.Client.Booking.Query().Where(cardless, booking.Or(booking.HoldUntilGT(b.Store.Now()), booking.HasCheckouts())), last)
	}
	return jobs.Rounds(ctx, waits, b.each(ctx, payOtherwise))
}

// cardless picks the bookings that wait for a card with which nobody can pay them: on a page that is open he still may.
var cardless = predicate.Booking(booking.And(booking.StatusEQ(booking.StatusBOOKED), booking.PayByEQ(payby.Card),
	booking.Not(booking.HasCheckoutsWith(checkout.StatusEQ(checkout.StatusOPEN)))))

// payOtherwise changes the way of one, unless somebody was faster, or the event is too near for the bank to tell. Until when it waited
// for a card stays: who did not choose the way in which he is to pay now owes nothing if he does not (brief).
func payOtherwise(ctx context.Context, tx *store.Tx, known *ent.Booking) error {
	of, err := held(ctx, tx, known)
	if err != nil {
		return err
	}
	on, session, today := of.Edges.Event, of.Edges.Session, caldate.Today(tx.Now)
	by, any := payby.Instead(on.PayBy)
	if !any || by == payby.Slip && slipLate(session, today) {
		return forNothing(ctx, tx, of)
	}
	update := tx.Client().Booking.Update().Where(booking.ID(of.ID), cardless).SetPayBy(by).
		SetPayUntil(payUntil(on, session, today, by)).AddVersion(1)
	if by == payby.Slip {
		numbers, err := slipbook.Draw(ctx, tx.Client(), 1)
		if err != nil {
			return err
		}
		update.SetSlipNumber(numbers[0])
	}
	n, err := update.Save(ctx)
	if err != nil {
		return fmt.Errorf("have booking %s be paid otherwise: %w", of.ID, err)
	}
	if n == 0 {
		return nil
	}
	return notices.Tell(ctx, tx, notices.News{MemberID: of.MemberID, Kind: notice.KindBOOKING_WAY_CHANGED, BookingID: of.ID})
}

// forNothing has a booking that nobody can pay be held for its card a moment shorter than it can be paid: nothing is owed for it (brief).
func forNothing(ctx context.Context, tx *store.Tx, of *ent.Booking) error {
	if of.HoldUntil == nil || brief(of) {
		return nil
	}
	err := tx.Client().Booking.Update().Where(booking.ID(of.ID), cardless).SetHoldUntil(of.HoldUntil.Add(-time.Second)).AddVersion(1).Exec(ctx)
	if err != nil {
		return fmt.Errorf("have nothing be owed for booking %s: %w", of.ID, err)
	}
	return nil
}
