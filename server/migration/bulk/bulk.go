// Package bulk writes many rows fast within one transaction: LOAD DATA from
// memory on MySQL and MariaDB, statements of many rows on SQLite and wherever a
// server refuses LOAD DATA LOCAL.
//
// It goes round ent, so it sees to ent's protection itself: only code that
// answers to nobody's screen may write, and a column that must be sealed or
// hashed is refused. The caller leaves the audit entry.
package bulk

import (
	"context"
	"database/sql"
	"fmt"
	"reflect"
	"slices"

	"kyosai/gen/items"
	"kyosai/server/access"
	"kyosai/server/approval"
	"kyosai/server/problem"
)

// batch is how many rows wait in memory before they are written.
const batch = 5000

// Writer writes to some tables in one transaction. Tables are named in the
// order of their foreign keys: the ones that others refer to first.
type Writer struct {
	tx      *sql.Tx
	dialect string
	off     approval.Off
	tables  []*Table
	// plain is set when the server refused LOAD DATA LOCAL.
	plain bool
	// sent gives the outcome of the rows that are being written; nil if none are.
	sent chan error
}

// Table is a table with the columns that are written.
type Table struct {
	writer  *Writer
	name    string
	columns []string
	left    []bool // by column, what is switched off: it is left away
	null    []bool // by column, whether it is NULL then, and not empty
	rows    []any
	// update makes a row that is there already take the new values.
	update    bool
	statement *sql.Stmt
}

// New makes a writer that leaves away what is switched off. It refuses a viewer at a screen.
func New(ctx context.Context, tx *sql.Tx, dialect string, off approval.Off) (*Writer, error) {
	if access.From(ctx).Kind != access.System {
		return nil, problem.NotAllowed
	}
	return &Writer{tx: tx, dialect: dialect, off: off}, nil
}

// Inserts names a table whose rows are new.
func (w *Writer) Inserts(noun, table string, columns ...string) (*Table, error) {
	return w.table(noun, table, false, columns)
}

// Updates names a table whose rows are there already, known by the first column.
func (w *Writer) Updates(noun, table string, columns ...string) (*Table, error) {
	return w.table(noun, table, true, columns)
}

func (w *Writer) table(noun, name string, update bool, columns []string) (*Table, error) {
	for _, column := range columns {
		if sealed(noun, column) {
			return nil, fmt.Errorf("%s.%s must be sealed: it cannot be written in bulk", noun, column)
		}
	}
	t := &Table{writer: w, name: name, columns: columns, update: update}
	for _, column := range columns {
		t.left = append(t.left, w.off.Holds(noun, column))
		t.null = append(t.null, w.off[noun+"."+column].Null)
	}
	w.tables = append(w.tables, t)
	return t, nil
}

// sealed tells whether the model declares the column as one that is never
// stored as it comes.
func sealed(noun, column string) bool {
	return slices.ContainsFunc(items.All, func(i items.Item) bool {
		return i.Noun == noun && i.Column == column && (i.Class == "CREDENTIAL" || i.Class == "BANK")
	})
}

// Add writes a row, soon, with those after it.
func (t *Table) Add(ctx context.Context, row ...any) error {
	if len(row) != len(t.columns) {
		return fmt.Errorf("%s: %d values for %d columns", t.name, len(row), len(t.columns))
	}
	if t.rows == nil {
		t.rows = make([]any, 0, batch*len(t.columns))
	}
	for i, value := range row {
		t.rows = append(t.rows, t.kept(i, value))
	}
	if len(t.rows) < batch*len(t.columns) {
		return nil
	}
	return t.writer.send(ctx, t)
}

// kept is a value as it is stored.
func (t *Table) kept(column int, value any) any {
	switch {
	case !t.left[column], value == nil:
		return value
	case t.null[column]:
		return nil
	}
	return reflect.Zero(reflect.TypeOf(value)).Interface()
}

// Flush writes what waits in every table. Only after it may the transaction be
// used for anything else.
func (w *Writer) Flush(ctx context.Context) error {
	if err := w.send(ctx, nil); err != nil {
		return err
	}
	return w.wait()
}

// wait waits until what was sent is written.
func (w *Writer) wait() error {
	if w.sent == nil {
		return nil
	}
	err := <-w.sent
	w.sent = nil
	return err
}

// send writes the tables in their order up to the last one, nil for all, so that
// no row comes before the one that it refers to. The engine works on them while
// the caller makes the next rows.
func (w *Writer) send(ctx context.Context, last *Table) error {
	if err := w.wait(); err != nil {
		return err
	}
	var loads []load
	for _, t := range w.tables {
		if len(t.rows) > 0 {
			loads = append(loads, load{t, t.rows})
			t.rows = nil
		}
		if t == last {
			break
		}
	}
	sent := make(chan error, 1)
	w.sent = sent
	go func() { sent <- writeAll(ctx, loads) }()
	return nil
}

func writeAll(ctx context.Context, loads []load) error {
	for _, l := range loads {
		if err := l.write(ctx); err != nil {
			return fmt.Errorf("write %s: %w", l.name, err)
		}
	}
	return nil
}

// load is some rows on their way into a table.
type load struct {
	*Table
	rows []any
}
