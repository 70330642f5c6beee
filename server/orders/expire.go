package orders

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/notices"
	"kyosai/server/payby"
	"kyosai/server/slipbook"
	"kyosai/server/store"
)

// perTransaction is how many orders run out at a time, so that nobody waits long for the stock.
const perTransaction = 50

// Expire ends the orders that were not paid until their last day, for the worker: their tickets return, and their members
// are told.
func (o Orders) Expire(ctx context.Context) error {
	for {
		n := 0
		err := o.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) (err error) {
			n, err = expireSome(ctx, tx)
			return err
		})
		if err != nil || n == 0 {
			return err
		}
	}
}

func expireSome(ctx context.Context, tx *store.Tx) (int, error) {
	over, err := runOut(ctx, tx)
	if err != nil {
		return 0, err
	}
	rows, err := tx.Client().Order.Query().Where(order.StatusEQ(order.StatusORDERED), over).
		Order(order.ByID()).Limit(perTransaction).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("read the orders that have run out: %w", err)
	}
	for _, row := range rows {
		if err := expire(ctx, tx, row); err != nil {
			return 0, err
		}
	}
	return len(rows), nil
}

// runOut picks the orders whose last day to pay is over. Of those by slip only the bank knows whether they were paid: they wait
// until its statement of that day was taken, and what came in until then was decided.
func runOut(ctx context.Context, tx *store.Tx) (predicate.Order, error) {
	today := caldate.Today(tx.Now)
	atCounter := order.Or(order.And(order.PayByEQ(payby.Counter), order.PayUntilLT(today)), byCard(tx.Now))
	told, any, err := slipbook.Told(ctx, tx.Client())
	if err != nil || !any {
		return atCounter, err
	}
	return order.Or(atCounter, order.And(order.PayByEQ(payby.Slip), order.PayUntilLT(told), order.PayUntilLT(today))), nil
}

// byCard picks the orders by card whose time is over. While a page of the provider's is open only he knows whether they were
// paid: it is closed before (server/checkouts).
func byCard(now time.Time) predicate.Order {
	return order.And(order.PayByEQ(payby.Card), order.HoldUntilLTE(now), order.Not(order.HasCheckoutsWith(checkout.StatusEQ(checkout.StatusOPEN))))
}

// expire ends one, unless somebody was faster.
func expire(ctx context.Context, tx *store.Tx, of *ent.Order) error {
	n, err := tx.Client().Order.Update().Where(order.ID(of.ID), order.StatusEQ(order.StatusORDERED)).
		SetStatus(order.StatusEXPIRED).SetEndedAt(tx.Now).AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("let order %s run out: %w", of.ID, err)
	}
	if n == 0 {
		return nil
	}
	if err := giveBack(ctx, tx, of); err != nil {
		return err
	}
	return notices.Tell(ctx, tx, notices.News{MemberID: of.MemberID, Kind: notice.KindORDER_EXPIRED, OrderID: of.ID})
}
