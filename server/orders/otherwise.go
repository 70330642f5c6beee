package orders

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/jobs"
	"kyosai/server/notices"
	"kyosai/server/payby"
	"kyosai/server/slipbook"
	"kyosai/server/store"
)

// PayOtherwise has the orders that wait for a card be paid in another way that their offering has, for the worker where no card can be
// charged any more; their members are told, and have all the days anew. Where there is no other way an order runs out as it would.
func (o Orders) PayOtherwise(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	waits := func(last *ent.Order) ([]*ent.Order, error) {
		query := o.Store.Client.Order.Query().Where(cardless, order.Or(order.HoldUntilGT(o.Store.Now()), order.HasCheckouts()))
		if last != nil {
			query.Where(order.IDGT(last.ID))
		}
		rows, err := query.WithOffering().Order(order.ByID()).Limit(perTransaction).All(ctx)
		if err != nil {
			return nil, fmt.Errorf("read the orders that wait for a card: %w", err)
		}
		return rows, nil
	}
	return jobs.Rounds(ctx, waits, func(of *ent.Order) error {
		return o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return payOtherwise(ctx, tx, of) })
	})
}

// cardless picks the orders that wait for a card with which nobody can pay them: on a page that is open he still may.
var cardless = predicate.Order(order.And(order.StatusEQ(order.StatusORDERED), order.PayByEQ(payby.Card),
	order.Not(order.HasCheckoutsWith(checkout.StatusEQ(checkout.StatusOPEN)))))

// payOtherwise changes the way of one, unless somebody was faster.
func payOtherwise(ctx context.Context, tx *store.Tx, of *ent.Order) error {
	by, any := payby.Instead(of.Edges.Offering.PayBy)
	if !any {
		return nil
	}
	update := tx.Client().Order.Update().Where(order.ID(of.ID), cardless).SetPayBy(by).ClearHoldUntil().
		SetPayUntil(caldate.Today(tx.Now).AddDays(of.Edges.Offering.HoldDays)).AddVersion(1)
	if by == payby.Slip {
		numbers, err := slipbook.Draw(ctx, tx.Client(), 1)
		if err != nil {
			return err
		}
		update.SetSlipNumber(numbers[0])
	}
	n, err := update.Save(ctx)
	if err != nil {
		return fmt.Errorf("have order %s be paid otherwise: %w", of.ID, err)
	}
	if n == 0 {
		return nil
	}
	return notices.Tell(ctx, tx, notices.News{MemberID: of.MemberID, Kind: notice.KindORDER_WAY_CHANGED, OrderID: of.ID})
}
