package doors

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/admission"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/eventsession"
	"kyosai/server/bookings"
	"kyosai/server/cards"
)

// Attendance is how many bookings of a session have their places, for how many people, and how many of both came.
type Attendance struct {
	Bookings, People     int
	BookingsIn, PeopleIn int
	Conflicts            []*ent.Booking // with an admission that a person has to look at
}

// Attendance says who came to a session, without saying who he is, and what a person has to look at.
func (d Doors) Attendance(ctx context.Context, of *ent.EventSession) (*Attendance, error) {
	rows, err := d.Store.Client.Booking.Query().Where(booking.SessionID(of.ID), booking.StatusEQ(booking.StatusCONFIRMED)).
		Select(booking.FieldID, booking.FieldPeople, booking.FieldEntered).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read who came to session %s: %w", of.ID, err)
	}
	a := &Attendance{Bookings: len(rows)}
	for _, row := range rows {
		a.People, a.PeopleIn = a.People+row.People, a.PeopleIn+row.Entered
		if row.Entered > 0 {
			a.BookingsIn++
		}
	}
	a.Conflicts, err = d.conflicts(ctx, of)
	return a, err
}

func (d Doors) conflicts(ctx context.Context, of *ent.EventSession) ([]*ent.Booking, error) {
	doubtful := booking.HasAdmissionsWith(admission.ConflictNotNil(), admission.UndoneAtIsNil())
	rows, err := bookings.Loaded(d.Store.Client.Booking.Query().Where(booking.SessionID(of.ID), doubtful)).Order(booking.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the doubtful admissions of session %s: %w", of.ID, err)
	}
	return rows, nil
}

// Code signs the code that the door reads of a booking, which was read with its session; nil once the door is closed.
func (d Doors) Code(of *ent.Booking) (*cards.Code, error) {
	if Closed(of.Edges.Session, d.Store.Now()) {
		return nil, nil
	}
	return d.Cards.OfBooking(of)
}

// Coming are a member's bookings that have their places, and whose door is not closed, the first to come in front.
func (d Doors) Coming(ctx context.Context, of *ent.Member) ([]*ent.Booking, error) {
	since := d.Store.Now().Add(-open)
	still := booking.HasSessionWith(eventsession.StartsAtGT(since), eventsession.DoorClosedAtIsNil())
	rows, err := bookings.Loaded(d.Store.Client.Booking.Query().Where(booking.MemberID(of.ID), booking.StatusEQ(booking.StatusCONFIRMED), still)).
		Order(booking.BySessionField(eventsession.FieldStartsAt), booking.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what %s takes part in: %w", of.ID, err)
	}
	return rows, nil
}
