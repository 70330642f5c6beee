package checkouts_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/server/bookings"
	"kyosai/server/checkouts"
	"kyosai/server/events"
	"kyosai/server/eventterms"
	"kyosai/server/payby"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

// joined books a trip of 3,000 yen by card, and begins to pay; it gives what the provider says once that was paid.
func (w *world) joined() (*ent.Booking, checkouts.Outcome) {
	w.Helper()
	e, b := events.Events{Store: w.s, Card: true}, bookings.Bookings{Store: w.s, Card: true}
	made, err := e.Save(w.clerk, events.Entry{Name: "いちご狩り", Place: "三宮駅", Fee: 3000, HoldDays: 7, AnswerHours: 48, PayBy: []payby.Way{payby.Counter, payby.Card},
		Cancellation: eventterms.Standard(), BookingFrom: now, BookingUntil: now.AddDate(0, 0, 10), Sessions: []events.Session{{StartsAt: now.AddDate(0, 0, 15), Capacity: 4}}})
	if err == nil {
		made, err = e.Publish(w.clerk, events.Publishing{ID: made.ID, Version: made.Version})
	}
	w.must(err)
	of, err := b.Place(w.me, bookings.Placing{SessionID: made.Edges.Sessions[0].ID, PayBy: payby.Card, Key: "wish-of-a-test-join"})
	w.must(err)
	if _, err := w.c.Begin(w.other, checkouts.Paying{BookingID: of.ID}); code(err) != "booking_not_found" {
		w.Errorf("another member: got %v", err)
	}
	_, err = w.c.Begin(w.me, checkouts.Paying{BookingID: of.ID})
	w.must(err)
	try := w.s.Client.Checkout.Query().Where(checkout.BookingID(of.ID)).OnlyX(storetest.System())
	if wish := w.p.wishes[len(w.p.wishes)-1]; wish.Broken != "https://kyosai.example/bookings/"+of.ID || wish.Amount != 3000 || wish.Number != of.Number {
		w.Errorf("the provider was told %v", wish)
	}
	return of, checkouts.Outcome{Key: try.ID, Session: *try.Session, State: checkouts.Paid, Payment: "pi_" + try.ID, Amount: 3000}
}

func (w *world) bookingOf(of *ent.Booking) *ent.Booking {
	w.Helper()
	return w.s.Client.Booking.GetX(storetest.System(), of.ID)
}

func (w *world) toldOf(of *ent.Booking, kind notice.Kind) int {
	w.Helper()
	return w.s.Client.Notice.Query().Where(notice.BookingID(of.ID), notice.KindEQ(kind)).CountX(storetest.System())
}

func TestABookingIsPaidByCardAndThePartBeyondTheFeeGoesBack(t *testing.T) {
	each(t, func(w *world) {
		of, said := w.joined()
		w.must(w.c.Settle(w.me, said))
		w.must(w.c.Settle(w.me, said))
		got := w.bookingOf(of)
		if got.Status != booking.StatusCONFIRMED || *got.PaymentMethod != booking.PaymentMethodCARD || w.toldOf(of, notice.KindBOOKING_PAID) != 1 {
			t.Fatalf("got %v", got)
		}
		w.at(now.AddDate(0, 0, 7)) // eight days before: a fifth
		b := bookings.Bookings{Store: w.s}
		ended, err := b.Cancel(w.me, bookings.Cancelling{Step: bookings.Step{ID: of.ID, Version: got.Version, Key: "wish-of-a-test-cancel"}, Fee: 600})
		w.must(err)
		if bookings.Balance(ended) != 0 {
			t.Errorf("%d go over the counter", bookings.Balance(ended))
		}
		w.must(w.c.Refund(w.me))
		w.must(w.c.Refund(w.me))
		if want := []string{fmt.Sprint(said.Key+"-refund ", said.Payment, " ", yen.Amount(2400))}; !slices.Equal(w.p.refunds, want) {
			t.Errorf("given back %v, want %v", w.p.refunds, want)
		}
		if got := w.bookingOf(of); got.SettledOn == nil || w.toldOf(of, notice.KindBOOKING_REFUNDED) != 1 {
			t.Errorf("got %v", got)
		}
	})
}

func TestMoneyThatPaysNoBookingGoesBackWhole(t *testing.T) {
	for name, late := range map[string]bool{"ended": true, "another amount": false} {
		t.Run(name, func(t *testing.T) {
			each(t, func(w *world) {
				of, said := w.joined()
				if late {
					w.s.SetClock(func() time.Time { return now.Add(payby.CardHold + 2*time.Minute) })
					b := bookings.Bookings{Store: w.s}
					w.must(b.Expire(w.me))
					if got := w.bookingOf(of); got.Status != booking.StatusBOOKED {
						t.Fatalf("it ran out while its page is open: %v", got)
					}
					w.must(w.c.Follow(w.me))
					w.must(b.Expire(w.me))
					if got := w.bookingOf(of); got.Status != booking.StatusEXPIRED || *got.CancelFee != 0 {
						t.Fatalf("got %v", got)
					}
				} else {
					said.Amount = 2999
				}
				w.must(w.c.Settle(w.me, said))
				w.must(w.c.Refund(w.me))
				if len(w.p.refunds) != 1 || w.bookingOf(of).Status == booking.StatusCONFIRMED {
					t.Errorf("given back %v", w.p.refunds)
				}
			})
		})
	}
}
