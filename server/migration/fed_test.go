package migration_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/server/access"
	"kyosai/server/migration"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// rejected is a line of the file of rejected records.
type rejected map[string]any

func readRejected(t *testing.T, path string) []rejected {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var all []rejected
	for scanner := bufio.NewScanner(file); scanner.Scan(); {
		var line rejected
		if err := json.Unmarshal(scanner.Bytes(), &line); err != nil {
			t.Fatal(err)
		}
		all = append(all, line)
	}
	return all
}

func writeRejected(t *testing.T, all []rejected) string {
	t.Helper()
	var text strings.Builder
	for _, line := range all {
		raw, err := json.Marshal(line)
		if err != nil {
			t.Fatal(err)
		}
		text.Write(append(raw, '\n'))
	}
	path := filepath.Join(t.TempDir(), "mended.jsonl")
	if err := os.WriteFile(path, []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestEveryRejectedRecordIsInTheFileWithItsReasonPlaceAndBytes(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	path := filepath.Join(t.TempDir(), "rejected.jsonl")
	report := run(t, s, migration.Options{Folder: sample, Rejected: path})
	reasons := map[string]map[string]int{"companies": {}, "members": {}, "payments": {}}
	for _, line := range readRejected(t, path) {
		reasons[line["noun"].(string)][line["reason"].(string)]++
		source, err := os.ReadFile(filepath.Join(sample, line["file"].(string)))
		if err != nil {
			t.Fatal(err)
		}
		var place struct {
			Record int
			Byte   int
			Raw    []byte
		}
		text, _ := json.Marshal(line)
		if err := json.Unmarshal(text, &place); err != nil {
			t.Fatal(err)
		}
		if got := source[place.Byte : place.Byte+len(place.Raw)]; string(got) != string(place.Raw) || place.Byte != (place.Record-1)*len(place.Raw) {
			t.Errorf("%v: at byte %d stands %q", line, place.Byte, got)
		}
	}
	want := map[string]map[string]int{"companies": report.Companies.Rejected, "members": report.Members.Rejected, "payments": report.Payments.Rejected}
	if diff := cmp.Diff(want, reasons); diff != "" {
		t.Error(diff)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file of rejected records is open to others: %v, %v", info.Mode(), err)
	}
}

// mend mends every line so that it loads.
func mend(lines []rejected) []rejected {
	for i, line := range lines {
		fields := line["fields"].(map[string]any)
		switch line["reason"] {
		case "unknown_company":
			fields["company"] = "100000"
		case "duplicate_number":
			fields["number"] = "9900000" + string(rune('0'+i%10))
		case "blank_name":
			fields["name"] = "名無　太郎"
		case "impossible_birth_date", "birth_after_hire":
			fields["born"] = "3200401"
		case "impossible_month":
			fields["paid"] = "42704"
		case "unknown_member":
			fields["member"] = "10000000"
		}
	}
	return lines
}

func TestMendedRecordsLoadOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		path := filepath.Join(t.TempDir(), "rejected.jsonl")
		run(t, s, migration.Options{Folder: sample, Rejected: path})
		mended := writeRejected(t, mend(readRejected(t, path)))

		fed := run(t, s, migration.Options{Mended: mended})
		if fed.Members.New != 10 || fed.Payments.New != 2 || len(fed.Members.Rejected)+len(fed.Payments.Rejected) != 0 {
			t.Fatalf("fed in: members %+v, payments %+v", fed.Members, fed.Payments)
		}
		before := dump(t, s)
		again := run(t, s, migration.Options{Mended: mended})
		if again.Members.Unchanged != 10 || again.Payments.Unchanged != 2 || again.Payments.Notes["mended_record_fed_before"] != 2 {
			t.Errorf("fed in again: members %+v, payments %+v", again.Members, again.Payments)
		}
		whole := run(t, s, migration.Options{Folder: sample, Mended: mended})
		if whole.Members.New+whole.Members.Changed+whole.Payments.New != 0 || whole.Members.Loaded != 1200 {
			t.Errorf("the extract and the mended: members %+v, payments %+v", whole.Members, whole.Payments)
		}
		if diff := cmp.Diff(before, dump(t, s)); diff != "" {
			t.Errorf("feeding in again changed: %s", diff)
		}
	})
}

func TestTheExtractAndItsMendedRecordsCanComeTogether(t *testing.T) {
	s, other := storetest.Open(t, storetest.SQLite), storetest.Open(t, storetest.SQLite)
	path := filepath.Join(t.TempDir(), "rejected.jsonl")
	run(t, other, migration.Options{Folder: sample, Rejected: path})
	report := run(t, s, migration.Options{Folder: sample, Mended: writeRejected(t, mend(readRejected(t, path)))})
	if report.Members.New != 1200 || report.Payments.New != 900 {
		t.Errorf("members %+v, payments %+v", report.Members, report.Payments)
	}
}

func TestADuplicateThatNobodyMendedOverwritesNobody(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	path := filepath.Join(t.TempDir(), "rejected.jsonl")
	run(t, s, migration.Options{Folder: sample, Rejected: path})
	before := dump(t, s)
	fed := run(t, s, migration.Options{Mended: path})
	if fed.Members.Loaded+fed.Payments.Loaded != 0 || fed.Members.Rejected["duplicate_number"] != 2 {
		t.Errorf("fed in as they were: members %+v, payments %+v", fed.Members, fed.Payments)
	}
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Error(diff)
	}
}

func TestAFileThatHoldsNoRejectedRecordsIsRefusedWithItsLine(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	good := `{"noun":"members","reason":"blank_name","file":"KAIIN.DAT","record":1,"byte":0,"raw":"","fields":{}}` + "\n"
	for text, want := range map[string]string{
		good + "not JSON\n":                                         "line 2",
		strings.Replace(good, "members", "people", 1):               "write companies, members or payments",
		strings.Replace(good, "noun", "nuon", 1):                    `unknown field "nuon"`,
		strings.Replace(good, `{}`, `{"nmae":"x"}`, 1):              `record 1 of KAIIN.DAT: no field "nmae"; the fields are company, number`,
		strings.Replace(good, `"raw":""`, `"raw":"not base 64"`, 1): "line 1",
	} {
		path := filepath.Join(t.TempDir(), "mended.jsonl")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := migration.Run(storetest.System(), s, migration.Options{Layout: host(t), Mended: path})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is answered with %v, want %q", text, err, want)
		}
	}
}

func TestNobodyAtAScreenImports(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	administrator := storetest.As(&access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Administrator})
	if _, err := migration.Run(administrator, s, migration.Options{Layout: host(t), Folder: sample}); err == nil {
		t.Error("an administrator's screen imported")
	}
}

func TestAMissingFileIsNamed(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	rejects := filepath.Join(t.TempDir(), "rejected.jsonl")
	_, err := migration.Run(storetest.System(), s, migration.Options{Layout: host(t), Folder: t.TempDir(), Rejected: rejects})
	if err == nil || !strings.Contains(err.Error(), "JIGYOSYO.DAT, KAIIN.DAT, KYUFU.DAT") {
		t.Errorf("got %v", err)
	}
	if left, _ := filepath.Glob(rejects + "*"); len(left) > 0 || count(t, s, "import_runs") != 0 {
		t.Errorf("it left %v", left)
	}
}
