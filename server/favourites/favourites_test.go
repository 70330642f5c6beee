package favourites_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/favourite"
	"kyosai/gen/ent/job"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/approval"
	"kyosai/server/caldate"
	"kyosai/server/events"
	"kyosai/server/eventterms"
	"kyosai/server/favourites"
	"kyosai/server/notices"
	"kyosai/server/offerings"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

var now = time.Date(2026, 6, 15, 10, 0, 0, 0, caldate.Japan)

// opening is when everything of the tests opens.
var opening = now.AddDate(0, 0, 2)

// world has two members on 15 June 2026, a ticket first come, one by lot and an event, all of which open in two days.
type world struct {
	*testing.T
	s                   *store.Store
	people              *storetest.People
	f                   favourites.Favourites
	me, other, clerk    context.Context
	ticket, byLot, trip string
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		w := &world{T: t, s: s, people: people, f: favourites.Favourites{Store: s}}
		w.me, w.other, w.clerk = storetest.As(people.Own.Viewer()), storetest.As(people.Other.Viewer()), storetest.As(people.Viewer("CLERK"))
		w.at(now)
		w.within(func(ctx context.Context, c *ent.Client) error {
			_, err := c.Favourite.Delete().Exec(ctx)
			return err
		})
		w.ticket, w.byLot, w.trip = w.offer(false), w.offer(true), w.event()
		test(w)
	})
}

func (w *world) at(t time.Time) { w.s.SetClock(func() time.Time { return t }) }

func (w *world) within(do func(context.Context, *ent.Client) error) {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { return do(ctx, tx.Client()) })
	if err != nil {
		w.Fatal(err)
	}
}

func ticket(lot bool) offerings.Entry {
	e := offerings.Entry{Name: "試の券", FaceValue: 2000, Price: 1400, Allotments: []offerings.Part{{Quantity: 10}}, MemberLimit: 4, HoldDays: 7, PayBy: []payby.Way{payby.Counter},
		SaleFrom: opening, SaleUntil: opening.AddDate(0, 0, 5), Delivery: offering.DeliveryPICK_UP}
	if lot {
		e.Way, e.Lottery = offering.WayLOTTERY, &offerings.LotteryTerms{NumberName: "日経平均", DrawOn: caldate.Today(e.SaleUntil).AddDays(1), Decimals: 2}
		e.LineUntil = e.Lottery.DrawOn
	}
	return e
}

func (w *world) offer(lot bool) string {
	w.Helper()
	o := offerings.Offerings{Store: w.s}
	made, err := o.Save(w.clerk, ticket(lot))
	if err == nil {
		_, err = o.Publish(w.clerk, offerings.Publishing{ID: made.ID, Version: made.Version})
	}
	if err != nil {
		w.Fatal(err)
	}
	return made.ID
}

func trip() events.Entry {
	return events.Entry{Name: "試の会", Place: "三宮", HoldDays: 7, AnswerHours: 48, Cancellation: eventterms.Standard(),
		BookingFrom: opening, BookingUntil: opening.AddDate(0, 0, 5), Sessions: []events.Session{{StartsAt: opening.AddDate(0, 0, 9), Capacity: 4}}}
}

func (w *world) event() string {
	w.Helper()
	e := events.Events{Store: w.s}
	made, err := e.Save(w.clerk, trip())
	if err == nil {
		_, err = e.Publish(w.clerk, events.Publishing{ID: made.ID, Version: made.Version})
	}
	if err != nil {
		w.Fatal(err)
	}
	return made.ID
}

// move lets the ticket by lot and the trip open another time.
func (w *world) move(to time.Time) {
	w.Helper()
	lot := w.s.Client.Offering.Query().Where(offering.ID(w.byLot)).WithAllotments().OnlyX(storetest.System())
	e := ticket(true)
	e.ID, e.Version, e.SaleFrom, e.Allotments[0].ID = lot.ID, lot.Version, to, lot.Edges.Allotments[0].ID
	if _, err := (offerings.Offerings{Store: w.s}).Save(w.clerk, e); err != nil {
		w.Fatal(err)
	}
	held := w.s.Client.Event.Query().Where(event.ID(w.trip)).WithSessions().OnlyX(storetest.System())
	t := trip()
	t.ID, t.Version, t.BookingFrom, t.Sessions[0].ID = held.ID, held.Version, to, held.Edges.Sessions[0].ID
	if _, err := (events.Events{Store: w.s}).Save(w.clerk, t); err != nil {
		w.Fatal(err)
	}
}

func (w *world) mark(as context.Context, of favourites.Of, marked bool) {
	w.Helper()
	if err := w.f.Set(as, of, marked); err != nil {
		w.Fatal(err)
	}
}

// work lets the worker do what is due at a moment, twice.
func (w *world) work(at time.Time, before time.Duration) {
	w.Helper()
	w.at(at)
	for range 2 {
		if err := (favourites.Reminders{Store: w.s, Before: before}).Work(context.Background()); err != nil {
			w.Fatal(err)
		}
	}
}

// told is of what each member was told, in its order.
func (w *world) told(of *storetest.Person) (kinds []string) {
	w.Helper()
	rows := w.s.Client.Notice.Query().Where(notice.MemberID(of.Member.ID), notice.KindIn(notice.KindOPENING_NEAR, notice.KindWAITING_ROOM_OPEN)).
		Order(notice.ByID()).AllX(storetest.System())
	for _, row := range rows {
		what := "ticket"
		switch {
		case row.EventID != nil:
			what = "event"
		case *row.OfferingID == w.byLot:
			what = "by lot"
		}
		kinds = append(kinds, string(row.Kind)+" "+what)
	}
	return kinds
}

func code(err error) string {
	if p := problem.As(err); p != nil {
		return p.Code
	}
	if err != nil {
		return err.Error()
	}
	return "ok"
}

func TestWhoMarkedIsToldOnceBeforeTheOpening(t *testing.T) {
	each(t, func(w *world) {
		for _, of := range []favourites.Of{{OfferingID: w.ticket}, {OfferingID: w.byLot}, {EventID: w.trip}} {
			w.mark(w.me, of, true)
			w.mark(w.me, of, true)
		}
		w.work(opening.Add(-31*time.Minute), 30*time.Minute)
		if got := w.told(w.people.Own); got != nil {
			t.Fatalf("told too early: %v", got)
		}
		mails := w.s.Client.Job.Query().Where(job.Kind(notices.MailKind)).CountX(storetest.System())
		w.work(opening.Add(-30*time.Minute), 30*time.Minute)
		want := []string{"OPENING_NEAR by lot", "OPENING_NEAR event", "WAITING_ROOM_OPEN ticket"}
		if diff := cmp.Diff(want, w.told(w.people.Own)); diff != "" {
			t.Error(diff)
		}
		if n := w.s.Client.Job.Query().Where(job.Kind(notices.MailKind)).CountX(storetest.System()); n != mails+3 {
			t.Errorf("%d mails were looked at", n-mails)
		}
		w.work(opening.Add(-time.Minute), 30*time.Minute)
		if got := w.told(w.people.Own); len(got) != 3 || w.told(w.people.Other) != nil {
			t.Errorf("told %v, and the other %v", got, w.told(w.people.Other))
		}
	})
}

func TestTheSchemeMayRemindEarlierThanTheWaitingRoomOpens(t *testing.T) {
	each(t, func(w *world) {
		w.mark(w.me, favourites.Of{OfferingID: w.ticket}, true)
		w.work(opening.Add(-23*time.Hour), 24*time.Hour)
		w.work(opening.Add(-10*time.Minute), 24*time.Hour)
		if diff := cmp.Diff([]string{"OPENING_NEAR ticket", "WAITING_ROOM_OPEN ticket"}, w.told(w.people.Own)); diff != "" {
			t.Error(diff)
		}
	})
}

func TestWhoUnmarkedOrHasLeftOrCameTooLateIsNotTold(t *testing.T) {
	each(t, func(w *world) {
		w.mark(w.me, favourites.Of{OfferingID: w.ticket}, true)
		w.mark(w.me, favourites.Of{OfferingID: w.ticket}, false)
		w.mark(w.other, favourites.Of{EventID: w.trip}, true)
		w.within(func(ctx context.Context, c *ent.Client) error {
			return c.Member.Update().Where(member.ID(w.people.Other.Member.ID)).SetLeftOn("2026-06-16").Exec(ctx)
		})
		w.work(opening.Add(-5*time.Minute), 30*time.Minute)
		w.mark(w.me, favourites.Of{OfferingID: w.byLot}, true)
		w.work(opening, 30*time.Minute)
		if own, other := w.told(w.people.Own), w.told(w.people.Other); own != nil || other != nil {
			t.Errorf("told %v and %v", own, other)
		}
	})
}

func TestWhoWasRemindedIsRemindedAgainOfAnOpeningThatIsMoved(t *testing.T) {
	each(t, func(w *world) {
		w.mark(w.me, favourites.Of{OfferingID: w.byLot}, true)
		w.mark(w.me, favourites.Of{EventID: w.trip}, true)
		w.work(opening.Add(-23*time.Hour), 24*time.Hour)
		moved := opening.AddDate(0, 0, 2)
		w.move(moved)
		w.work(opening.Add(-22*time.Hour), 24*time.Hour)
		if got := w.told(w.people.Own); len(got) != 2 {
			t.Errorf("told %v", got)
		}
		w.work(moved.Add(-23*time.Hour), 24*time.Hour)
		if got := w.told(w.people.Own); len(got) != 4 {
			t.Errorf("told %v", got)
		}
	})
}

func TestWhoMarksAnewIsNotToldAgain(t *testing.T) {
	each(t, func(w *world) {
		of := favourites.Of{EventID: w.trip}
		w.mark(w.me, of, true)
		w.work(opening.Add(-20*time.Minute), 30*time.Minute)
		w.mark(w.me, of, false)
		w.mark(w.me, of, true)
		w.work(opening.Add(-10*time.Minute), 30*time.Minute)
		if got := w.told(w.people.Own); len(got) != 1 {
			t.Errorf("told %v", got)
		}
	})
}

func TestAFavouriteIsItsMembersOwnAndGoesAtTheEnd(t *testing.T) {
	each(t, func(w *world) {
		of := favourites.Of{OfferingID: w.ticket}
		w.mark(w.me, of, true)
		w.mark(w.other, of, false) // of nobody else's
		for name, c := range map[string]struct {
			as   context.Context
			want int
		}{"the member": {w.me, 1}, "another": {w.other, 0}, "a clerk": {w.clerk, 0}, "IT": {storetest.As(w.people.Viewer("IT_REPORTING")), 0}} {
			if n := w.s.Client.Favourite.Query().CountX(c.as); n != c.want {
				t.Errorf("%s knows of %d", name, n)
			}
		}
		if marked, err := w.f.Marked(w.other, of); err != nil || *marked {
			t.Errorf("marked for another: %v, %v", marked, err)
		}
		w.work(opening.AddDate(0, 0, 5).Add(-time.Second), time.Hour)
		if n := w.s.Client.Favourite.Query().CountX(storetest.System()); n != 1 {
			t.Errorf("%d are left before the end", n)
		}
		w.work(opening.AddDate(0, 0, 5), time.Hour)
		if n := w.s.Client.Favourite.Query().CountX(storetest.System()); n != 0 {
			t.Errorf("%d are left after the end", n)
		}
	})
}

func TestWhatCannotBeMarkedIsRefused(t *testing.T) {
	each(t, func(w *world) {
		for name, c := range map[string]struct {
			as   context.Context
			of   favourites.Of
			want string
		}{
			"nothing":          {w.me, favourites.Of{}, "favourite_of_one"},
			"two at once":      {w.me, favourites.Of{OfferingID: w.ticket, EventID: w.trip}, "favourite_of_one"},
			"a draft":          {w.me, favourites.Of{OfferingID: w.people.Unpublished.ID}, "favourite_gone"},
			"an event of none": {w.me, favourites.Of{EventID: "evt_none"}, "favourite_gone"},
			"by a clerk":       {w.clerk, favourites.Of{OfferingID: w.ticket}, "forbidden"},
			"by nobody":        {storetest.Anonymous(), favourites.Of{OfferingID: w.ticket}, "forbidden"},
			"by an officer":    {storetest.As(w.people.Own.OfficerViewer()), favourites.Of{OfferingID: w.ticket}, "forbidden"},
		} {
			if err := w.f.Set(c.as, c.of, true); code(err) != c.want {
				t.Errorf("%s: %v in place of %s", name, err, c.want)
			}
		}
		w.at(opening.AddDate(0, 0, 6))
		if err := w.f.Set(w.me, favourites.Of{EventID: w.trip}, true); code(err) != "favourite_over" {
			t.Errorf("what is over: %v", err)
		}
	})
}

func TestTwoHundredAreEnough(t *testing.T) {
	each(t, func(w *world) {
		for range 200 {
			w.within(func(ctx context.Context, c *ent.Client) error {
				made, _, err := w.people.Ticket(ctx, c, now, "試の山", offering.StatusPUBLISHED)
				if err != nil {
					return err
				}
				return c.Favourite.Create().SetMemberID(w.people.Own.Member.ID).SetOfferingID(made.ID).SetMarkedAt(now).Exec(ctx)
			})
		}
		if err := w.f.Set(w.me, favourites.Of{EventID: w.trip}, true); code(err) != "favourites_many" {
			t.Errorf("got %v", err)
		}
	})
}

func TestNothingIsMarkedWhereThatIsSwitchedOff(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	people := storetest.Populate(t, s)
	off, err := approval.Parse("Favourite.event_id")
	if err != nil {
		t.Fatal(err)
	}
	s.Off = off
	f := favourites.Favourites{Store: s}
	if err := f.Set(storetest.As(people.Other.Viewer()), favourites.Of{EventID: people.Event.ID}, true); problem.As(err) == nil {
		t.Errorf("got %v", err)
	}
	if marked, err := f.Marked(storetest.As(people.Own.Viewer()), favourites.Of{OfferingID: people.Offering.ID}); marked != nil || err != nil {
		t.Errorf("shown %v, %v", marked, err)
	}
	n := s.Client.Favourite.Query().Where(favourite.EventIDNotNil()).CountX(access.AsSystem(context.Background()))
	if n != 0 {
		t.Errorf("%d were kept", n)
	}
}
