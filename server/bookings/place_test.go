package bookings_test

import (
	"context"
	"fmt"
	"testing"

	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/companion"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/member"
	"kyosai/server/bookings"
	"kyosai/server/eligibility"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestAMemberBooksForHimselfAndHisCompanions(t *testing.T) {
	each(t, func(w *world) {
		for range 2 { // the answer was lost once
			made, err := w.b.Place(w.me, w.wish(2, "1"))
			if err != nil || made.Status != booking.StatusBOOKED || made.People != 3 || made.Amount != 6000 || len(made.Edges.Companions) != 2 {
				t.Fatalf("got %v, %v", made, err)
			}
			if *made.PayUntil != "2026-06-22" || made.Telephone != "090-1234-5678" || made.FiledByID != nil || made.Number == "" {
				t.Errorf("got %v", made)
			}
			if c := made.Edges.Companions[0]; c.Relation != companion.RelationCHILD || c.Age != 8 || c.Fee != 1500 {
				t.Errorf("got %v", c)
			}
		}
		w.expect(3)
	})
}

func TestWhatCannotBeBookedIsRefusedAndTakesNothing(t *testing.T) {
	each(t, func(w *world) {
		w.booked(w.other, 1, "other")
		aged := func(age int) bookings.Placing {
			p := w.wish(1, "1")
			p.Companions[0].Age = age
			return p
		}
		silent := w.wish(0, "1")
		silent.Telephone = ""
		unknown := w.wish(0, "1")
		unknown.SessionID = "evs_none"
		short := w.wish(0, "1")
		short.Key = "short"
		waits := w.wish(3, "1")
		waits.OrWait, waits.Companions = true, append(waits.Companions, waits.Companions[0])
		for name, c := range map[string]struct {
			wish bookings.Placing
			want string
		}{
			"a baby":                 {aged(5), "age_outside companions.0.age"},
			"somebody of 121":        {aged(121), "age_outside companions.0.age"},
			"nobody yet":             {aged(-1), "age_outside companions.0.age"},
			"more than is left":      {w.wish(2, "1"), "too_few_left companions"},
			"more companions":        {waits, "companions_many companions"},
			"what is asked, is not":  {silent, "telephone telephone"},
			"a session that is none": {unknown, "session_not_found"},
			"a key that is none":     {short, "key_form idempotencyKey"},
		} {
			if _, err := w.b.Place(w.me, c.wish); code(err) != c.want {
				t.Errorf("%s: %v", name, err)
			}
		}
		w.expect(2)
	})
}

func TestNothingIsKeptThatTheEventDoesNotAsk(t *testing.T) {
	each(t, func(w *world) {
		p := w.wish(0, "1")
		p.Email, p.Address = "a@example.jp", "神戸市"
		made, err := w.b.Place(w.me, p)
		if err != nil || made.Email != "" || made.Address != "" {
			t.Errorf("got %v, %v", made, err)
		}
	})
}

func TestAnEventIsBookedWithinItsDaysByMembersAndOnce(t *testing.T) {
	each(t, func(w *world) {
		w.at(now.AddDate(0, 0, -1))
		if _, err := w.b.Place(w.me, w.wish(0, "1")); code(err) != "booking_not_open" {
			t.Errorf("the day before: %v", err)
		}
		w.at(w.trip.BookingUntil)
		if _, err := w.b.Place(w.me, w.wish(0, "1")); code(err) != "booking_closed" {
			t.Errorf("at its end: %v", err)
		}
		w.at(now)
		w.booked(w.me, 0, "1")
		again := w.wish(0, "2")
		if _, err := w.b.Place(w.me, again); code(err) != "booked_already" {
			t.Errorf("again: %v", err)
		}
		again.SessionID = w.trip.Edges.Sessions[1].ID
		if _, err := w.b.Place(w.me, again); code(err) != "booked_already" {
			t.Errorf("another session: %v", err)
		}
		again.Key = "wish-of-a-test-1"
		if _, err := w.b.Place(w.me, again); code(err) != "key_used" {
			t.Errorf("with the key of another wish: %v", err)
		}
		w.expect(1)
	})
}

func TestADraftIsBookedByNobody(t *testing.T) {
	each(t, func(w *world) {
		draft := w.s.Client.Event.Query().Where(event.StatusEQ(event.StatusDRAFT)).WithSessions().FirstX(storetest.System())
		p := w.wish(0, "1")
		p.SessionID = draft.Edges.Sessions[0].ID
		for name, as := range map[string]context.Context{"a member": w.me, "a clerk": w.clerk} {
			if _, err := w.b.Place(as, p); code(err) != "session_not_found" {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
}

func TestAClerkBooksForAMemberAndIsNamed(t *testing.T) {
	each(t, func(w *world) {
		p := w.wish(1, "1")
		p.MemberID = w.people.Own.Member.ID
		made, err := w.b.Place(w.clerk, p)
		if err != nil || made.MemberID != p.MemberID || *made.FiledByID != w.people.Staff["CLERK"].ID {
			t.Fatalf("got %v, %v", made, err)
		}
		if own, err := w.b.Own(w.me, w.trip); err != nil || own == nil || own.ID != made.ID {
			t.Errorf("the member sees %v, %v", own, err)
		}
		nobody := w.wish(0, "2")
		nobody.MemberID = "mem_none"
		if _, err := w.b.Place(w.clerk, nobody); code(err) != "not_enrolled" {
			t.Errorf("for nobody: %v", err)
		}
		for _, role := range []string{"EXAMINER", "APPROVER", "ACCOUNTING", "ADMINISTRATOR", "IT_REPORTING"} {
			if _, err := w.b.Place(storetest.As(w.people.Viewer(role)), p); code(err) != "forbidden" {
				t.Errorf("%s: %v", role, err)
			}
		}
		other := w.wish(0, "3")
		other.MemberID = w.people.Own.Member.ID // a member books for nobody else
		if made, err := w.b.Place(w.other, other); err != nil || made.MemberID != w.people.Other.Member.ID || made.FiledByID != nil {
			t.Errorf("got %v, %v", made, err)
		}
		w.expect(3)
	})
}

func TestWhatCostsNothingIsCertainAtOnce(t *testing.T) {
	each(t, func(w *world) {
		w.trip = w.hold(0, 4)
		if made := w.booked(w.me, 0, "1"); made.Status != booking.StatusCONFIRMED || made.PayUntil != nil {
			t.Errorf("got %v", made)
		}
	})
}

func TestNobodyReachesAnothersBooking(t *testing.T) {
	each(t, func(w *world) {
		made := w.booked(w.me, 1, "1")
		if found, err := w.b.Get(w.other, made.ID); found != nil || err != nil {
			t.Errorf("another member sees %v, %v", found, err)
		}
		if _, err := w.b.Cancel(w.other, cancelling(made, 0, "2")); code(err) != "booking_not_found" {
			t.Errorf("another member cancels: %v", err)
		}
		if _, err := w.b.Accept(w.other, step(made, "2")); code(err) != "booking_not_found" {
			t.Errorf("another member accepts: %v", err)
		}
		list, err := w.b.List(w.other, bookings.Filter{EventID: w.trip.ID, First: 10})
		if err != nil || len(list.Edges) != 0 {
			t.Errorf("another member lists %v, %v", list, err)
		}
		officer := storetest.As(w.people.Own.OfficerViewer())
		if found, err := w.b.Get(officer, made.ID); found != nil || err != nil {
			t.Errorf("his company's officer sees %v, %v", found, err)
		}
		for _, role := range []string{"EXAMINER", "APPROVER", "ACCOUNTING", "ADMINISTRATOR", "IT_REPORTING"} {
			as := storetest.As(w.people.Viewer(role))
			if found, err := w.b.Get(as, made.ID); found != nil || err != nil {
				t.Errorf("%s sees %v, %v", role, found, err)
			}
			if _, err := w.b.Pay(as, paying(made, "3")); code(err) != "forbidden" {
				t.Errorf("%s takes money: %v", role, err)
			}
			if _, err := w.b.Cancel(as, cancelling(made, 0, "4")); fmt.Sprint(code(err)) == "ok" {
				t.Errorf("%s cancels", role)
			}
		}
		if _, err := w.b.Pay(w.me, paying(made, "5")); code(err) != "forbidden" {
			t.Errorf("the member takes money: %v", err)
		}
		w.expect(2)
	})
}

func TestWhoIsNotEligibleBooksNothingHimselfOrByAClerk(t *testing.T) {
	each(t, func(w *world) {
		err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			terms := []eligibility.Term{{Kind: eligibility.Age, From: 0, Until: 39}}
			if err := tx.Client().Event.Update().Where(event.ID(w.trip.ID)).SetEligibility(terms).Exec(ctx); err != nil {
				return err
			}
			return tx.Client().Member.Update().Where(member.ID(w.people.Own.Member.ID)).SetBornOn("1980-01-01").Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		p := w.wish(0, "1")
		if _, err := w.b.Place(w.me, p); code(err) != "not_eligible" {
			t.Errorf("himself: %v", err)
		}
		p.MemberID = w.people.Own.Member.ID
		if _, err := w.b.Place(w.clerk, p); code(err) != "not_eligible" {
			t.Errorf("by a clerk: %v", err)
		}
	})
}
