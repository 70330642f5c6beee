package checkouts_test

import (
	"testing"
	"time"

	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/server/checkouts"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store/storetest"
)

func code(err error) string {
	if p := problem.As(err); p != nil {
		return p.Code
	}
	if err != nil {
		return err.Error()
	}
	return "ok"
}

func TestAPageIsGoneBackToAndTellsNothingAboutThePerson(t *testing.T) {
	each(t, func(w *world) {
		of := w.placed()
		first, err := w.c.Begin(w.me, checkouts.Paying{OrderID: of.ID})
		w.must(err)
		again, err := w.c.Begin(w.me, checkouts.Paying{OrderID: of.ID})
		w.must(err)
		if first != again || len(w.p.pages) != 1 || w.p.wishes[0] != w.p.wishes[1] {
			t.Errorf("%q and %q", first, again)
		}
		back := "https://kyosai.example/orders/" + of.ID
		want := checkouts.Wish{Key: w.p.wishes[0].Key, Number: of.Number, Amount: 2800, Until: now.Add(time.Hour).UTC(), Paid: back + "?card=done", Broken: back}
		if got := w.p.wishes[0]; got.Number != want.Number || got.Amount != want.Amount || !got.Until.Equal(want.Until) || got.Paid != want.Paid || got.Broken != want.Broken {
			t.Errorf("got %v", got)
		}
	})
}

func TestWhoMayNotPayByCardIsToldWhy(t *testing.T) {
	each(t, func(w *world) {
		of := w.placed()
		if _, err := w.c.Begin(w.other, checkouts.Paying{OrderID: of.ID}); code(err) != "order_not_found" {
			t.Errorf("somebody else's: %v", err)
		}
		if _, err := w.c.Begin(w.clerk, checkouts.Paying{OrderID: of.ID}); err != problem.NotAllowed {
			t.Errorf("a clerk: %v", err)
		}
		off := w.c
		off.Provider = nil
		if _, err := off.Begin(w.me, checkouts.Paying{OrderID: of.ID}); code(err) != "card_not_set_up" {
			t.Errorf("without a provider: %v", err)
		}
		w.p.away = true
		if _, err := w.c.Begin(w.me, checkouts.Paying{OrderID: of.ID}); code(err) != "provider_away" {
			t.Errorf("a provider that is away: %v", err)
		}
		if _, err := w.o.Pay(w.clerk, orders.Paying{Step: orders.Step{ID: of.ID, Version: of.Version, Key: "wish-of-a-test-pay"}, Method: order.PaymentMethodCASH, Amount: of.Amount}); code(err) != "order_by_card" {
			t.Errorf("at the counter: %v", err)
		}
		w.at(now.Add(payby.CardHold))
		if _, err := w.c.Begin(w.me, checkouts.Paying{OrderID: of.ID}); code(err) != "order_expired" {
			t.Errorf("too late: %v", err)
		}
	})
}

func TestAnAnswerThatWasLostIsAskedForAndAnOrderDoesNotRunOutBefore(t *testing.T) {
	each(t, func(w *world) {
		of := w.placed()
		w.p.away = true
		if _, err := w.c.Begin(w.me, checkouts.Paying{OrderID: of.ID}); err == nil {
			t.Fatal("a lost answer was taken for one")
		}
		key := w.p.wishes[0].Key
		*w.p.pages[key] = checkouts.Outcome{Key: key, Session: "cs_" + key, State: checkouts.Paid, Payment: "pi_1", Amount: 2800}
		w.at(now.Add(payby.CardHold))
		if err := w.c.Follow(w.me); err == nil {
			t.Error("nobody said that the provider is away")
		}
		w.must(w.o.Expire(w.me))
		w.expect(of, order.StatusORDERED, key, checkout.StatusOPEN)
		w.p.away = false
		w.at(now.Add(payby.CardHold + 2*time.Minute))
		w.must(w.c.Follow(w.me))
		w.must(w.o.Expire(w.me))
		w.expect(of, order.StatusPAID, key, checkout.StatusPAID)
	})
}

func TestAPageThatNeverWasIsClosed(t *testing.T) {
	each(t, func(w *world) {
		of := w.placed()
		w.p.never = true
		if _, err := w.c.Begin(w.me, checkouts.Paying{OrderID: of.ID}); code(err) != "provider_away" {
			t.Fatal(err)
		}
		key := w.s.Client.Checkout.Query().Where(checkout.OrderID(of.ID)).OnlyX(storetest.System()).ID
		w.at(now.Add(payby.CardHold))
		w.must(w.c.Follow(w.me))
		w.must(w.o.Expire(w.me))
		w.expect(of, order.StatusEXPIRED, key, checkout.StatusCLOSED)
	})
}

func TestWhatWasPaidForAWithdrawnTicketGoesBackToTheCardAndNotOverTheCounter(t *testing.T) {
	each(t, func(w *world) {
		of, paid := w.begun()
		w.must(w.c.Settle(w.me, paid))
		on, err := w.f.Get(w.clerk, w.ticket.ID)
		w.must(err)
		_, err = w.f.Withdraw(w.clerk, offerings.Withdrawing{ID: on.ID, Version: on.Version, Reason: "会場の都合のため"})
		w.must(err)
		w.must(w.o.Withdrawing()(w.me, []byte(`{"id":"`+on.ID+`"}`)))
		ended := w.order(of)
		if orders.Balance(ended) != -2800 {
			t.Fatalf("%s is owed %d", ended.Status, orders.Balance(ended))
		}
		cash := orders.Settling{Step: orders.Step{ID: of.ID, Version: ended.Version, Key: "wish-of-a-test-settle"}, Amount: -2800, Method: order.PaymentMethodCASH}
		if _, err := w.o.Settle(w.clerk, cash); code(err) != "order_paid_by_card" {
			t.Errorf("over the counter: %v", err)
		}
		w.p.refusing = true
		if err := w.c.Refund(w.me); err == nil {
			t.Error("nobody said that nothing was given back")
		}
		w.p.refusing = false
		w.at(now.Add(time.Hour)) // he is asked again
		w.must(w.c.Refund(w.me))
		w.must(w.c.Refund(w.me))
		w.expect(of, order.StatusCANCELLED, paid.Key, checkout.StatusREFUNDED)
		if got := w.order(of); got.SettledOn == nil || len(w.p.refunds) != 1 || w.told(of, notice.KindORDER_REFUNDED) != 1 {
			t.Errorf("settled on %v, given back %v", got.SettledOn, w.p.refunds)
		}
	})
}

func TestAFaultThatTheProviderRepeatsHoldsNoTicketsBeyondThePage(t *testing.T) {
	each(t, func(w *world) {
		of := w.placed()
		w.p.away = true
		for _, after := range []time.Duration{0, 30 * time.Second, 2 * time.Minute} {
			w.at(now.Add(after))
			if _, err := w.c.Begin(w.me, checkouts.Paying{OrderID: of.ID}); code(err) != "provider_away" {
				t.Fatal(err)
			}
		}
		if w.p.wishes[0].Key != w.p.wishes[1].Key || w.p.wishes[1].Key == w.p.wishes[2].Key {
			t.Errorf("a try that nobody answers is repeated for a minute: %v", w.p.wishes)
		}
		w.at(now.Add(2 * time.Hour))
		w.must(w.c.Follow(w.me))
		w.must(w.o.Expire(w.me))
		for _, key := range []string{w.p.wishes[0].Key, w.p.wishes[2].Key} {
			w.expect(of, order.StatusEXPIRED, key, checkout.StatusCLOSED)
		}
		late := checkouts.Outcome{Key: w.p.wishes[0].Key, Session: "cs_1", State: checkouts.Paid, Payment: "pi_1", Amount: 2800}
		w.must(w.c.Settle(w.me, late))
		w.expect(of, order.StatusEXPIRED, late.Key, checkout.StatusREFUNDING)
	})
}
