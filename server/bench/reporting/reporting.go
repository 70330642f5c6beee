// Package reporting measures how long a report of usage takes of a year as large as the scheme can have, against the bare
// statements that read the same rows.
package reporting

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"kyosai/server/access"
	"kyosai/server/bench/filled"
	"kyosai/server/bench/measured"
	"kyosai/server/caldate"
	"kyosai/server/madeup"
	"kyosai/server/process"
	"kyosai/server/reports"
)

// Options say what is measured.
type Options struct {
	URL          string        // of a database, which is filled where it is empty; without one a SQLite file is made
	Scheme       madeup.Scheme // what it is filled with
	Applications int           // orders, entries, turns and bookings of the year
	Things       int           // tickets and events that they are for
	Rounds       int
}

var errTooMany = errors.New("a member applies for a thing once here: fewer applications, or more members or things, three at least")

// Run makes the report of tickets and that of events, reads the same rows barely, by turns, and prints the medians.
func Run(ctx context.Context, o Options, out io.Writer) (err error) {
	if o.Things < 3 || o.Applications > o.Things/2*o.Scheme.Members {
		return errTooMany
	}
	ctx = access.AsSystem(ctx)
	process.CollectRarely()
	year, month, day := o.Scheme.Today.YMD()
	d, err := filled.Open(ctx, o.URL, o.Scheme, time.Date(year, time.Month(month), day, 3, 0, 0, 0, time.UTC))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	b := &bench{Database: d, Options: o, first: caldate.Day(fmt.Sprintf("%04d-04-01", year-1))}
	if err := b.fill(ctx); err != nil {
		return fmt.Errorf("fill a year: %w", err)
	}
	for _, kind := range []reports.Kind{reports.Tickets, reports.Events} {
		if err := b.measure(ctx, kind, out); err != nil {
			return err
		}
	}
	return nil
}

// bench is a database with a year of usage.
type bench struct {
	*filled.Database
	Options
	first caldate.Day // of the fiscal year, which is over
}

func (b *bench) measure(ctx context.Context, kind reports.Kind, out io.Writer) error {
	var ours, theirs measured.Side
	var report *reports.Report
	var rows int
	for range b.Rounds {
		if err := ours.Time(func() (err error) { report, err = b.report(ctx, kind); return err }); err != nil {
			return err
		}
		if err := theirs.Time(func() (err error) { rows, err = b.bare(ctx, kind); return err }); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(out, "report of %s on %s: %d rows in %.2f s (%.2f s of CPU); the bare statements for the same %d rows %.2f s (%.2f s); share %.0f %%; memory of the process at most %d MB\n",
		kind, b.Engine, len(report.Rows), ours.Median(), ours.CPU(), rows, theirs.Median(), theirs.CPU(), 100*theirs.Median()/ours.Median(), measured.Memory()>>20)
	return err
}

// report is what a planner asks; each cut is reckoned from the same numbers, with all cuts.
func (b *bench) report(ctx context.Context, kind reports.Kind) (*reports.Report, error) {
	planner := access.With(ctx, &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.ITReporting})
	return reports.Reports{Store: b.Store}.Usage(planner, reports.Asked{Year: b.first.FiscalYear(), Kind: kind, By: reports.Item})
}
