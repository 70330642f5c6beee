// Package jobs keeps work for later: a row enqueued in the transaction that
// causes it, claimed by compare-and-set, tried again with longer and longer
// waits. It holds on every engine, for it locks nothing.
package jobs

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"kyosai/server/store"
)

// Enqueue adds a job to the caller's transaction: it exists if that commits.
func Enqueue(ctx context.Context, tx *store.Tx, kind string, payload any, at time.Time) error {
	raw, err := json.Marshal(payload)
	if err != nil {
		return fmt.Errorf("enqueue %s: %w", kind, err)
	}
	err = tx.Client().Job.Create().SetKind(kind).SetPayload(raw).SetRunAt(at).SetError("").Exec(ctx)
	if err != nil {
		return fmt.Errorf("enqueue %s: %w", kind, err)
	}
	return nil
}

// Handler does the work of one kind of job. It may be called again for the
// same job after it failed, or after the worker was lost before it could say
// that it was done.
type Handler func(ctx context.Context, payload json.RawMessage) error

// Handle makes a Handler of a function that takes the payload decoded.
func Handle[T any](work func(context.Context, T) error) Handler {
	return func(ctx context.Context, raw json.RawMessage) error {
		var payload T
		if err := json.Unmarshal(raw, &payload); err != nil {
			return fmt.Errorf("read the payload: %w", err)
		}
		return work(ctx, payload)
	}
}

// awayError is why a job could not be tried.
type awayError struct {
	after time.Duration
	why   error
}

func (e *awayError) Error() string { return e.why.Error() }

func (e *awayError) Unwrap() error { return e.why }

// Later is the error of a handler that could not begin, because what it needs is
// away: the job comes again after a while, and is never given up.
func Later(after time.Duration, why error) error { return &awayError{after, why} }
