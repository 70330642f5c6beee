package orders

import (
	"context"
	"errors"
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
	ctx = access.AsSystem(ctx)
	var failed []error
	for last := ""; ; {
		late, err := o.late(ctx, last)
		if err != nil || len(late) == 0 {
			return errors.Join(append(failed, err)...)
		}
		last = late[len(late)-1].ID
		failed = append(failed, o.expireSome(ctx, late))
	}
}

// late are some of the orders that have run out, behind the last that was read.
func (o Orders) late(ctx context.Context, last string) ([]*ent.Order, error) {
	over, err := runOut(ctx, o.Store)
	if err != nil {
		return nil, err
	}
	rows, err := o.Store.Client.Order.Query().Where(order.StatusEQ(order.StatusORDERED), over, order.IDGT(last)).
		Order(order.ByID()).Limit(perTransaction).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the orders that have run out: %w", err)
	}
	return rows, nil
}

// expireSome ends some in one transaction; where it fails, each in one of its own, so that one that cannot end stops no other.
func (o Orders) expireSome(ctx context.Context, some []*ent.Order) error {
	err := o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		for _, row := range some {
			if err := expire(ctx, tx, row); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil || len(some) == 1 {
		return err
	}
	var failed []error
	for _, row := range some {
		failed = append(failed, o.expireSome(ctx, []*ent.Order{row}))
	}
	return errors.Join(failed...)
}

// runOut picks the orders whose last day to pay is over. Of those by slip only the bank knows whether they were paid: they wait
// until its statement of that day was taken, and what came in until then was decided.
func runOut(ctx context.Context, s *store.Store) (predicate.Order, error) {
	now := s.Now()
	today := caldate.Today(now)
	atCounter := order.Or(order.And(order.PayByEQ(payby.Counter), order.PayUntilLT(today)), byCard(now))
	told, any, err := slipbook.Told(ctx, s.Client)
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

// expire ends one, unless somebody was faster, or has changed until when it can be paid.
func expire(ctx context.Context, tx *store.Tx, of *ent.Order) error {
	n, err := tx.Client().Order.Update().Where(order.ID(of.ID), order.Version(of.Version), order.StatusEQ(order.StatusORDERED)).
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
