// Package audit keeps the record of operations 操作記録 (R57, R86): who, when, from where, whose data was read, which
// items, what was changed. It holds keys of rows and numbers of items, never a value.
package audit

import (
	"context"
	"slices"
	"sync"
)

// Trail gathers what one operation reads and changes until it is written as one entry.
type Trail struct {
	mu        sync.Mutex
	operation string
	subjects  []string
	seen      map[string]struct{}
	items     []string
	changes   []Change
	purposes  []Purpose
	refusal   string                     // why it was refused
	times     int                        // how often, where an entry counts several refusals
	written   bool                       // an entry of the operation holds
	parts     map[string]context.Context // by member, where it is the trail of several at once
}

// Change is one row that was made, changed or deleted, with the columns that were set.
type Change struct {
	Noun    string   `json:"noun"`
	Op      string   `json:"op"`
	ID      string   `json:"id,omitempty"`
	Columns []string `json:"columns,omitempty"`
	Owner   string   `json:"-"` // the member whose row it is, where it is one's
}

// Purpose is why something sensitive was seen, and the claim that it concerns.
type Purpose struct {
	Purpose string `json:"purpose"`
	Claim   string `json:"claim"`
}

// Begin starts the trail of a named operation.
func Begin(operation string) *Trail { return &Trail{operation: operation} }

type key struct{}

// With gives a context whose reads and changes go on the trail.
func With(ctx context.Context, t *Trail) context.Context { return context.WithValue(ctx, key{}, t) }

// From finds the trail, or nil where nothing is being recorded.
func From(ctx context.Context) *Trail {
	t, _ := ctx.Value(key{}).(*Trail)
	return t
}

// Saw notes whose data was read. It may be called for every row.
func (t *Trail) Saw(subject string) {
	if t == nil || subject == "" {
		return
	}
	if t.parts != nil {
		if part, ok := t.parts[subject]; ok {
			From(part).Saw(subject)
		}
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.seen == nil {
		t.seen = map[string]struct{}{}
	}
	if _, ok := t.seen[subject]; !ok {
		t.seen[subject] = struct{}{}
		t.subjects = append(t.subjects, subject)
	}
}

// Read notes the item that was shown.
func (t *Trail) Read(item string) {
	if t == nil {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if !slices.Contains(t.items, item) {
		t.items = append(t.items, item)
	}
}

// Changed notes a row that was made, changed or deleted.
func (t *Trail) Changed(c Change) {
	if t.parts != nil {
		t.sort(c)
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.changes = append(t.changes, c)
}

// For notes the purpose for which something sensitive is shown.
func (t *Trail) For(p Purpose) {
	if t == nil {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if !slices.Contains(t.purposes, p) {
		t.purposes = append(t.purposes, p)
	}
}

// Refused notes why the operation is not done, in a word of a closed list.
func (t *Trail) Refused(reason string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.refusal = reason
}

// Forget drops the changes of a transaction that was rolled back.
func (t *Trail) Forget() {
	t.each((*Trail).Forget)
	t.mu.Lock()
	defer t.mu.Unlock()
	t.changes = nil
}

// Kept empties the trail once the transaction holds that its entry was written in.
func (t *Trail) Kept() {
	t.each((*Trail).Kept)
	t.mu.Lock()
	defer t.mu.Unlock()
	t.written = t.written || !t.bare()
	t.subjects, t.seen, t.items, t.changes, t.purposes = nil, nil, nil, nil, nil
}

// bare tells that nothing was read and nothing changed.
func (t *Trail) bare() bool { return len(t.subjects) == 0 && len(t.changes) == 0 }

// Operation names what is being done.
func (t *Trail) Operation() string { return t.operation }
