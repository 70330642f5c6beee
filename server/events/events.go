// Package events keeps what members can take part in イベント, a file a verb: made as a draft, seen as a member sees it,
// published at once or at a time, changed with an amendment after that, or taken back. Who takes part is server/bookings.
package events

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/eventsession"
	"kyosai/server/access"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Events lists, keeps and publishes them, within the viewer's scope.
type Events struct {
	Store *store.Store
	Card  bool // members can pay by card: a payment provider is set up
}

// Stage is how far the booking of an event has come at a moment.
type Stage string

// The stages, in their order; what is full can be waited for.
const (
	Coming Stage = "COMING"
	Open   Stage = "OPEN"
	Full   Stage = "FULL"
	Closed Stage = "CLOSED"
	// Withdrawn is what was taken back from its members.
	Withdrawn Stage = "WITHDRAWN"
)

// keepers are the roles that make and publish events.
const keepers = access.Clerk

var errGone = problem.New(problem.NotFound, "event_not_found", "お探しのイベントが見つかりません。一覧を開き直してください。")

// List lists events, the newest first: to members those that can still be booked or will be, to staff all of them.
func (e Events) List(ctx context.Context, first int, after *string) (*page.Page[*ent.Event], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := e.Store.Client.Event.Query()
	if access.From(ctx).Kind != access.Staff {
		query.Where(event.BookingUntilGT(e.Store.Now()), event.StatusEQ(event.StatusPUBLISHED))
	}
	if keys != nil {
		query.Where(event.IDLT(keys[0]))
	}
	rows, err := Loaded(query).Order(event.ByID(sql.OrderDesc())).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the events: %w", err)
	}
	return page.Of(rows, first, func(r *ent.Event) string { return page.Cursor(r.ID) }), nil
}

// Loaded has events read with their sessions, in the order of their days, with what is left of them, and with the limits that
// they share.
func Loaded(q *ent.EventQuery) *ent.EventQuery { return loaded(q, nil) }

// loaded has more read of the sessions too.
func loaded(q *ent.EventQuery, more func(*ent.EventSessionQuery)) *ent.EventQuery {
	return q.WithLimitGroup().WithSessions(func(q *ent.EventSessionQuery) {
		q.WithAllotment().Order(eventsession.ByStartsAt(), eventsession.ByID())
		if more != nil {
			more(q)
		}
	})
}

// Get is one event; nil where there is none that the viewer may know of.
func (e Events) Get(ctx context.Context, id string) (*ent.Event, error) {
	found, err := Loaded(e.Store.Client.Event.Query().Where(event.ID(id))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read event %s: %w", id, err)
	}
	return found, nil
}

// Capacity is how many places a session has, where it was read with its allotment.
func Capacity(of *ent.EventSession) int { return of.Edges.Allotment.Quantity }

// Left is how many places of a session nobody has, where it was read with its allotment.
func Left(of *ent.EventSession) int {
	return of.Edges.Allotment.Quantity - of.Edges.Allotment.Taken
}

// StageAt is the stage of an event that was read with its sessions.
func StageAt(of *ent.Event, now time.Time) Stage {
	switch {
	case of.Status == event.StatusWITHDRAWN:
		return Withdrawn
	case now.Before(of.BookingFrom):
		return Coming
	case !now.Before(of.BookingUntil):
		return Closed
	}
	for _, session := range of.Edges.Sessions {
		if Left(session) > 0 {
			return Open
		}
	}
	return Full
}
