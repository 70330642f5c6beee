package command

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAnybodyDrawsALotteryAgain(t *testing.T) {
	whole, err := os.ReadFile("../draw/testdata/drawing.txt")
	if err != nil {
		t.Fatal(err)
	}
	changed := filepath.Join(t.TempDir(), "changed.txt")
	if err := os.WriteFile(changed, bytes.Replace(whole, []byte("drawn: 2845.12"), []byte("drawn: 2845.13"), 1), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args  []string
		code  int
		wants string
	}{
		{[]string{"../draw/testdata/drawing.txt"}, done, "entries:    12, of which"},
		{[]string{changed}, failed, "the draw gives"},
		{[]string{"../draw/testdata/none.txt"}, failed, "read the file of the draw"},
		{[]string{"lottery.go"}, failed, "line 1"},
		{nil, misused, "name the one file"},
	} {
		var out, complaints bytes.Buffer
		code := run(t.Context(), append([]string{"kyosai", "lottery", "verify"}, c.args...), &out, &complaints)
		if said := out.String() + complaints.String(); code != c.code || !strings.Contains(said, c.wants) {
			t.Errorf("%v: %d in place of %d: %s", c.args, code, c.code, said)
		}
	}
}
