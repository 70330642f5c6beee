package events_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/job"
	"kyosai/server/events"
	"kyosai/server/eventterms"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

var now = time.Date(2026, 6, 15, 10, 0, 0, 0, time.FixedZone("JST", 9*60*60))

// world has people, and the clerk who makes events, on 15 June 2026.
type world struct {
	*testing.T
	s             *store.Store
	e             events.Events
	clerk, member context.Context
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		w := &world{T: t, s: s, e: events.Events{Store: s}, clerk: storetest.As(people.Viewer("CLERK")), member: storetest.As(people.Own.Viewer())}
		w.at(now)
		test(w)
	})
}

func (w *world) at(t time.Time) { w.s.SetClock(func() time.Time { return t }) }

// entry is an event in which nothing is wrong, which can be booked from tomorrow for a week.
func entry() events.Entry {
	return events.Entry{Name: "試の会", Description: "浜を歩きます。", Place: "須磨海岸", Fee: 1000, HoldDays: 7, AnswerHours: 48,
		Cancellation: eventterms.Standard(), BookingFrom: now.AddDate(0, 0, 1), BookingUntil: now.AddDate(0, 0, 8),
		Sessions: []events.Session{{StartsAt: now.AddDate(0, 0, 20), Capacity: 10}}}
}

func (w *world) draft() *ent.Event {
	w.Helper()
	made, err := w.e.Save(w.clerk, entry())
	if err != nil || made.Status != event.StatusDRAFT {
		w.Fatalf("made %v, %v", made, err)
	}
	return made
}

func (w *world) publish(of *ent.Event, at *time.Time) *ent.Event {
	w.Helper()
	made, err := w.e.Publish(w.clerk, events.Publishing{ID: of.ID, Version: of.Version, At: at})
	if err != nil {
		w.Fatal(err)
	}
	return made
}

// work lets the worker publish what is due.
func (w *world) work(id string) {
	w.Helper()
	payload, err := json.Marshal(events.Due{ID: id})
	if err != nil {
		w.Fatal(err)
	}
	if err := w.e.Publishing()(context.Background(), payload); err != nil {
		w.Fatal(err)
	}
}

// seen tells whether members find the event, in the list and by its key alike.
func (w *world) seen(of *ent.Event) bool {
	w.Helper()
	list, err := w.e.List(w.member, 100, nil)
	if err != nil {
		w.Fatal(err)
	}
	found, err := w.e.Get(w.member, of.ID)
	if err != nil {
		w.Fatal(err)
	}
	listed := false
	for _, e := range list.Edges {
		listed = listed || e.Node.ID == of.ID
	}
	if listed != (found != nil) {
		w.Errorf("listed: %v, opened: %v", listed, found != nil)
	}
	return listed
}

func code(err error) string {
	p := problem.As(err)
	if p == nil {
		return "ok"
	}
	return strings.TrimSpace(p.Code + " " + p.Field)
}

func TestAnEventIsSeenFromItsMomentOnAndNotBefore(t *testing.T) {
	each(t, func(w *world) {
		noon := now.Add(2 * time.Hour)
		made := w.publish(w.draft(), &noon)
		if made.Status != event.StatusSCHEDULED || w.seen(made) {
			t.Fatalf("%v is seen before its time", made)
		}
		due := w.s.Client.Job.Query().Where(job.Kind(events.PublishKind)).OnlyX(storetest.System())
		if !due.RunAt.Equal(noon) {
			t.Errorf("the worker comes at %v", due.RunAt)
		}
		w.at(noon.Add(-time.Microsecond))
		w.work(made.ID)
		if w.seen(made) {
			t.Error("it is seen a microsecond too early")
		}
		w.at(noon)
		w.work(made.ID)
		if !w.seen(made) {
			t.Fatal("its time has come, and nobody sees it")
		}
		first := w.s.Client.Event.GetX(w.clerk, made.ID)
		w.work(made.ID)
		if again := w.s.Client.Event.GetX(w.clerk, made.ID); again.Version != first.Version || again.Version != made.Version+1 {
			t.Errorf("it was published twice: version %d, then %d", first.Version, again.Version)
		}
		if _, err := w.e.Publish(w.clerk, events.Publishing{ID: made.ID, Version: first.Version}); code(err) != "event_published" {
			t.Errorf("published again by hand: %v", err)
		}
	})
}

func TestTheMomentThatWasSetLastCounts(t *testing.T) {
	each(t, func(w *world) {
		noon, evening := now.Add(2*time.Hour), now.Add(8*time.Hour)
		draft := w.draft()
		made := w.publish(w.publish(draft, &noon), &evening)
		w.at(noon)
		w.work(made.ID)
		if w.seen(made) {
			t.Error("it is seen at the moment that was set before")
		}
		if _, err := w.e.Publish(w.clerk, events.Publishing{ID: draft.ID, Version: draft.Version, At: &noon}); code(err) != "changed_meanwhile" {
			t.Errorf("from the version before: %v", err)
		}
		w.at(evening)
		w.work(made.ID)
		if !w.seen(made) {
			t.Error("nobody sees it at the moment that was set last")
		}
	})
}

func TestWhatWasTakenBackIsNotPublishedByALateWorker(t *testing.T) {
	each(t, func(w *world) {
		noon := now.Add(2 * time.Hour)
		made := w.publish(w.draft(), &noon)
		if _, err := w.e.Withdraw(w.clerk, events.Withdrawing{ID: made.ID, Version: made.Version, Reason: "雨のため"}); code(err) != "event_unseen" {
			t.Errorf("what nobody sees is taken back: %v", err)
		}
		made = w.publish(made, nil) // at once, in place of noon
		if !w.seen(made) {
			t.Fatal("published at once, and nobody sees it")
		}
		if _, err := w.e.Withdraw(w.clerk, events.Withdrawing{ID: made.ID, Version: made.Version, Reason: "雨のため"}); err != nil {
			t.Fatal(err)
		}
		w.at(noon)
		w.work(made.ID)
		if w.s.Client.Event.GetX(w.clerk, made.ID).Status != event.StatusWITHDRAWN {
			t.Error("the job of its old moment published it again")
		}
	})
}

func TestWhatIsOverBeforeItsMomentIsNotPublished(t *testing.T) {
	each(t, func(w *world) {
		draft, late := w.draft(), now.AddDate(0, 0, 8)
		if _, err := w.e.Publish(w.clerk, events.Publishing{ID: draft.ID, Version: draft.Version, At: &late}); code(err) != "booking_over bookingUntil" {
			t.Errorf("at the end of its booking: %v", err)
		}
		if _, err := w.e.Publish(w.member, events.Publishing{ID: draft.ID, Version: draft.Version}); code(err) != "forbidden" {
			t.Errorf("by a member: %v", code(err))
		}
		if w.s.Client.Job.Query().Where(job.Kind(events.PublishKind)).ExistX(storetest.System()) || w.seen(draft) {
			t.Error("what was refused left something")
		}
	})
}
