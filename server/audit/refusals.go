package audit

import (
	"context"
	"net/netip"
	"sync"
	"time"

	"kyosai/server/access"
)

// How many sources of refusals have lines of their own within a minute; the others of a zone share one for each reason.
// Those who are signed in are counted apart, so that a flood from the internet hides none of them.
const (
	mostStrangers = 40
	mostKnown     = 200
)

// Refusals puts what is refused before it runs into the record, in a number of lines that no flood can raise: the first
// refusal of a source within a minute at once, the others of that minute as one line that counts them. Nil, it notes nothing.
type Refusals struct {
	db     Execer
	now    func() time.Time
	mu     sync.Mutex
	minute time.Time
	tally  map[source]*tallied
	taken  map[bool]int // sources with lines of their own, by whether they are signed in
}

// source is who is refused, from where, and why: for somebody unknown his network, for somebody known himself.
type source struct{ zone, actor, network, reason string }

// tallied is what was refused to a source after its first line. Its operation is empty where there were several.
type tallied struct {
	viewer    access.Viewer
	operation string
	times     int
}

// NewRefusals makes the counter of a process, for its database and clock.
func NewRefusals(db Execer, now func() time.Time) *Refusals {
	return &Refusals{db: db, now: now, tally: map[source]*tallied{}, taken: map[bool]int{}}
}

// Note records that the context's viewer was refused. The operation is empty where it is none that we know; the reason
// is one of a closed list of ours. A line that cannot be written is told in the log: who is refused learns nothing.
func (r *Refusals) Note(ctx context.Context, operation, reason string) {
	if r == nil {
		return
	}
	v, now := access.From(ctx), r.now().UTC()
	first, ended := r.count(v, operation, reason, now)
	ctx = context.WithoutCancel(ctx)
	r.write(ctx, ended)
	if first {
		r.line(ctx, v, operation, reason, 1, now)
	}
}

// Run writes what was counted when its minute is over, until the context ends; then it writes the rest.
func (r *Refusals) Run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			r.mu.Lock()
			rest := r.end()
			r.mu.Unlock()
			r.write(context.WithoutCancel(ctx), rest)
			return
		case <-time.After(time.Minute):
			r.write(ctx, r.turn(r.now().UTC()))
		}
	}
}

func (r *Refusals) turn(now time.Time) []entry {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.turned(now)
}

// count tells whether the refusal is the first of its source within the minute, and gives what an earlier minute left.
func (r *Refusals) count(v *access.Viewer, operation, reason string, now time.Time) (first bool, ended []entry) {
	r.mu.Lock()
	defer r.mu.Unlock()
	ended = r.turned(now)
	at := r.place(v, reason)
	seen := r.tally[at]
	if seen == nil {
		r.tally[at] = &tallied{viewer: sharedBy(v, at), operation: operation}
		return true, ended
	}
	if seen.operation != operation {
		seen.operation = ""
	}
	seen.times++
	return false, ended
}

// place is where a refusal is counted: by its source, or, when there are too many, with the others of the zone.
func (r *Refusals) place(v *access.Viewer, reason string) source {
	at := source{zone: string(v.Zone), actor: Actor(v), reason: reason}
	if !v.SignedIn() {
		at.network = network(v.Terminal)
	}
	if r.tally[at] != nil {
		return at
	}
	most := mostStrangers
	if v.SignedIn() {
		most = mostKnown
	}
	if r.taken[v.SignedIn()] == most {
		return source{zone: at.zone, reason: reason}
	}
	r.taken[v.SignedIn()]++
	return at
}

// sharedBy leaves of a viewer what all have in common whose refusals are counted in one place.
func sharedBy(v *access.Viewer, at source) access.Viewer {
	switch {
	case at.actor == "":
		return access.Viewer{Kind: access.Anonymous, Zone: v.Zone}
	case at.network != "":
		return access.Viewer{Kind: v.Kind, Zone: v.Zone, Terminal: at.network}
	}
	return *v
}

// network is where somebody unknown comes from: one line of the internet has one address of version 4, and 2^64 of 6.
func network(address string) string {
	a, err := netip.ParseAddr(address)
	if err != nil || a.Is4() {
		return address
	}
	lines, _ := a.Prefix(64)
	return lines.String()
}
