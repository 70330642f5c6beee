package paying

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"entgo.io/ent/dialect"
)

// written are the tables that a run writes to, in the order of their foreign keys, with which of their rows are its.
var written = []struct{ name, where string }{
	{"payouts", "1 = 1"}, {"transfers", "1 = 1"}, {"payout_lines", "1 = 1"}, {"exports", "1 = 1"},
	{"payments", "claim_id IS NOT NULL"}, {"decisions", "step = 'PAID' AND staff_id IN (SELECT id FROM staffs WHERE subject LIKE 'bench-%')"},
}

// table is a table's columns with some of its rows.
type table struct {
	name    string
	columns []string
	rows    [][]any
}

// keep reads the rows of the run that was paid.
func (b *bench) keep(ctx context.Context) error {
	for _, w := range written {
		rows, err := b.DB.QueryContext(ctx, "SELECT * FROM "+w.name+" WHERE "+w.where)
		if err != nil {
			return err
		}
		kept, err := read(w.name, rows)
		if err != nil {
			return fmt.Errorf("read %s: %w", w.name, err)
		}
		b.rows = append(b.rows, kept)
	}
	return nil
}

func read(name string, rows *sql.Rows) (table, error) {
	defer func() { _ = rows.Close() }() // its error is that of Err
	columns, err := rows.Columns()
	if err != nil {
		return table{}, err
	}
	kept := table{name: name, columns: columns}
	for rows.Next() {
		row, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		if err := rows.Scan(into...); err != nil {
			return table{}, err
		}
		kept.rows = append(kept.rows, row)
	}
	return kept, rows.Err()
}

func (b *bench) count() (n int) {
	for _, t := range b.rows {
		n += len(t.rows)
	}
	return n
}

// bare reads the claims that wait and writes the rows of the run, in one transaction and nothing besides.
func (b *bench) bare(ctx context.Context) error {
	tx, err := b.DB.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // after a commit it does nothing
	rows, err := tx.QueryContext(ctx, "SELECT id, member_id, company_id, kind_id, relation, amount FROM claims WHERE status = 'APPROVED' ORDER BY company_id, member_id, id")
	if err != nil {
		return err
	}
	if _, err := read("claims", rows); err != nil {
		return err
	}
	for _, t := range b.rows {
		if err := t.insert(ctx, tx); err != nil {
			return fmt.Errorf("write %s: %w", t.name, err)
		}
	}
	if _, err := tx.ExecContext(ctx, "UPDATE claims SET status = 'PAID', version = version + 1 WHERE id IN (SELECT live_claim FROM payout_lines)"); err != nil {
		return err
	}
	return tx.Commit()
}

// most is how many values a statement takes on every engine.
const most = 30_000

func (t table) insert(ctx context.Context, tx *sql.Tx) error {
	chunk := min(most/len(t.columns), 1000)
	one := "(" + strings.TrimSuffix(strings.Repeat("?,", len(t.columns)), ",") + ")"
	for begun := 0; begun < len(t.rows); begun += chunk {
		part := t.rows[begun:min(begun+chunk, len(t.rows))]
		values := make([]any, 0, len(part)*len(t.columns))
		for _, row := range part {
			values = append(values, row...)
		}
		text := "INSERT INTO " + t.name + " (`" + strings.Join(t.columns, "`, `") + "`) VALUES " + strings.TrimSuffix(strings.Repeat(one+",", len(part)), ",")
		if _, err := tx.ExecContext(ctx, text, values...); err != nil {
			return err
		}
	}
	return nil
}

// reset takes the run back, so that its claims wait again. Nothing refers to what goes; SQLite, which has no index for every
// reference, would look through all claims for each row to see that.
func (b *bench) reset(ctx context.Context) (err error) {
	conn, err := b.DB.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	statements := []string{"UPDATE claims SET status = 'APPROVED' WHERE id IN (SELECT live_claim FROM payout_lines)", "DELETE FROM jobs"}
	for i := len(written) - 1; i >= 0; i-- {
		statements = append(statements, "DELETE FROM "+written[i].name+" WHERE "+written[i].where)
	}
	if b.Dialect == dialect.SQLite {
		statements = slices.Concat([]string{"PRAGMA foreign_keys = OFF"}, statements, []string{"PRAGMA foreign_keys = ON"})
	}
	for _, s := range statements {
		if _, err := conn.ExecContext(ctx, s); err != nil {
			return fmt.Errorf("%s: %w", s, err)
		}
	}
	return nil
}
