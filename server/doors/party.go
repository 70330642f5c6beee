package doors

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/companion"
	"kyosai/gen/ent/eventsession"
	"kyosai/server/eventterms"
	"kyosai/server/store"
)

// party is a booking as the door sees it: so many heads of each band, the member in front, and how many of them came in.
type party struct {
	of         *ent.Booking
	ticket     string
	heads, in  []int
	since      *time.Time // when the first of them came in
	admissions []*ent.Admission
}

// renew reads the session and its bookings as they are behind the held rows.
func (v *visit) renew(ctx context.Context, tx *store.Tx) error {
	now, err := tx.Client().EventSession.Query().Where(eventsession.ID(v.device.SessionID)).WithEvent().Only(ctx)
	if err != nil {
		return fmt.Errorf("read session %s: %w", v.device.SessionID, err)
	}
	rows, err := tx.Client().Booking.Query().Where(booking.SessionID(now.ID), booking.StatusNEQ(booking.StatusENTERED)).
		WithCompanions(func(q *ent.CompanionQuery) { q.Order(companion.ByID()) }).WithAdmissions().Order(booking.ByID()).All(ctx)
	if err != nil {
		return fmt.Errorf("read the bookings of session %s: %w", now.ID, err)
	}
	device := *v.device
	device.Edges.Session = now
	v.device, v.parties = &device, nil
	for _, row := range rows {
		p := &party{of: row, ticket: ticketDigest(v.key, row.ID), heads: headsOf(now.Edges.Event.Bands, row), admissions: row.Edges.Admissions}
		p.count()
		v.parties = append(v.parties, p)
	}
	return nil
}

// headsOf counts who is booked by band, the member in front. Who is in none, for there is always one, counts in the last.
func headsOf(bands []eventterms.Band, of *ent.Booking) []int {
	heads := make([]int, 1+len(bands))
	heads[0] = 1
	for _, c := range of.Edges.Companions {
		at := len(bands)
		for i, b := range bands {
			if b.From <= c.Age && c.Age <= b.Until {
				at = 1 + i
				break
			}
		}
		heads[at]++
	}
	return heads
}

// count reckons who came in from what the devices said and did not take back.
func (p *party) count() {
	p.in, p.since = make([]int, len(p.heads)), nil
	for _, a := range p.admissions {
		if a.UndoneAt != nil {
			continue
		}
		for i := range min(len(p.in), len(a.Heads)) {
			p.in[i] += a.Heads[i]
		}
		if p.since == nil || a.EnteredAt.Before(*p.since) {
			p.since = &a.EnteredAt
		}
	}
}

// fits tells whether heads can be of this party at all: some of them, of no band more than were booked.
func (p *party) fits(heads []int) bool {
	if len(heads) != len(p.heads) {
		return false
	}
	for i, n := range heads {
		if n < 0 || n > p.heads[i] {
			return false
		}
	}
	return total(heads) > 0
}

// entered is how many of the booked people came: whoever was let in twice came once.
func (p *party) entered() int {
	n := 0
	for i := range p.heads {
		n += min(p.in[i], p.heads[i])
	}
	return n
}

func total(heads []int) int {
	n := 0
	for _, h := range heads {
		n += h
	}
	return n
}
