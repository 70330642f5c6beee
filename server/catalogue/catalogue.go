// Package catalogue is what members look for in one place さがす: tickets and events together, by words, by kind, by what can
// be had, by month, and as a calendar. It reads what server/offerings and server/events keep, within the viewer's scope.
package catalogue

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/events"
	"kyosai/server/page"
	"kyosai/server/pictures"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Catalogue searches tickets and events.
type Catalogue struct{ Store *store.Store }

// Kind tells a ticket from an event.
type Kind string

// The kinds of what members look for.
const (
	Ticket Kind = "TICKET"
	Event  Kind = "EVENT"
)

// Show is what of it is wanted, by what can be done with it.
type Show string

// What can be shown: all that is not over, what can be had at once, what opens later, what is given out by lot, what is over.
const (
	All     Show = "ALL"
	Now     Show = "NOW"
	Soon    Show = "SOON"
	Lottery Show = "LOTTERY"
	Ended   Show = "ENDED"
)

// Filter is what a member looks for. Every word has to stand in the name, the place or the description.
type Filter struct {
	Words      string
	Kind       *Kind
	Show       Show
	Month      *caldate.MonthOrDay // in which it can be had or takes place
	Favourites bool                // only what he marked
}

// Item is one of what was found: a ticket or an event.
type Item struct {
	Offering *ent.Offering
	Event    *ent.Event
}

// ID is the key of the ticket or the event.
func (i Item) ID() string {
	if i.Offering != nil {
		return i.Offering.ID
	}
	return i.Event.ID
}

// Search lists what a member looks for: what ends first in front, what opens later in the order of its opening, and of what
// is over the latest.
func (c Catalogue) Search(ctx context.Context, f Filter, first int, after *string) (*page.Page[*Item], error) {
	if !access.From(ctx).May(access.MemberRole) {
		return nil, problem.NotAllowed
	}
	if err := page.Check(first); err != nil {
		return nil, err
	}
	l, err := f.look(c.Store.Now(), access.From(ctx).MemberID, after)
	if err != nil {
		return nil, err
	}
	found, err := c.tickets(ctx, l, first+1)
	if err != nil {
		return nil, err
	}
	held, err := c.events(ctx, l, first+1)
	if err != nil {
		return nil, err
	}
	found = append(found, held...)
	slices.SortFunc(found, l.compare)
	return page.Of(found[:min(len(found), first+1)], first, l.cursor), nil
}

func (c Catalogue) tickets(ctx context.Context, l *look, most int) (found []*Item, err error) {
	if l.without(Ticket) {
		return nil, nil
	}
	rows, err := c.Store.Client.Offering.Query().Where(func(s *sql.Selector) { l.where(s, ticketColumns) }).WithAllotments().WithPictures(pictures.Loaded).
		Order(func(s *sql.Selector) { l.order(s, ticketColumns) }).Limit(most).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("search the tickets: %w", err)
	}
	for _, row := range rows {
		found = append(found, &Item{Offering: row})
	}
	return found, nil
}

func (c Catalogue) events(ctx context.Context, l *look, most int) (found []*Item, err error) {
	if l.without(Event) {
		return nil, nil
	}
	rows, err := events.Loaded(c.Store.Client.Event.Query().Where(func(s *sql.Selector) { l.where(s, eventColumns) })).WithPictures(pictures.Loaded).
		Order(func(s *sql.Selector) { l.order(s, eventColumns) }).Limit(most).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("search the events: %w", err)
	}
	for _, row := range rows {
		found = append(found, &Item{Event: row})
	}
	return found, nil
}

// at is the moment by which an item stands in the list.
func (l *look) at(i *Item) time.Time {
	switch {
	case i.Offering != nil && l.Show == Soon:
		return i.Offering.SaleFrom
	case i.Offering != nil:
		return i.Offering.SaleUntil
	case l.Show == Soon:
		return i.Event.BookingFrom
	}
	return i.Event.BookingUntil
}

func (l *look) compare(a, b *Item) int {
	order := l.at(a).Compare(l.at(b))
	if order == 0 {
		order = strings.Compare(a.ID(), b.ID())
	}
	if l.Show == Ended {
		return -order
	}
	return order
}

func (l *look) cursor(i *Item) string {
	return page.Cursor(l.at(i).UTC().Format(time.RFC3339Nano), i.ID())
}
