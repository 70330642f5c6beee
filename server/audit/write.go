package audit

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"kyosai/server/access"
	"kyosai/server/id"
)

// Execer writes a statement: the database or the transaction that makes the change.
type Execer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

const insert = "INSERT INTO audit_entries (id, at, zone, actor, session_id, terminal, request_id, operation, subjects, items, changes, purposes, refusal, times) VALUES "

const placeholders = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

// Write puts what the trail gathered into the record as one entry. Where nothing was read and nothing changed it writes
// nothing. The trail keeps what it gathered until Kept says that the entry holds.
func Write(ctx context.Context, db Execer, t *Trail, now time.Time) error {
	if t.parts != nil {
		return t.writeParts(ctx, db, now)
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.bare() {
		return nil
	}
	return t.write(ctx, db, now)
}

// Close ends an operation: what was gathered and not written yet goes on the record. An operation of a person that was
// refused or found nothing has its line too: trying is part of what the record is for.
func Close(ctx context.Context, db Execer, t *Trail, now time.Time) error {
	defer t.Kept()
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.bare() && t.refusal == "" && (t.written || !access.From(ctx).SignedIn()) {
		return nil
	}
	return t.write(ctx, db, now)
}

func (t *Trail) write(ctx context.Context, db Execer, now time.Time) error {
	row, err := t.row(ctx, now)
	if err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, insert+placeholders, row...); err != nil {
		return fmt.Errorf("write the record: %w", err)
	}
	return nil
}

// row is the trail as an entry, in the order of insert's columns.
func (t *Trail) row(ctx context.Context, now time.Time) ([]any, error) {
	changes, err := encode(t.changes)
	if err != nil {
		return nil, err
	}
	purposes, err := encode(t.purposes)
	if err != nil {
		return nil, err
	}
	v := access.From(ctx)
	return []any{id.New("aud"), now.UTC(), string(v.Zone), Actor(v), v.SessionID, v.Terminal, v.RequestID, t.operation,
		strings.Join(t.subjects, " "), strings.Join(t.items, " "), changes, purposes, t.refusal, max(t.times, 1)}, nil
}

func encode[T any](rows []T) (string, error) {
	if len(rows) == 0 {
		return "", nil
	}
	text, err := json.Marshal(rows)
	if err != nil {
		return "", fmt.Errorf("write the record: %w", err)
	}
	return string(text), nil
}

// Actor names who does it: the key of the member, the officer or of staff, or the kind of viewer.
func Actor(v *access.Viewer) string {
	switch {
	case v.StaffID != "":
		return v.StaffID
	case v.MemberID != "":
		return v.MemberID
	case v.OfficerID != "":
		return v.OfficerID
	}
	return strings.ToLower(string(v.Kind))
}
