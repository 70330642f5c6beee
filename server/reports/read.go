package reports

import (
	"context"
	"fmt"
	"time"

	"kyosai/server/caldate"
	"kyosai/server/freetext"
)

// counted are the sessions of which it is known who came: a device was at the door, and the door is closed (server/doors).
const counted = `SELECT s.id FROM event_sessions s JOIN door_devices d ON d.session_id = s.id
WHERE d.enrolled_at IS NOT NULL AND (s.door_closed_at IS NOT NULL OR s.starts_at < ?)`

// unlucky are the bookings that lost a lottery and never had places: whatever became of their waiting, nothing was left for them.
const unlucky = `SELECT e.booking_id FROM lottery_entries e WHERE e.status = 'LOST' AND e.booking_id IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM waiting_places w WHERE w.booking_id = e.booking_id AND w.status = 'ACCEPTED')`

// doorCloses is how long after the beginning a door is closed by itself.
const doorCloses = 12 * time.Hour

// served are the entries that lost and whose members took tickets from the line behind the lottery: each is an order by now.
const served = `EXISTS (SELECT 1 FROM waiting_places w JOIN allotments a ON a.id = w.allotment_id
WHERE a.offering_id = l.offering_id AND w.member_id = e.member_id AND w.booking_id IS NULL AND w.status = 'ACCEPTED')`

// wentBack is what went back for tickets that were returned, by their order: of those that were paid by card once it is there.
const wentBack = `SELECT order_id, SUM(amount) AS amount FROM ticket_returns WHERE method <> 'CARD' OR refunded_on IS NOT NULL GROUP BY order_id`

// What was sold of an order or a booking, and what came in for it less what went back (Row). Of a booking that has ended and is
// settled, or stands on an invoice, its fee is left, whether that was kept or paid afterwards.
const (
	ticketMoney = `CASE WHEN o.status IN ('PAID', 'DELIVERED') THEN o.quantity - o.returned ELSE 0 END AS units,
CASE WHEN o.paid_on IS NULL OR o.settled_on IS NOT NULL THEN 0 ELSE o.amount - COALESCE(b.amount, 0) END AS income`
	eventMoney = `CASE WHEN status = 'CONFIRMED' THEN people ELSE 0 END AS units,
CASE WHEN cancel_fee IS NOT NULL AND (settled_on IS NOT NULL OR payment_method = 'INVOICE') THEN cancel_fee WHEN paid_on IS NOT NULL THEN amount ELSE 0 END AS income`
)

// sums adds that up, with how many people it is of.
const sums = `SUM(u.units), SUM(u.income), COUNT(DISTINCT CASE WHEN u.units <> 0 OR u.income <> 0 THEN u.member_id END)`

// What was applied for in a year: by whom, when, and what became of it. Each stands in one column: a win and a turn that was served
// are the order that they made, and what is not decided yet (an entry, a turn that waits) is none so far.
const (
	ofTickets = `SELECT o.offering_id AS item, o.member_id, o.ordered_on AS day, CASE WHEN o.status IN ('CANCELLED', 'EXPIRED') THEN 'CANCELLED' ELSE 'SOLD' END AS what, ` + ticketMoney + `
FROM orders o LEFT JOIN (` + wentBack + `) b ON b.order_id = o.id WHERE o.fiscal_year = ?
UNION ALL SELECT l.offering_id, e.member_id, e.entered_on, CASE WHEN e.status = 'LOST' THEN 'LOST' ELSE 'CANCELLED' END, 0, 0 FROM lottery_entries e JOIN lotteries l ON l.id = e.lottery_id
WHERE l.offering_id IS NOT NULL AND e.status IN ('LOST', 'FORFEITED', 'WITHDRAWN') AND e.entered_on >= ? AND e.entered_on < ? AND NOT ` + served + `
UNION ALL SELECT t.offering_id, t.member_id, SUBSTR(t.taken_at, 1, 10), CASE WHEN t.status = 'MISSED' THEN 'LOST' ELSE 'CANCELLED' END, 0, 0 FROM turns t
WHERE t.status IN ('MISSED', 'LEFT') AND t.taken_at >= ? AND t.taken_at < ?`
	ofEvents = `SELECT event_id AS item, member_id, SUBSTR(booked_at, 1, 10) AS day, CASE WHEN id IN (` + unlucky + `) THEN 'LOST' WHEN status IN ('CANCELLED', 'EXPIRED') THEN 'CANCELLED' WHEN status = 'WAITING' THEN 'LOST'
WHEN status = 'CONFIRMED' AND entered = 0 AND session_id IN (` + counted + `) THEN 'ABSENT' ELSE 'SOLD' END AS what, ` + eventMoney + `
FROM bookings WHERE status <> 'ENTERED' AND booked_at >= ? AND booked_at < ?`
)

// By what it is of, with how much of it there was and is taken.
const (
	byTicket = `SELECT u.item, MAX(i.name), '', 0, COALESCE(MAX(a.quantity), 0), COALESCE(MAX(a.taken), 0), u.what, COUNT(*), COUNT(DISTINCT u.member_id), ` + sums + `
FROM (%s) u JOIN offerings i ON i.id = u.item
LEFT JOIN (SELECT offering_id, SUM(quantity) AS quantity, SUM(taken) AS taken FROM allotments GROUP BY offering_id) a ON a.offering_id = u.item
GROUP BY u.item, u.what`
	byEvent = `SELECT u.item, MAX(i.name), '', 0, COALESCE(MAX(a.quantity), 0), COALESCE(MAX(a.taken), 0), u.what, COUNT(*), COUNT(DISTINCT u.member_id), ` + sums + `
FROM (%s) u JOIN events i ON i.id = u.item
LEFT JOIN (SELECT s.event_id, SUM(t.quantity) AS quantity, SUM(t.taken) AS taken FROM allotments t JOIN event_sessions s ON s.id = t.event_session_id GROUP BY s.event_id) a ON a.event_id = u.item
GROUP BY u.item, u.what`
)

// byCompany is by the company that a member worked for on the day, with how many members it has now.
const byCompany = `SELECT '', '', COALESCE(MAX(c.postal_code), ''), COALESCE(MAX(h.heads), 0), 0, 0, u.what, COUNT(*), COUNT(DISTINCT u.member_id), ` + sums + `
FROM (%s) u LEFT JOIN employments e ON e.member_id = u.member_id AND (e.from_on IS NULL OR e.from_on <= u.day) AND (e.until_on IS NULL OR e.until_on >= u.day)
LEFT JOIN companies c ON c.id = e.company_id
LEFT JOIN (SELECT company_id, COUNT(*) AS heads FROM employments WHERE until_on IS NULL GROUP BY company_id) h ON h.company_id = c.id
GROUP BY c.id, u.what`

// read counts in one statement, whatever there is.
func (r Reports) read(ctx context.Context, a Asked) ([]count, error) {
	query, args := a.statement(r.Store.Now())
	rows, err := r.Store.DB.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("count usage: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var counts []count
	for rows.Next() {
		var c count
		if err := rows.Scan(&c.item, &c.name, &c.postal, &c.heads, &c.capacity, &c.used, &c.what, &c.applications, &c.people, &c.units, &c.income, &c.payers); err != nil {
			return nil, fmt.Errorf("read usage: %w", err)
		}
		c.postal = freetext.PostalDigits(c.postal)
		counts = append(counts, c)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read usage: %w", err)
	}
	return counts, nil
}

func (a Asked) statement(now time.Time) (string, []any) {
	first, next := yearOf(a.Year), yearOf(a.Year+1)
	of, by, args := ofTickets, byTicket, []any{a.Year, first, next, first.Begins(), next.Begins()}
	if a.Kind == Events {
		of, by, args = ofEvents, byEvent, []any{now.Add(-doorCloses), first.Begins(), next.Begins()}
	}
	if a.By != Item {
		by = byCompany
	}
	return fmt.Sprintf(by, of), args
}

// yearOf is the first day of a fiscal year.
func yearOf(year int) caldate.Day {
	return caldate.Day(fmt.Sprintf("%04d-04-01", year))
}
