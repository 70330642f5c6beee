package jobs

import (
	"context"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/job"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/store"
)

const (
	lease    = 2 * time.Minute // a worker that says nothing for so long is lost
	batch    = 20
	attempts = 12 // the last about a day after the first
)

// Worker does the jobs whose time has come.
type Worker struct {
	Store    *store.Store
	Name     string // who holds a lease
	Handlers map[string]Handler
	Every    time.Duration // how often it looks when there was nothing
}

// Run works until the context ends; the job in hand is finished first, the next is not begun.
func (w *Worker) Run(ctx context.Context) {
	for {
		done, err := w.Work(ctx)
		if err != nil && ctx.Err() == nil {
			slog.Error("jobs: look for work", "error", err)
		}
		wait := w.Every
		if done > 0 {
			wait = 0
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		}
	}
}

// Work does a batch of the jobs that are due and says how many it took.
func (w *Worker) Work(ctx context.Context) (int, error) {
	ctx = access.AsSystem(ctx)
	due, err := w.Store.Client.Job.Query().
		Where(w.due(w.Store.Now())...).Order(job.ByRunAt(), job.ByID()).Limit(batch).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("look for jobs: %w", err)
	}
	taken := 0
	for _, j := range due {
		mine, err := w.claim(ctx, j)
		if err != nil {
			return taken, err
		}
		if !mine {
			continue
		}
		taken++
		if err := w.do(ctx, j); err != nil {
			return taken, err
		}
	}
	return taken, nil
}

func (w *Worker) due(now time.Time) []predicate.Job {
	return []predicate.Job{
		job.KindIn(slices.Collect(maps.Keys(w.Handlers))...), job.DoneAtIsNil(), job.RunAtLTE(now),
		job.Or(job.LeasedUntilIsNil(), job.LeasedUntilLT(now)),
	}
}

// claim takes the lease if nobody has taken it since the job was read.
func (w *Worker) claim(ctx context.Context, j *ent.Job) (bool, error) {
	n := 0
	err := w.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		n, err = tx.Client().Job.Update().
			Where(append(w.due(tx.Now), job.ID(j.ID), job.Attempts(j.Attempts))...).
			SetLeasedUntil(tx.Now.Add(lease)).SetLeasedBy(w.Name).AddAttempts(1).Save(ctx)
		return err
	})
	if err != nil {
		return false, fmt.Errorf("claim job %s: %w", j.ID, err)
	}
	return n == 1, nil
}

// do finishes a job that was begun, even when the worker is told to stop.
func (w *Worker) do(ctx context.Context, j *ent.Job) error {
	ctx = context.WithoutCancel(ctx)
	limited, cancel := context.WithTimeout(ctx, lease/2)
	defer cancel()
	failure := w.Handlers[j.Kind](limited, j.Payload)
	if failure != nil {
		slog.Warn("jobs: failed", "job", j.ID, "kind", j.Kind, "attempt", j.Attempts+1, "error", failure)
	}
	return w.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		return w.settle(ctx, tx, j, failure)
	})
}
