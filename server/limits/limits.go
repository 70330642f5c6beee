// Package limits keeps the limits that several offerings or several events share 共通の限度: so many tickets, or so many
// bookings, of all of them together, a member and fiscal year. Staff make one and name it on a ticket or an event before it is
// published; orders are counted against it in server/orders, bookings in server/bookings.
package limits

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/limitgroup"
	"kyosai/gen/ent/offering"
	"kyosai/server/page"
	"kyosai/server/store"
)

// Limits lists and keeps them, within the viewer's scope.
type Limits struct{ Store *store.Store }

// List is the groups by their names, each with its offerings and events.
func (l Limits) List(ctx context.Context, first int, after *string) (*page.Page[*ent.LimitGroup], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 2)
	if err != nil {
		return nil, err
	}
	query := l.Store.Client.LimitGroup.Query()
	if keys != nil {
		query.Where(limitgroup.Or(limitgroup.NameGT(keys[0]), limitgroup.And(limitgroup.Name(keys[0]), limitgroup.IDGT(keys[1]))))
	}
	rows, err := query.WithOfferings(func(q *ent.OfferingQuery) { q.Select(offering.FieldID, offering.FieldLimitGroupID) }).
		WithEvents(func(q *ent.EventQuery) { q.Select(event.FieldID, event.FieldLimitGroupID) }).
		Order(limitgroup.ByName(), limitgroup.ByID()).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the limit groups: %w", err)
	}
	return page.Of(rows, first, func(row *ent.LimitGroup) string { return page.Cursor(row.Name, row.ID) }), nil
}

// Get is one group; nil where there is none that the viewer may know of.
func (l Limits) Get(ctx context.Context, id string) (*ent.LimitGroup, error) {
	found, err := l.Store.Client.LimitGroup.Query().Where(limitgroup.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read limit group %s: %w", id, err)
	}
	return found, nil
}

// Used is how many offerings or events use a group, which may have been read with them.
func (l Limits) Used(ctx context.Context, of *ent.LimitGroup) (n int, err error) {
	offered, notRead := of.Edges.OfferingsOrErr()
	held, _ := of.Edges.EventsOrErr()
	switch {
	case notRead == nil:
		n = len(offered) + len(held)
	case of.Counts == limitgroup.CountsBOOKINGS:
		n, err = l.Store.Client.Event.Query().Where(event.LimitGroupID(of.ID)).Count(ctx)
	default:
		n, err = l.Store.Client.Offering.Query().Where(offering.LimitGroupID(of.ID)).Count(ctx)
	}
	if err != nil {
		return 0, fmt.Errorf("count what uses limit group %s: %w", of.ID, err)
	}
	return n, nil
}

// Of is the group that an offering or an event shares, which may have been read with it; nil where it shares none.
func Of(ctx context.Context, client *ent.Client, id *string, read *ent.LimitGroup) (*ent.LimitGroup, error) {
	if id == nil || read != nil {
		return read, nil
	}
	found, err := client.LimitGroup.Query().Where(limitgroup.ID(*id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil // not for this viewer
	}
	if err != nil {
		return nil, fmt.Errorf("read limit group %s: %w", *id, err)
	}
	return found, nil
}
