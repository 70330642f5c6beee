package orders

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
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
	from     *ent.Allotment // what it takes from, once it is granted or waits
	filedBy  *string        // the staff who wish for him; nil where he does so himself
	turn     *ent.Turn      // whose place in line it has; nil where it came by itself
	moved    bool           // it is paid in another way than was chosen
	slip     *string        // the number of its slip, where it has one
	order    *ent.Order
	err      error
	done     chan struct{} // closed once order or err is there
}

// counters are how many lines there are: while one transaction waits for the disk another is decided.
const counters = 4

// lineOf is where wishes for an offering stand: all of them in one line, which serves other offerings too.
func (o Orders) lineOf(offeringID string) *line {
	h := fnv.New32a()
	_, _ = h.Write([]byte(offeringID)) // it never fails
	return &o.lines[h.Sum32()%counters]
}

// line are the wishes that wait in this process, in the order in which they came. Transactions that each place one order
// wait for one another, for the row of the stock and for the disk: those who came meanwhile are served together.
type line struct {
	mu      sync.Mutex
	waiting []*wish
	served  bool // somebody takes from it
}

// join puts a wish at the end, and tells whether somebody has to begin to serve. How many may come is bounded before (server/rush).
func (l *line) join(w *wish) (begin bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting = append(l.waiting, w)
	begin, l.served = !l.served, true
	return begin
}

// next takes the first who wait, no member twice, so that each finds what his last wish did. Where nobody waits it takes
// none, and whoever joins next begins to serve.
func (l *line) next() (first []*wish) {
	l.mu.Lock()
	defer l.mu.Unlock()
	members := map[string]bool{}
	l.waiting = slices.DeleteFunc(l.waiting, func(w *wish) bool {
		if len(first) == together || members[w.memberID] {
			return false
		}
		members[w.memberID] = true
		first = append(first, w)
		return true
	})
	l.served = len(first) > 0
	return first
}

// serve serves until nobody waits.
func (o Orders) serve(l *line) {
	for batch := l.next(); len(batch) > 0; batch = l.next() {
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
		if len(batch) > 1 && !errors.Is(err, context.DeadlineExceeded) { // a database that hangs does so for each
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
