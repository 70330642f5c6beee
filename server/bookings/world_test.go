package bookings_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/companion"
	"kyosai/gen/ent/member"
	"kyosai/server/access"
	"kyosai/server/bookings"
	"kyosai/server/events"
	"kyosai/server/eventterms"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

var now = time.Date(2026, 6, 15, 10, 0, 0, 0, time.FixedZone("JST", 9*60*60))

// world has two members and a clerk on 15 June 2026, and a trip on 30 June for four people: 3,000 yen for the member, 1,500
// for a child of 6 to 11, three companions at most, held for seven days, 48 hours to answer.
type world struct {
	*testing.T
	s                *store.Store
	people           *storetest.People
	b                bookings.Bookings
	me, other, clerk context.Context
	trip             *ent.Event
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) { test(open(t, s)) })
}

func open(t *testing.T, s *store.Store) *world {
	people := storetest.Populate(t, s)
	w := &world{T: t, s: s, people: people, b: bookings.Bookings{Store: s}}
	w.me, w.other, w.clerk = storetest.As(people.Own.Viewer()), storetest.As(people.Other.Viewer()), storetest.As(people.Viewer("CLERK"))
	w.at(now)
	w.trip = w.hold(3000, 4)
	return w
}

// member adds one more, of a number, and is his viewer.
func (w *world) member(number string) context.Context {
	w.Helper()
	var made *ent.Member
	w.do(func(ctx context.Context, c *ent.Client) (err error) {
		made, err = c.Member.Create().SetNumber(number).SetName("会員").SetSex(member.SexUNKNOWN).SetJoinedOn("2020-04-01").Save(ctx)
		return err
	})
	return storetest.As(&access.Viewer{Kind: access.Member, Zone: access.Public, Roles: access.MemberRole, MemberID: made.ID})
}

func (w *world) at(t time.Time) { w.s.SetClock(func() time.Time { return t }) }

// hold publishes a trip at so many yen, with a session for so many people, and a second one of 100.
func (w *world) hold(fee yen.Amount, capacity int) *ent.Event {
	w.Helper()
	e := events.Events{Store: w.s}
	begins := time.Date(2026, 6, 30, 9, 0, 0, 0, now.Location())
	made, err := e.Save(w.clerk, events.Entry{Name: "いちご狩り", Place: "三宮駅", Fee: fee, CompanionsLimit: 3, HoldDays: 7, AnswerHours: 48,
		Bands: []eventterms.Band{{Label: "大人", From: 12, Until: 120, Fee: 3000}, {Label: "小学生", From: 6, Until: 11, Fee: 1500}}, Cancellation: eventterms.Standard(),
		Asks: []eventterms.Question{eventterms.Telephone}, BookingFrom: now, BookingUntil: now.AddDate(0, 0, 10),
		Sessions: []events.Session{{StartsAt: begins, Capacity: capacity}, {StartsAt: begins.Add(time.Hour), Capacity: 100}}})
	if err == nil {
		made, err = e.Publish(w.clerk, events.Publishing{ID: made.ID, Version: made.Version})
	}
	if err != nil {
		w.Fatal(err)
	}
	return made
}

// session is the small session of the trip.
func (w *world) session() *ent.EventSession { return w.trip.Edges.Sessions[0] }

// wish is for a member with so many children of eight.
func (w *world) wish(children int, key string) bookings.Placing {
	p := bookings.Placing{SessionID: w.session().ID, Telephone: "090-1234-5678", Key: "wish-of-a-test-" + key}
	for range children {
		p.Companions = append(p.Companions, bookings.Companion{Relation: companion.RelationCHILD, Age: 8})
	}
	return p
}

func (w *world) booked(as context.Context, children int, key string) *ent.Booking {
	w.Helper()
	p := w.wish(children, key)
	p.OrWait = true
	made, err := w.b.Place(as, p)
	if err != nil {
		w.Fatal(err)
	}
	return made
}

func (w *world) read(of *ent.Booking) *ent.Booking {
	w.Helper()
	found, err := w.b.Get(storetest.System(), of.ID)
	if err != nil || found == nil {
		w.Fatalf("got %v, %v", found, err)
	}
	return found
}

// expect looks how many places of the small session are taken.
func (w *world) expect(taken int) {
	w.Helper()
	stock := w.session().QueryAllotment().OnlyX(storetest.System())
	if stock.Taken != taken {
		w.Errorf("%d places are taken, want %d", stock.Taken, taken)
	}
}

func (w *world) is(of *ent.Booking, want booking.Status) {
	w.Helper()
	if got := w.read(of).Status; got != want {
		w.Errorf("booking %s is %s, want %s", of.ID, got, want)
	}
}

func step(of *ent.Booking, key string) bookings.Step {
	return bookings.Step{ID: of.ID, Version: of.Version, Key: "wish-of-a-test-" + key}
}

func cancelling(of *ent.Booking, fee yen.Amount, key string) bookings.Cancelling {
	return bookings.Cancelling{Step: step(of, key), Fee: fee}
}

func paying(of *ent.Booking, key string) bookings.Paying {
	return bookings.Paying{Step: step(of, key), Method: booking.PaymentMethodCASH, Amount: of.Amount}
}

func code(err error) string {
	switch p := problem.As(err); {
	case err == nil:
		return "ok"
	case p == nil:
		return err.Error()
	default:
		return strings.TrimSpace(p.Code + " " + p.Field)
	}
}
