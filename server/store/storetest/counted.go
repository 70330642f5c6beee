package storetest

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"path/filepath"
	"sync/atomic"
	"testing"

	"kyosai/server/store"
)

// Counted gives a migrated and otherwise empty database whose statements are counted: statements tells how many there
// were so far. The same code runs the same statements on every engine, so one is enough.
func Counted(t testing.TB) (s *store.Store, statements func() int64) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "counted.db")
	plain := open(t, "sqlite:"+path)
	if _, err := plain.Migrate(context.Background()); err != nil {
		t.Fatal(err)
	}
	c := &counter{base: plain.DB.Driver(), dsn: "file:" + path + "?_txlock=immediate&_time_format=sqlite&_timezone=UTC&_pragma=busy_timeout(10000)&_pragma=foreign_keys(1)"}
	db := sql.OpenDB(c)
	t.Cleanup(func() { _ = db.Close() })
	return store.Of(db, plain.Dialect), c.n.Load
}

// counter opens connections that count what they are asked.
type counter struct {
	base driver.Driver
	dsn  string
	n    atomic.Int64
}

// Connect opens a connection.
func (c *counter) Connect(context.Context) (driver.Conn, error) {
	conn, err := c.base.Open(c.dsn)
	return counted{conn, &c.n}, err
}

// Driver is the driver beneath.
func (c *counter) Driver() driver.Driver { return c.base }

type counted struct {
	driver.Conn
	n *atomic.Int64
}

func (c counted) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	c.n.Add(1)
	return c.Conn.(driver.QueryerContext).QueryContext(ctx, query, args)
}

func (c counted) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	c.n.Add(1)
	return c.Conn.(driver.ExecerContext).ExecContext(ctx, query, args)
}

func (c counted) BeginTx(ctx context.Context, options driver.TxOptions) (driver.Tx, error) {
	return c.Conn.(driver.ConnBeginTx).BeginTx(ctx, options)
}

// PrepareContext prepares a statement, whose runs are counted and not its preparation.
func (c counted) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	s, err := c.Conn.(driver.ConnPrepareContext).PrepareContext(ctx, query)
	return countedStatement{s, c.n}, err
}

type countedStatement struct {
	driver.Stmt
	n *atomic.Int64
}

func (c countedStatement) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	c.n.Add(1)
	return c.Stmt.(driver.StmtQueryContext).QueryContext(ctx, args)
}

func (c countedStatement) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	c.n.Add(1)
	return c.Stmt.(driver.StmtExecContext).ExecContext(ctx, args)
}
