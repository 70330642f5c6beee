package checkouts_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/server/bookings"
	"kyosai/server/caldate"
	"kyosai/server/checkouts"
	"kyosai/server/orders"
	"kyosai/server/payby"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

// gone has the settings of the provider be taken away; it gives how it was before.
func (w *world) gone() (back func()) {
	before := w.c.Provider
	w.c.Provider = checkouts.Absent{}
	return func() { w.c.Provider = before }
}

// minute is what the worker does once a minute where no provider is set up.
func (w *world) minute(of context.Context) {
	w.Helper()
	for _, err := range []error{w.c.Follow(of), w.c.Refund(of)} {
		if err != nil && !errors.Is(err, checkouts.ErrAbsent) {
			w.Fatal(err)
		}
	}
	w.must(w.o.PayOtherwise(of))
	w.must(bookings.Bookings{Store: w.s}.PayOtherwise(of))
	w.must(w.o.Expire(of))
	w.must(bookings.Bookings{Store: w.s}.Expire(of))
}

// ways has the ticket be paid in some ways alone.
func (w *world) ways(all ...payby.Way) {
	w.Helper()
	w.must(w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().Offering.Update().Where(offering.ID(w.ticket.ID)).SetPayBy(all).Exec(ctx)
	}))
}

func TestWhoWaitsForACardThatNobodyTakesAnyMorePaysOtherwise(t *testing.T) {
	each(t, func(w *world) {
		of := w.placed()
		w.gone()
		w.minute(w.me)
		w.minute(w.me)
		got := w.order(of)
		if got.Status != order.StatusORDERED || got.PayBy != payby.Counter || got.HoldUntil != nil || got.PayUntil != "2026-06-22" || w.told(of, notice.KindORDER_WAY_CHANGED) != 1 {
			t.Errorf("got %v", got)
		}
		if _, err := w.o.Pay(w.clerk, orders.Paying{Step: orders.Step{ID: of.ID, Version: got.Version, Key: "wish-of-a-test-pay"}, Method: order.PaymentMethodCASH, Amount: 2800}); err != nil {
			t.Errorf("paid at the counter: %v", err)
		}
		w.ways(payby.Slip, payby.Card)
		w.o.Card = true
		slip := w.placed()
		w.minute(w.me)
		if got := w.order(slip); got.PayBy != payby.Slip || got.SlipNumber == nil {
			t.Errorf("by slip: %v", got)
		}
	})
}

func TestWhereThereIsNoOtherWayThePlaceIsGivenBackInTime(t *testing.T) {
	each(t, func(w *world) {
		w.ways(payby.Card, payby.Company)
		of := w.placed()
		w.gone()
		w.minute(w.me)
		w.is(of.ID, order.StatusORDERED)
		w.at(now.Add(payby.CardHold))
		w.minute(w.me)
		w.is(of.ID, order.StatusEXPIRED)
		if w.told(of, notice.KindORDER_EXPIRED) != 1 || w.told(of, notice.KindORDER_WAY_CHANGED) != 0 {
			t.Error("he was not told, or of another way")
		}
	})
}

func TestAPageOfAProviderWhoIsGoneEndsWithItsTimeAndWhatWasPaidOnItCounts(t *testing.T) {
	each(t, func(w *world) {
		of, paid := w.begun()
		back := w.gone()
		w.minute(w.me)
		w.at(now.Add(59 * time.Minute))
		w.minute(w.me)
		w.expect(of, order.StatusORDERED, paid.Key, checkout.StatusOPEN) // he may be paying
		w.at(now.Add(61 * time.Minute))
		w.minute(w.me)
		w.expect(of, order.StatusORDERED, paid.Key, checkout.StatusCLOSED)
		if got := w.order(of); got.PayBy != payby.Counter || got.PayUntil != "2026-06-22" {
			t.Errorf("got %v", got)
		}
		back()
		w.must(w.c.Settle(w.me, paid)) // the provider says it again
		w.expect(of, order.StatusPAID, paid.Key, checkout.StatusPAID)
		if got := w.order(of); got.PayBy != payby.Card || *got.PaymentMethod != order.PaymentMethodCARD {
			t.Errorf("got %v", got)
		}
	})
}

func TestWhatIsToGoBackToACardStandsOpenForStaffOnceItsProviderIsGone(t *testing.T) {
	each(t, func(w *world) {
		of, paid := w.begun()
		w.at(now.Add(31 * time.Minute))
		closed := paid
		closed.State = checkouts.Closed
		w.must(w.c.Settle(w.me, closed))
		w.must(w.o.Expire(w.me))
		w.must(w.c.Settle(w.me, paid))
		back := w.gone()
		w.minute(w.me)
		w.minute(w.me)
		if got := w.refused(); got.Amount != 2800 || *got.OrderID != of.ID {
			t.Errorf("got %v", got)
		}
		if owed, err := w.o.List(w.clerk, orders.Filter{Owed: true, First: 9}); err != nil || len(owed.Edges) != 1 {
			t.Errorf("what is owed: %v %v", owed, err)
		}
		back()
		w.at(now.Add(2 * time.Hour))
		w.must(w.c.Refund(w.me))
		w.expect(of, order.StatusEXPIRED, paid.Key, checkout.StatusREFUNDED)
		if n := w.s.Client.RefusedRefund.Query().Where(theirs).CountX(storetest.System()); n != 0 || len(w.p.refunds) != 1 {
			t.Errorf("%d stand open, given back %v", n, w.p.refunds)
		}
	})
}

func TestABookingThatWaitsForACardThatNobodyTakesAnyMoreIsPaidOtherwise(t *testing.T) {
	each(t, func(w *world) {
		of, said := w.joined()
		w.gone()
		w.at(now.Add(61 * time.Minute))
		w.minute(w.me)
		got := w.bookingOf(of)
		if got.Status != booking.StatusBOOKED || got.PayBy != payby.Counter || *got.PayUntil != "2026-06-22" || w.feeOf(of) != 0 || w.toldOf(of, notice.KindBOOKING_WAY_CHANGED) != 1 {
			t.Errorf("got %v", got)
		}
		w.must(w.c.Settle(w.me, said))
		if got := w.bookingOf(of); got.Status != booking.StatusCONFIRMED || got.PayBy != payby.Card {
			t.Errorf("what was paid on the page counts: %v", got)
		}
	})
}

// feeOf is what is owed of a booking by who cancels on the day of its event.
func (w *world) feeOf(of *ent.Booking) yen.Amount {
	w.Helper()
	got, err := bookings.Bookings{Store: w.s}.Get(storetest.System(), of.ID)
	w.must(err)
	return *bookings.FeeNow(got, caldate.Today(got.Edges.Session.StartsAt))
}

func TestABookingThatNobodyCanPayAnyMoreIsOwedNothingFor(t *testing.T) {
	each(t, func(w *world) {
		of, _ := w.joined()
		w.must(w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			if err := tx.Client().Event.Update().SetPayBy([]payby.Way{payby.Card}).Exec(ctx); err != nil {
				return err
			}
			long := tx.Client().Booking.Update().Where(booking.ID(of.ID))
			return long.SetPayUntil("2026-06-20").SetHoldUntil(caldate.Day("2026-06-21").Begins()).Exec(ctx)
		}))
		if w.feeOf(of) == 0 {
			t.Fatal("the table knows no fee")
		}
		w.gone()
		w.at(now.Add(61 * time.Minute))
		w.minute(w.me)
		w.minute(w.me)
		if got := w.bookingOf(of); got.Status != booking.StatusBOOKED || w.feeOf(of) != 0 {
			t.Errorf("got %v, owed %v", got, w.feeOf(of))
		}
		w.at(caldate.Day("2026-06-21").Begins())
		w.minute(w.me)
		if got := w.bookingOf(of); got.Status != booking.StatusEXPIRED || *got.CancelFee != 0 {
			t.Errorf("got %v", got)
		}
	})
}

func TestWhatIsPaidOnThePagesOfTwoProvidersPaysOnceAndGoesBackOnce(t *testing.T) {
	each(t, func(w *world) {
		of, paid := w.begun()
		other := &provider{pages: map[string]*checkouts.Outcome{paid.Key: {Key: paid.Key, Session: "of-another", State: checkouts.Open}}}
		w.c.Provider = other
		_, err := w.c.Begin(w.me, checkouts.Paying{OrderID: of.ID})
		w.must(err)
		if got := w.try(paid.Key); *got.Session != "of-another" {
			t.Errorf("it asks about %s", *got.Session)
		}
		second := paid
		second.Session, second.Payment = "of-another", "pi_of_another"
		for _, said := range []checkouts.Outcome{paid, second, paid, second} {
			w.must(w.c.Settle(w.me, said))
		}
		w.expect(of, order.StatusPAID, paid.Key, checkout.StatusPAID)
		w.must(w.c.Refund(w.me))
		if len(other.refunds) != 1 || !strings.Contains(other.refunds[0], " pi_of_another ") {
			t.Errorf("given back %v", other.refunds)
		}
		if n := w.s.Client.Checkout.Query().Where(checkout.OrderID(of.ID)).CountX(storetest.System()); n != 2 {
			t.Errorf("%d checkouts", n)
		}
	})
}

// is holds how an order stands.
func (w *world) is(id string, want order.Status) {
	w.Helper()
	if got := w.s.Client.Order.GetX(storetest.System(), id); got.Status != want {
		w.Errorf("the order is %s, want %s", got.Status, want)
	}
}
