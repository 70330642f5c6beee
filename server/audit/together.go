package audit

import (
	"context"
	"fmt"
	"strings"
	"time"
)

// Together begins the trail of a transaction that does what several members asked for at once, each with a viewer and a
// trail of his own in his context. What it changes of a member's rows goes on his trail; what it changes of nobody's, such
// as the stock that they all take from, goes on all. Each has his own entry in the record, as if he had been alone.
func Together(parts map[string]context.Context) *Trail { return &Trail{parts: parts} }

// Apart begins a trail for work that the operation has somebody else do; where nothing is being recorded, by the name.
func (t *Trail) Apart(name string) *Trail {
	if t != nil {
		name = t.operation
	}
	return Begin(name)
}

// Recorded notes that such a trail was written: the operation has its entry.
func (t *Trail) Recorded() {
	if t == nil {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.written = true
}

// each calls with every part's trail.
func (t *Trail) each(do func(*Trail)) {
	for _, part := range t.parts {
		do(From(part))
	}
}

// sort puts a change on the trails that it belongs on.
func (t *Trail) sort(c Change) {
	if part, ok := t.parts[c.Owner]; ok {
		From(part).Changed(c)
		return
	}
	t.each(func(own *Trail) { own.Changed(c) })
}

// writeParts writes the entries of all parts in one statement.
func (t *Trail) writeParts(ctx context.Context, db Execer, now time.Time) error {
	var rows []string
	var values []any
	for _, part := range t.parts {
		own := From(part)
		own.mu.Lock()
		row, err := own.row(part, now)
		bare := own.bare()
		own.mu.Unlock()
		if err != nil {
			return err
		}
		if !bare {
			rows, values = append(rows, placeholders), append(values, row...)
		}
	}
	if len(rows) == 0 {
		return nil
	}
	if _, err := db.ExecContext(ctx, insert+strings.Join(rows, ", "), values...); err != nil {
		return fmt.Errorf("write the record: %w", err)
	}
	return nil
}
