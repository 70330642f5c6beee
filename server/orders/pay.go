package orders

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/tillentry"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/stocks"
	"kyosai/server/store"
	"kyosai/server/tills"
	"kyosai/server/yen"
)

// counter are the roles that take money and hand tickets out at the counter.
const counter = access.Clerk

// Paying is that a member pays an order at the counter. Amount is the yen that were taken, which the order must cost.
type Paying struct {
	Step
	Method order.PaymentMethod
	Amount yen.Amount
}

var (
	errTakenBefore = problem.New(problem.Conflict, "order_paid", "この申込みの代金は、もう受け取っています。")
	errAmount      = problem.New(problem.Conflict, "amount_changed", "金額が申込みと違います。開き直して、金額をご確認ください。")
	errNoTransfer  = problem.In("method", "method_not_counter", "窓口での支払方法は、現金か現金以外を選んでください。")
	errByCard      = problem.New(problem.Conflict, "order_by_card", "カードで支払う申込みのため、窓口では受け取れません。会員の画面でお支払いいただくか、申込みを取り消して、窓口払いで申し込み直してください。")
	errUnpaid      = problem.New(problem.Conflict, "order_unpaid", "代金をまだ受け取っていません。受け取りを登録してから、お渡しください。")
	errInHand      = problem.New(problem.Conflict, "order_delivered", "この申込みのチケットは、もうお渡ししています。")
)

// Pay enters that a member has paid his order at the counter, within its days.
func (o Orders) Pay(ctx context.Context, p Paying) (*ent.Order, error) {
	return o.run(ctx, p.Step, counter, func(ctx context.Context, tx *store.Tx) error {
		entry, err := p.pay(ctx, tx)
		if err != nil {
			return err
		}
		return tills.Enter(ctx, tx, entry)
	})
}

// pay takes the money, and gives what of it goes over the counter.
func (p Paying) pay(ctx context.Context, tx *store.Tx) (tills.Entry, error) {
	today := caldate.Today(tx.Now)
	n, err := tx.Client().Order.Update().Where(order.ID(p.ID), order.Version(p.Version), order.StatusEQ(order.StatusORDERED), order.PayByNEQ(payby.Card), order.PayUntilGTE(today)).
		SetStatus(order.StatusPAID).SetPaidOn(today).SetPaymentMethod(p.Method).SetPayKey(p.Key).
		SetReceivedByID(access.From(ctx).StaffID).SetPaidAt(tx.Now).AddVersion(1).Save(ctx)
	found, err := p.took(ctx, tx, n, err, func(f *ent.Order) *string { return f.PayKey }, func(f *ent.Order) error { return notPaid(f, today) })
	switch {
	case err != nil:
		return tills.Entry{}, err
	case p.Method != order.PaymentMethodCASH && p.Method != order.PaymentMethodCASHLESS:
		return tills.Entry{}, errNoTransfer
	case found.Amount != p.Amount:
		return tills.Entry{}, errAmount
	}
	return tills.Entry{Kind: tillentry.KindPAYMENT, Source: tillentry.SourceTICKET, Method: tillentry.Method(p.Method), Amount: found.Amount}, nil
}

// notPaid says why an order can no longer be paid; nil where it can.
func notPaid(found *ent.Order, today caldate.Day) error {
	if found.Status == order.StatusORDERED && found.PayBy == payby.Card {
		return errByCard
	}
	if found.Status == order.StatusORDERED && found.PayUntil.Before(today) {
		return errExpired
	}
	return map[order.Status]error{order.StatusCANCELLED: errCancelled, order.StatusEXPIRED: errExpired,
		order.StatusPAID: errTakenBefore, order.StatusDELIVERED: errTakenBefore}[found.Status]
}

// Deliver enters that the tickets of a paid order were handed out, sent by post, or used where they are shown as a QR code.
func (o Orders) Deliver(ctx context.Context, s Step) (*ent.Order, error) {
	return o.run(ctx, s, counter, func(ctx context.Context, tx *store.Tx) error {
		handed, err := s.deliver(ctx, tx, nil)
		if err != nil {
			return err
		}
		return tills.Enter(ctx, tx, handed...)
	})
}

// deliver hands tickets out of their stock, and gives what goes over the counter: nothing where there is no paper. by is by
// what their member was known, at the desk alone.
func (s Step) deliver(ctx context.Context, tx *store.Tx, by *order.IdentifiedBy) ([]tills.Entry, error) {
	n, err := tx.Client().Order.Update().Where(order.ID(s.ID), order.Version(s.Version), order.StatusEQ(order.StatusPAID)).
		SetStatus(order.StatusDELIVERED).SetDeliverKey(s.Key).SetDeliveredByID(access.From(ctx).StaffID).SetDeliveredAt(tx.Now).
		SetNillableIdentifiedBy(by).AddVersion(1).Save(ctx)
	found, err := s.took(ctx, tx, n, err, func(f *ent.Order) *string { return f.DeliverKey }, notDelivered)
	if err != nil {
		return nil, err
	}
	if paper, err := onPaper(ctx, tx, found); !paper {
		return nil, err
	}
	handed := tills.Entry{Kind: tillentry.KindHANDED_OUT, Source: tillentry.SourceTICKET, Pieces: found.Quantity}
	return []tills.Entry{handed}, stocks.HandOut(ctx, tx, found.OfferingID, found.Quantity)
}

// onPaper tells whether the tickets of an order are paper: those of a code on the phone are not.
func onPaper(ctx context.Context, tx *store.Tx, of *ent.Order) (bool, error) {
	paper, err := tx.Client().Offering.Query().Where(offering.ID(of.OfferingID), offering.DeliveryNEQ(offering.DeliveryQR)).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("read how order %s is handed out: %w", of.ID, err)
	}
	return paper, nil
}

// notDelivered says why tickets cannot be handed out; nil where they can.
func notDelivered(found *ent.Order) error {
	return map[order.Status]error{order.StatusORDERED: errUnpaid, order.StatusCANCELLED: errCancelled, order.StatusEXPIRED: errExpired,
		order.StatusDELIVERED: errInHand}[found.Status]
}
