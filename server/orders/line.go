package orders

import (
	"context"
	"fmt"
	"log/slog"
	"runtime/debug"
	"slices"
	"sync"

	"kyosai/gen/ent"
)

// together is how many wishes one transaction grants or refuses at most: as many as the rows of one statement may be that
// every database takes, and few enough that the first is not kept waiting for the last.
const together = 64

// wish is a placing that stands in line, with the member who wishes it.
type wish struct {
	Placing
	ctx      context.Context
	memberID string
	order    *ent.Order
	err      error
	done     chan struct{} // closed once order or err is there
}

// lines are the wishes that wait in this process, in the order in which they came, by offering. What is ordered of one
// offering changes one row, so that transactions which each take a ticket only wait for one another: those who came
// meanwhile are served together.
type lines struct {
	mu      sync.Mutex
	waiting map[string][]*wish // a line that is there is being served
}

// join puts a wish at the end of its line, and tells whether somebody has to begin to serve it.
func (l *lines) join(w *wish) (begin bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	before, served := l.waiting[w.OfferingID]
	l.waiting[w.OfferingID] = append(before, w)
	return !served
}

// next takes the first of a line, no member twice, so that each finds what his last wish did. It takes none, and ends the
// line, where nobody waits.
func (l *lines) next(offeringID string) (first []*wish) {
	l.mu.Lock()
	defer l.mu.Unlock()
	members := map[string]bool{}
	rest := slices.DeleteFunc(l.waiting[offeringID], func(w *wish) bool {
		if len(first) == together || members[w.memberID] {
			return false
		}
		members[w.memberID] = true
		first = append(first, w)
		return true
	})
	if len(first) == 0 {
		delete(l.waiting, offeringID)
	} else {
		l.waiting[offeringID] = rest
	}
	return first
}

// serve serves a line until nobody waits in it.
func (o Orders) serve(offeringID string) {
	for batch := o.lines.next(offeringID); len(batch) > 0; batch = o.lines.next(offeringID) {
		o.answer(batch)
		for _, w := range batch {
			close(w.done)
		}
	}
}

// answer grants or refuses wishes in one transaction; where it fails, each in one of its own, so that nobody suffers for
// another's.
func (o Orders) answer(batch []*wish) {
	err := o.attempt(batch)
	if err == nil {
		return
	}
	for _, w := range batch {
		if len(batch) > 1 {
			err = o.attempt([]*wish{w})
		}
		if err != nil {
			w.order, w.err = nil, err
		}
	}
}

// attempt turns a panic into an error: nobody else is there to catch it.
func (o Orders) attempt(batch []*wish) (err error) {
	defer func() {
		if r := recover(); r != nil {
			slog.Error("orders could not be placed", "panic", r, "stack", string(debug.Stack()))
			err = fmt.Errorf("place orders: %v", r)
		}
	}()
	return o.grant(batch)
}
