package catalogue

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/eventsession"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/problem"
)

// Occasion is what stands in the calendar.
type Occasion string

// The occasions: a sale or the booking of an event opens, an event is held.
const (
	Opens Occasion = "OPENS"
	Held  Occasion = "HELD"
)

// Entry is an occasion of a ticket or an event.
type Entry struct {
	At       time.Time
	Occasion Occasion
	Kind     Kind
	ItemID   string
	Name     string
}

// Calendar gives what opens and what is held in a month, in its order; not what was withdrawn.
func (c Catalogue) Calendar(ctx context.Context, month caldate.MonthOrDay) ([]*Entry, error) {
	if !access.From(ctx).May(access.MemberRole) {
		return nil, problem.NotAllowed
	}
	first, next := days(month)
	if first.IsNone() {
		return nil, errMonth
	}
	var entries []*Entry
	for _, read := range []func(context.Context, time.Time, time.Time) ([]*Entry, error){c.sales, c.openings, c.sessions} {
		found, err := read(ctx, first.Begins(), next.Begins())
		if err != nil {
			return nil, fmt.Errorf("read the calendar: %w", err)
		}
		entries = append(entries, found...)
	}
	slices.SortFunc(entries, func(a, b *Entry) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ItemID, b.ItemID))
	})
	return entries, nil
}

func (c Catalogue) sales(ctx context.Context, from, until time.Time) (found []*Entry, err error) {
	rows, err := c.Store.Client.Offering.Query().Where(offering.StatusEQ(offering.StatusPUBLISHED), offering.SaleFromGTE(from), offering.SaleFromLT(until)).
		Select(offering.FieldID, offering.FieldName, offering.FieldSaleFrom).All(ctx)
	for _, row := range rows {
		found = append(found, &Entry{At: row.SaleFrom, Occasion: Opens, Kind: Ticket, ItemID: row.ID, Name: row.Name})
	}
	return found, err
}

func (c Catalogue) openings(ctx context.Context, from, until time.Time) (found []*Entry, err error) {
	rows, err := c.Store.Client.Event.Query().Where(event.StatusEQ(event.StatusPUBLISHED), event.BookingFromGTE(from), event.BookingFromLT(until)).
		Select(event.FieldID, event.FieldName, event.FieldBookingFrom).All(ctx)
	for _, row := range rows {
		found = append(found, &Entry{At: row.BookingFrom, Occasion: Opens, Kind: Event, ItemID: row.ID, Name: row.Name})
	}
	return found, err
}

func (c Catalogue) sessions(ctx context.Context, from, until time.Time) (found []*Entry, err error) {
	rows, err := c.Store.Client.EventSession.Query().Where(eventsession.StartsAtGTE(from), eventsession.StartsAtLT(until),
		eventsession.HasEventWith(event.StatusEQ(event.StatusPUBLISHED))).
		WithEvent(func(q *ent.EventQuery) { q.Select(event.FieldID, event.FieldName) }).All(ctx)
	for _, row := range rows {
		found = append(found, &Entry{At: row.StartsAt, Occasion: Held, Kind: Event, ItemID: row.EventID, Name: row.Edges.Event.Name})
	}
	return found, err
}
