package bulk

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"entgo.io/ent/dialect"
)

// together is how many rows one statement inserts: beyond some dozens SQLite
// gains nothing, while MySQL's round trips are dear.
func (t *Table) together() int {
	if t.writer.dialect == dialect.SQLite {
		return 24
	}
	return 500
}

// insert writes the waiting rows with statements of many rows.
func (l load) insert(ctx context.Context) error {
	width, most := len(l.columns), l.together()*len(l.columns)
	rest := l.rows
	for ; len(rest) >= most; rest = rest[most:] {
		if err := l.run(ctx, rest[:most]); err != nil {
			return err
		}
	}
	if len(rest) == 0 {
		return nil
	}
	_, err := l.writer.tx.ExecContext(ctx, l.sql(len(rest)/width), rest...)
	return err
}

// run inserts a full statement's rows; it is prepared once.
func (l load) run(ctx context.Context, values []any) (err error) {
	if l.writer.dialect != dialect.SQLite {
		_, err = l.writer.tx.ExecContext(ctx, l.sql(l.together()), values...)
		return err
	}
	if l.statement == nil {
		if l.statement, err = l.prepare(ctx); err != nil {
			return err
		}
	}
	_, err = l.statement.ExecContext(ctx, values...)
	return err
}

func (t *Table) prepare(ctx context.Context) (*sql.Stmt, error) {
	return t.writer.tx.PrepareContext(ctx, t.sql(t.together()))
}

func (t *Table) sql(rows int) string {
	row := "(" + strings.Repeat("?, ", len(t.columns)-1) + "?)"
	return fmt.Sprintf("INSERT INTO %s (%s) VALUES %s%s%s", t.name, strings.Join(quoted(t.columns), ", "),
		strings.Repeat(row+", ", rows-1), row, t.onConflict())
}

func (t *Table) onConflict() string {
	if !t.update {
		return ""
	}
	sets := make([]string, 0, len(t.columns))
	for _, column := range quoted(t.columns[1:]) {
		if t.writer.dialect == dialect.SQLite {
			sets = append(sets, column+" = excluded."+column)
		} else {
			sets = append(sets, column+" = VALUES("+column+")")
		}
	}
	if t.writer.dialect == dialect.SQLite {
		return " ON CONFLICT (" + t.columns[0] + ") DO UPDATE SET " + strings.Join(sets, ", ")
	}
	return " ON DUPLICATE KEY UPDATE " + strings.Join(sets, ", ")
}

// quoted names columns so that none is taken for a word of SQL.
func quoted(columns []string) []string {
	names := make([]string, len(columns))
	for i, column := range columns {
		names[i] = "`" + column + "`"
	}
	return names
}
