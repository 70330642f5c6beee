package loading

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"entgo.io/ent/dialect"
	"github.com/go-sql-driver/mysql"

	"kyosai/server/store"
)

// table is a table's rows in memory.
type table struct {
	name    string
	columns []string
	rows    [][]any
	text    []byte // as LOAD DATA reads them
}

// filled are the tables that an import fills, in the order of their foreign keys.
var filled = []string{"companies", "members", "employments", "payments"}

func read(ctx context.Context, s *store.Store) ([]table, error) {
	var all []table
	for _, name := range filled {
		t, err := readTable(ctx, s, name)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		all = append(all, t)
	}
	return all, nil
}

func readTable(ctx context.Context, s *store.Store, name string) (table, error) {
	rows, err := s.DB.QueryContext(ctx, "SELECT * FROM "+name+" ORDER BY id")
	if err != nil {
		return table{}, err
	}
	defer rows.Close()
	t := table{name: name}
	if t.columns, err = rows.Columns(); err != nil {
		return t, err
	}
	for rows.Next() {
		values, targets := make([]any, len(t.columns)), make([]any, len(t.columns))
		for i := range values {
			targets[i] = &values[i]
		}
		if err := rows.Scan(targets...); err != nil {
			return t, err
		}
		t.add(values)
	}
	return t, rows.Err()
}

// add keeps a row, as values and as text. The rows of an extract that we made up
// ourselves hold nothing that LOAD DATA would need quoted.
func (t *table) add(values []any) {
	var line bytes.Buffer
	for i, value := range values {
		if raw, isBytes := value.([]byte); isBytes {
			values[i] = string(raw)
		}
		if i > 0 {
			line.WriteByte('\t')
		}
		if value == nil {
			line.WriteString(`\N`)
		} else {
			fmt.Fprint(&line, values[i])
		}
	}
	t.rows = append(t.rows, values)
	t.text = append(append(t.text, line.Bytes()...), '\n')
}

// loadData is the fastest that MySQL and MariaDB take rows.
func loadData(ctx context.Context, s *store.Store, tables []table) (time.Duration, error) {
	return timed(ctx, s, func(tx *sql.Tx) error {
		for _, t := range tables {
			mysql.RegisterReaderHandler("bare", func() io.Reader { return bytes.NewReader(t.text) })
			_, err := tx.ExecContext(ctx, fmt.Sprintf("LOAD DATA LOCAL INFILE 'Reader::bare' INTO TABLE %s CHARACTER SET utf8mb4 (%s)", t.name, named(t.columns)))
			if err != nil {
				return fmt.Errorf("load %s: %w", t.name, err)
			}
		}
		return nil
	})
}

// insertAll is a prepared insert for each row, in one transaction.
func insertAll(ctx context.Context, s *store.Store, tables []table) (time.Duration, error) {
	return timed(ctx, s, func(tx *sql.Tx) error {
		for _, t := range tables {
			statement, err := tx.PrepareContext(ctx, fmt.Sprintf("INSERT INTO %s (%s) VALUES (?%s)", t.name, named(t.columns), strings.Repeat(", ?", len(t.columns)-1)))
			if err != nil {
				return fmt.Errorf("insert into %s: %w", t.name, err)
			}
			for _, row := range t.rows {
				if _, err := statement.ExecContext(ctx, row...); err != nil {
					return fmt.Errorf("insert into %s: %w", t.name, err)
				}
			}
		}
		return nil
	})
}

func timed(ctx context.Context, s *store.Store, load func(*sql.Tx) error) (time.Duration, error) {
	start := time.Now()
	tx, err := s.DB.BeginTx(ctx, nil)
	if err != nil {
		return 0, err
	}
	if err := load(tx); err != nil {
		return 0, errors.Join(err, tx.Rollback())
	}
	err = tx.Commit()
	return time.Since(start), err
}

func named(columns []string) string { return "`" + strings.Join(columns, "`, `") + "`" }

// empty makes the tables of a server as new; a SQLite file is thrown away.
func empty(ctx context.Context, s *store.Store) (err error) {
	if s.Dialect != dialect.MySQL {
		return nil
	}
	connection, err := s.DB.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, connection.Close()) }()
	statements := []string{"SET foreign_key_checks = 0"}
	for _, name := range append([]string{"import_records", "import_runs", "audit_entries"}, filled...) {
		statements = append(statements, "TRUNCATE TABLE "+name)
	}
	for _, statement := range append(statements, "SET foreign_key_checks = 1") {
		if _, err := connection.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("empty the tables: %w", err)
		}
	}
	return nil
}
