package reports

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect"

	"kyosai/server/caldate"
	"kyosai/server/freetext"
)

// counted are the sessions of which it is known who came: a device was at the door, and the door is closed (server/doors).
const counted = `SELECT s.id FROM event_sessions s JOIN door_devices d ON d.session_id = s.id
WHERE d.enrolled_at IS NOT NULL AND (s.door_closed_at IS NOT NULL OR s.starts_at < ?)`

// unlucky are the bookings that lost a lottery and never had places, whatever became of their waiting.
const unlucky = `SELECT e.booking_id FROM lottery_entries e WHERE e.status = 'LOST' AND e.booking_id IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM waiting_places w WHERE w.booking_id = e.booking_id AND w.status = 'ACCEPTED')`

// inVain are the bookings that waited until their session began.
const inVain = `SELECT booking_id FROM waiting_places WHERE booking_id IS NOT NULL AND status = 'ENDED'`

// unlike are the bookings with companions whose fee is another than their member's own: all are alike where each is a part of the amount.
const unlike = `SELECT b.id FROM companions c JOIN bookings b ON b.id = c.booking_id WHERE c.fee * b.people <> b.amount`

// doorCloses is how long after the beginning a door is closed by itself.
const doorCloses = 12 * time.Hour

// served are who took tickets from the line behind a lottery: each is an order by now. It is one set, and not looked for entry by entry,
// for no index leads to it on every engine.
const served = `SELECT a.offering_id, w.member_id FROM waiting_places w JOIN allotments a ON a.id = w.allotment_id
WHERE w.booking_id IS NULL AND w.status = 'ACCEPTED' AND a.offering_id IS NOT NULL`

// wentBack is what went back for tickets that were returned, by their order: of those that were paid by card once it is there, or staff
// have settled that it cannot be; and of how many returns it is underway.
const (
	isBack   = `method <> 'CARD' OR refunded_on IS NOT NULL OR id IN (SELECT ticket_return_id FROM refused_refunds WHERE ticket_return_id IS NOT NULL AND settled_on IS NOT NULL)`
	wentBack = `SELECT order_id, SUM(CASE WHEN ` + isBack + ` THEN amount ELSE 0 END) AS amount,
SUM(CASE WHEN ` + isBack + ` THEN 0 ELSE 1 END) AS underway FROM ticket_returns GROUP BY order_id`
)

// What was sold of an order or a booking, what has places and is not paid, what came in for it less what went back (Row), and what part its
// member has in that (crowd.go).
// Of a booking that has ended and is settled, or stands on an invoice, its fee is left, whether that was kept or paid afterwards.
const (
	ticketMoney = `CASE WHEN o.status IN ('PAID', 'DELIVERED') THEN o.quantity - o.returned ELSE 0 END AS units,
CASE WHEN o.status = 'ORDERED' THEN o.quantity ELSE 0 END AS unpaid,
CASE WHEN o.paid_on IS NULL OR o.settled_on IS NOT NULL THEN 0 ELSE COALESCE(o.received, o.amount) - COALESCE(b.amount, 0) END AS income,
CASE WHEN b.underway > 0 THEN 'DUE' WHEN b.underway = 0 OR o.paid_on IS NOT NULL AND o.settled_on IS NOT NULL THEN 'BACK'
WHEN o.status IN ('PAID', 'DELIVERED') THEN 'PAID' WHEN o.paid_on IS NOT NULL THEN 'DUE' ELSE 'OWES' END AS pays`
	ended      = `cancel_fee IS NOT NULL AND (settled_on IS NOT NULL OR payment_method = 'INVOICE')`
	eventMoney = `CASE WHEN status = 'CONFIRMED' THEN people ELSE 0 END AS units, CASE WHEN status = 'BOOKED' THEN people ELSE 0 END AS unpaid,
CASE WHEN ` + ended + ` THEN cancel_fee WHEN paid_on IS NOT NULL THEN COALESCE(received, amount) ELSE 0 END AS income,
CASE WHEN ` + ended + ` AND cancel_fee > 0 THEN 'FEE' WHEN ` + ended + ` AND paid_on IS NOT NULL THEN 'BACK'
WHEN status = 'CONFIRMED' THEN 'PAID' WHEN paid_on IS NOT NULL THEN 'DUE' ELSE 'OWES' END AS pays,
CASE WHEN status <> 'CONFIRMED' OR people = 1 THEN '' WHEN id IN (` + unlike + `) THEN 'MIXED' ELSE 'ALONG' END AS party`
)

// What was applied for in a year: by whom, when, and what became of it. Each stands in one column: a win and a turn that was served
// are the order that they made, and what is not decided yet (an entry, a turn that waits) is none so far. LOST is what lost a lottery and
// has nothing from the line behind it; NONE_LEFT is what there was no lottery for: a booking that waits or did until
// the event began, a turn that found nothing left.
const (
	ofTickets = `SELECT o.offering_id AS item, o.member_id, o.ordered_on AS day, CASE WHEN o.status IN ('CANCELLED', 'EXPIRED') THEN 'CANCELLED' ELSE 'SOLD' END AS what, ` + ticketMoney + `, '' AS party
FROM orders o LEFT JOIN (` + wentBack + `) b ON b.order_id = o.id WHERE o.fiscal_year = ?
UNION ALL SELECT l.offering_id, e.member_id, e.entered_on, CASE WHEN e.status = 'LOST' THEN 'LOST' ELSE 'CANCELLED' END, 0, 0, 0, '', '' FROM lottery_entries e JOIN lotteries l ON l.id = e.lottery_id
WHERE l.offering_id IS NOT NULL AND e.status IN ('LOST', 'FORFEITED', 'WITHDRAWN') AND e.entered_on >= ? AND e.entered_on < ? AND (l.offering_id, e.member_id) NOT IN (` + served + `)
UNION ALL SELECT t.offering_id, t.member_id, %s, CASE WHEN t.status = 'MISSED' THEN 'NONE_LEFT' ELSE 'CANCELLED' END, 0, 0, 0, '', '' FROM turns t
WHERE t.status IN ('MISSED', 'LEFT') AND t.taken_at >= ? AND t.taken_at < ?`
	ofEvents = `SELECT event_id AS item, member_id, %s AS day, CASE WHEN id IN (` + unlucky + `) THEN 'LOST' WHEN status = 'WAITING' OR status = 'EXPIRED' AND id IN (` + inVain + `) THEN 'NONE_LEFT' WHEN status IN ('CANCELLED', 'EXPIRED') THEN 'CANCELLED'
WHEN status = 'CONFIRMED' AND entered = 0 AND session_id IN (` + counted + `) THEN 'ABSENT' ELSE 'SOLD' END AS what, ` + eventMoney + `
FROM bookings WHERE status <> 'ENTERED' AND booked_at >= ? AND booked_at < ?`
)

// dayInJapan is the civil day in Japan of an instant, which is kept in UTC: as text on SQLite.
var dayInJapan = map[string]string{
	dialect.SQLite: "DATE(%s, '+9 hours')",
	dialect.MySQL:  "SUBSTR(%s + INTERVAL 9 HOUR, 1, 10)",
}

// How much there was and is taken of what was applied for.
const (
	tickets = `SELECT i.id, i.name, SUM(a.quantity) AS quantity, SUM(a.taken) AS taken FROM offerings i LEFT JOIN allotments a ON a.offering_id = i.id GROUP BY i.id, i.name`
	events  = `SELECT i.id, i.name, SUM(a.quantity) AS quantity, SUM(a.taken) AS taken FROM events i
LEFT JOIN event_sessions s ON s.event_id = i.id LEFT JOIN allotments a ON a.event_session_id = s.id GROUP BY i.id, i.name`
)

// employer is the company that a member worked for on the day: the last one, for nobody stands in two rows with one application.
const employer = `SELECT e.company_id FROM employments e WHERE e.member_id = v.member_id AND (e.from_on IS NULL OR e.from_on <= v.day)
AND (e.until_on IS NULL OR e.until_on >= v.day) ORDER BY e.from_on DESC, e.id DESC LIMIT 1`

// firms are the companies with how many members they have now.
const firms = `SELECT c.id, c.postal_code, COUNT(e.id) AS heads FROM companies c LEFT JOIN employments e ON e.company_id = c.id AND e.until_on IS NULL
GROUP BY c.id, c.postal_code`

// byMember is everything that was applied for, with who did, whom no report names, so that each is one in whatever rows are added up. It is
// not added up here: who applied twice for one thing is rare, and to sort the year for it takes longer than to read it. What it is
// of always is there; the join is a left one so that the year is walked through once, and not thing by thing. The limit, which
// nothing reaches, keeps the engines from looking for the employer again in each place where he is named.
const byMember = `SELECT u.item, i.name, COALESCE(c.postal_code, ''), COALESCE(c.heads, 0), COALESCE(i.quantity, 0), COALESCE(i.taken, 0),
u.what, u.pays, u.party, u.member_id, u.units, u.unpaid, u.income
FROM (SELECT v.item, v.member_id, v.what, v.pays, v.party, v.units, v.unpaid, v.income, (` + employer + `) AS company_id FROM (%s) v LIMIT 9223372036854775807) u
LEFT JOIN (%s) i ON i.id = u.item LEFT JOIN (` + firms + `) c ON c.id = u.company_id`

// read counts in one statement, whatever there is, and keeps nothing of it.
func (r Reports) read(ctx context.Context, a Asked, add func(count)) error {
	query, args := a.statement(dayInJapan[r.Store.Dialect], r.Store.Now())
	rows, err := r.Store.DB.QueryContext(ctx, query, args...)
	if err != nil {
		return fmt.Errorf("count usage: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var c count
		if err := rows.Scan(&c.item, &c.name, &c.postal, &c.heads, &c.capacity, &c.used, &c.what, &c.pays, &c.party, &c.member, &c.units, &c.unpaid, &c.income); err != nil {
			return fmt.Errorf("read usage: %w", err)
		}
		c.postal = freetext.PostalDigits(c.postal)
		add(c)
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("read usage: %w", err)
	}
	return nil
}

func (a Asked) statement(day string, now time.Time) (string, []any) {
	first, next := yearOf(a.Year), yearOf(a.Year+1)
	if a.Kind == Events {
		return fmt.Sprintf(byMember, fmt.Sprintf(ofEvents, fmt.Sprintf(day, "booked_at")), events), []any{now.Add(-doorCloses), first.Begins(), next.Begins()}
	}
	return fmt.Sprintf(byMember, fmt.Sprintf(ofTickets, fmt.Sprintf(day, "t.taken_at")), tickets), []any{a.Year, first, next, first.Begins(), next.Begins()}
}

// yearOf is the first day of a fiscal year.
func yearOf(year int) caldate.Day {
	return caldate.Day(fmt.Sprintf("%04d-04-01", year))
}
