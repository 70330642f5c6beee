package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"github.com/go-sql-driver/mysql"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/approval"
	"kyosai/server/audit"
)

// attempts is how often a transaction is tried that lost against another.
const attempts = 8

// ErrMeanwhile says that another transaction changed meanwhile what a verb had decided on: run again, it decides on what is
// there.
var ErrMeanwhile = errors.New("changed meanwhile by another transaction")

// Tx is one transaction. Now is fixed when it opens, so that a verb's rows agree and decisions replay.
type Tx struct {
	Now    time.Time
	SQL    *sql.Tx
	Off    approval.Off // as the store's
	client *ent.Client
}

// Client is ent within the transaction, scoped to the viewer like Store.Client.
func (t *Tx) Client() *ent.Client { return t.client }

// InTx runs a verb in one transaction, with its changes in the record in the same one. A verb that lost against another
// (deadlock, lock timeout, failed certification, busy file, ErrMeanwhile) is run again as a whole, so it must do nothing outside tx.
func (s *Store) InTx(ctx context.Context, verb func(ctx context.Context, tx *Tx) error) error {
	trail := audit.From(ctx)
	if trail == nil {
		trail = audit.Begin(string(access.From(ctx).Kind))
		ctx = audit.With(ctx, trail)
	}
	var err error
	for try := range attempts {
		if err = s.try(ctx, trail, verb); err == nil || !lost(err) {
			return err
		}
		if err := pause(ctx, try); err != nil {
			return err
		}
	}
	return fmt.Errorf("gave way %d times: %w", attempts, err)
}

func (s *Store) try(ctx context.Context, trail *audit.Trail, verb func(context.Context, *Tx) error) (err error) {
	raw, err := s.DB.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer func() {
		if err != nil {
			trail.Forget()
			_ = raw.Rollback()
		}
	}()
	tx := &Tx{Now: s.Now(), SQL: raw, Off: s.Off, client: s.within(raw)}
	if err := verb(ctx, tx); err != nil {
		return err
	}
	if err := audit.Write(ctx, raw, trail, tx.Now); err != nil {
		return err
	}
	if err := raw.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	trail.Kept()
	return nil
}

// within makes a client on the transaction, guarded like the store's own.
func (s *Store) within(raw *sql.Tx) *ent.Client {
	client := ent.NewClient(ent.Driver(inner{entsql.NewDriver(s.Dialect, entsql.Conn{ExecQuerier: raw})}))
	s.attach(client)
	client.Use(changes)
	return client
}

// inner is the driver within a transaction: what ent would run in one of its own joins it.
type inner struct{ *entsql.Driver }

// Tx joins the transaction that is open.
func (d inner) Tx(context.Context) (dialect.Tx, error) { return dialect.NopTx(d), nil }

// BeginTx joins the transaction that is open.
func (d inner) BeginTx(ctx context.Context, _ *entsql.TxOptions) (dialect.Tx, error) {
	return d.Tx(ctx)
}

func pause(ctx context.Context, try int) error {
	wait := time.Duration(1<<try)*5*time.Millisecond + rand.N(10*time.Millisecond)
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(wait):
		return nil
	}
}

// lost tells whether another transaction was in the way, so that trying again helps.
func lost(err error) bool {
	if errors.Is(err, ErrMeanwhile) {
		return true
	}
	var m *mysql.MySQLError
	if errors.As(err, &m) {
		return m.Number == 1213 || m.Number == 1205 || m.Number == 1020
	}
	return strings.Contains(err.Error(), "SQLITE_BUSY") || strings.Contains(err.Error(), "database is locked")
}
