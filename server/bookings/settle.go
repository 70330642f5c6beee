package bookings

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/notice"
	"kyosai/server/caldate"
	"kyosai/server/notices"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Settle enters, in the transaction of whoever found the money, that a booking by slip was paid into the bank on a day, with
// how much, and tells its member. It is false where the booking does not wait for its money.
func Settle(ctx context.Context, tx *store.Tx, of *ent.Booking, on caldate.Day, received yen.Amount) (bool, error) {
	update := tx.Client().Booking.Update().Where(booking.ID(of.ID), booking.StatusEQ(booking.StatusBOOKED), booking.PayByEQ(payby.Slip)).
		SetStatus(booking.StatusCONFIRMED).SetPaidOn(on).SetPaymentMethod(booking.PaymentMethodTRANSFER).AddVersion(1)
	if received != of.Amount {
		update.SetReceived(received)
	}
	n, err := update.Save(ctx)
	if err != nil {
		return false, fmt.Errorf("enter the payment of booking %s: %w", of.ID, err)
	}
	if n == 0 {
		return false, nil
	}
	return true, notices.Tell(ctx, tx, notices.News{MemberID: of.MemberID, Kind: notice.KindBOOKING_PAID, BookingID: of.ID})
}

var errBegun = problem.New(problem.Conflict, "event_begun", "開催が始まっているため、照合を取り消せません。")

// Unsettle takes such a payment back: until the event begins the booking waits for its money again, with all the days anew,
// for the mistake was not its member's.
func Unsettle(ctx context.Context, tx *store.Tx, id string) error {
	of, err := tx.Client().Booking.Query().Where(booking.ID(id)).WithEvent().WithSession().Only(ctx)
	if err != nil {
		return fmt.Errorf("read booking %s: %w", id, err)
	}
	switch why := over(of); {
	case why != nil:
		return why
	case !tx.Now.Before(of.Edges.Session.StartsAt):
		return errBegun
	}
	n, err := unpaid(tx, of, tx.Client().Booking.Update().Where(booking.PaymentMethodEQ(booking.PaymentMethodTRANSFER))).Save(ctx)
	switch {
	case err != nil:
		return fmt.Errorf("take back the payment of booking %s: %w", id, err)
	case n == 0 && of.Entered > 0:
		return errBegun
	case n == 0:
		return errChanged
	}
	return notices.Tell(ctx, tx, notices.News{MemberID: of.MemberID, Kind: notice.KindBOOKING_UNPAID, BookingID: id})
}

// unpaid has a paid booking of which nobody has come wait for its money as it did before, with all the days anew: the mistake
// was not its member's.
func unpaid(tx *store.Tx, of *ent.Booking, update *ent.BookingUpdate) *ent.BookingUpdate {
	until := payUntil(of.Edges.Event, of.Edges.Session, caldate.Today(tx.Now), of.PayBy)
	if of.PayUntil != nil && of.PayUntil.After(until) {
		until = *of.PayUntil
	}
	return update.Where(booking.ID(of.ID), booking.StatusEQ(booking.StatusCONFIRMED), booking.Entered(0)).SetStatus(booking.StatusBOOKED).
		SetPayUntil(until).ClearPaidOn().ClearPaymentMethod().ClearReceived().ClearReceivedByID().ClearPayKey().AddVersion(1)
}
