// Package entitled measures how long the whole scheme's entitlements take, against the bare statements that read the
// same rows in the same pages and decide nothing.
package entitled

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"kyosai/server/access"
	"kyosai/server/madeup"
	"kyosai/server/offers"
	"kyosai/server/store"
	"kyosai/server/vault"
)

// Run finds the entitlements of a scheme and reads the same rows barely, by turns, and prints the medians and their
// share. The URL names a database, which is filled where it is empty; without one a SQLite file is made.
func Run(ctx context.Context, url string, scheme madeup.Scheme, rounds int, out io.Writer) (err error) {
	ctx = access.AsSystem(ctx)
	folder, err := os.MkdirTemp("", "kyosai-bench-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	engine := "MariaDB"
	if url == "" {
		engine, url = "SQLite", "sqlite:"+filepath.Join(folder, "kyosai.db")
	}
	s, err := store.Open(ctx, url)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	year, month, day := scheme.Today.YMD()
	s.SetClock(func() time.Time { return time.Date(year, time.Month(month), day, 3, 0, 0, 0, time.UTC) })
	if err := fill(ctx, s, scheme, folder); err != nil {
		return err
	}
	return measure(ctx, s, rounds, engine, out)
}

func fill(ctx context.Context, s *store.Store, scheme madeup.Scheme, folder string) error {
	if _, err := s.Migrate(ctx); err != nil {
		return err
	}
	held, err := s.Client.Member.Query().Exist(ctx)
	if err != nil || held {
		return err
	}
	proofs, err := vault.In(filepath.Join(folder, "proofs"))
	if err != nil {
		return err
	}
	return scheme.Load(ctx, s, proofs, nil)
}

func measure(ctx context.Context, s *store.Store, rounds int, engine string, out io.Writer) error {
	var ours, bare []time.Duration
	var members, found, rows int
	before, grown := memory(), int64(0)
	for range rounds {
		begun := time.Now()
		members, found = 0, 0
		err := offers.Offers{Store: s}.Scheme(ctx, func(f offers.Found) error {
			members, found = members+1, found+len(f.Offers)
			return nil
		})
		if err != nil {
			return err
		}
		ours, grown = append(ours, time.Since(begun)), max(grown, memory()-before)
		begun = time.Now()
		if rows, err = read(ctx, s); err != nil {
			return err
		}
		bare = append(bare, time.Since(begun))
	}
	slices.Sort(ours)
	slices.Sort(bare)
	a, b := ours[rounds/2].Seconds(), bare[rounds/2].Seconds()
	_, err := fmt.Fprintf(out, "entitlements on %s: %d for %d members in %.1f s; the bare statements for the same %d rows %.1f s; share %.0f %%; memory at most %d MB more\n",
		engine, found, members, a, rows, b, 100*b/a, grown>>20)
	return err
}

// memory is the most that this process has held, in bytes.
func memory() int64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return usage.Maxrss << 10
}
