package amendments

import (
	"time"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/turn"
	"kyosai/gen/ent/waitingplace"
)

// holdings picks what members hold of a subject that a change touches: what is open now, and came until a moment where there is
// one. With then it is what was open at that moment, whatever became of it since; nothing about it is kept but the rows themselves.
type holdings struct {
	Subject
	until *time.Time
	then  bool
}

// members picks those who hold something.
func (h holdings) members() predicate.Member {
	if h.EventID != "" {
		return member.HasBookingsWith(h.bookings())
	}
	return member.Or(member.HasOrdersWith(h.orders()), member.HasTurnsWith(h.turns()),
		member.HasLotteryEntriesWith(h.entries()), member.HasWaitingPlacesWith(h.places()))
}

func (h holdings) orders() predicate.Order {
	open := order.StatusIn(order.StatusORDERED, order.StatusPAID)
	if h.then {
		open = order.Or(open, order.DeliveredAtGTE(*h.until), order.EndedAtGTE(*h.until))
	}
	return order.And(order.OfferingID(h.OfferingID), open, came[predicate.Order](h, order.OrderedAtLTE))
}

func (h holdings) turns() predicate.Turn {
	open := turn.LiveOffering(h.OfferingID)
	if h.then {
		open = turn.And(turn.OfferingID(h.OfferingID), turn.Or(turn.LiveOfferingNotNil(), turn.EndedAtGTE(*h.until)))
	}
	return turn.And(open, came[predicate.Turn](h, turn.TakenAtLTE))
}

func (h holdings) entries() predicate.LotteryEntry {
	open := lotteryentry.StatusEQ(lotteryentry.StatusENTERED)
	if h.then {
		open = lotteryentry.Or(open, lotteryentry.EndedAtGTE(*h.until))
	}
	return lotteryentry.And(lotteryentry.HasLotteryWith(lottery.OfferingID(h.OfferingID)), open, came[predicate.LotteryEntry](h, lotteryentry.EnteredAtLTE))
}

func (h holdings) places() predicate.WaitingPlace {
	open := waitingplace.StatusIn(waitingplace.StatusWAITING, waitingplace.StatusOFFERED)
	if h.then {
		open = waitingplace.Or(open, waitingplace.EndedAtGTE(*h.until))
	}
	ofOffering := func(s *sql.Selector) {
		stocks := sql.Table(allotment.Table)
		s.Where(sql.In(s.C(waitingplace.FieldAllotmentID), sql.Select(stocks.C(allotment.FieldID)).From(stocks).Where(sql.EQ(stocks.C(allotment.FieldOfferingID), h.OfferingID))))
	}
	return waitingplace.And(ofOffering, open, came[predicate.WaitingPlace](h, waitingplace.JoinedAtLTE))
}

func (h holdings) bookings() predicate.Booking {
	open := booking.LiveEventID(h.EventID)
	if h.then {
		open = booking.And(booking.EventID(h.EventID), booking.Or(booking.LiveEventIDNotNil(), booking.EndedAtGTE(*h.until)))
	}
	if h.SessionIDs != nil {
		open = booking.And(open, booking.SessionIDIn(h.SessionIDs...))
	}
	return booking.And(open, came[predicate.Booking](h, booking.BookedAtLTE))
}

// came leaves out what came after the moment, where there is one.
func came[P ~func(*sql.Selector)](h holdings, until func(time.Time) P) P {
	if h.until == nil {
		return func(*sql.Selector) {}
	}
	return until(*h.until)
}
