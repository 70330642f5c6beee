package bookings_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/eventsession"
	"kyosai/gen/ent/notice"
	"kyosai/server/bookings"
	"kyosai/server/payby"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// held has the trip be in so many days, and be paid in some ways.
func (w *world) held(days int, ways ...payby.Way) {
	w.Helper()
	w.do(func(ctx context.Context, c *ent.Client) error {
		if err := c.EventSession.Update().Where(eventsession.EventID(w.trip.ID)).SetStartsAt(now.AddDate(0, 0, days)).Exec(ctx); err != nil {
			return err
		}
		return c.Event.Update().Where(event.ID(w.trip.ID)).SetPayBy(ways).Exec(ctx)
	})
}

func TestASlipIsPaidEarlyEnoughForTheBankToTellOfItBeforeTheEvent(t *testing.T) {
	each(t, func(w *world) {
		w.every()
		wish := w.wish(0, "late")
		wish.PayBy = payby.Slip
		w.held(3, payby.Counter, payby.Slip)
		if _, err := w.b.Place(w.me, wish); code(err) != "slip_too_late payBy" {
			t.Errorf("three days before: %v", err)
		}
		w.held(5, payby.Counter, payby.Slip)
		if got, err := w.b.Place(w.me, wish); err != nil || *got.PayUntil != "2026-06-17" {
			t.Errorf("five days before: %v, %v", got, err)
		}
		w.held(1, payby.Slip)
		wish.Key = "booking-of-a-test-only"
		if got, err := w.b.Place(w.other, wish); err != nil || *got.PayUntil != "2026-06-16" {
			t.Errorf("where there is no other way: %v, %v", got, err)
		}
	})
}

// offered is a booking by slip that has waited, and is offered its place.
func (w *world) offered() *ent.Booking {
	w.Helper()
	full := w.booked(w.other, 3, "full")
	of := w.by(w.me, payby.Slip, "waits")
	w.is(of, booking.StatusWAITING)
	if _, err := w.b.Cancel(w.other, cancelling(full, 0, "cancel")); err != nil {
		w.Fatal(err)
	}
	return of
}

func TestWhoIsSeatedTooLateForASlipPaysInAnotherWayAndIsTold(t *testing.T) {
	each(t, func(w *world) {
		w.every()
		of := w.offered()
		w.held(1, payby.Counter, payby.Slip)
		got, err := w.b.Accept(w.me, step(of, "accept"))
		if err != nil || got.PayBy != payby.Counter || *got.PayUntil != "2026-06-16" || got.SlipNumber != nil {
			t.Fatalf("got %v, %v", got, err)
		}
		if n := w.told(of, notice.KindBOOKING_WAY_CHANGED); n != 1 {
			t.Errorf("told %d times", n)
		}
		if fee := w.fee(of); fee != 0 {
			t.Errorf("who did not choose the counter owes %s", fee)
		}
		w.at(now.AddDate(0, 0, 1))
		if got, err = w.b.Pay(w.clerk, paying(got, "pay")); err != nil || got.Status != booking.StatusCONFIRMED {
			t.Errorf("at the counter on the day: %v, %v", got, err)
		}
	})
}

func TestWhoIsSeatedInTimeKeepsHisSlip(t *testing.T) {
	each(t, func(w *world) {
		w.every()
		of := w.offered()
		got, err := w.b.Accept(w.me, step(of, "accept"))
		if err != nil || got.PayBy != payby.Slip || got.SlipNumber == nil || w.told(of, notice.KindBOOKING_WAY_CHANGED) != 0 {
			t.Errorf("got %v, %v", got, err)
		}
	})
}

func TestWhoWinsTooLateForASlipPaysInAnotherWayAndIsTold(t *testing.T) {
	each(t, func(w *world) {
		w.every()
		of := w.by(w.me, payby.Slip, "enters")
		w.held(1, payby.Counter, payby.Slip)
		w.do(func(ctx context.Context, c *ent.Client) error {
			if err := c.Booking.UpdateOneID(of.ID).SetStatus(booking.StatusENTERED).ClearPayUntil().Exec(ctx); err != nil {
				return err
			}
			return c.Allotment.Update().Where(allotment.ID(of.AllotmentID)).SetTaken(0).Exec(ctx)
		})
		w.must(w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			session, err := tx.Client().EventSession.Query().Where(eventsession.ID(of.SessionID)).WithEvent().WithAllotment().Only(ctx)
			if err != nil {
				return err
			}
			return bookings.Award(ctx, tx, session, []string{of.ID})
		}))
		got := w.read(of)
		if got.Status != booking.StatusBOOKED || got.PayBy != payby.Counter || *got.PayUntil != "2026-06-16" || w.told(of, notice.KindBOOKING_WAY_CHANGED) != 1 {
			t.Errorf("got %v", got)
		}
		w.at(now.AddDate(0, 0, 2))
		w.expire()
		if got = w.read(of); got.Status != booking.StatusEXPIRED || *got.CancelFee != 0 {
			t.Errorf("who did not come owes %v: %s", got.CancelFee, got.Status)
		}
	})
}

func TestWhereASlipIsTheOnlyWayTheCounterTakesTheMoneyUntilTheEvent(t *testing.T) {
	each(t, func(w *world) {
		w.every()
		of := w.offered()
		w.held(1, payby.Slip)
		got, err := w.b.Accept(w.me, step(of, "accept"))
		if err != nil || got.PayBy != payby.Slip || *got.PayUntil != "2026-06-16" || w.told(of, notice.KindBOOKING_WAY_CHANGED) != 0 {
			t.Fatalf("got %v, %v", got, err)
		}
		w.at(now.AddDate(0, 0, 2))
		w.expire() // the bank has not told yet
		if _, err := w.b.Pay(w.clerk, paying(got, "late")); code(err) != "booking_slip_over" {
			t.Errorf("on the day after: %v", err)
		}
		w.at(now.AddDate(0, 0, 1))
		if got, err = w.b.Pay(w.clerk, paying(got, "pay")); err != nil || got.Status != booking.StatusCONFIRMED {
			t.Errorf("at the counter on the day: %v, %v", got, err)
		}
	})
}
