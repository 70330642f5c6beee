// Package store opens the database, attaches the row scope and the record to every statement of ent, and runs
// transactions. Nothing else opens a database or begins a transaction.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"github.com/go-sql-driver/mysql"
	_ "modernc.org/sqlite" // the embedded database

	"kyosai/gen/ent"
	"kyosai/server/approval"
)

// Store is an open database. Client sees and changes only what the context's viewer may; DB is for the record, the
// importer and the one read model, which see to that themselves.
type Store struct {
	Client  *ent.Client
	DB      *sql.DB
	Dialect string       // dialect.SQLite or dialect.MySQL
	Off     approval.Off // the items that are not yet approved and that the operator switched off
	now     func() time.Time
	kept    *statements
}

// Open opens the database that url names: sqlite:PATH or mysql://user:password@host:port/name. It refuses a MySQL
// server that would cut text in silence.
func Open(ctx context.Context, url string) (*Store, error) {
	db, name, err := connect(url)
	if err != nil {
		return nil, err
	}
	s := Of(db, name)
	if err := s.check(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return s, nil
}

// Of makes a store of an open database, for a caller that looks at each statement.
func Of(db *sql.DB, name string) *Store {
	s := &Store{DB: db, Dialect: name, now: time.Now, kept: newStatements(db)}
	s.Client = ent.NewClient(ent.Driver(overStatements(entsql.OpenDB(name, db), s.kept)))
	s.attach(s.Client)
	s.Client.Use(outside)
	return s
}

func connect(url string) (*sql.DB, string, error) {
	switch {
	case strings.HasPrefix(url, "sqlite:"):
		db, err := sql.Open("sqlite", sqliteDSN(strings.TrimPrefix(url, "sqlite:")))
		if err != nil {
			return nil, "", fmt.Errorf("open SQLite: %w", err)
		}
		db.SetMaxOpenConns(16)
		db.SetMaxIdleConns(16)
		return db, dialect.SQLite, nil
	case strings.HasPrefix(url, "mysql://"):
		config, err := mysqlConfig(url)
		if err != nil {
			return nil, "", err
		}
		connector, err := mysql.NewConnector(config)
		if err != nil {
			return nil, "", fmt.Errorf("open MySQL: %w", err)
		}
		db := sql.OpenDB(connector)
		db.SetMaxOpenConns(64)
		db.SetMaxIdleConns(64)
		db.SetConnMaxLifetime(30 * time.Minute)
		return db, dialect.MySQL, nil
	}
	return nil, "", errURL
}

// check refuses a MySQL server without strict mode.
func (s *Store) check(ctx context.Context) error {
	if s.Dialect != dialect.MySQL {
		return s.ping(ctx)
	}
	var mode string
	if err := s.DB.QueryRowContext(ctx, "SELECT @@sql_mode").Scan(&mode); err != nil {
		return fmt.Errorf("reach the database: %w", err)
	}
	if !strings.Contains(mode, "STRICT_TRANS_TABLES") && !strings.Contains(mode, "STRICT_ALL_TABLES") {
		return errors.New("the database cuts text in silence: set sql_mode to hold STRICT_TRANS_TABLES")
	}
	return nil
}

func (s *Store) ping(ctx context.Context) error {
	if err := s.DB.PingContext(ctx); err != nil {
		return fmt.Errorf("open the database file: %w", err)
	}
	return nil
}

// ExecContext runs a statement that comes often, outside of a transaction: a line of the record.
func (s *Store) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	return s.kept.ExecContext(ctx, query, args...)
}

// QueryContext asks what comes often, outside of a transaction: for the read model, which sees to its scope itself.
func (s *Store) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	return s.kept.QueryContext(ctx, query, args...)
}

// Now is the moment, in UTC to the microsecond, which every engine keeps.
func (s *Store) Now() time.Time { return s.now().UTC().Truncate(time.Microsecond) }

// SetClock replaces the clock, for tests and for training with made-up days.
func (s *Store) SetClock(now func() time.Time) { s.now = now }

// Close closes the database.
func (s *Store) Close() error { return s.Client.Close() }
