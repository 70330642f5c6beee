package jobs_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/jobs"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

type greeting struct{ To string }

var start = time.Date(2026, 4, 1, 9, 0, 0, 0, time.UTC)

func TestDoesAJobOnceAndErasesWhatItHeld(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		clock := at(s, start)
		enqueue(t, s, "greet", start)
		var greeted []string
		w := worker(s, func(_ context.Context, g greeting) error { greeted = append(greeted, g.To); return nil })
		work(t, w, 1)
		clock(time.Hour)
		work(t, w, 0)
		if len(greeted) != 1 || greeted[0] != "t@example.jp" {
			t.Errorf("greeted %v", greeted)
		}
		if j := only(t, s); j.DoneAt == nil || string(j.Payload) != "{}" {
			t.Errorf("the job is kept as %+v with %s", j, j.Payload)
		}
	})
}

func TestAJobWaitsForItsTimeAndForItsKindOfWorker(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		clock := at(s, start)
		enqueue(t, s, "greet", start.Add(time.Minute))
		enqueue(t, s, "other", start)
		w := worker(s, func(context.Context, greeting) error { return nil })
		work(t, w, 0)
		clock(time.Minute)
		work(t, w, 1)
	})
}

func TestAFailedJobIsTriedAgainLaterAndLater(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		clock := at(s, start)
		enqueue(t, s, "greet", start)
		w := worker(s, func(context.Context, greeting) error { return errors.New("no line") })
		work(t, w, 1)
		work(t, w, 0)
		clock(10 * time.Second)
		work(t, w, 1)
		clock(10 * time.Second)
		work(t, w, 0)
		if j := only(t, s); j.Error != "no line" || !strings.Contains(string(j.Payload), "example") {
			t.Errorf("the job is kept as %+v with %s", j, j.Payload)
		}
		for range 12 {
			clock(24 * time.Hour)
			_, _ = w.Work(t.Context())
		}
		if j := only(t, s); j.DoneAt == nil || string(j.Payload) != "{}" || j.Attempts != 12 {
			t.Errorf("given up, the job is kept as %+v with %s", j, j.Payload)
		}
	})
}

func TestAJobWhoseNeedsAreAwayWaitsAndIsNeverGivenUp(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		clock := at(s, start)
		enqueue(t, s, "greet", start)
		away, greeted := true, 0
		w := worker(s, func(context.Context, greeting) error {
			if away {
				return fmt.Errorf("greet: %w", jobs.Later(time.Minute, errors.New("nobody is there")))
			}
			greeted++
			return nil
		})
		for range 20 {
			work(t, w, 1)
			work(t, w, 0)
			clock(time.Minute)
		}
		if j := only(t, s); j.DoneAt != nil || j.Attempts != 0 || j.Error != "greet: nobody is there" {
			t.Errorf("the job is kept as %+v", j)
		}
		away = false
		work(t, w, 1)
		if j := only(t, s); greeted != 1 || j.DoneAt == nil {
			t.Errorf("greeted %d times, the job is kept as %+v", greeted, j)
		}
	})
}

func TestManyWorkersDoAJobOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		at(s, start)
		enqueue(t, s, "greet", start)
		var did atomic.Int32
		var all sync.WaitGroup
		for range 10 {
			all.Go(func() {
				w := worker(s, func(context.Context, greeting) error { did.Add(1); return nil })
				_, _ = w.Work(context.Background())
			})
		}
		all.Wait()
		if did.Load() != 1 {
			t.Errorf("done %d times", did.Load())
		}
	})
}

func TestTheJobOfALostWorkerIsTakenOver(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		clock := at(s, start)
		enqueue(t, s, "greet", start)
		lost := worker(s, func(context.Context, greeting) error { panic("lost") })
		func() {
			defer func() { _ = recover() }()
			_, _ = lost.Work(t.Context())
		}()
		w := worker(s, func(context.Context, greeting) error { return nil })
		work(t, w, 0)
		clock(3 * time.Minute)
		work(t, w, 1)
	})
}

func TestAWorkerToldToStopFinishesTheJobInHand(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	enqueue(t, s, "greet", s.Now())
	ctx, stop := context.WithCancel(t.Context())
	w := worker(s, func(ctx context.Context, _ greeting) error { stop(); return ctx.Err() })
	w.Run(ctx)
	if only(t, s).DoneAt == nil {
		t.Error("the job in hand was dropped")
	}
}

func TestAJobOfATransactionThatFailedDoesNotExist(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		_ = s.InTx(access.AsSystem(t.Context()), func(ctx context.Context, tx *store.Tx) error {
			return errors.Join(jobs.Enqueue(ctx, tx, "greet", greeting{}, tx.Now), errors.New("changed its mind"))
		})
		work(t, worker(s, func(context.Context, greeting) error { return nil }), 0)
	})
}

// at fixes the store's clock and gives a hand to move it on.
func at(s *store.Store, now time.Time) func(time.Duration) {
	s.SetClock(func() time.Time { return now })
	return func(d time.Duration) { now = now.Add(d) }
}

func enqueue(t *testing.T, s *store.Store, kind string, when time.Time) {
	t.Helper()
	err := s.InTx(access.AsSystem(t.Context()), func(ctx context.Context, tx *store.Tx) error {
		return jobs.Enqueue(ctx, tx, kind, greeting{"t@example.jp"}, when)
	})
	if err != nil {
		t.Fatal(err)
	}
}

var names atomic.Int32

func worker(s *store.Store, greet func(context.Context, greeting) error) *jobs.Worker {
	return &jobs.Worker{
		Store: s, Name: "worker" + string(rune(97+names.Add(1))), Every: time.Millisecond,
		Handlers: map[string]jobs.Handler{"greet": jobs.Handle(greet)},
	}
}

func work(t *testing.T, w *jobs.Worker, want int) {
	t.Helper()
	if n, err := w.Work(t.Context()); err != nil || n != want {
		t.Errorf("did %d jobs, want %d: %v", n, want, err)
	}
}

func only(t *testing.T, s *store.Store) *ent.Job {
	t.Helper()
	j, err := s.Client.Job.Query().Only(access.AsSystem(t.Context()))
	if err != nil {
		t.Fatal(err)
	}
	return j
}
