package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kyosai/server/migration"
)

const sample = "../migration/testdata/sample"

func TestAnImportEndsWithItsReportAsOneObject(t *testing.T) {
	db, rejects := "sqlite:"+filepath.Join(t.TempDir(), "kyosai.db"), filepath.Join(t.TempDir(), "rejected.jsonl")
	for _, again := range []bool{false, true} {
		code, out, complaint := kyosai(t, "import", "--layout", "host-1971", "--json", "--rejected", rejects, "--db", db, sample)
		lines := strings.Split(strings.TrimSpace(out), "\n")
		var report migration.Report
		if err := json.Unmarshal([]byte(lines[len(lines)-1]), &report); code != done || err != nil {
			t.Fatalf("ends with %d, %v: %s%s", code, err, out, complaint)
		}
		if report.Members.Loaded != 1190 || again != (report.Members.Unchanged == 1190) || again == (report.Members.New == 1190) {
			t.Errorf("again %v: %+v", again, report.Members)
		}
		if !strings.Contains(complaint, "members 100%, 1200 records") {
			t.Errorf("progress: %s", complaint)
		}
	}
	if raw, err := os.ReadFile(rejects); err != nil || strings.Count(string(raw), "\n") != 12 {
		t.Errorf("rejected: %s, %v", raw, err)
	}
	code, out, _ := kyosai(t, "import", "--layout", "host-1971", "--db", db, "--mended", rejects)
	if code != done || !strings.Contains(out, "members rejected: duplicate_number 2") {
		t.Errorf("fed in, it ends with %d: %s", code, out)
	}
}

func TestADryRunNeedsNoTables(t *testing.T) {
	db := "sqlite:" + filepath.Join(t.TempDir(), "kyosai.db")
	code, out, complaint := kyosai(t, "import", "--layout", "host-1971", "--dry-run", "--db", db, sample)
	if code != done || !strings.Contains(out, "dry run, nothing was written") || !strings.Contains(out, "members  ") {
		t.Fatalf("ends with %d: %s%s", code, out, complaint)
	}
	if code, out, _ := kyosai(t, "migrate", "--db", db); code != done || !strings.Contains(out, "applied") {
		t.Errorf("the dry run made tables: %d, %s", code, out)
	}
}

func TestAnImportThatCannotBeSaysWhatToDo(t *testing.T) {
	db := "sqlite:" + filepath.Join(t.TempDir(), "kyosai.db")
	for _, c := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"import", "--layout", "host-1971", "--db", db}, misused, "name the extract's folder"},
		{[]string{"import", "--layout", "host-1971", "--db", db, "a", "b"}, misused, "one folder at a time"},
		{[]string{"import", "--layout", "host", "--db", db, sample}, misused, "name one of csv-headings, host-1971"},
		{[]string{"import", "--db", db, sample}, misused, "layout"},
		{[]string{"import", "--layout", "csv-headings", "--db", db, sample}, failed, "has no file companies.csv"},
		{[]string{"made-up", "--db", db, "--members", "0"}, misused, "0 members: give 1"},
		{[]string{"made-up", "--db", db, "--today", "tomorrow"}, misused, "--today"},
	} {
		t.Run(strings.Join(c.args, " "), func(t *testing.T) {
			code, _, complaint := kyosai(t, c.args...)
			if code != c.code || !strings.Contains(complaint, c.want) {
				t.Errorf("ends with %d: %s", code, complaint)
			}
		})
	}
}

func TestMadeUpPeopleComeOnceAndNeverInProduction(t *testing.T) {
	data := t.TempDir()
	db := "sqlite:" + filepath.Join(data, "kyosai.db")
	if code, out, complaint := kyosai(t, "made-up", "--data", data, "--db", db, "--companies", "3", "--members", "20"); code != done || !strings.Contains(out, "3 companies and 20 members") {
		t.Fatalf("ends with %d: %s%s", code, out, complaint)
	}
	if code, _, complaint := kyosai(t, "made-up", "--data", data, "--db", db); code != failed || !strings.Contains(complaint, "holds members already") {
		t.Errorf("again, it ends with %d: %s", code, complaint)
	}
	if code, _, complaint := kyosai(t, "made-up", "--mode", "production", "--db", "mysql://a:b@c/d"); code == done {
		t.Errorf("production took made-up people: %s", complaint)
	}
}
