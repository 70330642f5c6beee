package mariadb

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Lent is a database that one test has, and the next one after it: the tables of a database take longer to make than most
// tests to run. It is held by a lock of its connection, which the server gives back however the process ends.
type Lent struct {
	Name string
	on   *sql.Conn
}

// Lend gives a database of a set that nobody has now, or a new one without any table. Those of a set are alike: whoever
// lends names it after all that its tables depend on.
func (s *Server) Lend(ctx context.Context, set string) (*Lent, error) {
	conn, err := s.admin.Conn(ctx)
	if err != nil {
		return nil, err
	}
	for number := 0; ; number++ {
		name := fmt.Sprintf("%s%s_%d", prefix, set, number)
		var had bool
		if err := conn.QueryRowContext(ctx, "SELECT GET_LOCK(?, 0)", name).Scan(&had); err != nil {
			return nil, errors.Join(err, conn.Close())
		}
		if had {
			return &Lent{name, conn}, makeDatabase(ctx, conn, name)
		}
	}
}

// Return lets the next test have it, as it is.
func (l *Lent) Return(ctx context.Context) error {
	_, err := l.on.ExecContext(ctx, "DO RELEASE_LOCK(?)", l.Name)
	return errors.Join(err, l.on.Close())
}

// Renew takes all its tables away.
func (l *Lent) Renew(ctx context.Context) error {
	if _, err := l.on.ExecContext(ctx, "DROP DATABASE "+l.Name); err != nil {
		return err
	}
	return makeDatabase(ctx, l.on, l.Name)
}

// Tables lists them, sorted.
func (l *Lent) Tables(ctx context.Context) ([]string, error) {
	tables, err := l.names(ctx, "SELECT table_name FROM information_schema.tables WHERE table_schema = '"+l.Name+"'")
	slices.Sort(tables)
	return tables, err
}

// Empty takes every row of some of its tables away.
func (l *Lent) Empty(ctx context.Context, tables []string) error {
	asked := make([]string, len(tables))
	for i, table := range tables {
		asked[i] = fmt.Sprintf("SELECT '%s' FROM DUAL WHERE EXISTS (SELECT 1 FROM %s.`%s`)", table, l.Name, table)
	}
	full, err := l.names(ctx, strings.Join(asked, " UNION ALL "))
	if err != nil || len(full) == 0 {
		return err
	}
	statements := []string{"SET FOREIGN_KEY_CHECKS = 0", "START TRANSACTION"}
	for _, table := range full {
		statements = append(statements, fmt.Sprintf("DELETE FROM %s.`%s`", l.Name, table))
	}
	for _, statement := range append(statements, "COMMIT", "SET FOREIGN_KEY_CHECKS = 1") {
		if _, err := l.on.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	return nil
}

func (l *Lent) names(ctx context.Context, query string) ([]string, error) {
	rows, err := l.on.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}

func makeDatabase(ctx context.Context, conn *sql.Conn, name string) error {
	_, err := conn.ExecContext(ctx, "CREATE DATABASE IF NOT EXISTS "+name+" CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
	return err
}
