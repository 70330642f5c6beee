package storetest_test

import (
	"os"
	"path/filepath"
	"testing"

	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestGivesEachTestAMigratedDatabaseOfItsOwn(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		pending, err := s.Pending(t.Context())
		if err != nil || pending {
			t.Errorf("pending migrations: %v, %v", pending, err)
		}
		other := storetest.Open(t, engineOf(s))
		if _, err := s.DB.Exec("CREATE TABLE mine (id INT)"); err != nil {
			t.Fatal(err)
		}
		if _, err := other.DB.Exec("SELECT * FROM mine"); err == nil {
			t.Error("two databases are one")
		}
	})
}

func engineOf(s *store.Store) string {
	if s.Dialect == "mysql" {
		return storetest.MariaDB
	}
	return storetest.SQLite
}

func TestAFolderMayBeNamedAnything(t *testing.T) {
	for _, folder := range []string{"a#b", "a?b", "a%20b", "髙 b"} {
		path := filepath.Join(t.TempDir(), folder)
		if err := os.Mkdir(path, 0o700); err != nil {
			t.Fatal(err)
		}
		s, err := store.Open(t.Context(), "sqlite:"+filepath.Join(path, "kyosai.db"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Migrate(t.Context()); err != nil {
			t.Error(err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		if _, err := os.Stat(filepath.Join(path, "kyosai.db")); err != nil {
			t.Errorf("the database is elsewhere: %v", err)
		}
	}
}
