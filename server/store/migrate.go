package store

import (
	"context"
	"fmt"
	"io/fs"

	"entgo.io/ent/dialect"
	"github.com/pressly/goose/v3"

	"kyosai/ent/migrations"
)

// Migrate brings the tables forward to what this binary needs; it never goes back. It gives the names of the
// migrations that it applied.
func (s *Store) Migrate(ctx context.Context) ([]string, error) {
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

// Pending tells whether the tables are older than this binary.
func (s *Store) Pending(ctx context.Context) (bool, error) {
	provider, err := s.provider()
	if err != nil {
		return false, err
	}
	return provider.HasPending(ctx)
}

func (s *Store) provider() (*goose.Provider, error) {
	folder, kind, options := "sqlite", goose.DialectSQLite3, []goose.ProviderOption{}
	if s.Dialect == dialect.MySQL {
		folder, kind, options = "mysql", goose.DialectMySQL, append(options, goose.WithSessionLocker(oneMigrator{}))
	}
	files, err := fs.Sub(migrations.Files, folder)
	if err != nil {
		return nil, fmt.Errorf("find the migrations: %w", err)
	}
	provider, err := goose.NewProvider(kind, s.DB, files, options...)
	if err != nil {
		return nil, fmt.Errorf("read the migrations: %w", err)
	}
	return provider, nil
}
