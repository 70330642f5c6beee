package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"entgo.io/ent/dialect"
	"github.com/go-sql-driver/mysql"
	"github.com/pressly/goose/v3"

	"kyosai/ent/migrations"
)

// Migrate brings the tables forward to what this binary needs; it never goes back. It gives the names of the
// migrations that it applied.
func (s *Store) Migrate(ctx context.Context) ([]string, error) {
	if err := s.mendVersions(ctx); err != nil {
		return nil, err
	}
	provider, err := s.provider()
	if err != nil {
		return nil, err
	}
	results, err := provider.Up(ctx)
	if err != nil {
		return nil, fmt.Errorf("migrate: %w", err)
	}
	var applied []string
	for _, r := range results {
		applied = append(applied, r.Source.Path)
	}
	return applied, nil
}

// mendVersions gives goose's table of versions the row that it begins with, which is missing where a first migration
// was killed just after it made the table: MySQL and MariaDB commit each table by itself.
func (s *Store) mendVersions(ctx context.Context) error {
	if s.Dialect != dialect.MySQL {
		return nil
	}
	var rows int
	err := s.DB.QueryRowContext(ctx, "SELECT COUNT(*) FROM goose_db_version").Scan(&rows)
	var m *mysql.MySQLError
	switch {
	case errors.As(err, &m) && m.Number == 1146: // there is no such table yet
		return nil
	case err != nil:
		return fmt.Errorf("read the versions: %w", err)
	case rows > 0:
		return nil
	}
	if _, err := s.DB.ExecContext(ctx, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, TRUE)"); err != nil {
		return fmt.Errorf("mend the versions: %w", err)
	}
	return nil
}

// Pending tells whether the tables are older than this binary.
func (s *Store) Pending(ctx context.Context) (bool, error) {
	provider, err := s.provider()
	if err != nil {
		return false, err
	}
	return provider.HasPending(ctx)
}

func (s *Store) provider() (*goose.Provider, error) {
	folder, kind := "sqlite", goose.DialectSQLite3
	if s.Dialect == dialect.MySQL {
		folder, kind = "mysql", goose.DialectMySQL
	}
	files, err := fs.Sub(migrations.Files, folder)
	if err != nil {
		return nil, fmt.Errorf("find the migrations: %w", err)
	}
	provider, err := goose.NewProvider(kind, s.DB, files)
	if err != nil {
		return nil, fmt.Errorf("read the migrations: %w", err)
	}
	return provider, nil
}
