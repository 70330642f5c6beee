package offerings_test

import (
	"errors"
	"sync"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/offering"
	"kyosai/server/offerings"
	"kyosai/server/problem"
	"kyosai/server/store/storetest"
)

// scheduled is a ticket that members see at noon.
func (w *world) scheduled(at time.Time) *ent.Offering {
	w.Helper()
	draft := w.draft("試の券")
	made, err := w.o.Publish(w.clerk, offerings.Publishing{ID: draft.ID, Version: draft.Version, At: &at})
	if err != nil || made.Status != offering.StatusSCHEDULED {
		w.Fatalf("scheduled %v, %v", made, err)
	}
	return made
}

func TestWhatIsTakenOffItsScheduleIsADraftAgain(t *testing.T) {
	each(t, func(w *world) {
		noon := now.Add(2 * time.Hour)
		made := w.scheduled(noon)
		if _, err := w.o.Unschedule(w.clerk, made.ID, made.Version-1); code(err) != "changed_meanwhile" {
			t.Errorf("from an old version: %v", err)
		}
		for range 2 { // the answer was lost once
			got, err := w.o.Unschedule(w.clerk, made.ID, made.Version)
			if err != nil || got.Status != offering.StatusDRAFT || got.PublishAt != nil || got.PublishedByID != nil || got.Version != made.Version+1 {
				t.Fatalf("got %v, %v", got, err)
			}
		}
		w.at(noon)
		w.work(made.ID)
		if got := w.seen(w.member); got != nil {
			t.Errorf("members see %v", got)
		}
		later := noon.Add(time.Hour)
		if _, err := w.o.Publish(w.clerk, offerings.Publishing{ID: made.ID, Version: made.Version + 1, At: &later}); err != nil {
			t.Fatal(err)
		}
		w.work(made.ID) // the job of noon, late
		if got := w.seen(w.member); got != nil {
			t.Errorf("at the moment that was taken off members see %v", got)
		}
		w.at(later)
		w.work(made.ID)
		if got := w.seen(w.member); got == nil {
			t.Error("nobody sees it at the moment that was set last")
		}
	})
}

func TestWhoComesAfterTheWorkerHearsThatMembersSeeIt(t *testing.T) {
	each(t, func(w *world) {
		noon := now.Add(2 * time.Hour)
		made := w.scheduled(noon)
		w.at(noon)
		w.work(made.ID)
		for _, version := range []int{made.Version, made.Version + 1} {
			if _, err := w.o.Unschedule(w.clerk, made.ID, version); code(err) != "offering_published" {
				t.Errorf("version %d: %v", version, err)
			}
		}
		if _, err := w.o.Withdraw(w.clerk, offerings.Withdrawing{ID: made.ID, Version: made.Version + 1, Reason: "誤り"}); err != nil {
			t.Errorf("it cannot be withdrawn: %v", err)
		}
		if _, err := w.o.Unschedule(w.clerk, made.ID, made.Version+2); code(err) != "offering_withdrawn" {
			t.Errorf("withdrawn: %v", err)
		}
	})
}

// TestEitherTheWorkerOrTheClerkWins has both come at its moment.
func TestEitherTheWorkerOrTheClerkWins(t *testing.T) {
	each(t, func(w *world) {
		for range 10 {
			noon := w.s.Now().Add(time.Hour)
			made := w.scheduled(noon)
			w.at(noon)
			var off error
			var both sync.WaitGroup
			both.Go(func() { w.work(made.ID) })
			both.Go(func() { _, off = w.o.Unschedule(w.clerk, made.ID, made.Version) })
			both.Wait()
			want := map[string]offering.Status{"ok": offering.StatusDRAFT, "offering_published": offering.StatusPUBLISHED}[code(off)]
			if got := w.s.Client.Offering.GetX(storetest.System(), made.ID); got.Status != want || got.Version != made.Version+1 {
				t.Fatalf("the clerk heard %q, and it is %s in version %d", code(off), got.Status, got.Version)
			}
		}
	})
}

func TestOnlyAClerkTakesOffASchedule(t *testing.T) {
	each(t, func(w *world) {
		made := w.scheduled(now.Add(time.Hour))
		for _, role := range []string{"EXAMINER", "APPROVER", "ACCOUNTING", "ADMINISTRATOR", "IT_REPORTING"} {
			if _, err := w.o.Unschedule(storetest.As(w.people.Viewer(role)), made.ID, made.Version); !errors.Is(err, problem.NotAllowed) {
				t.Errorf("%s: %v", role, err)
			}
		}
		if _, err := w.o.Unschedule(w.member, made.ID, made.Version); !errors.Is(err, problem.NotAllowed) {
			t.Errorf("a member: %v", err)
		}
		if _, err := w.o.Unschedule(w.clerk, "off_none", 1); code(err) != "offering_not_found" {
			t.Errorf("none: %v", err)
		}
	})
}
