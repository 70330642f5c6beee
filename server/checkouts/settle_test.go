package checkouts_test

import (
	"testing"
	"time"

	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/server/checkouts"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store/storetest"
)

func TestWhatIsPaidByCardPaysItsOrderOnceHoweverOftenItIsSaid(t *testing.T) {
	each(t, func(w *world) {
		of, paid := w.begun()
		for range 3 {
			w.must(w.c.Settle(w.me, paid))
		}
		w.expect(of, order.StatusPAID, paid.Key, checkout.StatusPAID)
		got := w.order(of)
		if got.PaymentMethod == nil || *got.PaymentMethod != order.PaymentMethodCARD || got.PaidOn == nil || *got.PaidOn != "2026-06-15" {
			t.Errorf("paid on %v by %v", got.PaidOn, got.PaymentMethod)
		}
		if n := w.told(of, notice.KindORDER_PAID); n != 1 {
			t.Errorf("told %d times", n)
		}
		w.must(w.c.Refund(w.me))
		if len(w.p.refunds) > 0 {
			t.Errorf("given back: %v", w.p.refunds)
		}
	})
}

func TestWhatArrivesInTheWrongOrderPaysAllTheSame(t *testing.T) {
	each(t, func(w *world) {
		of, paid := w.begun()
		closed := paid
		closed.State = checkouts.Closed
		w.must(w.c.Settle(w.me, closed))
		w.expect(of, order.StatusORDERED, paid.Key, checkout.StatusCLOSED)
		w.must(w.c.Settle(w.me, paid))
		w.must(w.c.Settle(w.me, closed))
		w.expect(of, order.StatusPAID, paid.Key, checkout.StatusPAID)
	})
}

func TestWhatComesTooLateGoesBackToTheCardOnce(t *testing.T) {
	each(t, func(w *world) {
		of, paid := w.begun()
		w.at(now.Add(payby.CardHold))
		w.must(w.c.Follow(w.me))
		w.must(w.o.Expire(w.me))
		w.expect(of, order.StatusEXPIRED, paid.Key, checkout.StatusCLOSED)
		w.must(w.c.Settle(w.me, paid))
		w.expect(of, order.StatusEXPIRED, paid.Key, checkout.StatusREFUNDING)
		w.p.away = true
		if err := w.c.Refund(w.me); err == nil {
			t.Error("a lost answer was taken for one")
		}
		w.expect(of, order.StatusEXPIRED, paid.Key, checkout.StatusREFUNDING)
		w.p.away = false
		for range 2 {
			w.must(w.c.Refund(w.me))
			w.must(w.c.Settle(w.me, paid))
		}
		w.expect(of, order.StatusEXPIRED, paid.Key, checkout.StatusREFUNDED)
		if len(w.p.refunds) != 1 || w.told(of, notice.KindORDER_REFUNDED) != 1 {
			t.Errorf("given back %v, told %d times", w.p.refunds, w.told(of, notice.KindORDER_REFUNDED))
		}
		if row := w.try(paid.Key); *row.Refund != checkout.RefundENDED || *row.RefundedOn != "2026-06-15" || *row.Received != 2800 {
			t.Errorf("got %v", row)
		}
	})
}

func TestAWrongAmountAndASecondPaymentGoBack(t *testing.T) {
	each(t, func(w *world) {
		of, paid := w.begun()
		wrong := paid
		wrong.Amount = 2799
		w.must(w.c.Settle(w.me, wrong))
		w.expect(of, order.StatusORDERED, paid.Key, checkout.StatusREFUNDING)
		if row := w.try(paid.Key); *row.Refund != checkout.RefundAMOUNT {
			t.Errorf("got %v", row)
		}
		w.at(now.Add(26 * time.Minute))
		if _, err := w.c.Begin(w.me, checkouts.Paying{OrderID: of.ID}); err != nil {
			t.Fatal(err)
		}
		second := w.s.Client.Checkout.Query().Where(checkout.OrderID(of.ID), checkout.StatusEQ(checkout.StatusOPEN)).OnlyX(storetest.System())
		pays := checkouts.Outcome{Key: second.ID, Session: *second.Session, State: checkouts.Paid, Payment: "pi_2", Amount: 2800}
		w.must(w.c.Settle(w.me, pays))
		w.expect(of, order.StatusPAID, second.ID, checkout.StatusPAID)
	})
}

func TestNothingIsKnownOfAnUnknownCheckout(t *testing.T) {
	each(t, func(w *world) {
		err := w.c.Settle(w.me, checkouts.Outcome{Key: "cko_unknown", State: checkouts.Paid, Amount: 2800})
		if p := problem.As(err); p == nil || p.Kind != problem.NotFound {
			t.Errorf("got %v", err)
		}
	})
}
