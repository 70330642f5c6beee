package orders

import (
	"context"

	"kyosai/gen/ent"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/tillentry"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/tills"
	"kyosai/server/yen"
)

// Settling is that the money of an order was given back. Amount is below zero, as the balance of a booking is. What is sent
// by the bank does not go over the counter.
type Settling struct {
	Step
	Amount yen.Amount
	Method order.PaymentMethod
}

var (
	errSettled = problem.New(problem.Conflict, "order_settled", "この申込みに、返す代金はありません。")
	errBackBy  = problem.In("method", "refund_way", "返金の方法は、現金、現金以外、銀行振込から選んでください。")
)

// owed picks the orders that were paid and have ended, whose money was not given back.
var owed = predicate.Order(order.And(order.StatusEQ(order.StatusCANCELLED), order.PaidOnNotNil(), order.SettledOnIsNil()))

// offCard picks the orders that were not paid by card: what was goes back to the card, and nowhere else.
var offCard = order.Or(order.PaymentMethodIsNil(), order.PaymentMethodNEQ(order.PaymentMethodCARD))

// came picks the orders for which so much came in.
func came(amount yen.Amount) predicate.Order {
	return order.Or(order.Received(amount), order.And(order.ReceivedIsNil(), order.Amount(amount)))
}

var errBackToCard = problem.New(problem.Conflict, "order_paid_by_card", "カードでの支払いです。代金は、決済会社からカードへ自動で返されます。窓口では返金しないでください。")

func onCard(of *ent.Order) bool {
	return of.PaymentMethod != nil && *of.PaymentMethod == order.PaymentMethodCARD
}

// Balance is what an order leaves to be settled: below zero what its member gets back. Nothing where it is settled, was not
// paid, or has not ended.
func Balance(of *ent.Order) yen.Amount {
	if of.Status != order.StatusCANCELLED || of.PaidOn == nil || of.SettledOn != nil {
		return 0
	}
	return -Received(of)
}

// Received is what came in for an order that was paid.
func Received(of *ent.Order) yen.Amount {
	if of.Received != nil {
		return *of.Received
	}
	return of.Amount
}

// Settle enters that the money of an order was given back, at the counter or by the bank.
func (o Orders) Settle(ctx context.Context, s Settling) (*ent.Order, error) {
	if s.Method == order.PaymentMethodINVOICE || s.Method == order.PaymentMethodCARD {
		return nil, errBackBy
	}
	return o.run(ctx, s.Step, counter, func(ctx context.Context, tx *store.Tx) error {
		n, err := tx.Client().Order.Update().Where(order.ID(s.ID), order.Version(s.Version), owed, offCard, came(-s.Amount)).
			SetSettledOn(caldate.Today(tx.Now)).SetSettledByID(access.From(ctx).StaffID).SetSettleKey(s.Key).AddVersion(1).Save(ctx)
		if _, err = s.took(ctx, tx, n, err, func(f *ent.Order) *string { return f.SettleKey }, s.notSettled); err != nil || s.Method == order.PaymentMethodTRANSFER {
			return err
		}
		return tills.Enter(ctx, tx, tills.Entry{Kind: tillentry.KindREFUND, Source: tillentry.SourceTICKET, Method: tillentry.Method(s.Method), Amount: s.Amount})
	})
}

func (s Settling) notSettled(found *ent.Order) error {
	switch due := Balance(found); {
	case onCard(found):
		return errBackToCard
	case due == 0:
		return errSettled
	case due != s.Amount:
		return errAmount
	}
	return nil
}
