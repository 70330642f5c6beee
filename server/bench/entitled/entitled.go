// Package entitled measures how long the whole scheme's entitlements take, against the bare statements that read the
// same rows in the same pages and decide nothing: what the days on file tell, as the worker looks each night, and a claim
// of every member for every kind.
package entitled

import (
	"context"
	"errors"
	"io"
	"time"

	"kyosai/server/access"
	"kyosai/server/bench/filled"
	"kyosai/server/benefits"
	"kyosai/server/madeup"
	"kyosai/server/offers"
	"kyosai/server/process"
	"kyosai/server/store"
)

// Run decides the entitlements of a scheme and reads the same rows barely, by turns, and prints the medians and their
// share. The URL names a database, which is filled where it is empty; without one a SQLite file is made.
func Run(ctx context.Context, url string, scheme madeup.Scheme, rounds int, out io.Writer) (err error) {
	ctx = access.AsSystem(ctx)
	process.CollectRarely()
	year, month, day := scheme.Today.YMD()
	d, err := filled.Open(ctx, url, scheme, time.Date(year, time.Month(month), day, 3, 0, 0, 0, time.UTC))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	if err := measure(ctx, d, "entitlements", rounds, out, offered, reading{night, []string{owed}}); err != nil {
		return err
	}
	return measure(ctx, d, "every kind", rounds, out, decided, reading{whole, []string{owed, declared}})
}

// offered finds what the days on file tell, as it is done each night.
func offered(ctx context.Context, s *store.Store) (*count, error) {
	c := newCount("benefits found")
	err := offers.Offers{Store: s, Shelf: benefits.NewShelf(s)}.Scheme(ctx, func(page []offers.Found) error {
		c.members += len(page)
		for _, f := range page {
			c.total += len(f.Offers)
		}
		return nil
	})
	return c, err
}

// decided decides a claim of every member for every kind.
func decided(ctx context.Context, s *store.Store) (*count, error) {
	c := newCount("verdicts")
	return c, every(ctx, s, c.add)
}
