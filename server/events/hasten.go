package events

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/payby"
	"kyosai/server/store"
)

// hasten brings what a session's members have until it begins down to a new beginning: the hours to answer for an offered place,
// and the days to pay until the day on which it is held. What is later than that, or ends before it, stays.
func hasten(ctx context.Context, tx *store.Tx, of *ent.EventSession, begins time.Time) error {
	ctx = access.AsSystem(ctx) // the line is not the business of him who moves a session
	err := tx.Client().WaitingPlace.Update().Where(waitingplace.AllotmentID(of.Edges.Allotment.ID), waitingplace.StatusEQ(waitingplace.StatusOFFERED),
		waitingplace.AnswerUntilGT(begins)).SetAnswerUntil(begins).Exec(ctx)
	if err != nil {
		return fmt.Errorf("bring the answers of session %s forward: %w", of.ID, err)
	}
	day := caldate.Today(begins)
	late := []func() *ent.BookingUpdate{
		func() *ent.BookingUpdate { return unpaid(tx, of).Where(booking.HoldUntilIsNil()) },
		func() *ent.BookingUpdate { // a card that is at hand has but its half hour
			return unpaid(tx, of).Where(booking.HoldUntilGT(tx.Now.Add(payby.CardHold))).SetHoldUntil(day.AddDays(1).Begins())
		},
	}
	for _, update := range late {
		if err := update().Where(booking.PayUntilGT(day)).SetPayUntil(day).AddVersion(1).Exec(ctx); err != nil {
			return fmt.Errorf("bring the payments of session %s forward: %w", of.ID, err)
		}
	}
	return nil
}

func unpaid(tx *store.Tx, of *ent.EventSession) *ent.BookingUpdate {
	return tx.Client().Booking.Update().Where(booking.SessionID(of.ID), booking.StatusEQ(booking.StatusBOOKED))
}
