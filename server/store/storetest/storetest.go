// Package storetest opens real databases for tests: SQLite in a file of the
// test's own, and a database of its own on a private MariaDB.
package storetest

import (
	"context"
	"path/filepath"
	"testing"

	"kyosai/server/store"
	"kyosai/server/store/storetest/mariadb"
)

// The engines that every test of the database runs on.
const (
	SQLite  = "sqlite"
	MariaDB = "mariadb"
)

// Engines lists them, in the order that Each runs them.
func Engines() []string { return []string{SQLite, MariaDB} }

// Each runs a test on every engine, as subtests named after them, each on a
// migrated and otherwise empty database.
func Each(t *testing.T, test func(t *testing.T, s *store.Store)) {
	t.Helper()
	for _, engine := range Engines() {
		t.Run(engine, func(t *testing.T) { test(t, Open(t, engine)) })
	}
}

// Open gives a migrated and otherwise empty database, which goes with the test.
func Open(t testing.TB, engine string) *store.Store {
	t.Helper()
	if engine == MariaDB {
		return lent(t)
	}
	s := open(t, URL(t, engine))
	if _, err := s.Migrate(context.Background()); err != nil {
		t.Fatal(err)
	}
	return s
}

// URL names an empty database without any table, which goes with the test.
func URL(t testing.TB, engine string) string {
	t.Helper()
	switch engine {
	case SQLite:
		return "sqlite:" + filepath.Join(t.TempDir(), "kyosai.db")
	case MariaDB:
		return onMariaDB(t)
	}
	t.Fatalf("engine %q: give %v", engine, Engines())
	return ""
}

func open(t testing.TB, url string) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func onMariaDB(t testing.TB) string {
	t.Helper()
	server, err := mariadb.Hold()
	if err != nil {
		t.Fatal(err)
	}
	name, err := server.Create(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := server.Drop(context.Background(), name); err != nil {
			t.Error(err)
		}
	})
	return server.URL(name)
}
