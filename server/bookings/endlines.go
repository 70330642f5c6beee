package bookings

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/eventsession"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/access"
	"kyosai/server/jobs"
	"kyosai/server/notices"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// EndLines ends the lines for sessions that have begun, for the worker: nobody waits for ever, and each is told. What is offered has
// to be answered until then, and lapses (Lapse).
func (b Bookings) EndLines(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	inVain := func(last *ent.Booking) ([]*ent.Booking, error) {
		query := b.Store.Client.Booking.Query().Where(booking.StatusEQ(booking.StatusWAITING),
			booking.HasPlaceWith(waitingplace.StatusEQ(waitingplace.StatusWAITING)), booking.HasSessionWith(eventsession.StartsAtLTE(b.Store.Now())))
		return behind(ctx, query, last)
	}
	return jobs.Rounds(ctx, inVain, b.each(ctx, endLine))
}

// endLine ends one that waits, unless its session was put off, or somebody was faster.
func endLine(ctx context.Context, tx *store.Tx, known *ent.Booking) error {
	of, err := held(ctx, tx, known)
	if err != nil || tx.Now.Before(of.Edges.Session.StartsAt) {
		return err
	}
	ended, err := waiting.End(ctx, tx, of.Edges.Place.ID)
	if err != nil || !ended {
		return err
	}
	return inVain(ctx, tx, of, notice.KindPLACE_ENDED)
}

// inVain ends a booking that waited, whose place in line has just ended without its member having any, and tells him.
func inVain(ctx context.Context, tx *store.Tx, of *ent.Booking, news notice.Kind) error {
	err := tx.Client().Booking.Update().Where(booking.ID(of.ID), booking.StatusEQ(booking.StatusWAITING)).
		SetStatus(booking.StatusEXPIRED).SetCancelFee(0).SetEndedAt(tx.Now).ClearLiveEventID().AddVersion(1).Exec(ctx)
	if err != nil {
		return fmt.Errorf("let booking %s run out: %w", of.ID, err)
	}
	return notices.Tell(ctx, tx, notices.News{MemberID: of.MemberID, Kind: news, BookingID: of.ID})
}
