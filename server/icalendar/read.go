package icalendar

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/favourite"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/offerings"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Calendars reads a member's own dates.
type Calendars struct {
	Store  *store.Store
	Origin string // of the members' site, where a date leads
}

var (
	errNone    = problem.New(problem.NotFound, "date_not_found", "カレンダーに追加できる予定が見つかりません。画面を開き直してください。")
	errNoDate  = problem.New(problem.Conflict, "no_date", "この申込みには、カレンダーに追加できる予定がありません。")
	errStarted = problem.New(problem.Conflict, "opened", "受付はもう始まっています。画面を開き直してください。")
)

// reading finds a date by the key of what it is of.
type reading func(Calendars, context.Context, string) (*Date, error)

// readings are the kinds of dates, by their names in an address.
var readings = map[string]reading{"bookings": Calendars.booking, "orders": Calendars.order, "tickets": Calendars.ticket, "events": Calendars.event}

// Read gives a date of the viewer's own.
func (c Calendars) Read(ctx context.Context, kind, id string) (*Date, error) {
	if v := access.From(ctx); v.Kind == access.Anonymous {
		return nil, problem.SignInFirst
	} else if !v.May(access.MemberRole) {
		return nil, problem.NotAllowed
	}
	read := readings[kind]
	if read == nil {
		return nil, errNone
	}
	found, err := read(c, ctx, id)
	if ent.IsNotFound(err) {
		return nil, errNone
	}
	if err != nil && problem.As(err) == nil {
		return nil, fmt.Errorf("read a date of %s %s: %w", kind, id, err)
	}
	return found, err
}

// booking is the day of a booking; of one that has ended, that it is off.
func (c Calendars) booking(ctx context.Context, id string) (*Date, error) {
	b, err := c.Store.Client.Booking.Query().Where(booking.ID(id)).WithEvent().WithSession().Only(ctx)
	if err != nil {
		return nil, err
	}
	off := b.Status == booking.StatusCANCELLED || b.Status == booking.StatusEXPIRED
	if b.Status == booking.StatusWAITING || b.Status == booking.StatusENTERED {
		return nil, errNoDate
	}
	e := b.Edges.Event
	return &Date{UID: c.uid(b.ID), Sequence: b.Version + e.Version, Summary: e.Name, Location: e.Place, At: b.Edges.Session.StartsAt,
		Description: "予約番号 " + b.Number, URL: c.Origin + "/bookings/" + b.ID, Cancelled: off}, nil
}

// order is the last day to pay for an order that waits for its money; of one that does not any more, that it is off.
func (c Calendars) order(ctx context.Context, id string) (*Date, error) {
	o, err := c.Store.Client.Order.Query().Where(order.ID(id)).WithOffering(func(q *ent.OfferingQuery) { q.WithAllotments() }).Only(ctx)
	if err != nil {
		return nil, err
	}
	return &Date{UID: c.uid(o.ID), Sequence: o.Version, Summary: "お支払いの期限 " + offerings.Titled(o.Edges.Offering, o.AllotmentID), Day: o.PayUntil,
		Description: "申込番号 " + o.Number, URL: c.Origin + "/orders/" + o.ID, Cancelled: o.Status != order.StatusORDERED}, nil
}

// ticket is the opening of the sale of a ticket that the viewer marked.
func (c Calendars) ticket(ctx context.Context, id string) (*Date, error) {
	f, err := c.Store.Client.Favourite.Query().Where(favourite.OfferingID(id)).WithOffering().Only(ctx)
	if err != nil {
		return nil, err
	}
	of := f.Edges.Offering
	summary := "販売の始まり "
	if of.Way == offering.WayLOTTERY {
		summary = "抽選の受付の始まり "
	}
	date := &Date{UID: c.uid(of.ID), Sequence: of.Version, Summary: summary + of.Name, At: of.SaleFrom, URL: c.Origin + "/tickets/" + of.ID}
	return date, opened(c, date)
}

// event is the opening of the booking of an event that the viewer marked.
func (c Calendars) event(ctx context.Context, id string) (*Date, error) {
	f, err := c.Store.Client.Favourite.Query().Where(favourite.EventID(id)).WithEvent().Only(ctx)
	if err != nil {
		return nil, err
	}
	of := f.Edges.Event
	date := &Date{UID: c.uid(of.ID), Sequence: of.Version, Summary: "受付の始まり " + of.Name, Location: of.Place, At: of.BookingFrom, URL: c.Origin + "/events/" + of.ID}
	return date, opened(c, date)
}

func opened(c Calendars, d *Date) error {
	if !d.At.After(c.Store.Now()) {
		return errStarted
	}
	return nil
}

// uid names a date for ever; it is the key that stands in its address, and nothing about a person.
func (c Calendars) uid(id string) string { return id + "@kyosai" }
