package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestARingOfKeysIsMadeOnceAndGrows(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ring")
	var before string
	for _, c := range []struct {
		verb string
		code int
		want string
	}{
		{"rotate", failed, "no such file"},
		{"make", done, "back it up"},
		{"make", misused, "there is a ring already"},
		{"rotate", done, "holds 2 keys"},
		{"rotate", done, "holds 3 keys"},
	} {
		code, out, complaint := kyosai(t, "keys", c.verb, "--documents-keys", path)
		if code != c.code || !strings.Contains(out+complaint, c.want) {
			t.Errorf("%s ends with %d: %s%s", c.verb, code, out, complaint)
		}
		text, _ := os.ReadFile(path)
		if changes := c.code == done; changes == (string(text) == before) {
			t.Errorf("%s changes the ring: %v", c.verb, !changes)
		}
		before = string(text)
	}
}
