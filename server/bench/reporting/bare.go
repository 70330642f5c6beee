package reporting

import (
	"context"
	"slices"

	"kyosai/server/bench/measured"
	"kyosai/server/caldate"
	"kyosai/server/reports"
)

// statement reads rows of the year, or all that there are.
type statement struct {
	text string
	of   span
}

// span says by what rows are of the year.
type span int

const (
	always  span = iota // they are of no year
	days                // a day, from the year's first on
	moments             // a moment, from the first day's beginning on
)

func (s span) args(first caldate.Day) []any {
	next := first.AddYears(1)
	return map[span][]any{days: {first, next}, moments: {first.Begins(), next.Begins()}}[s]
}

// everybody is what both reports read of who works where.
var everybody = []statement{
	{"SELECT id, member_id, company_id, from_on, until_on FROM employments", always},
	{"SELECT id, postal_code FROM companies", always},
}

// bare are the rows that a report is made of, as they stand.
var bare = map[reports.Kind][]statement{
	reports.Tickets: {
		{"SELECT id, offering_id, member_id, ordered_on, status, quantity, returned, amount, paid_on, settled_on FROM orders WHERE ordered_on >= ? AND ordered_on < ?", days},
		{"SELECT id, order_id, amount, method, refunded_on FROM ticket_returns", always},
		{"SELECT id, lottery_id, member_id, status, entered_on FROM lottery_entries WHERE booking_id IS NULL AND entered_on >= ? AND entered_on < ?", days},
		{"SELECT id, offering_id, member_id, status, taken_at FROM turns WHERE taken_at >= ? AND taken_at < ?", moments},
		{"SELECT id, member_id, allotment_id FROM waiting_places WHERE booking_id IS NULL AND status = 'ACCEPTED'", always},
		{"SELECT i.id, i.name, a.quantity, a.taken FROM offerings i JOIN allotments a ON a.offering_id = i.id", always},
	},
	reports.Events: {
		{"SELECT id, event_id, session_id, member_id, booked_at, status, people, amount, entered, cancel_fee, paid_on, settled_on, payment_method FROM bookings WHERE booked_at >= ? AND booked_at < ?", moments},
		{"SELECT id, booking_id FROM lottery_entries WHERE booking_id IS NOT NULL AND status = 'LOST'", always},
		{"SELECT id, booking_id FROM waiting_places WHERE booking_id IS NOT NULL AND status = 'ACCEPTED'", always},
		{"SELECT id, session_id, enrolled_at FROM door_devices", always},
		{"SELECT i.id, i.name, s.starts_at, s.door_closed_at, a.quantity, a.taken FROM events i JOIN event_sessions s ON s.event_id = i.id JOIN allotments a ON a.event_session_id = s.id", always},
	},
}

// bare reads every row, and counts them.
func (b *bench) bare(ctx context.Context, kind reports.Kind) (rows int, err error) {
	for _, s := range slices.Concat(everybody, bare[kind]) {
		_, _, n, err := measured.Walk(ctx, b.Store, s.text, s.of.args(b.first)...)
		if err != nil {
			return rows, err
		}
		rows += n
	}
	return rows, nil
}
