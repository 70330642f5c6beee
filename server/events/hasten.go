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
// and the days to pay until the last on which it can be paid (LastDay). What is later than that, or ends before it, stays.
func hasten(ctx context.Context, tx *store.Tx, of *ent.EventSession, begins time.Time) error {
	ctx = access.AsSystem(ctx) // the line is not the business of him who moves a session
	err := tx.Client().WaitingPlace.Update().Where(waitingplace.AllotmentID(of.Edges.Allotment.ID), waitingplace.StatusEQ(waitingplace.StatusOFFERED),
		waitingplace.AnswerUntilGT(begins)).SetAnswerUntil(begins).Exec(ctx)
	if err != nil {
		return fmt.Errorf("bring the answers of session %s forward: %w", of.ID, err)
	}
	day := caldate.Today(begins)
	for _, by := range payby.Usable(true) {
		last := LastDay(day, caldate.Today(tx.Now), by)
		update := unpaid(tx, of).Where(booking.PayByEQ(by), booking.PayUntilGT(last)).SetPayUntil(last).AddVersion(1)
		if by == payby.Card { // one that is at hand has but its half hour
			update.Where(booking.HoldUntilGT(tx.Now.Add(payby.CardHold))).SetHoldUntil(last.AddDays(1).Begins())
		}
		if err := update.Exec(ctx); err != nil {
			return fmt.Errorf("bring the payments of session %s forward: %w", of.ID, err)
		}
	}
	return nil
}

// BankDays are the days from a payment at the bank until its statement was taken (decision 29), over a weekend too.
const BankDays = 3

// LastDay is the last day to pay for what is held on a day, as things stand today: not after the event itself, and by slip early
// enough for the bank to tell of it before the event. Where that is too late already, the counter takes the money until the event.
func LastDay(held, today caldate.Day, by payby.Way) caldate.Day {
	if by == payby.Slip && !SlipLate(held, today) {
		return held.AddDays(-BankDays)
	}
	return held
}

// SlipLate tells whether the bank could no longer tell in time of what is paid by slip for what is held on a day.
func SlipLate(held, today caldate.Day) bool { return !today.Before(held.AddDays(-BankDays)) }

func unpaid(tx *store.Tx, of *ent.EventSession) *ent.BookingUpdate {
	return tx.Client().Booking.Update().Where(booking.SessionID(of.ID), booking.StatusEQ(booking.StatusBOOKED))
}
