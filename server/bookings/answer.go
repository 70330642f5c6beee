package bookings

import (
	"context"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/dues"
	"kyosai/server/jobs"
	"kyosai/server/notices"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

var (
	errNoWait = problem.New(problem.Conflict, "booking_has_places", "この予約は、もう席が決まっています。")
	errTooOld = problem.New(problem.Conflict, "event_begun", "開催が始まっているため、席をお受けいただけません。")
)

// letIn offers what is free of a booking's session to those who wait.
func letIn(ctx context.Context, tx *store.Tx, of *ent.Booking) error {
	_, err := letInto(ctx, tx, of.Edges.Session, of.Edges.Event, of.AllotmentID)
	return err
}

// letInto offers what is free of a session to those who wait, and tells them: until the event's hours are over, and never
// beyond its beginning. Nothing is offered of what was taken back. It gives how many places it offered.
func letInto(ctx context.Context, tx *store.Tx, of *ent.EventSession, on *ent.Event, allotmentID string) (people int, err error) {
	if !tx.Now.Before(of.StartsAt) || on.Status != event.StatusPUBLISHED {
		return 0, nil
	}
	until := tx.Now.Add(time.Duration(on.AnswerHours) * time.Hour)
	if until.After(of.StartsAt) {
		until = of.StartsAt
	}
	offered, err := waiting.Offer(ctx, tx, allotmentID, until, takers(on))
	if err != nil {
		return 0, err
	}
	for _, place := range offered {
		news := notices.News{MemberID: place.MemberID, Kind: notice.KindPLACE_OFFERED, BookingID: *place.BookingID}
		if err := notices.Tell(access.AsSystem(ctx), tx, news); err != nil {
			return 0, err
		}
		people += place.Quantity
	}
	return people, nil
}

// Accept takes the places that are offered to who waited, before their time is over: what waited is a booking then, and has
// its days to be paid.
func (b Bookings) Accept(ctx context.Context, s Step) (*ent.Booking, error) {
	answerKey := func(of *ent.Booking) *string { return of.AnswerKey }
	return b.run(ctx, s, access.MemberRole|desk, answerKey, func(ctx context.Context, tx *store.Tx, of *ent.Booking) error {
		if of.Status != booking.StatusWAITING {
			return noWait(of)
		}
		if !tx.Now.Before(of.Edges.Session.StartsAt) {
			return errTooOld
		}
		if _, err := still(ctx, tx, of.MemberID); err != nil {
			return err
		}
		shared, err := sharedBy(ctx, tx.Client(), of.Edges.Event, []string{of.MemberID}, caldate.Today(tx.Now))
		if err == nil {
			err = shared.refuse(of.MemberID)
		}
		if err != nil {
			return err
		}
		if _, err := waiting.Accept(ctx, tx, of.Edges.Place.ID); err != nil {
			return err
		}
		update := tx.Client().Booking.Update().Where(booking.ID(s.ID), booking.Version(s.Version), booking.StatusEQ(booking.StatusWAITING)).SetAnswerKey(s.Key)
		n, err := seated(ctx, tx, of, update)
		if err := s.changed(n, err, nil); err != nil {
			return err
		}
		return shared.count(ctx, tx, of.MemberID)
	})
}

// noWait says why a booking takes no places: it has them, they are not drawn yet, or it has ended.
func noWait(of *ent.Booking) error {
	if why := over(of); why != nil {
		return why
	}
	if of.Status == booking.StatusENTERED {
		return errUndrawn
	}
	return errNoWait
}

// seated has a booking, which was read with its event and session, have its places from now on: it waits for its payment, or its
// company owes it. Whoever is to pay in another way than he chose is told. It gives how many rows the update changed.
func seated(ctx context.Context, tx *store.Tx, of *ent.Booking, update *ent.BookingUpdate) (int, error) {
	seat, err := seatOf(ctx, tx, of)
	if err != nil {
		return 0, err
	}
	seat.fill(ctx, update.Mutation(), tx.Now)
	n, err := update.AddVersion(1).Save(ctx)
	if err != nil || n == 0 {
		return n, err
	}
	if seat.moved {
		news := notices.News{MemberID: of.MemberID, Kind: notice.KindBOOKING_WAY_CHANGED, BookingID: of.ID}
		if err := notices.Tell(access.AsSystem(ctx), tx, news); err != nil {
			return n, err
		}
	}
	return n, dues.Record(ctx, tx, dues.For{BookingID: of.ID}, of.Amount, seat.payer)
}

// Lapse ends the offers that nobody has answered in time, for the worker: their members are told, and the places go on.
func (b Bookings) Lapse(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	late := func(last *ent.WaitingPlace) ([]*ent.WaitingPlace, error) {
		return waiting.Overdue(ctx, b.Store.Client, b.Store.Now(), last, perRound, forBookings)
	}
	return jobs.Rounds(ctx, late, func(place *ent.WaitingPlace) error {
		known, err := b.Get(ctx, *place.BookingID)
		if err != nil {
			return err
		}
		return b.each(ctx, lapse)(known)
	})
}

// lapse ends one offer, unless somebody was faster.
func lapse(ctx context.Context, tx *store.Tx, known *ent.Booking) error {
	of, err := held(ctx, tx, known)
	if err != nil {
		return err
	}
	lapsed, err := waiting.Lapse(ctx, tx, of.Edges.Place.ID)
	if err != nil || !lapsed {
		return err
	}
	if err := inVain(ctx, tx, of, notice.KindPLACE_LAPSED); err != nil {
		return err
	}
	return letIn(ctx, tx, of)
}
