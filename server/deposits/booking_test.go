package deposits_test

import (
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/notice"
	"kyosai/server/bookings"
	"kyosai/server/deposits"
	"kyosai/server/events"
	"kyosai/server/eventterms"
	"kyosai/server/payby"
	"kyosai/server/store/storetest"
)

// joined is a booking by slip of a trip of 3,000 yen, made on 15 June and to be paid until the 22nd.
func (w *world) joined() *ent.Booking {
	w.Helper()
	w.at("2026-06-15")
	defer w.at("2026-06-19")
	e := events.Events{Store: w.s}
	made, err := e.Save(w.clerk, events.Entry{Name: "いちご狩り", Place: "三宮駅", Fee: 3000, HoldDays: 7, AnswerHours: 48, PayBy: []payby.Way{payby.Slip},
		Cancellation: eventterms.Standard(), BookingFrom: now, BookingUntil: now.AddDate(0, 0, 10), Sessions: []events.Session{{StartsAt: now.AddDate(0, 0, 15), Capacity: 4}}})
	if err == nil {
		made, err = e.Publish(w.clerk, events.Publishing{ID: made.ID, Version: made.Version})
	}
	if err != nil {
		w.Fatal(err)
	}
	w.at("2026-06-16")
	of, err := bookings.Bookings{Store: w.s}.Place(w.me, bookings.Placing{SessionID: made.Edges.Sessions[0].ID, Key: "wish-of-a-test-join"})
	if err != nil {
		w.Fatal(err)
	}
	return of
}

func (w *world) bookingOf(of *ent.Booking) *ent.Booking {
	w.Helper()
	return w.s.Client.Booking.GetX(storetest.System(), of.ID)
}

func TestALinePaysTheBookingOfItsNumber(t *testing.T) {
	each(t, func(w *world) {
		of := w.joined()
		w.take("17 3000 "+*of.SlipNumber+" ﾔﾏﾀﾞ", "17 3000 "+*of.SlipNumber+" ﾔﾏﾀﾞ ﾏﾀ")
		if got := w.bookingOf(of); got.Status != booking.StatusCONFIRMED || *got.PaidOn != "2026-06-17" {
			t.Fatalf("got %v", got)
		}
		if n := w.s.Client.Notice.Query().Where(notice.BookingID(of.ID), notice.KindEQ(notice.KindBOOKING_PAID)).CountX(storetest.System()); n != 1 {
			t.Errorf("told %d times", n)
		}
		twice := w.s.Client.Deposit.Query().Where(deposit.StatusEQ(deposit.StatusDOUBTFUL)).OnlyX(storetest.System())
		if *twice.Doubt != deposit.DoubtPAID_BEFORE {
			t.Errorf("the second is in doubt for %v", twice.Doubt)
		}
		paid := w.s.Client.Deposit.Query().Where(deposit.BookingID(of.ID)).OnlyX(storetest.System())
		if _, err := w.d.Reopen(w.clerk, w.step(paid, "0", "誤り")); code(err) == "ok" {
			t.Error("a clerk has taken a match back")
		}
		if _, err := w.d.Reopen(w.accounts, w.step(paid, "1", "誤り")); err != nil {
			t.Fatal(err)
		}
		if got := w.bookingOf(of); got.Status != booking.StatusBOOKED || *got.PayUntil != "2026-06-26" {
			t.Errorf("got %v", got)
		}
		again := w.s.Client.Deposit.GetX(storetest.System(), paid.ID)
		found, err := w.d.Bookings(w.accounts, again)
		if err != nil || len(found) != 1 || found[0].ID != of.ID {
			t.Errorf("candidates %v, %v", found, err)
		}
		if _, err := w.d.Accept(w.accounts, w.step(again, "2", ""), deposits.Target{BookingID: of.ID}); err != nil {
			t.Fatal(err)
		}
		if got := w.bookingOf(of); got.Status != booking.StatusCONFIRMED {
			t.Errorf("got %v", got)
		}
	})
}

func TestALineThatIsNotTheBookingsIsInDoubt(t *testing.T) {
	each(t, func(w *world) {
		of := w.joined()
		w.take("17 2900 " + *of.SlipNumber + " ﾔﾏﾀﾞ")
		d := w.only()
		if *d.Doubt != deposit.DoubtAMOUNT || w.bookingOf(of).Status != booking.StatusBOOKED {
			t.Fatalf("got %v", d)
		}
		for _, to := range []deposits.Target{{}, {BookingID: of.ID, OrderID: "ord_none"}, {BookingID: "bkg_none"}} {
			if _, err := w.d.Accept(w.accounts, w.step(d, "1", "手数料"), to); code(err) != "order_not_found order" {
				t.Errorf("%v: got %v", to, err)
			}
		}
		if _, err := w.d.Accept(w.accounts, w.step(d, "2", ""), deposits.Target{BookingID: of.ID}); code(err) != "text_missing reason" {
			t.Errorf("got %v", err)
		}
		if _, err := w.d.Accept(w.accounts, w.step(d, "3", "手数料"), deposits.Target{BookingID: of.ID}); err != nil {
			t.Error(err)
		}
	})
}
