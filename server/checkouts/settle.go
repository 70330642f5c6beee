package checkouts

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/notices"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// errUnknown is that money is spoken of that nothing of ours waits for.
var errUnknown = problem.New(problem.NotFound, "checkout_not_found", "There is no such checkout.")

// errBefore rolls back what was done before.
var errBefore = errors.New("done before")

// waits picks the checkouts whose money has not come in: that of a page that was closed may still be on its way.
var waits = checkout.StatusIn(checkout.StatusOPEN, checkout.StatusCLOSED)

// Settle enters how a page stands, which the provider has said, however often and in whatever order it says so.
func (c Checkouts) Settle(ctx context.Context, o Outcome) error {
	ctx = access.AsSystem(ctx)
	try, err := c.Store.Client.Checkout.Query().Where(checkout.ID(o.Key)).Only(ctx)
	if ent.IsNotFound(err) {
		return errUnknown
	}
	if err != nil {
		return fmt.Errorf("read checkout %s: %w", o.Key, err)
	}
	err = c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		switch o.State {
		case Paid:
			return o.paid(ctx, tx, try)
		case Closed:
			return o.closed(ctx, tx)
		}
		return tx.Client().Checkout.Update().Where(checkout.ID(o.Key)).SetAskedAt(tx.Now).Exec(ctx)
	})
	if errors.Is(err, errBefore) {
		return nil
	}
	return err
}

func (o Outcome) closed(ctx context.Context, tx *store.Tx) error {
	err := tx.Client().Checkout.Update().Where(checkout.ID(o.Key), checkout.StatusEQ(checkout.StatusOPEN)).
		SetStatus(checkout.StatusCLOSED).SetAskedAt(tx.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("close checkout %s: %w", o.Key, err)
	}
	return nil
}

// paid enters that money came in: it pays what waits for just this, and goes back to the card otherwise. The row of what is
// paid is held first.
func (o Outcome) paid(ctx context.Context, tx *store.Tx, try *ent.Checkout) error {
	pay := o.payOrder
	if try.BookingID != nil {
		pay = o.payBooking
	}
	news, unfit, err := pay(ctx, tx, try)
	if err != nil {
		return err
	}
	update := tx.Client().Checkout.Update().Where(checkout.ID(o.Key), waits).SetStatus(checkout.StatusPAID)
	if unfit != "" {
		update.SetStatus(checkout.StatusREFUNDING).SetRefund(unfit)
	}
	n, err := update.SetReceived(o.Amount).SetPayment(o.Payment).SetSession(o.Session).SetPaidAt(tx.Now).Save(ctx)
	if err != nil {
		return fmt.Errorf("enter the payment of checkout %s: %w", o.Key, err)
	}
	if n == 0 {
		return o.besides(ctx, tx, try, unfit == "")
	}
	if unfit != "" {
		return nil
	}
	return notices.Tell(ctx, tx, news)
}

// payOrder has an order be paid, be it that it was to be paid otherwise meanwhile (orders.PayOtherwise), or says why the money is not for it.
func (o Outcome) payOrder(ctx context.Context, tx *store.Tx, try *ent.Checkout) (news notices.News, unfit checkout.Refund, err error) {
	n, err := tx.Client().Order.Update().Where(order.ID(*try.OrderID), order.StatusEQ(order.StatusORDERED), order.Amount(o.Amount)).
		SetStatus(order.StatusPAID).SetPayBy(payby.Card).SetPaidOn(caldate.Today(tx.Now)).SetPaymentMethod(order.PaymentMethodCARD).SetPaidAt(tx.Now).AddVersion(1).Save(ctx)
	if err != nil {
		return news, "", fmt.Errorf("enter the payment of order %s: %w", *try.OrderID, err)
	}
	of, err := tx.Client().Order.Query().Where(order.ID(*try.OrderID)).Only(ctx)
	if err != nil {
		return news, "", fmt.Errorf("read order %s: %w", *try.OrderID, err)
	}
	switch {
	case n == 1:
		return notices.News{MemberID: of.MemberID, Kind: notice.KindORDER_PAID, OrderID: of.ID}, "", nil
	case of.Status == order.StatusPAID || of.Status == order.StatusDELIVERED:
		return news, checkout.RefundPAID, nil
	case of.Status == order.StatusORDERED:
		return news, checkout.RefundAMOUNT, nil
	}
	return news, checkout.RefundENDED, nil
}

// payBooking has a booking be paid as an order is, or says why the money is not for it.
func (o Outcome) payBooking(ctx context.Context, tx *store.Tx, try *ent.Checkout) (news notices.News, unfit checkout.Refund, err error) {
	n, err := tx.Client().Booking.Update().Where(booking.ID(*try.BookingID), booking.StatusEQ(booking.StatusBOOKED), booking.Amount(o.Amount)).
		SetStatus(booking.StatusCONFIRMED).SetPayBy(payby.Card).SetPaidOn(caldate.Today(tx.Now)).SetPaymentMethod(booking.PaymentMethodCARD).AddVersion(1).Save(ctx)
	if err != nil {
		return news, "", fmt.Errorf("enter the payment of booking %s: %w", *try.BookingID, err)
	}
	of, err := tx.Client().Booking.Query().Where(booking.ID(*try.BookingID)).Only(ctx)
	if err != nil {
		return news, "", fmt.Errorf("read booking %s: %w", *try.BookingID, err)
	}
	switch {
	case n == 1:
		return notices.News{MemberID: of.MemberID, Kind: notice.KindBOOKING_PAID, BookingID: of.ID}, "", nil
	case of.Status == booking.StatusCONFIRMED:
		return news, checkout.RefundPAID, nil
	case of.Status == booking.StatusBOOKED:
		return news, checkout.RefundAMOUNT, nil
	}
	return news, checkout.RefundENDED, nil
}
