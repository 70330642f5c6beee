package command

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestStaffAddEntersTheFirstAdministratorOnce(t *testing.T) {
	db := "sqlite:" + filepath.Join(t.TempDir(), "kyosai.db")
	if code, _, complaint := kyosai(t, "migrate", "--db", db); code != done {
		t.Fatal(complaint)
	}
	for _, c := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"--subject", "u-1", "--name", "管理 四郎"}, done, "entered u-1"},
		{[]string{"--subject", "u-1", "--name", "だれか", "--role", "CLERK"}, done, "was entered before"},
		{[]string{"--subject", "u-2", "--name", "だれか", "--role", "CLERK", "--role", "APPROVER"}, done, "entered u-2"},
		{[]string{"--subject", "u 3", "--name", "だれか"}, misused, "--subject: give"},
		{[]string{"--subject", "u-3", "--name", ""}, misused, "--name: give"},
		{[]string{"--subject", "u-3", "--name", "だれか", "--role", "MEMBER"}, misused, "--role: give"},
	} {
		code, out, complaint := kyosai(t, append([]string{"staff", "add", "--db", db}, c.args...)...)
		if code != c.code || !strings.Contains(out+complaint, c.want) {
			t.Errorf("%v ends with %d: %s%s", c.args, code, out, complaint)
		}
	}
}
