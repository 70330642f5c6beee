package bookings

import (
	"context"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/events"
	"kyosai/server/payby"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// seat is what a booking gets its places by: at that moment it begins to wait for its payment, or is paid for, and counts
// in the limit that its event shares with others.
type seat struct {
	on     *ent.Event
	of     *ent.EventSession
	by     payby.Way
	amount yen.Amount
	payer  string // the company that owes it; empty where nobody does
	late   bool   // he chose a slip, of which the bank could not tell in time any more
	moved  bool   // it is paid in another way than was chosen
}

// seatOf is the seat of a booking that was read with its event and session, and of which a company may owe the fee. Who chose a
// slip long ago, and for whom the bank could not tell in time any more, pays in another way, if the event has one.
func seatOf(ctx context.Context, tx *store.Tx, of *ent.Booking) (s seat, err error) {
	s = seat{on: of.Edges.Event, of: of.Edges.Session, by: of.PayBy, amount: of.Amount}
	if s.late = s.by == payby.Slip && slipLate(s.of, caldate.Today(tx.Now)); s.late {
		if by, any := payby.Instead(s.on.PayBy); any && by != payby.Slip {
			s.by, s.moved = by, true
		}
	}
	s.payer, err = payerOf(ctx, tx, of.MemberID, s.by)
	return s, err
}

// fill writes how a booking stands that has its places. By whom a company takes nothing on its invoice any more, it is paid
// at the counter.
func (s seat) fill(ctx context.Context, m *ent.BookingMutation, now time.Time) {
	today := caldate.Today(now)
	if s.moved {
		m.SetPayBy(s.by)
		m.ClearSlipNumber()
	}
	if s.on.LimitGroupID != nil {
		m.SetFiscalYear(today.FiscalYear())
	}
	switch {
	case s.amount == 0:
		m.SetStatus(booking.StatusCONFIRMED)
		return
	case s.payer != "":
		m.SetStatus(booking.StatusCONFIRMED)
		m.SetPaidOn(today)
		m.SetPaymentMethod(booking.PaymentMethodINVOICE)
		return
	}
	m.SetStatus(booking.StatusBOOKED)
	until := payUntil(s.on, s.of, today, s.by)
	if s.by == payby.Card {
		hold := until.AddDays(1).Begins()
		if access.From(ctx).May(access.MemberRole) { // he stands before the page himself
			hold = now.Add(payby.CardHold)
			until = caldate.Today(hold)
		}
		m.SetHoldUntil(hold)
	}
	if s.late { // who has not chosen how he is to pay so soon owes nothing if he does not (brief)
		m.SetHoldUntil(until.AddDays(1).Begins().Add(-time.Second))
	}
	m.SetPayUntil(until)
}

// payUntil is the last day to pay what is booked on a day.
func payUntil(on *ent.Event, of *ent.EventSession, today caldate.Day, by payby.Way) caldate.Day {
	return min(today.AddDays(on.HoldDays), events.LastDay(caldate.Today(of.StartsAt), today, by))
}

// slipLate tells whether the bank could no longer tell in time of what is paid by slip.
func slipLate(of *ent.EventSession, today caldate.Day) bool {
	return events.SlipLate(caldate.Today(of.StartsAt), today)
}

// brief tells whether a booking is held for a card that is at hand: who does not pay it then has had nothing of it.
func brief(of *ent.Booking) bool {
	return of.Status == booking.StatusBOOKED && of.HoldUntil != nil && of.PayUntil != nil && of.HoldUntil.Before(of.PayUntil.AddDays(1).Begins())
}
