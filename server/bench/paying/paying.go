// Package paying measures how long a payment run of many claims takes, from making it to its members' history, against
// the bare statements that read the same claims and write the same rows.
package paying

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/bench/filled"
	"kyosai/server/madeup"
	"kyosai/server/payouts"
	"kyosai/server/store"
)

// Options say what is measured.
type Options struct {
	URL    string        // of a database, which is filled where it is empty; without one a SQLite file is made
	Scheme madeup.Scheme // what it is filled with
	Claims int           // in the run
	Rounds int
}

// day is when the run is made: the claims were approved in the month before.
var day = time.Date(2026, 7, 10, 3, 0, 0, 0, time.UTC)

// Run makes, releases, takes out and pays a run, writes the same rows barely, by turns, and prints the medians.
func Run(ctx context.Context, o Options, out io.Writer) (err error) {
	ctx = access.AsSystem(ctx)
	d, err := filled.Open(ctx, o.URL, o.Scheme, day)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	b := &bench{Store: d.Store}
	if err := b.prepare(ctx, o.Claims); err != nil {
		return fmt.Errorf("prepare the claims: %w", err)
	}
	return b.measure(ctx, o, d.Engine, out)
}

// bench is a database with claims that wait to be paid, and two people of accounting.
type bench struct {
	*store.Store
	maker, second string // their keys
	rows          []table
	rounds        int
}

// steps are the durations of one run: making it with its file's digest, releasing it, taking the file, paying it.
type steps [4]time.Duration

func (s steps) file() time.Duration { return s[0] + s[1] + s[2] }
func (s steps) all() time.Duration  { return s.file() + s[3] }

func (b *bench) measure(ctx context.Context, o Options, engine string, out io.Writer) error {
	if _, _, err := b.pay(ctx, o.Claims); err != nil { // the rows that both write
		return err
	}
	if err := b.keep(ctx); err != nil {
		return err
	}
	var ours []steps
	var bare []time.Duration
	var size int
	for range o.Rounds {
		if err := b.reset(ctx); err != nil {
			return err
		}
		begun := time.Now()
		if err := b.bare(ctx); err != nil {
			return err
		}
		bare = append(bare, time.Since(begun))
		if err := b.reset(ctx); err != nil {
			return err
		}
		took, bytes, err := b.pay(ctx, o.Claims)
		if err != nil {
			return err
		}
		ours, size = append(ours, took), bytes
	}
	slices.SortFunc(ours, func(a, b steps) int { return int(a.all() - b.all()) })
	slices.Sort(bare)
	mid, plain := ours[o.Rounds/2], bare[o.Rounds/2]
	_, err := fmt.Fprintf(out, "payment run of %d claims on %s: with its file of %d bytes in %.2f s (made %.2f, released %.2f, file %.2f), paid in %.2f s more; the bare statements for the same %d rows %.2f s; share %.0f %%\n",
		o.Claims, engine, size, mid.file().Seconds(), mid[0].Seconds(), mid[1].Seconds(), mid[2].Seconds(), mid[3].Seconds(), b.count(), plain.Seconds(), 100*plain.Seconds()/mid.all().Seconds())
	return err
}

// pay walks a run from making it to paying it.
func (b *bench) pay(ctx context.Context, claims int) (took steps, size int, err error) {
	b.SetClock(func() time.Time { return day })
	b.rounds++
	as := func(id string) context.Context {
		return access.With(ctx, &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Accounting, StaffID: id})
	}
	p, maker, second, key := payouts.Payouts{Store: b.Store}, as(b.maker), as(b.second), fmt.Sprintf("a-key-of-the-bench-%d", b.rounds)
	var run *ent.Payout
	var taken *payouts.Taken
	for i, step := range []func() error{
		func() (err error) { run, err = p.Make(maker, payouts.Making{Month: "2026-06", Key: key}); return err },
		func() (err error) {
			run, err = p.Release(second, payouts.Releasing{ID: run.ID, Version: run.Version, SHA256: run.Sha256, TransferCount: run.TransferCount, Total: run.Total, Key: key})
			return err
		},
		func() (err error) {
			taken, err = p.Take(maker, payouts.FileTaking{ID: run.ID, Purpose: "測るため"})
			return err
		},
		func() (err error) {
			b.SetClock(func() time.Time { return day.AddDate(0, 0, 14) })
			run, err = p.Pay(maker, payouts.Paying{ID: run.ID, Version: run.Version + 1, Key: key})
			return err
		},
	} {
		begun := time.Now()
		if err := step(); err != nil {
			return took, 0, err
		}
		took[i] = time.Since(begun)
	}
	if run.ClaimCount != claims {
		return took, 0, fmt.Errorf("the run has %d claims and not %d", run.ClaimCount, claims)
	}
	return took, len(taken.Bytes), nil
}
