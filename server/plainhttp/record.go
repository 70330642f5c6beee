package plainhttp

import (
	"context"
	"errors"
	"time"

	"kyosai/server/audit"
	"kyosai/server/problem"
)

// Record writes the look before the bytes leave, and what was refused: no answer without its record. Who has not signed in is
// counted by refusals. It returns err, joined with what kept the record from being written.
func Record(ctx context.Context, db audit.Execer, now time.Time, refusals *audit.Refusals, err error) error {
	trail := audit.From(ctx)
	if p := problem.As(err); p != nil && p.Kind == problem.Unauthenticated {
		refusals.Note(ctx, trail.Operation(), string(p.Kind))
		return err
	} else if p != nil {
		trail.Refused(string(p.Kind))
	}
	return errors.Join(err, audit.Close(ctx, db, trail, now))
}
