package audit

import (
	"context"
	"log/slog"
	"time"

	"kyosai/server/access"
)

// entry is a line about refusals that were counted.
type entry struct {
	tallied
	reason string
	at     time.Time
}

// turned begins a new minute where the last is over, and gives what was counted in it.
func (r *Refusals) turned(now time.Time) []entry {
	minute := now.Truncate(time.Minute)
	if minute.Equal(r.minute) {
		return nil
	}
	ended := r.end()
	r.minute = minute
	return ended
}

// end takes what was counted, and forgets the sources.
func (r *Refusals) end() []entry {
	var ended []entry
	for at, t := range r.tally {
		if t.times > 0 {
			ended = append(ended, entry{*t, at.reason, r.minute.Add(time.Minute - time.Microsecond)})
		}
	}
	clear(r.tally)
	clear(r.taken)
	return ended
}

func (r *Refusals) write(ctx context.Context, ended []entry) {
	for _, e := range ended {
		r.line(ctx, &e.viewer, e.operation, e.reason, e.times, e.at)
	}
}

func (r *Refusals) line(ctx context.Context, v *access.Viewer, operation, reason string, times int, at time.Time) {
	trail := Begin(operation)
	trail.refusal, trail.times = reason, times
	if err := trail.write(access.With(ctx, v), r.db, at); err != nil {
		slog.Error("a refusal is not in the record", "error", err, "reason", reason)
	}
}
