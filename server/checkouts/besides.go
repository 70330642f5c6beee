package checkouts

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/checkout"
	"kyosai/server/store"
)

// besides enters a payment for a checkout that another one has paid already, as on the pages of two providers: it goes back, in a
// checkout of its own. The same payment told once more changes nothing.
func (o Outcome) besides(ctx context.Context, tx *store.Tx, try *ent.Checkout) error {
	known, err := tx.Client().Checkout.Query().Where(checkout.Payment(o.Payment)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for payment of checkout %s: %w", o.Key, err)
	}
	if known {
		return errBefore
	}
	err = tx.Client().Checkout.Create().SetNillableOrderID(try.OrderID).SetNillableBookingID(try.BookingID).SetAmount(try.Amount).
		SetStatus(checkout.StatusREFUNDING).SetRefund(checkout.RefundPAID).SetReceived(o.Amount).SetPayment(o.Payment).SetSession(o.Session).
		SetBegunAt(try.BegunAt).SetUntil(try.Until).SetPaidAt(tx.Now).SetAskedAt(tx.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("enter another payment of checkout %s: %w", o.Key, err)
	}
	return nil
}
