// Package reports says how tickets and events are used 利用状況, for who plans them: by ticket or event, by the size of the
// company, by its area, and never by person. A number of one to four people is hidden, and so is what would tell it by
// subtraction.
package reports

import (
	"context"
	"slices"

	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Reports reads usage without persons.
type Reports struct{ Store *store.Store }

// planners are the roles that see usage.
const planners = access.ITReporting

// Kind is of what a report tells.
type Kind string

// The kinds of report.
const (
	Tickets Kind = "TICKET"
	Events  Kind = "EVENT"
)

// By is what stands in a row of its own.
type By string

// The groups: each ticket or event, companies of a size, companies of an area.
const (
	Item By = "ITEM"
	Size By = "SIZE"
	Area By = "AREA"
)

// Asked is which report is wanted, of a fiscal year.
type Asked struct {
	Year int
	Kind Kind
	By   By
}

// Report is a table of usage with its sum.
type Report struct {
	Asked
	Rows  []*Row
	Total *Row
}

// Row is what became of what a group applied for: nil is hidden. Absent 不参加 are those who had a
// place and did not come, where a door counted who came; Sold is without them. Lost 落選 lost a lottery and have nothing from the line
// behind it; NoneLeft 空きなし had no lottery: they wait for a place, or had a turn for which nothing was left.
//
// Capacity is how many tickets or places there are of a ticket or an event, and of the sum those of all of the year's table. Filled is how
// much of that is taken of a ticket or an event, in percent; Share is how much of the sum's Capacity the Units are of the companies of a
// size or an area, and of the sum, in percent.
//
// Units are the tickets of the orders that are paid, put on a company's invoice or handed out, less those that came back; of an
// event the people of the bookings that are paid, or cost nothing. Income is what came in for the row: the amounts of what is paid,
// what is put on an invoice among them whether the company has paid it or not, and the fees of what was called off, less what went
// back: orders and bookings that are settled, tickets that were returned. What is still due to a member lies here yet and counts;
// what was paid twice and goes back to its card never does. Both are nil where one of them would tell of few people, Income alone where it
// would tell more than the Units do.
type Row struct {
	Key, Label                string
	Applied, Sold, Absent     *int
	Cancelled, Lost, NoneLeft *int
	Units                     *int
	Income                    *yen.Amount
	Capacity, Filled, Share   *int
}

// sum holds for the last row, which is the sum of the others.
func (r *Row) sum() bool { return r.Key == totalKey }

const (
	firstYear = 1971
	lastYear  = 2100
)

var errYear = problem.In("year", "out_of_range", "年度は西暦の4桁で入力してください。例 2026")

// Usage makes a report.
func (r Reports) Usage(ctx context.Context, a Asked) (*Report, error) {
	if !access.From(ctx).May(planners) {
		return nil, problem.NotAllowed
	}
	if a.Year < firstYear || a.Year > lastYear {
		return nil, errYear
	}
	t := newTables()
	if err := r.read(ctx, a, t.add); err != nil {
		return nil, err
	}
	return a.report(t), nil
}

// report is one of the cuts of what was counted.
func (a Asked) report(t *tables) *Report {
	table := t.cuts()[slices.Index(bys, a.By)]
	rows, total := table[:len(table)-1], table[len(table)-1]
	report := &Report{Asked: a, Total: total.row(a.By, total.capacity)}
	for _, g := range rows {
		report.Rows = append(report.Rows, g.row(a.By, total.capacity))
	}
	return report
}
