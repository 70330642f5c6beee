package checkouts

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/checkout"
	"kyosai/server/store"
)

// besides enters a payment for a checkout that another one has paid already, as on the pages of two providers, in a checkout of its
// own: it goes back, unless it has paid what waited again. The same payment told once more changes nothing.
func (o Outcome) besides(ctx context.Context, tx *store.Tx, try *ent.Checkout, pays bool) error {
	known, err := tx.Client().Checkout.Query().Where(checkout.Payment(o.Payment)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for payment of checkout %s: %w", o.Key, err)
	}
	if known {
		return errBefore
	}
	create := tx.Client().Checkout.Create().SetStatus(checkout.StatusPAID)
	if !pays {
		create.SetStatus(checkout.StatusREFUNDING).SetRefund(checkout.RefundPAID).SetAskedAt(tx.Now)
	}
	err = create.SetNillableOrderID(try.OrderID).SetNillableBookingID(try.BookingID).SetAmount(try.Amount).
		SetReceived(o.Amount).SetPayment(o.Payment).SetSession(o.Session).
		SetBegunAt(try.BegunAt).SetUntil(try.Until).SetPaidAt(tx.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("enter another payment of checkout %s: %w", o.Key, err)
	}
	return nil
}
