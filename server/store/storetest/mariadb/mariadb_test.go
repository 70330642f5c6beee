package mariadb

import (
	"database/sql"
	"os"
	"strings"
	"testing"
)

func TestHoldsAServerWithADatabaseOfItsOwn(t *testing.T) {
	s, err := Hold()
	if err != nil {
		t.Fatal(err)
	}
	name, err := s.Create(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("mysql", strings.TrimPrefix(s.URL(name), "mysql://"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("CREATE TABLE people (name VARCHAR(10) PRIMARY KEY)"); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("INSERT INTO people VALUES ('髙'), ('高')"); err != nil {
		t.Errorf("髙 and 高 should be two names: %v", err)
	}
	if err := s.Drop(t.Context(), name); err != nil {
		t.Fatal(err)
	}
	if err := db.Ping(); err == nil {
		if _, err := db.Exec("INSERT INTO people VALUES ('x')"); err == nil {
			t.Error("the database is still there")
		}
	}
}

func TestDropsNothingButTheDatabasesOfTests(t *testing.T) {
	s, err := Hold()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Drop(t.Context(), "mysql"); err == nil {
		t.Error("dropped the server's own database")
	}
}

func TestAMissingServerNamesThePackageToInstall(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if _, err := os.Stat("/usr/sbin/nosuchserver"); err == nil {
		t.Fatal("the test needs a program that does not exist")
	}
	if _, err := find("nosuchserver"); err == nil || !strings.Contains(err.Error(), "apt-get install mariadb-server") {
		t.Errorf("got %v", err)
	}
}
