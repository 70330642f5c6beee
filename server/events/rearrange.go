package events

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/doordevice"
	"kyosai/gen/ent/eventsession"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/predicate"
	"kyosai/server/store"
)

// rearrange has an event that members see held as an entry says: its sessions keep their bookings.
func (e *Entry) rearrange(ctx context.Context, tx *store.Tx, before *ent.Event) error {
	for _, was := range before.Edges.Sessions {
		is := e.session(was.ID)
		if is == nil {
			if err := drop(ctx, tx, was); err != nil {
				return err
			}
			continue
		}
		if err := e.move(ctx, tx, before, was, is); err != nil {
			return err
		}
	}
	return e.addSessions(ctx, tx, slices.DeleteFunc(slices.Clone(e.Sessions), func(s Session) bool { return s.ID != "" }))
}

// move sets a session's time and its places. Where the day or the place is another, who booked before may cancel for nothing.
func (e *Entry) move(ctx context.Context, tx *store.Tx, before *ent.Event, was *ent.EventSession, is *Session) error {
	begun := !tx.Now.Before(was.StartsAt)
	if !begun && (e.Place != before.Place || !is.StartsAt.Equal(was.StartsAt)) {
		err := tx.Client().EventSession.Update().Where(eventsession.ID(was.ID)).SetStartsAt(is.StartsAt).SetMovedAt(tx.Now).Exec(ctx)
		if err != nil {
			return fmt.Errorf("move session %s: %w", was.ID, err)
		}
		if err := hasten(ctx, tx, was, is.StartsAt); err != nil {
			return err
		}
	}
	if is.Capacity == was.Edges.Allotment.Quantity {
		return nil
	}
	enough := predicate.Allotment(func(s *sql.Selector) { s.Where(sql.ExprP("taken <= ?", is.Capacity)) })
	n, err := tx.Client().Allotment.Update().Where(allotment.ID(was.Edges.Allotment.ID), enough).SetQuantity(is.Capacity).Save(ctx)
	if err == nil && n != 1 {
		return errStale
	}
	if err != nil {
		return fmt.Errorf("change the places of session %s: %w", was.ID, err)
	}
	return nil
}

// drop takes a session away that nobody has ever booked, with the devices at its door: nobody has come in there.
func drop(ctx context.Context, tx *store.Tx, was *ent.EventSession) error {
	booked, err := tx.Client().Booking.Query().Where(booking.SessionID(was.ID)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for the bookings of session %s: %w", was.ID, err)
	}
	if booked {
		return errBooked
	}
	if _, err := tx.Client().Allotment.Delete().Where(allotment.EventSessionID(was.ID)).Exec(ctx); err != nil {
		return fmt.Errorf("take the places of session %s away: %w", was.ID, err)
	}
	if _, err := tx.Client().Lottery.Delete().Where(lottery.EventSessionID(was.ID)).Exec(ctx); err != nil {
		return fmt.Errorf("take the lottery of session %s away: %w", was.ID, err)
	}
	if _, err := tx.Client().DoorDevice.Delete().Where(doordevice.SessionID(was.ID)).Exec(ctx); err != nil {
		return fmt.Errorf("take the devices of session %s away: %w", was.ID, err)
	}
	if _, err := tx.Client().EventSession.Delete().Where(eventsession.ID(was.ID)).Exec(ctx); err != nil {
		return fmt.Errorf("take session %s away: %w", was.ID, err)
	}
	return nil
}

// addSessions makes sessions with their places, and their lotteries where the event is given out by lot.
func (e *Entry) addSessions(ctx context.Context, tx *store.Tx, sessions []Session) error {
	made, err := tx.Client().EventSession.MapCreateBulk(sessions, func(s *ent.EventSessionCreate, i int) {
		s.SetEventID(e.ID).SetStartsAt(sessions[i].StartsAt)
	}).Save(ctx)
	if err != nil {
		return fmt.Errorf("add the sessions of event %s: %w", e.ID, err)
	}
	err = tx.Client().Allotment.MapCreateBulk(made, func(a *ent.AllotmentCreate, i int) {
		a.SetEventSessionID(made[i].ID).SetQuantity(sessions[i].Capacity)
	}).Exec(ctx)
	if err != nil {
		return fmt.Errorf("add the places of event %s: %w", e.ID, err)
	}
	return e.raffle(ctx, tx, made)
}
