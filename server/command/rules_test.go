package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kyosai/server/access"
	"kyosai/server/store"
)

func TestRulesAreWrittenEditedComparedAndLoaded(t *testing.T) {
	folder := t.TempDir()
	db, file := "sqlite:"+filepath.Join(folder, "kyosai.db"), filepath.Join(folder, "rules.yaml")
	if code, _, complaint := kyosai(t, "migrate", "--db", db); code != done {
		t.Fatal(complaint)
	}
	expect := func(want string, code int, args ...string) {
		t.Helper()
		got, out, complaint := kyosai(t, append([]string{"rules"}, args...)...)
		if got != code || !strings.Contains(out+complaint, want) {
			t.Errorf("%v ends with %d: %s%s", args, got, out, complaint)
		}
	}
	expect("", done, "export", "--db", db, file)
	expect("code: MARRIAGE", done, "export", "--db", db)
	expect("違いはありません。", done, "compare", "--db", db, file)
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	edited := strings.Replace(string(text), "amount: 20000", "amount: 30000", 1)
	if err := os.WriteFile(file, []byte(edited), 0o600); err != nil {
		t.Fatal(err)
	}
	expect("＋ 金額: 定額 30,000円", done, "compare", "--db", db, file)
	expect("from today", failed, "load", "--db", db, "--from", "2020-04-01", file)
	expect("--from", misused, "load", "--db", db, "--from", "soon", file)
	expect("", done, "load", "--db", db, "--from", "2999-04-01", file)
	expect("in_force_from: \"2999-04-01\"", done, "export", "--db", db)
	expect("name one file", misused, "compare", "--db", db)
	expect("no such file", failed, "load", "--db", db, filepath.Join(folder, "none.yaml"))
	if err := os.WriteFile(file, []byte("kinds: []"), 0o600); err != nil {
		t.Fatal(err)
	}
	expect("it has no kinds", misused, "load", "--db", db, file)
}

func TestACentreWithRulesOfItsOwnBeginsWithThem(t *testing.T) {
	folder := t.TempDir()
	db, file := "sqlite:"+filepath.Join(folder, "kyosai.db"), filepath.Join(folder, "rules.yaml")
	own := "kinds:\n  - {code: PET, name: ペット祝金, name_en: Pet gift, description: お祝いです。, relations: [SELF], open: true, rules: [{in_force_from: 1999-04-01, award: {type: fixed, params: {amount: 1000}}, conditions: [{type: not_in_future}]}]}\n"
	if err := os.WriteFile(file, []byte(own), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, complaint := kyosai(t, "rules", "load", "--db", db, file); code != done {
		t.Fatal(complaint)
	}
	if _, out, _ := kyosai(t, "rules", "export", "--db", db); strings.Contains(out, "MARRIAGE") || !strings.Contains(out, "in_force_from: \"1999-04-01\"") {
		t.Errorf("the database holds %s", out)
	}
	s, err := store.Open(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ctx := access.AsSystem(t.Context())
	if terms, days := s.Client.ApprovalTerms.Query().CountX(ctx), s.Client.PayDay.Query().CountX(ctx); terms != 1 || days != 1 {
		t.Errorf("it has %d terms of approving and %d pay days", terms, days)
	}
}
