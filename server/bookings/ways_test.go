package bookings_test

import (
	"context"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/company"
	"kyosai/gen/ent/due"
	"kyosai/gen/ent/event"
	"kyosai/server/bookings"
	"kyosai/server/events"
	"kyosai/server/payby"
	"kyosai/server/slips"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// every has the trip be paid in every way, and the companies of both members take it on their invoices.
func (w *world) every() {
	w.Helper()
	w.b.Card = true
	w.do(func(ctx context.Context, c *ent.Client) error {
		if err := c.Company.Update().Where(company.IDIn(w.people.Own.Company.ID, w.people.Other.Company.ID)).SetInvoiced(true).Exec(ctx); err != nil {
			return err
		}
		if _, err := c.Arrears.Delete().Exec(ctx); err != nil {
			return err
		}
		return c.Event.Update().Where(event.ID(w.trip.ID)).SetPayBy([]payby.Way{payby.Counter, payby.Slip, payby.Card, payby.Company}).Exec(ctx)
	})
}

// do changes rows behind the verbs' back.
func (w *world) do(change func(ctx context.Context, c *ent.Client) error) {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { return change(ctx, tx.Client()) })
	if err != nil {
		w.Fatal(err)
	}
}

func (w *world) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

func (w *world) by(as context.Context, way payby.Way, key string) *ent.Booking {
	w.Helper()
	p := w.wish(0, key)
	p.PayBy, p.OrWait = way, true
	made, err := w.b.Place(as, p)
	if err != nil {
		w.Fatal(err)
	}
	return made
}

func (w *world) due(of *ent.Booking) *ent.Due {
	w.Helper()
	found, err := w.s.Client.Due.Query().Where(due.BookingID(of.ID)).Only(storetest.System())
	if err != nil {
		w.Fatal(err)
	}
	return found
}

func TestABookingBySlipIsPaidIntoTheBank(t *testing.T) {
	each(t, func(w *world) {
		w.every()
		of := w.by(w.me, payby.Slip, "slip")
		if of.SlipNumber == nil || !slips.Valid(*of.SlipNumber) || of.Status != booking.StatusBOOKED || of.PayUntil == nil {
			t.Fatalf("got %v", of)
		}
		settle := func() (paid bool) {
			err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) (err error) {
				paid, err = bookings.Settle(ctx, tx, of, "2026-06-16", of.Amount)
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			return paid
		}
		if !settle() || settle() {
			t.Error("it is paid once")
		}
		got := w.read(of)
		if got.Status != booking.StatusCONFIRMED || *got.PaidOn != "2026-06-16" || *got.PaymentMethod != booking.PaymentMethodTRANSFER {
			t.Errorf("got %v", got)
		}
		w.at(now.AddDate(0, 0, 5))
		err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { return bookings.Unsettle(ctx, tx, of.ID) })
		if got = w.read(of); err != nil || got.Status != booking.StatusBOOKED || got.PaidOn != nil || *got.PayUntil != "2026-06-27" {
			t.Errorf("got %v, %v", got, err)
		}
	})
}

func TestABookingBySlipRunsOutOnceTheBankHasTold(t *testing.T) {
	each(t, func(w *world) {
		w.every()
		of := w.by(w.me, payby.Slip, "slip")
		w.do(func(ctx context.Context, c *ent.Client) error {
			_, err := c.Deposit.Delete().Exec(ctx)
			return err
		})
		w.at(now.AddDate(0, 0, 9))
		w.must(w.b.Expire(context.Background()))
		w.is(of, booking.StatusBOOKED)
		w.do(func(ctx context.Context, c *ent.Client) error {
			return c.Statement.Create().SetSha256("a").SetFromOn("2026-06-01").SetUntilOn("2026-06-22").SetLines(0).SetFresh(0).SetTotal(0).
				SetTakenByID(w.people.Staff["ACCOUNTING"].ID).SetTakenAt(now).Exec(ctx)
		})
		w.must(w.b.Expire(context.Background()))
		w.is(of, booking.StatusEXPIRED)
	})
}

func TestOnTheInvoiceTheFeeStaysDue(t *testing.T) {
	each(t, func(w *world) {
		w.every()
		of := w.by(w.me, payby.Company, "invoice")
		if of.Status != booking.StatusCONFIRMED || *of.PaymentMethod != booking.PaymentMethodINVOICE || w.due(of).Amount != 3000 {
			t.Fatalf("got %v, due %v", of, w.due(of))
		}
		w.at(time.Date(2026, 6, 22, 10, 0, 0, 0, now.Location())) // eight days before: a fifth
		got, err := w.b.Cancel(w.me, cancelling(of, 600, "cancel"))
		if err != nil {
			t.Fatal(err)
		}
		if d := w.due(of); d.Amount != 600 || d.Status != due.StatusOWED || bookings.Balance(got) != 0 || got.PaidOn == nil {
			t.Errorf("got %v, due %v", got, d)
		}
		if _, err := w.b.Settle(w.clerk, bookings.Settling{Step: step(got, "settle"), Amount: 600, Method: booking.PaymentMethodCASH}); code(err) != "booking_settled" {
			t.Errorf("got %v", err)
		}
	})
}

func TestWhatEndsForNothingIsNoLongerDue(t *testing.T) {
	each(t, func(w *world) {
		w.every()
		mine, other := w.by(w.me, payby.Company, "mine"), w.by(w.other, payby.Company, "other")
		if _, err := w.b.Cancel(w.me, cancelling(mine, 0, "cancel")); err != nil {
			t.Fatal(err)
		}
		if _, err := (events.Events{Store: w.s}).Withdraw(w.clerk, events.Withdrawing{ID: w.trip.ID, Version: w.trip.Version, Reason: "台風のため"}); err != nil {
			t.Fatal(err)
		}
		w.job(w.b.Withdrawing())
		for _, of := range []*ent.Booking{mine, other} {
			if d, got := w.due(of), w.read(of); d.Status != due.StatusVOIDED || got.PaidOn != nil || got.Status != booking.StatusCANCELLED {
				t.Errorf("got %v, due %v", got, d)
			}
		}
	})
}

func TestWhoWaitsOwesOnceHeHasHisPlace(t *testing.T) {
	each(t, func(w *world) {
		w.every()
		full := w.booked(w.other, 3, "full")
		of := w.by(w.me, payby.Company, "waits")
		if of.Status != booking.StatusWAITING || w.s.Client.Due.Query().Where(due.BookingID(of.ID)).CountX(storetest.System()) != 0 {
			t.Fatalf("got %v", of)
		}
		if _, err := w.b.Cancel(w.other, cancelling(full, 0, "cancel")); err != nil {
			t.Fatal(err)
		}
		if _, err := w.b.Accept(w.me, step(of, "accept")); err != nil {
			t.Fatal(err)
		}
		w.is(of, booking.StatusCONFIRMED)
		if d := w.due(of); d.Amount != 3000 {
			t.Errorf("due %v", d)
		}
	})
}

func TestWhoseCompanyTakesNothingAnyMorePaysAtTheCounter(t *testing.T) {
	each(t, func(w *world) {
		w.every()
		full := w.booked(w.other, 3, "full")
		of := w.by(w.me, payby.Company, "waits")
		if _, err := w.b.Cancel(w.other, cancelling(full, 0, "cancel")); err != nil {
			t.Fatal(err)
		}
		w.do(func(ctx context.Context, c *ent.Client) error { return c.Company.Update().SetInvoiced(false).Exec(ctx) })
		got, err := w.b.Accept(w.me, step(of, "accept"))
		if err != nil || got.Status != booking.StatusBOOKED || got.PayUntil == nil || got.PaidOn != nil {
			t.Fatalf("got %v, %v", got, err)
		}
		p := w.wish(0, "again")
		p.PayBy = payby.Company
		if _, err := w.b.Place(w.other, p); code(err) != "no_invoice payBy" {
			t.Errorf("got %v", err)
		}
	})
}

func TestByCardPlacesAreHeldForHalfAnHour(t *testing.T) {
	each(t, func(w *world) {
		w.every()
		of := w.by(w.me, payby.Card, "card")
		if of.HoldUntil == nil || !of.HoldUntil.Equal(now.Add(payby.CardHold)) {
			t.Fatalf("got %v", of)
		}
		if _, err := w.b.Pay(w.clerk, bookings.Paying{Step: step(of, "pay"), Method: booking.PaymentMethodCASH, Amount: 3000}); code(err) != "booking_by_card" {
			t.Errorf("got %v", err)
		}
		w.at(now.Add(payby.CardHold))
		w.must(w.b.Expire(context.Background()))
		got := w.read(of)
		if got.Status != booking.StatusEXPIRED || *got.CancelFee != 0 || bookings.Balance(got) != 0 {
			t.Errorf("got %v", got)
		}
		w.expect(0)
	})
}

func TestWaysThatAreRefused(t *testing.T) {
	each(t, func(w *world) {
		w.every()
		p := w.wish(0, "x")
		p.PayBy, p.MemberID = payby.Card, w.people.Own.Member.ID
		if _, err := w.b.Place(w.clerk, p); code(err) != "own_card payBy" {
			t.Errorf("staff: got %v", err)
		}
		off := w.b
		off.Card = false
		if _, err := off.Place(w.me, p); code(err) != "pay_by_not_offered payBy" {
			t.Errorf("no provider: got %v", err)
		}
		w.do(func(ctx context.Context, c *ent.Client) error {
			return c.Event.Update().Where(event.ID(w.trip.ID)).SetFee(49).Exec(ctx)
		})
		if _, err := w.b.Place(w.me, p); code(err) != "card_too_little payBy" {
			t.Errorf("49 yen: got %v", err)
		}
		w.do(func(ctx context.Context, c *ent.Client) error {
			return c.Event.Update().Where(event.ID(w.trip.ID)).SetFee(3000).SetPayBy([]payby.Way{payby.Slip}).Exec(ctx)
		})
		p.PayBy = payby.Counter
		if _, err := w.b.Place(w.me, p); code(err) != "pay_by_not_offered payBy" {
			t.Errorf("not offered: got %v", err)
		}
		p.PayBy = ""
		got, err := w.b.Place(w.me, p)
		if err != nil || got.PayBy != payby.Slip {
			t.Fatalf("none: got %v, %v", got, err)
		}
		for _, method := range []booking.PaymentMethod{booking.PaymentMethodCARD, booking.PaymentMethodTRANSFER, booking.PaymentMethodINVOICE} {
			if _, err := w.b.Pay(w.clerk, bookings.Paying{Step: step(got, "pay"), Method: method, Amount: 3000}); code(err) != "method_not_counter method" {
				t.Errorf("%s: got %v", method, err)
			}
		}
		if _, err := w.b.Pay(w.clerk, bookings.Paying{Step: step(got, "pay"), Method: booking.PaymentMethodCASH, Amount: 3000}); err != nil {
			t.Errorf("a slip is paid at the counter too: %v", err)
		}
	})
}
