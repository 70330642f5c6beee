package command

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/urfave/cli/v3"
)

func TestEveryCommandAnswersHelp(t *testing.T) {
	walk(Root(), nil, func(path []string, cmd *cli.Command) {
		code, out, _ := kyosai(t, append(path, "--help")...)
		if code != done || !strings.Contains(out, "USAGE:") {
			t.Errorf("%v --help ends with %d: %s", path, code, out)
		}
		if cmd.Usage == "" {
			t.Errorf("%v says nothing of its use", path)
		}
	})
}

func TestAWrongCommandLineSaysWhatWouldBeRight(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"sreve"}, `no command "sreve"; run "kyosai --help"`},
		{[]string{"serve", "pubic"}, `run "kyosai serve --help"`},
		{[]string{"migrate", "--bd", "x"}, "bd"},
		{[]string{"migrate", "--db", "postgres://x"}, "--db: give sqlite:PATH or mysql://"},
		{[]string{"serve", "public", "--public-listen", "x"}, `--public-listen is "x": give HOST:PORT`},
		{[]string{"serve", "all", "--mode", "production"}, "begins with https://"},
		{[]string{"serve", "staff", "--mode", "production", "--staff-origin", "https://s.example.jp", "--db", "mysql://a:b@c/d"}, "the demo's provider"},
		{[]string{"schema", "--zone", "all"}, `--zone is "all": give public or staff`},
		{[]string{"migrate", "--settings", "/nowhere.yaml"}, "settings file /nowhere.yaml: cannot be read"},
	} {
		t.Run(strings.Join(c.args, " "), func(t *testing.T) {
			code, _, complaint := kyosai(t, c.args...)
			if code != misused || !strings.Contains(complaint, c.want) {
				t.Errorf("ends with %d: %s", code, complaint)
			}
		})
	}
}

func TestMigrateSaysWhatItAppliedAndNothingTheSecondTime(t *testing.T) {
	db := "sqlite:" + filepath.Join(t.TempDir(), "new", "kyosai.db")
	if code, out, complaint := kyosai(t, "migrate", "--db", db); code != done || !strings.Contains(out, "applied 2") {
		t.Errorf("ends with %d: %s%s", code, out, complaint)
	}
	if code, out, _ := kyosai(t, "migrate", "--db", db); code != done || out != "" {
		t.Errorf("again, it ends with %d: %s", code, out)
	}
}

func TestSchemaPrintsWhatAZoneKnowsAndNothingElse(t *testing.T) {
	_, public, _ := kyosai(t, "schema", "--zone", "public")
	_, staff, _ := kyosai(t, "schema", "--zone", "staff")
	if !strings.Contains(public, "signIn(") || strings.Contains(public, "officerCodeIssue") {
		t.Errorf("the public zone's schema is %s", public)
	}
	if strings.Contains(staff, "signIn(") || !strings.Contains(staff, "officerCodeIssue") {
		t.Errorf("the staff zone's schema is %s", staff)
	}
}

func TestAProcessRefusesADatabaseWithoutItsTables(t *testing.T) {
	code, _, complaint := kyosai(t, "serve", "worker", "--db", "sqlite:"+filepath.Join(t.TempDir(), "kyosai.db"))
	if code != failed || !strings.Contains(complaint, "run kyosai migrate first") {
		t.Errorf("ends with %d: %s", code, complaint)
	}
}

func kyosai(t *testing.T, args ...string) (code int, out, complaint string) {
	t.Helper()
	t.Setenv("KYOSAI_DATA", filepath.Join(t.TempDir(), "data"))
	var stdout, stderr bytes.Buffer
	code = run(t.Context(), append([]string{"kyosai"}, args...), &stdout, &stderr)
	return code, stdout.String(), stderr.String()
}

func walk(cmd *cli.Command, path []string, visit func([]string, *cli.Command)) {
	visit(path, cmd)
	for _, sub := range cmd.Commands {
		walk(sub, append(append([]string(nil), path...), sub.Name), visit)
	}
}
