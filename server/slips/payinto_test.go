package slips_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kyosai/server/slips"
)

func TestTheAccountThatIsPaidIntoIsWholeOrRefused(t *testing.T) {
	demo, err := slips.ReadPayInto("")
	if err != nil || demo.Bank == "" {
		t.Fatalf("the demo's: %v, %v", demo, err)
	}
	whole, err := os.ReadFile("payinto.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ replace, with, want string }{
		"a missing branch": {"branch: 中央支店", "branch: \" \"", "branch is missing"},
		"an unknown key":   {"kind:", "sort:", "sort"},
		"nothing changed":  {"", "", ""},
	} {
		path := filepath.Join(t.TempDir(), "payinto.yaml")
		if err := os.WriteFile(path, []byte(strings.Replace(string(whole), c.replace, c.with, 1)), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := slips.ReadPayInto(path); (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := slips.ReadPayInto("no such file"); err == nil {
		t.Error("no file is an account")
	}
}
