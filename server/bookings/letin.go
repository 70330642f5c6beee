package bookings

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/eventsession"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/access"
	"kyosai/server/events"
	"kyosai/server/jobs"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// LettingIn is the worker's: it offers what is free of an event whose places staff have raised.
func (b Bookings) LettingIn() jobs.Handler {
	return jobs.Handle(func(ctx context.Context, d events.Due) error {
		return b.letInAll(ctx, eventsession.EventID(d.ID))
	})
}

// LetIn is the worker's too: it offers what lies free while somebody waits whom it is enough for, for who could not take it when
// it fell back may have become able to: another of his bookings has ended, or another fiscal year has begun.
func (b Bookings) LetIn(ctx context.Context) error {
	stocks, err := waiting.Free(access.AsSystem(ctx), b.Store.Client, waitingplace.BookingIDNotNil())
	if err != nil || len(stocks) == 0 {
		return err
	}
	return b.letInAll(ctx, eventsession.HasAllotmentWith(allotment.IDIn(stocks...)))
}

// letInAll offers what is free of sessions that have not begun, each in a transaction of its own: one that fails stops no other.
func (b Bookings) letInAll(ctx context.Context, of predicate.EventSession) error {
	ctx = access.AsSystem(ctx)
	sessions, err := b.Store.Client.EventSession.Query().
		Where(of, eventsession.StartsAtGT(b.Store.Now()), eventsession.HasEventWith(event.StatusEQ(event.StatusPUBLISHED))).WithAllotment().All(ctx)
	if err != nil {
		return fmt.Errorf("read the sessions of which something is free: %w", err)
	}
	var failed []error
	for _, known := range sessions {
		err := b.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
			if _, err := waiting.Hold(ctx, tx, known.Edges.Allotment.ID); err != nil {
				return err
			}
			of, err := session(ctx, tx.Client(), known.ID)
			if errors.Is(err, errNoSession) {
				return nil // taken back meanwhile
			}
			if err == nil {
				_, err = letInto(ctx, tx, of, of.Edges.Event, of.Edges.Allotment.ID)
			}
			return err
		})
		failed = append(failed, err)
	}
	return errors.Join(failed...)
}
