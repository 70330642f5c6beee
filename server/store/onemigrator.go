package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/go-sql-driver/mysql"
)

// oneMigrator has those who bring a MariaDB or MySQL forward wait for one another, and mends what one that was killed
// left behind: there each statement commits by itself. The lock belongs to the connection that makes the tables, so it
// is free only when the server has ended the last statement of a killed process.
type oneMigrator struct{}

// lockName is a database's own, within the 64 characters that a lock's name may have.
const lockName = "CONCAT('kyosai-migrate-', MD5(DATABASE()))"

// migratorsPatience is for how many seconds a migrator waits for another.
const migratorsPatience = 300

var errMigrating = errors.New("another process brings this database forward: wait for it, then try again")

// SessionLock takes the lock on the connection, and mends.
func (oneMigrator) SessionLock(ctx context.Context, conn *sql.Conn) error {
	var got sql.NullInt64
	if err := conn.QueryRowContext(ctx, "SELECT GET_LOCK("+lockName+", ?)", migratorsPatience).Scan(&got); err != nil {
		return fmt.Errorf("wait for another migration: %w", err)
	}
	if got.Int64 != 1 {
		return errMigrating
	}
	return mendFirst(ctx, conn)
}

// SessionUnlock lets the next one in.
func (oneMigrator) SessionUnlock(ctx context.Context, conn *sql.Conn) error {
	if _, err := conn.ExecContext(ctx, "DO RELEASE_LOCK("+lockName+")"); err != nil {
		return fmt.Errorf("let the next migration in: %w", err)
	}
	return nil
}

// mendFirst lets a first migration that was killed be run again: it gives goose's table of versions the row that it
// begins with, and takes away the foreign keys, the one thing that is not made "if it does not exist". The key of a table
// to itself is made with its table, and stays.
func mendFirst(ctx context.Context, conn *sql.Conn) error {
	var rows, last int
	err := conn.QueryRowContext(ctx, "SELECT COUNT(*), COALESCE(MAX(version_id), 0) FROM goose_db_version").Scan(&rows, &last)
	var m *mysql.MySQLError
	switch {
	case errors.As(err, &m) && m.Number == 1146: // there is no such table yet
		return nil
	case err != nil:
		return fmt.Errorf("read the versions: %w", err)
	case last > 0:
		return nil
	}
	if rows == 0 {
		if _, err := conn.ExecContext(ctx, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, TRUE)"); err != nil {
			return fmt.Errorf("mend the versions: %w", err)
		}
	}
	return dropForeignKeys(ctx, conn)
}

func dropForeignKeys(ctx context.Context, conn *sql.Conn) error {
	statements, err := foreignKeyDrops(ctx, conn)
	if err != nil {
		return err
	}
	for _, statement := range statements {
		if _, err := conn.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("mend the foreign keys: %w", err)
		}
	}
	return nil
}

func foreignKeyDrops(ctx context.Context, conn *sql.Conn) (statements []string, err error) {
	rows, err := conn.QueryContext(ctx, "SELECT CONCAT('ALTER TABLE `', TABLE_NAME, '` DROP FOREIGN KEY `', CONSTRAINT_NAME, '`') "+
		"FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE() AND TABLE_NAME <> REFERENCED_TABLE_NAME")
	if err != nil {
		return nil, fmt.Errorf("find the foreign keys: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var statement string
		if err := rows.Scan(&statement); err != nil {
			return nil, fmt.Errorf("find the foreign keys: %w", err)
		}
		statements = append(statements, statement)
	}
	return statements, rows.Err()
}
