// Package bookings takes a booking of a session of an event 予約 from the wish to the day, a file a verb. A member books
// for himself and his companions, all of them or none; staff take the fee at the counter and act for who has no phone. Who
// cancels owes what the event's table says. What falls back goes to those who wait (server/waiting).
//
// Every verb that takes places or gives them back begins by holding the row of the session's places, and reads only then.
package bookings

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/admission"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/companion"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/refusedrefund"
	"kyosai/gen/ent/tally"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/eventterms"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/tallies"
	"kyosai/server/yen"
)

// Bookings does the verbs, each in one transaction, within the viewer's scope.
type Bookings struct {
	Store *store.Store
	Card  bool // members can pay by card: a payment provider is set up
}

// desk are the roles that take money and act for members.
const desk = access.Clerk

var errGone = problem.New(problem.NotFound, "booking_not_found", "お探しの予約が見つかりません。一覧を開き直してください。")

// Filter says which bookings a list shows: of one event or one of its sessions, of one member, in a state, or of one number.
type Filter struct {
	EventID, SessionID string
	MemberID           string
	Status             booking.Status
	Number             string // the beginning of a booking's number
	Owed               bool   // only those that leave something to be settled, and those of which the payment provider refuses to give back
	First              int
	After              *string
}

func (f Filter) narrow(query *ent.BookingQuery) *ent.BookingQuery {
	if f.EventID != "" {
		query.Where(booking.EventID(f.EventID))
	}
	if f.SessionID != "" {
		query.Where(booking.SessionID(f.SessionID))
	}
	if f.MemberID != "" {
		query.Where(booking.MemberID(f.MemberID))
	}
	if f.Status != "" {
		query.Where(booking.StatusEQ(f.Status))
	}
	if f.Number != "" {
		query.Where(booking.NumberHasPrefix(f.Number))
	}
	if f.Owed {
		query.Where(booking.Or(owed, booking.HasRefusedRefundsWith(refusedrefund.SettledOnIsNil())))
	}
	return query
}

// List lists bookings, the newest first.
func (b Bookings) List(ctx context.Context, f Filter) (*page.Page[*ent.Booking], error) {
	if err := page.Check(f.First); err != nil {
		return nil, err
	}
	keys, err := page.Keys(f.After, 1)
	if err != nil {
		return nil, err
	}
	query := f.narrow(b.Store.Client.Booking.Query())
	if keys != nil {
		query.Where(booking.IDLT(keys[0]))
	}
	rows, err := Loaded(query).Order(booking.ByID(sql.OrderDesc())).Limit(f.First + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the bookings: %w", err)
	}
	list := page.Of(rows, f.First, func(r *ent.Booking) string { return page.Cursor(r.ID) })
	list.Total = func(ctx context.Context) (int, error) { return f.narrow(b.Store.Client.Booking.Query()).Count(ctx) }
	return list, nil
}

// Loaded has bookings read with all that is shown of one.
func Loaded(q *ent.BookingQuery) *ent.BookingQuery {
	return q.WithMember().WithEvent().WithCheckouts(func(q *ent.CheckoutQuery) { q.Order(checkout.ByID()) }).WithRefusedRefunds(func(q *ent.RefusedRefundQuery) { q.WithSettledBy().WithReopenedBy().Order(refusedrefund.ByID()) }).WithSession(func(q *ent.EventSessionQuery) { q.WithAllotment() }).WithPlace(func(q *ent.WaitingPlaceQuery) { q.WithAcceptedBy() }).WithFiledBy().WithCancelledBy().WithReceivedBy().WithSettledBy().
		WithCompanions(func(q *ent.CompanionQuery) { q.Order(companion.ByID()) }).
		WithAdmissions(func(q *ent.AdmissionQuery) { q.WithDevice().Order(admission.ByEnteredAt(), admission.ByID()) })
}

// Get is one booking; nil where there is none that the viewer may know of.
func (b Bookings) Get(ctx context.Context, id string) (*ent.Booking, error) {
	found, err := Loaded(b.Store.Client.Booking.Query().Where(booking.ID(id))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read booking %s: %w", id, err)
	}
	return found, nil
}

// Own is the viewer's own booking of an event that counts, or waits; nil where there is none.
func (b Bookings) Own(ctx context.Context, of *ent.Event) (*ent.Booking, error) {
	own := b.Store.Client.Booking.Query().Where(booking.MemberID(access.From(ctx).MemberID), booking.LiveEventID(of.ID))
	found, err := Loaded(own).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look for a booking of event %s: %w", of.ID, err)
	}
	return found, nil
}

// Count is how many bookings of a session are in a state, how many people they are for, and how many of them came.
type Count struct {
	SessionID string `json:"session_id"`
	Status    booking.Status
	Bookings  int
	People    int
	Entered   int
}

// Counts counts the bookings of an event that was read with its sessions, by session and state, those that were erased too.
func (b Bookings) Counts(ctx context.Context, of *ent.Event) ([]*Count, error) {
	var rows []*Count
	err := b.Store.Client.Booking.Query().Where(booking.EventID(of.ID)).GroupBy(booking.FieldSessionID, booking.FieldStatus).
		Aggregate(ent.As(ent.Count(), "bookings"), ent.As(ent.Sum(booking.FieldPeople), "people"), ent.As(ent.Sum(booking.FieldEntered), "entered")).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("count the bookings of event %s: %w", of.ID, err)
	}
	return b.erased(ctx, of, rows)
}

// erased adds those that were erased to the counts of an event.
func (b Bookings) erased(ctx context.Context, of *ent.Event, rows []*Count) ([]*Count, error) {
	var sessions []string
	for _, session := range of.Edges.Sessions {
		sessions = append(sessions, session.ID)
	}
	erased, err := tallies.Of(ctx, b.Store.Client, tally.NounBOOKING, sessions...)
	for _, t := range erased {
		at := slices.IndexFunc(rows, func(c *Count) bool { return c.SessionID == t.SubjectID && string(c.Status) == t.State })
		if at < 0 {
			at, rows = len(rows), append(rows, &Count{SessionID: t.SubjectID, Status: booking.Status(t.State)})
		}
		rows[at].Bookings, rows[at].People = rows[at].Bookings+t.Many, rows[at].People+t.Units
	}
	return rows, err
}

// FeeNow is what is owed by who cancels a booking, which was read with its event and session, on a day: nothing while he waits,
// or has only entered a lottery, whose entries end with the time of booking; nil where it cannot be cancelled any more.
func FeeNow(of *ent.Booking, today caldate.Day) *yen.Amount {
	held, fee := caldate.Today(of.Edges.Session.StartsAt), yen.Amount(0)
	switch of.Status {
	case booking.StatusENTERED:
		if today.After(caldate.Today(of.Edges.Event.BookingUntil)) {
			return nil
		}
	case booking.StatusWAITING:
	case booking.StatusBOOKED, booking.StatusCONFIRMED:
		fee = feeOn(of, today, held)
	default:
		return nil
	}
	return &fee
}

// feeOn is what is owed on a day by the table that was agreed to: nothing until the day itself by who booked before staff changed
// the day or the place, nor while the places are held for a card. Who neither cancelled nor came owes it whatever was moved.
func feeOn(of *ent.Booking, today, held caldate.Day) yen.Amount {
	if brief(of) {
		return 0
	}
	if moved := of.Edges.Session.MovedAt; moved != nil && of.BookedAt.Before(*moved) && !today.After(held) {
		return 0
	}
	return eventterms.CancelFee(of.Cancellation, of.Amount, today, held)
}

// owed picks the bookings that have ended and leave something: a fee that was not paid, or another amount that came in than the fee.
var owed = predicate.Booking(booking.And(booking.CancelFeeNotNil(), booking.SettledOnIsNil(), overCounter, booking.Or(
	booking.And(booking.PaidOnIsNil(), booking.CancelFeeGT(0)),
	booking.And(booking.PaidOnNotNil(), unlike),
)))

// unlike picks the bookings of which another amount came in than their fee.
func unlike(s *sql.Selector) {
	s.Where(sql.P(func(b *sql.Builder) {
		b.WriteString("COALESCE(").Ident(s.C(booking.FieldReceived)).WriteString(", ").Ident(s.C(booking.FieldAmount)).WriteString(") <> ").Ident(s.C(booking.FieldCancelFee))
	}))
}

// Received is what came in for a booking that was paid.
func Received(of *ent.Booking) yen.Amount {
	if of.Received != nil {
		return *of.Received
	}
	return of.Amount
}

// Balance is what a booking that has ended leaves to be settled at the counter: yen that the member owes, or, below zero,
// that he gets back. Nothing where it is settled, or has not ended, or a card or a company has paid it.
func Balance(of *ent.Booking) yen.Amount {
	if of.CancelFee == nil || of.SettledOn != nil || offCounter(of) {
		return 0
	}
	if of.PaidOn != nil {
		return *of.CancelFee - Received(of)
	}
	return *of.CancelFee
}
