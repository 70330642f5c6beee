package migration_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/member"
	"kyosai/server/caldate"
	"kyosai/server/migration"
	"kyosai/server/migration/layout"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

const sample = "testdata/sample"

func host(t testing.TB) *layout.Layout {
	t.Helper()
	l, err := layout.Load("host-1971")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// run imports and must come through.
func run(t testing.TB, s *store.Store, o migration.Options) *migration.Report {
	t.Helper()
	if o.Layout == nil {
		o.Layout = host(t)
	}
	report, err := migration.Run(storetest.System(), s, o)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// truth is what must become of the sample.
type truth struct {
	Companies, Members, Payments struct {
		Records, Loaded  int
		Rejected, Warned map[string]int
	}
	SpelledOut []struct {
		Number, Company, Name, Kana, Employment string
		Sex                                     int
		Born, Wed, Hired, Joined, Left          caldate.Day
	} `json:"spelled_out"`
}

func readTruth(t *testing.T) truth {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(sample, "truth.json"))
	if err != nil {
		t.Fatal(err)
	}
	var wanted truth
	if err := json.Unmarshal(text, &wanted); err != nil {
		t.Fatal(err)
	}
	return wanted
}

func TestTheSampleBecomesWhatItsTruthSays(t *testing.T) {
	wanted := readTruth(t)
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		report := run(t, s, migration.Options{Folder: sample})
		for _, noun := range layout.Nouns {
			want := []any{wanted.Companies, wanted.Members, wanted.Payments}[noun]
			got := report.Of(noun)
			if diff := cmp.Diff(want, struct {
				Records, Loaded  int
				Rejected, Warned map[string]int
			}{got.Records, got.Loaded, got.Rejected, got.Warned}); diff != "" {
				t.Errorf("%s: %s", noun, diff)
			}
			if got.New != got.Loaded || got.Changed+got.Unchanged != 0 {
				t.Errorf("%s: %d of %d are new", noun, got.New, got.Loaded)
			}
		}
		spelled(t, s, wanted)
		kept(t, s, report)
	})
}

// spelled compares the members that the truth spells out.
func spelled(t *testing.T, s *store.Store, wanted truth) {
	t.Helper()
	sexes := map[int]member.Sex{1: member.SexMALE, 2: member.SexFEMALE}
	types := map[string]string{"1": "REGULAR", "2": "PART_TIME", "3": "CONTRACT"}
	for _, want := range wanted.SpelledOut {
		m := s.Client.Member.Query().Where(member.Number(want.Number)).WithEmployments(func(q *ent.EmploymentQuery) { q.WithCompany() }).OnlyX(storetest.System())
		job := m.Edges.Employments[0]
		got := []any{m.Name, m.Kana, m.Sex, value(m.BornOn), value(m.MarriedOn), value(m.JoinedOn), value(m.LeftOn), value(job.HiredOn), string(job.Type), job.Edges.Company.Code}
		if diff := cmp.Diff([]any{want.Name, want.Kana, sexes[want.Sex], want.Born, want.Wed, want.Joined, want.Left, want.Hired, types[want.Employment], want.Company}, got); diff != "" {
			t.Errorf("%s: %s", want.Number, diff)
		}
	}
}

func value(d *caldate.Day) caldate.Day {
	if d == nil {
		return caldate.None
	}
	return *d
}

// kept looks at what staff will see of the run, and at the record.
func kept(t *testing.T, s *store.Store, report *migration.Report) {
	t.Helper()
	ctx := storetest.System()
	row := s.Client.ImportRun.Query().WithRecords().OnlyX(ctx)
	if row.ID != report.Run || row.Layout != "host-1971" || len(row.Edges.Records) != 12+12-2+2 {
		t.Errorf("the run %s (%s) kept %d records", row.ID, row.Layout, len(row.Edges.Records))
	}
	for _, record := range row.Edges.Records {
		source, err := os.ReadFile(filepath.Join(sample, record.File))
		if err != nil {
			t.Fatal(err)
		}
		length := map[string]int64{"KAIIN.DAT": 150, "KYUFU.DAT": 30}[record.File]
		if string(record.Raw) != string(source[record.Byte:record.Byte+length]) || record.Byte != int64(record.Record-1)*length || record.Decoded == nil {
			t.Errorf("%s of record %d of %s keeps %q", record.Reason, record.Record, record.File, record.Raw)
		}
	}
	var stored migration.Report
	if err := json.Unmarshal(row.Report, &stored); err != nil {
		t.Fatal(err)
	}
	stored.Seconds = report.Seconds
	if diff := cmp.Diff(report, &stored, cmp.Transformer("empty", func(m map[string]int) int { return len(m) })); diff != "" {
		t.Errorf("the stored report is another: %s", diff)
	}
	if entries := s.Client.AuditEntry.Query().AllX(ctx); len(entries) != 1 || entries[0].Operation != "import" {
		t.Errorf("the run left %v in the record", entries)
	}
}

func TestTheSameExtractAgainChangesNothing(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		run(t, s, migration.Options{Folder: sample})
		before := dump(t, s)
		report := run(t, s, migration.Options{Folder: sample})
		for _, noun := range layout.Nouns {
			if got := report.Of(noun); got.New+got.Changed != 0 || got.Unchanged != got.Loaded || got.Loaded == 0 {
				t.Errorf("%s: %+v", noun, got)
			}
		}
		if diff := cmp.Diff(before, dump(t, s)); diff != "" {
			t.Error(diff)
		}
	})
}

func TestADryRunSaysWhatWouldChangeAndWritesNothing(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		dry := run(t, s, migration.Options{Folder: sample, DryRun: true})
		for _, table := range []string{"companies", "members", "employments", "payments", "import_runs", "import_records", "audit_entries"} {
			if n := count(t, s, table); n != 0 {
				t.Errorf("the dry run wrote %d rows to %s", n, table)
			}
		}
		wet := run(t, s, migration.Options{Folder: sample})
		dry.Run, dry.Seconds, dry.DryRun = wet.Run, wet.Seconds, false
		if diff := cmp.Diff(wet, dry); diff != "" {
			t.Errorf("the dry run said otherwise than the run: %s", diff)
		}
		if again := run(t, s, migration.Options{Folder: sample, DryRun: true}); again.Members.New+again.Members.Changed != 0 {
			t.Errorf("a dry run over what is loaded: %+v", again.Members)
		}
	})
}

// dump gives every row that an import writes about the scheme, in order.
func dump(t *testing.T, s *store.Store) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	for table, query := range map[string]string{
		"companies":   "SELECT id, code, name, kana, postal_code, address, telephone, joined_on, withdrew_on, name_key, kana_key, telephone_key FROM companies ORDER BY code",
		"members":     "SELECT id, number, name, kana, sex, born_on, married_on, joined_on, left_on, name_key, kana_key FROM members ORDER BY number",
		"employments": "SELECT id, member_id, company_id, type, location, hired_on, from_on, until_on FROM employments ORDER BY id",
		"payments":    "SELECT id, member_id, host_kind, kind_id, relation, paid, amount, occurrence FROM payments ORDER BY id",
	} {
		all[table] = lines(t, s, query)
	}
	return all
}

func lines(t *testing.T, s *store.Store, query string) []string {
	t.Helper()
	rows, err := s.DB.QueryContext(context.Background(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for rows.Next() {
		values, targets := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			targets[i] = &values[i]
		}
		if err := rows.Scan(targets...); err != nil {
			t.Fatal(err)
		}
		for i, v := range values {
			if text, isBytes := v.([]byte); isBytes {
				values[i] = string(text)
			}
		}
		text, err := json.Marshal(values)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(text))
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

func count(t *testing.T, s *store.Store, table string) (n int) {
	t.Helper()
	if err := s.DB.QueryRow("SELECT COUNT(*) FROM " + table).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}
