package store_test

import (
	"context"
	"sync"
	"testing"

	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestAFirstMigrationThatWasKilledCanBeRunAgain(t *testing.T) {
	ctx := context.Background()
	for name, left := range map[string]string{
		"before it said that it was done":    "DELETE FROM goose_db_version WHERE version_id > 0",
		"before the row that it begins with": "DELETE FROM goose_db_version",
		"with a table too few":               "DROP TABLE sessions",
	} {
		t.Run(name, func(t *testing.T) {
			s := empty(t)
			if _, err := s.Migrate(ctx); err != nil {
				t.Fatal(err)
			}
			whole := foreignKeys(t, s)
			for _, statement := range []string{left, "DELETE FROM goose_db_version WHERE version_id > 0"} {
				if _, err := s.DB.ExecContext(ctx, statement); err != nil {
					t.Fatal(err)
				}
			}
			if applied, err := s.Migrate(ctx); err != nil || len(applied) != 1 {
				t.Fatalf("applied %v: %v", applied, err)
			}
			if got := foreignKeys(t, s); got != whole || whole == 0 {
				t.Errorf("%d foreign keys, want %d", got, whole)
			}
			if applied, err := s.Migrate(ctx); err != nil || len(applied) != 0 || foreignKeys(t, s) != whole {
				t.Errorf("once more: applied %v: %v", applied, err)
			}
		})
	}
}

func TestMigratorsWaitForOneAnother(t *testing.T) {
	url := storetest.URL(t, storetest.MariaDB)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			s, err := store.Open(context.Background(), url)
			if err != nil {
				t.Error(err)
				return
			}
			defer s.Close()
			if _, err := s.Migrate(context.Background()); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
}

func empty(t *testing.T) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), storetest.URL(t, storetest.MariaDB))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func foreignKeys(t *testing.T, s *store.Store) (n int) {
	t.Helper()
	err := s.DB.QueryRow("SELECT COUNT(*) FROM information_schema.TABLE_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE() AND CONSTRAINT_TYPE = 'FOREIGN KEY'").Scan(&n)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
