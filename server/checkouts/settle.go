package checkouts

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
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
			return o.paid(ctx, tx, *try.OrderID)
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

// paid enters that money came in: it pays the order where that waits for just this, and goes back to the card otherwise. The
// order's row is held first.
func (o Outcome) paid(ctx context.Context, tx *store.Tx, orderID string) error {
	n, err := tx.Client().Order.Update().Where(order.ID(orderID), order.StatusEQ(order.StatusORDERED), order.PayByEQ(payby.Card), order.Amount(o.Amount)).
		SetStatus(order.StatusPAID).SetPaidOn(caldate.Today(tx.Now)).SetPaymentMethod(order.PaymentMethodCARD).SetPaidAt(tx.Now).AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("enter the payment of order %s: %w", orderID, err)
	}
	of, err := tx.Client().Order.Query().Where(order.ID(orderID)).Only(ctx)
	if err != nil {
		return fmt.Errorf("read order %s: %w", orderID, err)
	}
	update := tx.Client().Checkout.Update().Where(checkout.ID(o.Key), waits).SetStatus(checkout.StatusPAID)
	if n == 0 {
		update.SetStatus(checkout.StatusREFUNDING).SetRefund(o.unfit(of))
	}
	m, err := update.SetReceived(o.Amount).SetPayment(o.Payment).SetSession(o.Session).SetPaidAt(tx.Now).Save(ctx)
	if err != nil {
		return fmt.Errorf("enter the payment of checkout %s: %w", o.Key, err)
	}
	if m == 0 {
		return errBefore
	}
	if n == 0 {
		return nil
	}
	return notices.Tell(ctx, tx, notices.News{MemberID: of.MemberID, Kind: notice.KindORDER_PAID, OrderID: of.ID})
}

// unfit is why money does not pay an order.
func (o Outcome) unfit(of *ent.Order) checkout.Refund {
	switch {
	case of.Status == order.StatusPAID || of.Status == order.StatusDELIVERED:
		return checkout.RefundPAID
	case of.Status == order.StatusORDERED:
		return checkout.RefundAMOUNT
	}
	return checkout.RefundENDED
}
