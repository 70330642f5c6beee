package bookings_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/eventsession"
	"kyosai/server/payby"
)

func TestASlipIsPaidEarlyEnoughForTheBankToTellOfItBeforeTheEvent(t *testing.T) {
	each(t, func(w *world) {
		w.every()
		held := func(days int, ways ...payby.Way) {
			w.do(func(ctx context.Context, c *ent.Client) error {
				if err := c.EventSession.Update().Where(eventsession.EventID(w.trip.ID)).SetStartsAt(now.AddDate(0, 0, days)).Exec(ctx); err != nil {
					return err
				}
				return c.Event.Update().Where(event.ID(w.trip.ID)).SetPayBy(ways).Exec(ctx)
			})
		}
		wish := w.wish(0, "late")
		wish.PayBy = payby.Slip
		held(3, payby.Counter, payby.Slip)
		if _, err := w.b.Place(w.me, wish); code(err) != "slip_too_late payBy" {
			t.Errorf("three days before: %v", err)
		}
		held(5, payby.Counter, payby.Slip)
		if got, err := w.b.Place(w.me, wish); err != nil || *got.PayUntil != "2026-06-17" {
			t.Errorf("five days before: %v, %v", got, err)
		}
		held(1, payby.Slip)
		wish.Key = "booking-of-a-test-only"
		if got, err := w.b.Place(w.other, wish); err != nil || *got.PayUntil != "2026-06-15" {
			t.Errorf("where there is no other way: %v, %v", got, err)
		}
	})
}
