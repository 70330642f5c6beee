package bookings_test

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/eventsession"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/bookings"
	"kyosai/server/caldate"
	"kyosai/server/events"
	"kyosai/server/eventterms"
	"kyosai/server/payby"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

// entry is what the trip of the world says, changed.
func (w *world) entry(change func(*events.Entry)) events.Entry {
	found, err := (events.Events{Store: w.s}).Get(storetest.System(), w.trip.ID)
	if err != nil {
		w.Fatal(err)
	}
	e := events.Entry{ID: found.ID, Version: found.Version, Name: found.Name, Place: found.Place, Fee: found.Fee, CompanionsLimit: found.CompanionsLimit,
		HoldDays: found.HoldDays, AnswerHours: found.AnswerHours, Bands: found.Bands, Cancellation: found.Cancellation, Asks: found.Asks,
		BookingFrom: found.BookingFrom, BookingUntil: found.BookingUntil}
	for _, s := range found.Edges.Sessions {
		e.Sessions = append(e.Sessions, events.Session{ID: s.ID, StartsAt: s.StartsAt, Capacity: events.Capacity(s)})
	}
	change(&e)
	return e
}

func (w *world) amend(change func(*events.Entry)) error {
	_, err := (events.Events{Store: w.s}).Save(w.clerk, w.entry(change))
	return err
}

func (w *world) job(handler func(context.Context, json.RawMessage) error) {
	w.Helper()
	payload, err := json.Marshal(events.Due{ID: w.trip.ID})
	if err == nil {
		err = handler(context.Background(), payload)
	}
	if err != nil {
		w.Fatal(err)
	}
}

func (w *world) fee(of *ent.Booking) yen.Amount {
	w.Helper()
	fee := bookings.FeeNow(w.read(of), caldate.Today(w.s.Now()))
	if fee == nil {
		w.Fatal("it cannot be cancelled")
	}
	return *fee
}

func TestWhatWasAgreedStaysWhateverTheEventBecomes(t *testing.T) {
	each(t, func(w *world) {
		before := w.booked(w.me, 0, "before")
		err := w.amend(func(e *events.Entry) {
			e.Fee, e.Cancellation = 5000, []eventterms.Step{{Days: 30, Percent: 50}, {Days: 0, Percent: 100}}
		})
		if err != nil {
			t.Fatal(err)
		}
		if got := w.read(before); got.Amount != 3000 || w.fee(got) != 0 {
			t.Errorf("what was agreed became %d yen, and %d to cancel", got.Amount, w.fee(got))
		}
		if after := w.booked(w.other, 0, "after"); after.Amount != 5000 || w.fee(after) != 5000 {
			t.Errorf("what is new is %d yen, and %d to cancel", after.Amount, w.fee(after))
		}
		old := w.wish(0, "old-fee")
		old.Amount = new(yen.Amount(3000))
		if _, err := w.b.Cancel(w.me, cancelling(w.read(before), 0, "free")); err != nil {
			t.Fatal(err)
		}
		if _, err := w.b.Place(w.me, old); code(err) != "fee_changed" {
			t.Errorf("at the old fee: %v", err)
		}
	})
}

func TestWhoseDayIsMovedMayCancelForNothing(t *testing.T) {
	each(t, func(w *world) {
		of := w.booked(w.me, 0, "before")
		w.at(now.AddDate(0, 0, 6)) // nine days before: a fifth
		if w.fee(of) != 600 {
			t.Fatalf("it costs %d before", w.fee(of))
		}
		foreseen, err := (events.Events{Store: w.s}).Foresee(w.clerk, w.entry(func(e *events.Entry) { e.Sessions[1].StartsAt = e.Sessions[1].StartsAt.AddDate(0, 0, 1) }))
		if err != nil || foreseen.Touched != 0 || foreseen.Tells {
			t.Errorf("the other session touches %v, %v", foreseen, err)
		}
		if err := w.amend(func(e *events.Entry) { e.Sessions[0].StartsAt = e.Sessions[0].StartsAt.AddDate(0, 0, -1) }); err != nil {
			t.Fatal(err)
		}
		if w.fee(of) != 0 {
			t.Errorf("it costs %d after the day was moved", w.fee(of))
		}
		w.at(now.AddDate(0, 0, 7))
		if later := w.booked(w.other, 0, "after"); w.fee(later) == 0 {
			t.Error("who booked after it cancels for nothing")
		}
	})
}

func TestWhoNeitherCancelsNorPaysOwesItWhateverWasMoved(t *testing.T) {
	each(t, func(w *world) {
		w.do(func(ctx context.Context, c *ent.Client) error {
			return c.Event.Update().Where(event.ID(w.trip.ID)).SetHoldDays(30).Exec(ctx)
		})
		stays, early := w.booked(w.me, 0, "stays"), w.booked(w.other, 0, "early")
		w.do(func(ctx context.Context, c *ent.Client) error {
			return c.Booking.Update().Where(booking.ID(early.ID)).SetPayUntil("2026-06-20").Exec(ctx)
		})
		w.at(now.Add(time.Hour))
		w.must(w.amend(func(e *events.Entry) { e.Place = "神戸駅" }))
		w.at(time.Date(2026, 6, 30, 8, 0, 0, 0, now.Location()))
		if w.fee(stays) != 0 {
			t.Errorf("on the day it costs %d to cancel", w.fee(stays))
		}
		w.at(time.Date(2026, 7, 1, 0, 0, 0, 0, now.Location()))
		w.expire()
		if is := w.read(stays); is.Status != booking.StatusEXPIRED || *is.CancelFee != 3000 {
			t.Errorf("who stayed away is %s and owes %d", is.Status, *is.CancelFee)
		}
		if is := w.read(early); is.Status != booking.StatusEXPIRED || *is.CancelFee != 0 {
			t.Errorf("whose time was over before it is %s and owes %d", is.Status, *is.CancelFee)
		}
	})
}

func TestASessionThatIsMovedForwardTakesItsDeadlinesWithIt(t *testing.T) {
	each(t, func(w *world) {
		w.every()
		at := func(day, hour int) time.Time { return time.Date(2026, 6, day, hour, 0, 0, 0, now.Location()) }
		counter := w.by(w.me, payby.Counter, "counter") // to be paid until the 22nd
		card, brief := w.by(w.member("30000001"), payby.Card, "card"), w.by(w.member("30000002"), payby.Card, "brief")
		w.do(func(ctx context.Context, c *ent.Client) error { // as it is by one whom staff or the lot gave his place
			return c.Booking.Update().Where(booking.ID(card.ID)).SetPayUntil("2026-06-22").SetHoldUntil(at(23, 0)).Exec(ctx)
		})
		w.by(w.member("30000003"), payby.Counter, "last")
		waits := w.booked(w.other, 0, "waits")
		w.must(w.amend(func(e *events.Entry) { e.Sessions[0].Capacity = 5 }))
		w.job(w.b.LettingIn())
		w.must(w.amend(func(e *events.Entry) { e.BookingUntil, e.Sessions[0].StartsAt = at(16, 8), at(16, 9) }))
		if is := w.read(counter); *is.PayUntil != "2026-06-16" || is.Version != counter.Version+1 {
			t.Errorf("at the counter until %v", is.PayUntil)
		}
		if is := w.read(card); *is.PayUntil != "2026-06-16" || !is.HoldUntil.Equal(at(17, 0)) {
			t.Errorf("a card until %v, %v", is.PayUntil, is.HoldUntil)
		}
		if is := w.read(brief); *is.PayUntil != "2026-06-15" || !is.HoldUntil.Equal(now.Add(payby.CardHold)) {
			t.Errorf("a card at hand until %v, %v", is.PayUntil, is.HoldUntil)
		}
		if got := w.place(waits); !got.AnswerUntil.Equal(at(16, 9)) {
			t.Errorf("to be answered until %v", got.AnswerUntil)
		}
	})
}

func TestWhatIsPaidBySlipIsDueBeforeTheBankCouldTellTooLateOfASessionThatWasMovedForward(t *testing.T) {
	each(t, func(w *world) {
		w.every()
		slip := w.by(w.me, payby.Slip, "slip") // to be paid until the 22nd
		move := func(day int, want caldate.Day) {
			w.Helper()
			w.must(w.amend(func(e *events.Entry) {
				begins := time.Date(2026, 6, day, 9, 0, 0, 0, now.Location())
				e.BookingUntil, e.Sessions[0].StartsAt = begins.Add(-time.Hour), begins
			}))
			if is := w.read(slip); *is.PayUntil != want {
				w.Errorf("held on the %dth it is paid until %s, want %s", day, *is.PayUntil, want)
			}
		}
		move(26, "2026-06-22")
		move(22, "2026-06-19")
		move(16, "2026-06-16") // the bank cannot tell in time any more, the counter takes it
	})
}

func TestNobodyTakesAPlaceOfWhatHasBegun(t *testing.T) {
	each(t, func(w *world) {
		all := w.booked(w.me, 3, "all")
		waits := w.booked(w.other, 0, "waits")
		if _, err := w.b.Cancel(w.me, cancelling(all, 0, "gone")); err != nil {
			t.Fatal(err)
		}
		w.do(func(ctx context.Context, c *ent.Client) error {
			return c.EventSession.Update().Where(eventsession.ID(w.session().ID)).SetStartsAt(now.Add(time.Hour)).Exec(ctx)
		})
		w.at(now.Add(time.Hour))
		if _, err := w.b.Accept(w.other, step(w.read(waits), "take")); code(err) != "event_begun" {
			t.Errorf("got %v", err)
		}
	})
}

func TestMorePlacesLetInWhoWaits(t *testing.T) {
	each(t, func(w *world) {
		w.booked(w.me, 3, "all")
		waits := w.booked(w.other, 0, "waits")
		w.is(waits, booking.StatusWAITING)
		if err := w.amend(func(e *events.Entry) { e.Sessions[0].Capacity = 3 }); code(err) != "below_taken sessions" {
			t.Errorf("fewer than are taken: %v", err)
		}
		if err := w.amend(func(e *events.Entry) { e.Sessions[0].Capacity = 6 }); err != nil {
			t.Fatal(err)
		}
		w.job(w.b.LettingIn())
		if got := w.read(waits); got.Edges.Place.Status != "OFFERED" {
			t.Errorf("the place is %s", got.Edges.Place.Status)
		}
		w.expect(5)
	})
}

// TestWhoComesBeforeTheWorkerDoesNotOvertakeWhoWaits: places that are added are offered by a job, and somebody may book until it
// runs.
func TestWhoComesBeforeTheWorkerDoesNotOvertakeWhoWaits(t *testing.T) {
	each(t, func(w *world) {
		w.booked(w.me, 3, "all")
		waits, third := w.booked(w.other, 1, "waits"), w.member("30000001")
		w.must(w.amend(func(e *events.Entry) { e.Sessions[0].Capacity = 7 }))
		if _, err := w.b.Place(third, w.wish(1, "two")); code(err) != "too_few_left companions" {
			t.Errorf("two of three places, of which two are awaited: %v", err)
		}
		late := w.booked(third, 0, "one")
		w.is(late, booking.StatusBOOKED)
		if p := w.place(waits); p.Status != waitingplace.StatusOFFERED || w.told(waits, notice.KindPLACE_OFFERED) != 1 {
			t.Errorf("who waits is %s", p.Status)
		}
		w.expect(7)
		w.job(w.b.LettingIn())
		w.expect(7)
	})
}

func TestSessionsComeAndGoWhileNobodyBookedThem(t *testing.T) {
	each(t, func(w *world) {
		w.booked(w.me, 0, "before")
		if err := w.amend(func(e *events.Entry) { e.Sessions = e.Sessions[1:] }); code(err) != "session_booked sessions" {
			t.Errorf("a booked session: %v", err)
		}
		err := w.amend(func(e *events.Entry) {
			e.Sessions = append(e.Sessions[:1], events.Session{StartsAt: e.Sessions[0].StartsAt.AddDate(0, 0, 3), Capacity: 7})
		})
		if err != nil {
			t.Fatal(err)
		}
		found, err := (events.Events{Store: w.s}).Get(storetest.System(), w.trip.ID)
		if err != nil || len(found.Edges.Sessions) != 2 || found.Edges.Sessions[0].ID != w.session().ID || events.Capacity(found.Edges.Sessions[1]) != 7 {
			t.Errorf("got %v, %v", found.Edges.Sessions, err)
		}
		w.at(time.Date(2026, 7, 1, 9, 0, 0, 0, now.Location()))
		if err := w.amend(func(e *events.Entry) { e.Sessions[0].Capacity = 9 }); code(err) != "session_held sessions" {
			t.Errorf("a session that was held: %v", err)
		}
	})
}

func TestAnEventThatIsWithdrawnEndsForNothing(t *testing.T) {
	each(t, func(w *world) {
		paid := w.booked(w.me, 2, "paid")
		paid, err := w.b.Pay(w.clerk, paying(paid, "pay"))
		if err != nil {
			t.Fatal(err)
		}
		waits := w.booked(w.other, 2, "waits")
		e := events.Events{Store: w.s}
		wish := events.Withdrawing{ID: w.trip.ID, Version: w.trip.Version, Reason: "台風のため"}
		if _, err := e.Withdraw(w.me, wish); code(err) == "ok" {
			t.Error("a member withdrew it")
		}
		for range 2 { // the answer was lost once
			if got, err := e.Withdraw(w.clerk, wish); err != nil || got.Status != event.StatusWITHDRAWN {
				t.Fatalf("got %v, %v", got, err)
			}
		}
		if _, err := w.b.Place(w.other, w.wish(0, "late")); code(err) != "session_not_found" {
			t.Errorf("booked after it: %v", err)
		}
		w.job(w.b.Withdrawing())
		w.job(w.b.Withdrawing())
		w.is(waits, booking.StatusCANCELLED)
		w.expect(0)
		paid = w.read(paid)
		if paid.Status != booking.StatusCANCELLED || bookings.Balance(paid) != -6000 {
			t.Errorf("it is %s and leaves %d", paid.Status, bookings.Balance(paid))
		}
		if n := w.s.Client.Notice.Query().Where(notice.KindEQ(notice.KindEVENT_WITHDRAWN)).CountX(storetest.System()); n != 2 {
			t.Errorf("%d were told", n)
		}
		list, err := w.b.List(w.clerk, bookings.Filter{EventID: w.trip.ID, Owed: true, First: 10})
		if err != nil || len(list.Edges) != 1 {
			t.Errorf("%v are owed money, %v", list, err)
		}
		if _, err := w.b.Settle(w.clerk, bookings.Settling{Step: step(paid, "settle"), Amount: -6000, Method: booking.PaymentMethodCASH}); err != nil {
			t.Error(err)
		}
	})
}
