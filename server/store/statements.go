package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"sync"

	entsql "entgo.io/ent/dialect/sql"
	"github.com/go-sql-driver/mysql"
)

// What is kept prepared. Each connection prepares a statement for itself, and a server keeps 16,382 for everybody: the
// bound leaves room for the connections of every process. A list of many keys has another text for each length.
const (
	mostPrepared = 80
	mostMarks    = 24
	mostOnce     = 2000
)

// statements runs statements, and keeps those that come again prepared: then the server reads them once and not each
// time, which is a third of what a small look-up costs.
type statements struct {
	*sql.DB
	mu   sync.RWMutex
	once map[string]struct{} // came once so far
	kept map[string]*sql.Stmt
}

func newStatements(db *sql.DB) *statements {
	return &statements{DB: db, once: map[string]struct{}{}, kept: map[string]*sql.Stmt{}}
}

// QueryContext implements entsql.ExecQuerier.
func (s *statements) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if kept := s.find(ctx, query); kept != nil {
		rows, err := kept.QueryContext(ctx, args...)
		if !full(err) {
			return rows, err
		}
	}
	return s.DB.QueryContext(ctx, query, args...)
}

// ExecContext implements entsql.ExecQuerier.
func (s *statements) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	if kept := s.find(ctx, query); kept != nil {
		result, err := kept.ExecContext(ctx, args...)
		if !full(err) {
			return result, err
		}
	}
	return s.DB.ExecContext(ctx, query, args...)
}

// find gives the prepared statement, or nil where the text is to be sent.
func (s *statements) find(ctx context.Context, query string) *sql.Stmt {
	s.mu.RLock()
	kept, room := s.kept[query], len(s.kept) < mostPrepared
	s.mu.RUnlock()
	if kept != nil || !room || strings.Count(query, "?") > mostMarks {
		return kept
	}
	return s.keep(ctx, query)
}

// keep prepares a statement when it comes for the second time. While it is prepared, and where that fails, the text is
// sent; sending it will tell what is wrong with it.
func (s *statements) keep(ctx context.Context, query string) *sql.Stmt {
	kept, mine := s.reserve(query)
	if !mine {
		return kept
	}
	kept, err := s.PrepareContext(ctx, query)
	s.mu.Lock()
	defer s.mu.Unlock()
	if err != nil {
		delete(s.kept, query)
		return nil
	}
	s.kept[query] = kept
	return kept
}

// reserve gives a statement its place, and tells whether it is the caller's to prepare.
func (s *statements) reserve(query string) (kept *sql.Stmt, mine bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, again := s.once[query]; !again {
		if len(s.once) < mostOnce {
			s.once[query] = struct{}{}
		}
		return nil, false
	}
	if kept, begun := s.kept[query]; begun || len(s.kept) >= mostPrepared {
		return kept, false
	}
	s.kept[query] = nil
	return nil, true
}

// full tells whether a server keeps no more statements.
func full(err error) bool {
	var m *mysql.MySQLError
	return errors.As(err, &m) && m.Number == 1461
}

// prepared is ent's driver over statements.
type prepared struct {
	*entsql.Driver
	conn entsql.Conn
}

func overStatements(driver *entsql.Driver, s *statements) prepared {
	return prepared{driver, entsql.Conn{ExecQuerier: s}}
}

// Query implements dialect.ExecQuerier.
func (d prepared) Query(ctx context.Context, query string, args, v any) error {
	return d.conn.Query(ctx, query, args, v)
}

// Exec implements dialect.ExecQuerier.
func (d prepared) Exec(ctx context.Context, query string, args, v any) error {
	return d.conn.Exec(ctx, query, args, v)
}
