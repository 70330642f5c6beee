package storetest_test

import (
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
