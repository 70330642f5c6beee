package loading_test

import (
	"strings"
	"testing"

	"kyosai/server/bench/loading"
	"kyosai/server/madeup"
	"kyosai/server/store/storetest"
)

var small = madeup.Scheme{Companies: 5, Members: 50, Seed: 1, Today: "2026-04-01"}

func TestTheShareOfTheBareLoadIsPrinted(t *testing.T) {
	for engine, url := range map[string]string{"SQLite": "", "MariaDB": storetest.URL(t, storetest.MariaDB)} {
		var out strings.Builder
		if err := loading.Run(t.Context(), url, small, 2, &out); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), "import on "+engine+": 5 companies, 50 members in ") || !strings.Contains(out.String(), "share ") {
			t.Errorf("printed %q", out.String())
		}
	}
}

func TestADatabaseWithMembersIsNotEmptied(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	storetest.Populate(t, s)
	var path, seq, name string
	if err := s.DB.QueryRow("PRAGMA database_list").Scan(&seq, &name, &path); err != nil {
		t.Fatal(err)
	}
	err := loading.Run(t.Context(), "sqlite:"+path, small, 1, &strings.Builder{})
	if err == nil || !strings.Contains(err.Error(), "name an empty one") {
		t.Errorf("got %v", err)
	}
	if n := s.Client.Member.Query().CountX(storetest.System()); n != 2 {
		t.Errorf("%d members are left", n)
	}
}
