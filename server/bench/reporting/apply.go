package reporting

import (
	"time"

	"kyosai/server/payby"
)

// applied is when an application is made, by chance in the year.
func (w *writer) applied() time.Time {
	return w.first.Begins().AddDate(0, 0, w.random.IntN(360)).Add(3 * time.Hour)
}

// ticket has a member order, enter the lottery, or take a turn.
func (w *writer) ticket(of *thing, member string) {
	at := w.applied()
	switch way := w.random.IntN(10); {
	case way < 7:
		w.order(of, member, at)
	case of.lottery != "":
		w.lottery(of, member, at)
	default:
		key := w.key()
		w.add("Turn", key, of.allotment, 1, price, payby.Counter, w.rows, w.of("MISSED", "MISSED", "LEFT", "SERVED"), key, at, member, of.id)
	}
}

// order orders two tickets; of some that were handed out one came back.
func (w *writer) order(of *thing, member string, at time.Time) {
	status := w.of("DELIVERED", "DELIVERED", "DELIVERED", "DELIVERED", "PAID", "PAID", "ORDERED", "CANCELLED", "EXPIRED")
	paid, method := paying(status == "DELIVERED" || status == "PAID", at)
	key, day, returned := w.key(), at.Format(time.DateOnly), 0
	if status == "DELIVERED" && w.random.IntN(50) == 0 {
		returned = 1
	}
	w.add("Order", key, of.allotment, key, day, 2, 2*price, w.first.FiscalYear(), status, day, paid, method, key, "", "", returned, at, member, of.id)
	if returned > 0 {
		back := w.key()
		w.add("TicketReturn", back, returned, price, "CASH", "DEFECTIVE", "印刷の不良", false, day, back, at, key, w.staff)
	}
}

func paying(does bool, at time.Time) (on, method any) {
	if !does {
		return nil, nil
	}
	return at.Format(time.DateOnly), "CASH"
}

// became is what becomes of a booking that lost a lottery, with its place in the line behind it.
var became = map[string]string{"WAITING": "WAITING", "EXPIRED": "LAPSED", "CONFIRMED": "ACCEPTED"}

// event books places for two; where there is a lottery, half of them lost it before.
func (w *writer) event(of *thing, member string) {
	at, key := w.applied(), w.key()
	if of.lottery == "" || w.random.IntN(2) == 0 {
		w.booking(of, member, key, at, w.of("CONFIRMED", "CONFIRMED", "CONFIRMED", "CONFIRMED", "CONFIRMED", "BOOKED", "CANCELLED", "EXPIRED", "WAITING"))
		return
	}
	status := w.of("WAITING", "WAITING", "EXPIRED", "CONFIRMED")
	w.booking(of, member, key, at, status)
	w.entry(of, member, at, key, "LOST")
	w.waits(of, member, at, key, became[status])
}

func (w *writer) booking(of *thing, member, key string, at time.Time, status string) {
	var fee any
	if status == "CANCELLED" {
		fee = 0
	}
	paid, method := paying(status == "CONFIRMED", at)
	w.add("Booking", key, of.allotment, key, key, status, 2, 2*price, w.agreed, fee, paid, method, "", w.random.IntN(3), "", at, key, of.id, of.session, member)
}

// lottery enters a ticket's lottery; of those who lost it, two of three stood in the line behind it.
func (w *writer) lottery(of *thing, member string, at time.Time) {
	status := w.of("LOST", "LOST", "LOST", "WITHDRAWN")
	w.entry(of, member, at, nil, status)
	if status == "LOST" && w.random.IntN(3) > 0 {
		w.waits(of, member, at, nil, w.of("WAITING", "LAPSED", "ACCEPTED"))
	}
}

func (w *writer) entry(of *thing, member string, at time.Time, booking any, status string) {
	key := w.key()
	w.add("LotteryEntry", key, key, 2, at.Format(time.DateOnly), status, at, of.lottery, booking, member)
}

func (w *writer) waits(of *thing, member string, at time.Time, booking any, status string) {
	key := w.key()
	w.add("WaitingPlace", key, of.allotment, w.rows, 2, status, at, booking, member)
}
