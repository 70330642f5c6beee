package signin_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"path/filepath"
	"regexp"
	"sync"
	"testing"

	"entgo.io/ent/dialect"

	"kyosai/server/store"
)

// statements notes what a database is asked.
type statements struct {
	mu   sync.Mutex
	seen []string
}

func (s *statements) reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.seen = nil
}

// list gives the statements in their order, without the record's, whose number depends on what changed.
func (s *statements) list() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.seen...)
}

var values = regexp.MustCompile(`\s+`)

func (s *statements) note(query string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.seen = append(s.seen, values.ReplaceAllString(query, " "))
}

// counted opens an SQLite database that notes its statements.
func counted(t *testing.T) (*store.Store, *statements) {
	t.Helper()
	plain, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer plain.Close()
	noted := &statements{}
	dsn := "file:" + filepath.Join(t.TempDir(), "kyosai.db") + "?_txlock=immediate&_time_format=sqlite&_timezone=UTC&_pragma=foreign_keys(1)&_pragma=busy_timeout(5000)"
	db := store.Of(sql.OpenDB(connector{plain.Driver(), dsn, noted}), dialect.SQLite)
	t.Cleanup(func() { _ = db.Close() })
	if _, err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	return db, noted
}

type connector struct {
	driver driver.Driver
	dsn    string
	noted  *statements
}

func (c connector) Driver() driver.Driver { return c.driver }

func (c connector) Connect(context.Context) (driver.Conn, error) {
	conn, err := c.driver.Open(c.dsn)
	return connection{conn, c.noted}, err
}

type connection struct {
	driver.Conn
	noted *statements
}

func (c connection) BeginTx(ctx context.Context, o driver.TxOptions) (driver.Tx, error) {
	c.noted.note("BEGIN")
	return c.Conn.(driver.ConnBeginTx).BeginTx(ctx, o)
}

func (c connection) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	c.noted.note(query)
	return c.Conn.(driver.ExecerContext).ExecContext(ctx, query, args)
}

func (c connection) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	c.noted.note(query)
	return c.Conn.(driver.QueryerContext).QueryContext(ctx, query, args)
}

func (c connection) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	stmt, err := c.Conn.(driver.ConnPrepareContext).PrepareContext(ctx, query)
	return prepared{stmt, query, c.noted}, err
}

// prepared is a statement that is noted each time that it runs.
type prepared struct {
	driver.Stmt
	query string
	noted *statements
}

func (p prepared) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	p.noted.note(p.query)
	return p.Stmt.(driver.StmtExecContext).ExecContext(ctx, args)
}

func (p prepared) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	p.noted.note(p.query)
	return p.Stmt.(driver.StmtQueryContext).QueryContext(ctx, args)
}
