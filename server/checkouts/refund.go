package checkouts

import (
	"context"
	"errors"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/notices"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// atATime is how many checkouts are worked on before the others are looked at again.
const atATime = 100

// takenBack picks the orders that were paid by card, have ended and are owed their money.
var takenBack = predicate.Order(order.And(order.StatusEQ(order.StatusCANCELLED), order.PaymentMethodEQ(order.PaymentMethodCARD), order.SettledOnIsNil()))

// givenUp picks the bookings that were paid by card, have ended and are owed what is beyond their fee.
var givenUp = predicate.Booking(booking.And(booking.StatusEQ(booking.StatusCANCELLED), booking.PaymentMethodEQ(booking.PaymentMethodCARD), booking.SettledOnIsNil(),
	func(s *sql.Selector) { s.Where(sql.ColumnsLT(s.C(booking.FieldCancelFee), s.C(booking.FieldAmount))) }))

// Refund gives back to their cards what paid nothing, what paid orders and bookings that were taken back, those but for the fee, and
// what paid tickets that came back, for the worker. What fails is tried again with the same key, so that no money goes back twice;
// what the provider refuses for good more seldom, until staff have recorded what becomes of it (refused.go).
func (c Checkouts) Refund(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	due := checkout.Or(checkout.StatusEQ(checkout.StatusREFUNDING),
		checkout.And(checkout.StatusEQ(checkout.StatusPAID), checkout.Or(checkout.HasOrderWith(takenBack), checkout.HasBookingWith(givenUp))))
	again := checkout.Or(checkout.Not(checkout.HasRefusedRefunds()), checkout.HasRefusedRefundsWith(askedAgain(c.Store.Now())))
	rows, err := c.Store.Client.Checkout.Query().Where(due, again).WithOrder().WithBooking().WithRefusedRefunds(live).
		Order(checkout.ByAskedAt(), checkout.ByID()).Limit(atATime).All(ctx)
	if err != nil {
		return fmt.Errorf("read what goes back to cards: %w", err)
	}
	for _, row := range rows {
		if wrong := c.refund(ctx, row); wrong != nil { // one that fails stops no other
			err = errors.Join(err, fmt.Errorf("refund checkout %s: %w", row.ID, wrong), c.asked(ctx, row.ID))
		}
	}
	return errors.Join(err, c.refundReturns(ctx))
}

func (c Checkouts) refund(ctx context.Context, row *ent.Checkout) error {
	if row.Payment == nil {
		return errors.New("it was paid without a payment")
	}
	b := backing{key: row.ID + "-refund", payment: *row.Payment, part: part(row), amount: part(row), known: known(row.Edges.RefusedRefunds),
		orderID: row.OrderID, bookingID: row.BookingID, checkoutID: &row.ID}
	if b.part == 0 {
		b.amount = *row.Received
	}
	return c.giveBack(ctx, b, func(ctx context.Context, tx *store.Tx) error { return refunded(ctx, tx, row) })
}

// part is what goes back where a fee is kept; nothing where all of it does.
func part(row *ent.Checkout) yen.Amount {
	of := row.Edges.Booking
	if of == nil || row.Status != checkout.StatusPAID || of.CancelFee == nil || *of.CancelFee == 0 {
		return 0
	}
	return of.Amount - *of.CancelFee
}

// refunded enters that the money is back, and tells the member.
func refunded(ctx context.Context, tx *store.Tx, row *ent.Checkout) error {
	today := caldate.Today(tx.Now)
	if row.Status == checkout.StatusPAID {
		if err := settled(ctx, tx, row, today, nil); err != nil {
			return err
		}
	}
	update := tx.Client().Checkout.Update().Where(checkout.ID(row.ID), checkout.StatusEQ(row.Status)).SetStatus(checkout.StatusREFUNDED).SetRefundedOn(today)
	if row.Refund == nil {
		update.SetRefund(checkout.RefundCANCELLED)
	}
	n, err := update.Save(ctx)
	if err != nil {
		return fmt.Errorf("enter the refund of checkout %s: %w", row.ID, err)
	}
	if n == 0 {
		return nil
	}
	if of := row.Edges.Booking; of != nil {
		return notices.Tell(ctx, tx, notices.News{MemberID: of.MemberID, Kind: notice.KindBOOKING_REFUNDED, BookingID: of.ID})
	}
	return notices.Tell(ctx, tx, notices.News{MemberID: row.Edges.Order.MemberID, Kind: notice.KindORDER_REFUNDED, OrderID: *row.OrderID})
}

// settled enters on the order or the booking that nothing of it is owed any more, and who of the staff has settled it, if any.
func settled(ctx context.Context, tx *store.Tx, row *ent.Checkout, today caldate.Day, by *string) (err error) {
	if row.BookingID != nil {
		err = tx.Client().Booking.Update().Where(booking.ID(*row.BookingID), givenUp).SetSettledOn(today).SetNillableSettledByID(by).AddVersion(1).Exec(ctx)
	} else {
		err = tx.Client().Order.Update().Where(order.ID(*row.OrderID), takenBack).SetSettledOn(today).SetNillableSettledByID(by).AddVersion(1).Exec(ctx)
	}
	if err != nil {
		return fmt.Errorf("settle what checkout %s paid: %w", row.ID, err)
	}
	return nil
}

// asked has the others come first the next time.
func (c Checkouts) asked(ctx context.Context, id string) error {
	return c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().Checkout.Update().Where(checkout.ID(id)).SetAskedAt(tx.Now).Exec(ctx)
	})
}
