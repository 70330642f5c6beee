package orders

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/tillentry"
	"kyosai/server/caldate"
	"kyosai/server/freetext"
	"kyosai/server/notices"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/tills"
	"kyosai/server/yen"
)

// Settle enters, in the transaction of whoever found the money, that an order by slip was paid into the bank on a day, with how
// much, and tells its member. It is false where the order does not wait for its money.
func Settle(ctx context.Context, tx *store.Tx, of *ent.Order, on caldate.Day, received yen.Amount) (bool, error) {
	update := tx.Client().Order.Update().Where(order.ID(of.ID), order.StatusEQ(order.StatusORDERED), order.PayByEQ(payby.Slip)).
		SetStatus(order.StatusPAID).SetPaidOn(on).SetPaymentMethod(order.PaymentMethodTRANSFER).SetPaidAt(tx.Now).AddVersion(1)
	if received != of.Amount {
		update.SetReceived(received)
	}
	n, err := update.Save(ctx)
	if err != nil {
		return false, fmt.Errorf("enter the payment of order %s: %w", of.ID, err)
	}
	if n == 0 {
		return false, nil
	}
	return true, notices.Tell(ctx, tx, notices.News{MemberID: of.MemberID, Kind: notice.KindORDER_PAID, OrderID: of.ID})
}

// Unsettle takes such a payment back: the order waits for its money again.
func Unsettle(ctx context.Context, tx *store.Tx, id string) error {
	found, err := tx.Client().Order.Query().Where(order.ID(id)).WithOffering().Only(ctx)
	if err != nil {
		return fmt.Errorf("read order %s: %w", id, err)
	}
	if found.Status == order.StatusDELIVERED {
		return errInHand
	}
	n, err := unpaid(tx, found, tx.Client().Order.Update().Where(order.PaymentMethodEQ(order.PaymentMethodTRANSFER))).Save(ctx)
	if err != nil {
		return fmt.Errorf("take back the payment of order %s: %w", id, err)
	}
	if n == 0 {
		return errChanged
	}
	return notices.Tell(ctx, tx, notices.News{MemberID: found.MemberID, Kind: notice.KindORDER_UNPAID, OrderID: id})
}

// unpaid has a paid order wait for its money as it did before, with all the days anew: the mistake was not its member's.
func unpaid(tx *store.Tx, of *ent.Order, update *ent.OrderUpdate) *ent.OrderUpdate {
	until := caldate.Today(tx.Now).AddDays(of.Edges.Offering.HoldDays)
	if of.PayUntil.After(until) {
		until = of.PayUntil
	}
	return update.Where(order.ID(of.ID), order.StatusEQ(order.StatusPAID)).SetStatus(order.StatusORDERED).SetPayUntil(until).
		ClearPaidOn().ClearPaymentMethod().ClearReceived().ClearPaidAt().ClearReceivedByID().ClearPayKey().AddVersion(1)
}

// longestReason is how many characters the reason of a correction may have.
const longestReason = 400

var errByBank = problem.New(problem.Conflict, "order_paid_by_bank", "銀行振込での支払いです。経理が「入金」の画面で照合を取り消せます。")

// Unpay takes back, with the reason, that a member has paid at the counter, which was entered wrongly: until the tickets are
// handed out.
func (o Orders) Unpay(ctx context.Context, s Step, reason string) (*ent.Order, error) {
	reason, err := freetext.Need("reason", reason, longestReason, "取り消す理由を入力してください。")
	if err != nil {
		return nil, err
	}
	return o.run(ctx, s, counter, func(ctx context.Context, tx *store.Tx) error {
		before, err := tx.Client().Order.Query().Where(order.ID(s.ID)).WithOffering().Only(ctx)
		if ent.IsNotFound(err) {
			return errGone
		}
		if err != nil {
			return fmt.Errorf("read order %s: %w", s.ID, err)
		}
		atCounter := order.PaymentMethodIn(order.PaymentMethodCASH, order.PaymentMethodCASHLESS)
		n, err := unpaid(tx, before, tx.Client().Order.Update().Where(order.Version(s.Version), atCounter)).
			SetUnpayKey(s.Key).SetUnpayReason(reason).Save(ctx)
		_, err = s.took(ctx, tx, n, err, func(f *ent.Order) *string { return f.UnpayKey }, notUnpaid)
		if err != nil {
			return err
		}
		if err := notices.Tell(ctx, tx, notices.News{MemberID: before.MemberID, Kind: notice.KindORDER_UNPAID, OrderID: s.ID}); err != nil {
			return err
		}
		return tills.Enter(ctx, tx, tills.Entry{Kind: tillentry.KindTAKEN_BACK, Source: tillentry.SourceTICKET,
			Method: tillentry.Method(*before.PaymentMethod), Amount: -before.Amount})
	})
}

// notUnpaid says why a payment cannot be taken back; nil where it can.
func notUnpaid(found *ent.Order) error {
	if found.Status == order.StatusPAID && found.PaymentMethod != nil && *found.PaymentMethod == order.PaymentMethodTRANSFER {
		return errByBank
	}
	if found.Status == order.StatusPAID && onInvoice(found) {
		return errOnInvoice
	}
	if found.Status == order.StatusPAID && onCard(found) {
		return errBackToCard
	}
	return map[order.Status]error{order.StatusORDERED: errUnpaid, order.StatusCANCELLED: errCancelled, order.StatusEXPIRED: errExpired,
		order.StatusDELIVERED: errInHand}[found.Status]
}
