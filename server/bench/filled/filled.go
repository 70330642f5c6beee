// Package filled gives the benches a database with a made-up scheme in it.
package filled

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"kyosai/server/madeup"
	"kyosai/server/store"
	"kyosai/server/vault"
)

// Database is a scheme's database, and the folder of what stands outside of it.
type Database struct {
	*store.Store
	Engine string // as figures name it
	folder string
}

// Open opens the database that the URL names, and fills it where it is empty; without a URL it makes a SQLite file. Its
// clock stands at now.
func Open(ctx context.Context, url string, scheme madeup.Scheme, now time.Time) (_ *Database, err error) {
	d := &Database{Engine: "MariaDB"}
	if d.folder, err = os.MkdirTemp("", "kyosai-bench-"); err != nil {
		return nil, err
	}
	if url == "" {
		d.Engine, url = "SQLite", "sqlite:"+filepath.Join(d.folder, "kyosai.db")
	}
	if d.Store, err = store.Open(ctx, url); err != nil {
		return nil, errors.Join(err, os.RemoveAll(d.folder))
	}
	d.SetClock(func() time.Time { return now })
	if err := d.fill(ctx, scheme); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	return d, nil
}

// Close closes the database and removes the folder.
func (d *Database) Close() error { return errors.Join(d.Store.Close(), os.RemoveAll(d.folder)) }

func (d *Database) fill(ctx context.Context, scheme madeup.Scheme) error {
	if _, err := d.Migrate(ctx); err != nil {
		return err
	}
	held, err := d.Client.Member.Query().Exist(ctx)
	if err != nil || held {
		return err
	}
	proofs, err := vault.In(filepath.Join(d.folder, "proofs"))
	if err != nil {
		return err
	}
	return scheme.Load(ctx, d.Store, proofs, nil)
}
