// Package entitled measures how long the whole scheme's entitlements take, against the bare statements that read the
// same rows in the same pages and decide nothing.
package entitled

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"syscall"
	"time"

	"kyosai/server/access"
	"kyosai/server/bench/filled"
	"kyosai/server/benefits"
	"kyosai/server/madeup"
	"kyosai/server/offers"
	"kyosai/server/store"
)

// Run finds the entitlements of a scheme and reads the same rows barely, by turns, and prints the medians and their
// share. The URL names a database, which is filled where it is empty; without one a SQLite file is made.
func Run(ctx context.Context, url string, scheme madeup.Scheme, rounds int, out io.Writer) (err error) {
	ctx = access.AsSystem(ctx)
	year, month, day := scheme.Today.YMD()
	d, err := filled.Open(ctx, url, scheme, time.Date(year, time.Month(month), day, 3, 0, 0, 0, time.UTC))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	return measure(ctx, d.Store, rounds, d.Engine, out)
}

func measure(ctx context.Context, s *store.Store, rounds int, engine string, out io.Writer) error {
	var ours, bare []time.Duration
	var members, found, rows int
	var cpu, bareCPU time.Duration // of all rounds
	for range rounds {
		begun, used := time.Now(), processor()
		members, found = 0, 0
		err := offers.Offers{Store: s, Shelf: benefits.NewShelf(s)}.Scheme(ctx, func(page []offers.Found) error {
			members += len(page)
			for _, f := range page {
				found += len(f.Offers)
			}
			return nil
		})
		if err != nil {
			return err
		}
		ours, cpu = append(ours, time.Since(begun)), cpu+processor()-used
		begun, used = time.Now(), processor()
		if rows, err = read(ctx, s); err != nil {
			return err
		}
		bare, bareCPU = append(bare, time.Since(begun)), bareCPU+processor()-used
	}
	slices.Sort(ours)
	slices.Sort(bare)
	a, b := ours[rounds/2].Seconds(), bare[rounds/2].Seconds()
	each := float64(rounds)
	_, err := fmt.Fprintf(out, "entitlements on %s: %d for %d members in %.1f s (%.1f s of CPU); the bare statements for the same %d rows %.1f s (%.1f s); share %.0f %%; memory of the process at most %d MB\n",
		engine, found, members, a, cpu.Seconds()/each, rows, b, bareCPU.Seconds()/each, 100*b/a, usage().Maxrss>>10)
	return err
}

// processor is how much of the CPU this process has used.
func processor() time.Duration {
	u := usage()
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func usage() (u syscall.Rusage) {
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // it fails on a wrong argument alone
	return u
}
