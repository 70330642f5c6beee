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
// what paid tickets that came back, for the worker. What fails is tried again with the same key, so that no money goes back twice.
func (c Checkouts) Refund(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	due := checkout.Or(checkout.StatusEQ(checkout.StatusREFUNDING),
		checkout.And(checkout.StatusEQ(checkout.StatusPAID), checkout.Or(checkout.HasOrderWith(takenBack), checkout.HasBookingWith(givenUp))))
	rows, err := c.Store.Client.Checkout.Query().Where(due).WithOrder().WithBooking().Order(checkout.ByAskedAt(), checkout.ByID()).Limit(atATime).All(ctx)
	if err != nil {
		return fmt.Errorf("read what goes back to cards: %w", err)
	}
	for _, row := range rows {
		err = errors.Join(err, c.refund(ctx, row)) // one that fails stops no other
	}
	return errors.Join(err, c.refundReturns(ctx))
}

func (c Checkouts) refund(ctx context.Context, row *ent.Checkout) error {
	if row.Payment == nil {
		return fmt.Errorf("checkout %s was paid without a payment", row.ID)
	}
	if err := c.Provider.Refund(ctx, row.ID+"-refund", *row.Payment, part(row)); err != nil {
		return errors.Join(fmt.Errorf("refund checkout %s: %w", row.ID, err), c.asked(ctx, row.ID))
	}
	return c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return refunded(ctx, tx, row) })
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
		if err := settled(ctx, tx, row, today); err != nil {
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

// settled enters on the order or the booking that nothing of it is owed any more.
func settled(ctx context.Context, tx *store.Tx, row *ent.Checkout, today caldate.Day) (err error) {
	if row.BookingID != nil {
		err = tx.Client().Booking.Update().Where(booking.ID(*row.BookingID), givenUp).SetSettledOn(today).AddVersion(1).Exec(ctx)
	} else {
		err = tx.Client().Order.Update().Where(order.ID(*row.OrderID), takenBack).SetSettledOn(today).AddVersion(1).Exec(ctx)
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
