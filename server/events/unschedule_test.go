package events_test

import (
	"errors"
	"sync"
	"testing"
	"time"

	"kyosai/gen/ent/event"
	"kyosai/server/access"
	"kyosai/server/events"
	"kyosai/server/problem"
	"kyosai/server/store/storetest"
)

func TestAnEventIsTakenOffItsSchedule(t *testing.T) {
	each(t, func(w *world) {
		noon := now.Add(2 * time.Hour)
		made := w.publish(w.draft(), &noon)
		if _, err := w.e.Unschedule(w.clerk, made.ID, made.Version-1); code(err) != "changed_meanwhile" {
			t.Errorf("from an old version: %v", err)
		}
		if _, err := w.e.Unschedule(storetest.As(&access.Viewer{Kind: access.Staff, Roles: access.Approver}), made.ID, made.Version); !errors.Is(err, problem.NotAllowed) {
			t.Errorf("an approver: %v", err)
		}
		if _, err := w.e.Unschedule(w.clerk, "evt_none", 1); code(err) != "event_not_found" {
			t.Errorf("none: %v", err)
		}
		for range 2 { // the answer was lost once
			got, err := w.e.Unschedule(w.clerk, made.ID, made.Version)
			if err != nil || got.Status != event.StatusDRAFT || got.PublishAt != nil || got.PublishedByID != nil || got.Version != made.Version+1 {
				t.Fatalf("got %v, %v", got, err)
			}
		}
		w.at(noon)
		w.work(made.ID)
		if w.seen(made) {
			t.Error("members see it at its moment")
		}
	})
}

func TestEitherTheWorkerOrTheClerkWins(t *testing.T) {
	each(t, func(w *world) {
		for range 10 {
			noon := w.s.Now().Add(time.Hour)
			made := w.publish(w.draft(), &noon)
			w.at(noon)
			var off error
			var both sync.WaitGroup
			both.Go(func() { w.work(made.ID) })
			both.Go(func() { _, off = w.e.Unschedule(w.clerk, made.ID, made.Version) })
			both.Wait()
			want := map[string]event.Status{"ok": event.StatusDRAFT, "event_published": event.StatusPUBLISHED}[code(off)]
			if got := w.s.Client.Event.GetX(storetest.System(), made.ID); got.Status != want || got.Version != made.Version+1 {
				t.Fatalf("the clerk heard %q, and it is %s in version %d", code(off), got.Status, got.Version)
			}
		}
	})
}

func TestAnEventThatMembersSeeIsNotTakenOffItsSchedule(t *testing.T) {
	each(t, func(w *world) {
		made := w.publish(w.draft(), nil)
		if _, err := w.e.Unschedule(w.clerk, made.ID, made.Version); code(err) != "event_published" {
			t.Errorf("published: %v", err)
		}
		if _, err := w.e.Withdraw(w.clerk, events.Withdrawing{ID: made.ID, Version: made.Version, Reason: "雨のため"}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.e.Unschedule(w.clerk, made.ID, made.Version+1); code(err) != "event_withdrawn" {
			t.Errorf("withdrawn: %v", err)
		}
	})
}
