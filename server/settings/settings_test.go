package settings

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDefaultsServeTheDemo(t *testing.T) {
	s := load(t, Sources{})
	if s.Mode != Demo || s.Database != "sqlite:data/kyosai.db" || s.Public.Origin != "http://127.0.0.1:8080" {
		t.Errorf("got %+v", s)
	}
	if !s.DemoProvider() || !s.DemoMailbox() {
		t.Error("the defaults should use the demo's provider and mailbox")
	}
	if err := s.ReadyFor(PublicProcess, StaffProcess, WorkerProcess); err != nil {
		t.Errorf("the demo is refused: %v", err)
	}
}

func TestAFlagWinsOverTheEnvironmentAndThatOverTheFile(t *testing.T) {
	from := Sources{
		File:    write(t, "public-listen: 127.0.0.1:1001\nstaff-listen: 127.0.0.1:1002\nworker-listen: 127.0.0.1:1003\n"),
		Environ: []string{"KYOSAI_PUBLIC_LISTEN=127.0.0.1:2001", "KYOSAI_STAFF_LISTEN=127.0.0.1:2002", "HOME=/"},
		Flag:    flags(map[string]string{"public-listen": "127.0.0.1:3001"}),
	}
	s := load(t, from)
	got := []string{s.Public.Listen, s.Staff.Listen, s.Worker.Listen}
	if d := cmp.Diff([]string{"127.0.0.1:3001", "127.0.0.1:2002", "127.0.0.1:1003"}, got); d != "" {
		t.Error(d)
	}
}

func TestAWrongSettingIsNamedWithWhatWouldBeRight(t *testing.T) {
	open := write(t, "x")
	if err := os.Chmod(open, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ line, want string }{
		{"KYOSAI_MODE=test", `KYOSAI_MODE is "test": give demo or production`},
		{"KYOSAI_DB=postgres://x", "KYOSAI_DB: give sqlite:PATH or mysql://"},
		{"KYOSAI_DB=sqlite:", "give sqlite:PATH"},
		{"KYOSAI_PUBLIC_LISTEN=8080", "give HOST:PORT"},
		{"KYOSAI_PUBLIC_LISTEN=127.0.0.1:99999", "1 to 65535"},
		{"KYOSAI_STAFF_ORIGIN=kyosai.example.jp", "https://kyosai.example.jp"},
		{"KYOSAI_STAFF_ORIGIN=https://kyosai.example.jp/", "without a slash"},
		{"KYOSAI_DEVELOPER=maybe", "give true or false"},
		{"KYOSAI_DEMO_MEMBERS=many", "a number from 0 to 1000"},
		{"KYOSAI_TRUSTED_PROXIES=proxy.example.jp", "addresses or prefixes"},
		{"KYOSAI_MAIL_FROM=nobody", "give a mail address"},
		{"KYOSAI_MAIL_PASSWORD_FILE=/nowhere/at/all", "path of a file that exists"},
		{"KYOSAI_MAIL_PASSWORD_FILE=" + open, "chmod 600"},
		{"KYOSAI_CLAMD=/run/clamav/clamd.ctl", "give unix:/PATH"},
		{"KYOSAI_LETTERHEAD=/nowhere/at/all", "path of a file that exists"},
		{"KYOSAI_LETTER_FONTS=" + open + ",/nowhere/at/all", "/nowhere/at/all: give the path of a file that exists"},
		{"KYOSAI_DOCUMENTS=data", "give folder:PATH or s3://BUCKET?endpoint="},
		{"KYOSAI_DOCUMENTS=s3://key:secret@proofs?endpoint=https://s3.example.jp", "give folder:PATH or s3://BUCKET?endpoint="},
		{"KYOSAI_DOCUMENTS_ACCOUNT_FILE=" + open, "chmod 600"},
		{"KYOSAI_PUBLIC_LISTNE=127.0.0.1:1", "KYOSAI_PUBLIC_LISTNE: no such setting; did you mean KYOSAI_PUBLIC_LISTEN?"},
		{"KYOSAI_STAFF_LISTEN=127.0.0.1:8080", "--public-listen listens there already"},
	} {
		t.Run(c.line, func(t *testing.T) { refused(t, Sources{Environ: []string{c.line}}, c.want) })
	}
}

func TestEveryWrongSettingIsNamedAtOnce(t *testing.T) {
	_, err := Load(Sources{Environ: []string{"KYOSAI_MODE=x", "KYOSAI_DEVELOPER=y"}})
	if err == nil || !strings.Contains(err.Error(), "KYOSAI_MODE") || !strings.Contains(err.Error(), "KYOSAI_DEVELOPER") {
		t.Errorf("got %v", err)
	}
}

func TestADatabasePasswordIsNeverPrinted(t *testing.T) {
	_, err := Load(Sources{Environ: []string{"KYOSAI_DB=mysq://kyosai:geheim@db/kyosai"}})
	if err == nil || strings.Contains(err.Error(), "geheim") {
		t.Errorf("got %v", err)
	}
}

func TestAWrongFileIsNamed(t *testing.T) {
	refused(t, Sources{File: "/nowhere/kyosai.yaml"}, "cannot be read")
	refused(t, Sources{File: write(t, "- a\n- b\n")}, "is not YAML of the form")
	refused(t, Sources{File: write(t, "publik-listen: 127.0.0.1:1\n")}, "did you mean public-listen?")
}

func TestTheDeveloperSwitchIsForLoopbackAlone(t *testing.T) {
	refused(t, Sources{Environ: []string{"KYOSAI_DEVELOPER=true", "KYOSAI_STAFF_LISTEN=0.0.0.0:8081"}}, "listen on 127.0.0.1")
	refused(t, Sources{Environ: []string{"KYOSAI_DEVELOPER=true", "KYOSAI_MODE=production"}}, "leave it out")
}

func TestAChildGetsItsOwnDatabaseAccountAlone(t *testing.T) {
	s := load(t, production())
	lines := s.Environ([]string{"HOME=/", "KYOSAI_STAFF_DB=mysql://staff:b@db/kyosai", "KYOSAI_SETTINGS=/etc/kyosai.yaml"}, PublicProcess)
	all := strings.Join(lines, "\n")
	if !strings.Contains(all, "HOME=/") || strings.Contains(all, "staff:b@") || strings.Contains(all, "KYOSAI_SETTINGS") {
		t.Errorf("got %s", all)
	}
	child := load(t, Sources{Environ: lines})
	if child.Public.Database != "mysql://public:a@db/kyosai" {
		t.Errorf("the child opens %s", child.Public.Database)
	}
	if err := child.ReadyFor(PublicProcess); err != nil {
		t.Errorf("the child is refused: %v", err)
	}
	child.Database, s.Database = "", ""
	child.Staff.Database, s.Staff.Database = "", ""
	child.Worker.Database, s.Worker.Database = "", ""
	if d := cmp.Diff(s, child); d != "" {
		t.Error("the child reads other settings than its parent:\n" + d)
	}
}

// production is a set of settings that production accepts, with changes.
func production(changes ...string) Sources {
	return Sources{Environ: append([]string{
		"KYOSAI_MODE=production",
		"KYOSAI_PUBLIC_DB=mysql://public:a@db/kyosai", "KYOSAI_STAFF_DB=mysql://staff:b@db/kyosai", "KYOSAI_WORKER_DB=mysql://worker:c@db/kyosai",
		"KYOSAI_PUBLIC_ORIGIN=https://kyosai.example.jp", "KYOSAI_STAFF_ORIGIN=https://staff.example.jp",
		"KYOSAI_IDENTITY_ISSUER=https://login.example.jp", "KYOSAI_MAIL_SERVER=mail.example.jp:587",
		"KYOSAI_DOCUMENTS=s3://proofs?endpoint=https://s3.example.jp", "KYOSAI_DOCUMENTS_KEYS=/etc/kyosai/documents.keys",
		"KYOSAI_CLAMD=tcp:127.0.0.1:3310",
		"KYOSAI_LETTERHEAD=settings_test.go", "KYOSAI_PAY_INTO=settings_test.go", "KYOSAI_LETTER_FONTS=settings.go, table.go",
	}, changes...)}
}

func TestProductionRefusesWhatIsOnlyFitForTheDemo(t *testing.T) {
	all := []Process{PublicProcess, StaffProcess, WorkerProcess}
	if err := load(t, production()).ReadyFor(all...); err != nil {
		t.Fatalf("a right set is refused: %v", err)
	}
	for _, c := range []struct{ line, want string }{
		{"KYOSAI_WORKER_DB=sqlite:x.db", "worker-db: SQLite has no accounts"},
		{"KYOSAI_STAFF_DB=mysql://public:a@db/kyosai", "staff-db: it is the account of --public-db"},
		{"KYOSAI_PUBLIC_ORIGIN=http://kyosai.example.jp", "begins with https://"},
		{"KYOSAI_IDENTITY_ISSUER=", "the demo's provider"},
		{"KYOSAI_IDENTITY_ISSUER=http://login.example.jp", "begins with https://"},
		{"KYOSAI_MAIL_SERVER=", "the demo's mailbox"},
		{"KYOSAI_DOCUMENTS=", "documents is \"folder:data/documents\": this is the demo's folder"},
		{"KYOSAI_DOCUMENTS_KEYS=", "kyosai keys make"},
		{"KYOSAI_CLAMD=", "clamd: nobody would search proofs"},
		{"KYOSAI_CLAMD=none", "clamd is \"none\": nobody would search proofs"},
		{"KYOSAI_LETTERHEAD=", "the file of the scheme's own"},
		{"KYOSAI_PAY_INTO=", "the demo's account"},
	} {
		t.Run(c.line, func(t *testing.T) {
			err := load(t, production(c.line)).ReadyFor(all...)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func load(t *testing.T, from Sources) *Settings {
	t.Helper()
	s, err := Load(from)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func refused(t *testing.T, from Sources, want string) {
	t.Helper()
	_, err := Load(from)
	if err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %q", err, want)
	}
}

func write(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "kyosai.yaml")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func flags(set map[string]string) func(string) (string, bool) {
	return func(name string) (string, bool) {
		v, ok := set[name]
		return v, ok
	}
}

func TestTheOperationsGuideTellsEverySetting(t *testing.T) {
	guide, err := os.ReadFile("../../docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range Table() {
		if !strings.Contains(string(guide), "`"+s.Name+"`") {
			t.Errorf("docs/operations.md does not tell of %s", s.Name)
		}
	}
}

func TestAChildTrustsTheSameProxies(t *testing.T) {
	s := load(t, Sources{Environ: []string{"KYOSAI_TRUSTED_PROXIES=127.0.0.1, 10.1.2.3/24,::1"}})
	child := load(t, Sources{Environ: s.Environ(nil, PublicProcess)})
	want := "127.0.0.1/32,10.1.2.0/24,::1/128"
	if got := spell(child.Proxies); got != want {
		t.Errorf("the child trusts %s, want %s", got, want)
	}
}

func TestAChildLetsInAsManyAsItsParentIsTold(t *testing.T) {
	s := load(t, Sources{Environ: []string{"KYOSAI_RUSH_WORKING=7", "KYOSAI_RUSH_WAITING=0"}})
	if child := load(t, Sources{Environ: s.Environ(nil, PublicProcess)}); child.Rush != (Rush{Working: 7}) {
		t.Errorf("the child lets in %+v", child.Rush)
	}
	if standard := load(t, Sources{}); standard.Rush != (Rush{256, 4096}) {
		t.Errorf("without a word %+v are let in", standard.Rush)
	}
	refused(t, Sources{Environ: []string{"KYOSAI_RUSH_WORKING=0"}}, "from 1 to 4096")
}

// TestAChildGetsEverySetting holds what is passed on against the table: what is left out would be the default there.
func TestAChildGetsEverySetting(t *testing.T) {
	s, err := Load(Sources{})
	if err != nil {
		t.Fatal(err)
	}
	passed := map[string]bool{"public-db": true, "staff-db": true, "worker-db": true} // each has its own as db
	for _, line := range s.Environ(nil, WorkerProcess) {
		name, _, _ := strings.Cut(line, "=")
		passed[name] = true
	}
	for _, one := range Table() {
		if !passed[one.Name] && !passed[one.Variable()] {
			t.Errorf("%s is not passed on", one.Name)
		}
	}
}
