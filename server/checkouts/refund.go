package checkouts

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/notices"
	"kyosai/server/store"
)

// atATime is how many checkouts are worked on before the others are looked at again.
const atATime = 100

// takenBack picks the orders that were paid by card, have ended and are owed their money.
var takenBack = predicate.Order(order.And(order.StatusEQ(order.StatusCANCELLED), order.PaymentMethodEQ(order.PaymentMethodCARD), order.SettledOnIsNil()))

// Refund gives back to their cards what paid no order, what paid orders that were taken back and what paid tickets that came
// back, for the worker. What fails is tried again with the same key, so that no money goes back twice.
func (c Checkouts) Refund(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	due := checkout.Or(checkout.StatusEQ(checkout.StatusREFUNDING), checkout.And(checkout.StatusEQ(checkout.StatusPAID), checkout.HasOrderWith(takenBack)))
	rows, err := c.Store.Client.Checkout.Query().Where(due).WithOrder().Order(checkout.ByAskedAt(), checkout.ByID()).Limit(atATime).All(ctx)
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
	if err := c.Provider.Refund(ctx, row.ID+"-refund", *row.Payment, 0); err != nil {
		return errors.Join(fmt.Errorf("refund checkout %s: %w", row.ID, err), c.asked(ctx, row.ID))
	}
	return c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return refunded(ctx, tx, row) })
}

// refunded enters that the money is back, and tells the member.
func refunded(ctx context.Context, tx *store.Tx, row *ent.Checkout) error {
	today := caldate.Today(tx.Now)
	if row.Status == checkout.StatusPAID {
		err := tx.Client().Order.Update().Where(order.ID(*row.OrderID), takenBack).SetSettledOn(today).AddVersion(1).Exec(ctx)
		if err != nil {
			return fmt.Errorf("settle order %s: %w", *row.OrderID, err)
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
	return notices.Tell(ctx, tx, notices.News{MemberID: row.Edges.Order.MemberID, Kind: notice.KindORDER_REFUNDED, OrderID: *row.OrderID})
}

// asked has the others come first the next time.
func (c Checkouts) asked(ctx context.Context, id string) error {
	return c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().Checkout.Update().Where(checkout.ID(id)).SetAskedAt(tx.Now).Exec(ctx)
	})
}
