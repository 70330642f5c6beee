package bookings_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"kyosai/gen/ent/amendment"
	"kyosai/server/amendments"
	"kyosai/server/events"
	"kyosai/server/store/storetest"
)

// touches holds whom a change touches, as a clerk reads it: each with his bookings.
func (w *world) touches(of amendments.Asked, want ...string) {
	w.Helper()
	of.First = 10
	list, err := (amendments.Amendments{Store: w.s}).People(w.clerk, of)
	if err != nil {
		w.Fatal(err)
	}
	var got []string
	for _, e := range list.Edges {
		says := e.Node.Member.Number
		for _, b := range e.Node.Bookings() {
			says += fmt.Sprint(" ", b.Status)
		}
		if e.Node.ToldAt != nil {
			says += " told"
		}
		got = append(got, says)
	}
	if !slices.Equal(got, want) {
		w.Errorf("it touches %q, want %q", got, want)
	}
}

func TestOnlyThoseOfASessionThatWasMovedAreTouched(t *testing.T) {
	each(t, func(w *world) {
		mine, other := w.people.Own.Member.Number, w.people.Other.Member.Number
		of := w.booked(w.me, 0, "first")
		second := w.wish(0, "second")
		second.SessionID = w.trip.Edges.Sessions[1].ID
		if _, err := w.b.Place(w.other, second); err != nil {
			t.Fatal(err)
		}
		w.at(w.s.Now().Add(time.Minute))
		moved := func(e *events.Entry) { e.Sessions[0].StartsAt = e.Sessions[0].StartsAt.AddDate(0, 0, 1) }
		foreseen, err := (events.Events{Store: w.s}).Foresee(w.clerk, w.entry(moved))
		if err != nil {
			t.Fatal(err)
		}
		w.touches(amendments.Asked{Subject: foreseen.Subject}, mine+" BOOKED")
		w.touches(amendments.Asked{Subject: amendments.Subject{EventID: w.trip.ID}}, mine+" BOOKED", other+" BOOKED")
		if err := w.amend(moved); err != nil {
			t.Fatal(err)
		}
		w.at(w.s.Now().Add(time.Minute))
		if _, err := w.b.Cancel(w.me, cancelling(w.read(of), 0, "free")); err != nil {
			t.Fatal(err)
		}
		made := w.s.Client.Amendment.Query().Where(amendment.EventID(w.trip.ID)).OnlyX(storetest.System())
		w.touches(amendments.Asked{AmendmentID: made.ID}, mine+" CANCELLED")
		w.touches(amendments.Asked{Subject: foreseen.Subject})
	})
}

func TestWhomAWithdrawnEventTouchedIsListed(t *testing.T) {
	each(t, func(w *world) {
		w.booked(w.me, 3, "has-places")
		w.booked(w.other, 1, "waits")
		if _, err := (events.Events{Store: w.s}).Withdraw(w.clerk, events.Withdrawing{ID: w.trip.ID, Version: w.trip.Version, Reason: "台風のため"}); err != nil {
			t.Fatal(err)
		}
		w.job(w.b.Withdrawing())
		made := w.s.Client.Amendment.Query().Where(amendment.EventID(w.trip.ID)).OnlyX(storetest.System())
		w.touches(amendments.Asked{AmendmentID: made.ID}, w.people.Own.Member.Number+" CANCELLED told", w.people.Other.Member.Number+" CANCELLED told")
	})
}
