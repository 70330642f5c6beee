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

// TestATestLeavesNothingToTheNext has one take a table away, add one and leave rows, on the database that the next one has.
func TestATestLeavesNothingToTheNext(t *testing.T) {
	for _, left := range []string{
		"INSERT INTO agencies (id) VALUES ('agy_left')",
		"DROP TABLE audit_entries",
		"CREATE TABLE mine (id INT)",
		"DELETE FROM goose_db_version WHERE version_id > 0",
	} {
		t.Run("", func(t *testing.T) {
			if _, err := storetest.Open(t, storetest.MariaDB).DB.Exec(left); err != nil {
				t.Fatal(err)
			}
		})
		s := storetest.Open(t, storetest.MariaDB)
		if pending, err := s.Pending(t.Context()); err != nil || pending {
			t.Errorf("%s: pending migrations: %v, %v", left, pending, err)
		}
		if n := s.Client.Agency.Query().CountX(storetest.System()) + s.Client.AuditEntry.Query().CountX(storetest.System()); n != 0 {
			t.Errorf("%s: %d rows", left, n)
		}
		if _, err := s.DB.Exec("SELECT * FROM mine"); err == nil {
			t.Errorf("%s: a table too much", left)
		}
	}
}
