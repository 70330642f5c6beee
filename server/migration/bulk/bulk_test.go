package bulk_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"kyosai/server/access"
	"kyosai/server/approval"
	"kyosai/server/migration/bulk"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func inTx(t *testing.T, s *store.Store, verb func(ctx context.Context, w *bulk.Writer) error) error {
	t.Helper()
	return s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		w, err := bulk.New(ctx, tx.SQL, s.Dialect, s.Off)
		if err != nil {
			t.Fatal(err)
		}
		return verb(ctx, w)
	})
}

var companyColumns = []string{"id", "code", "name", "joined_on"}

func TestWhatIsSwitchedOffIsLeftAway(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		var err error
		if s.Off, err = approval.Parse("Member.kana"); err != nil {
			t.Fatal(err)
		}
		err = inTx(t, s, func(ctx context.Context, w *bulk.Writer) error {
			table, err := w.Inserts("Member", "members", "id", "number", "name", "kana", "kana_key", "sex")
			if err != nil {
				return err
			}
			return errors.Join(table.Add(ctx, "mem_1", "10000001", "髙島", "タカシマ", "タカシマ", "MALE"), w.Flush(ctx))
		})
		if err != nil {
			t.Fatal(err)
		}
		var name, kana, key string
		if err := s.DB.QueryRow("SELECT name, kana, kana_key FROM members").Scan(&name, &kana, &key); err != nil || name != "髙島" || kana != "" || key != "" {
			t.Errorf("kept %q, %q, %q: %v", name, kana, key, err)
		}
	})
}

func TestRowsArriveExactly(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		names := []string{"髙\ufa19𠮷🍣\ue000", "", "a\tb\nc\\d\re\x00f", `\N`, " x ", "'; DROP TABLE companies; --"}
		err := inTx(t, s, func(ctx context.Context, w *bulk.Writer) error {
			table, err := w.Inserts("Company", "companies", companyColumns...)
			if err != nil {
				return err
			}
			for i := range 12_000 {
				if err := table.Add(ctx, fmt.Sprintf("cmp_%d", i), fmt.Sprint(i), names[i%len(names)], nil); err != nil {
					return err
				}
			}
			return w.Flush(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range names {
			var name string
			var joined *string
			row := s.DB.QueryRow("SELECT name, joined_on FROM companies WHERE id = ?", fmt.Sprintf("cmp_%d", i+6000))
			if err := row.Scan(&name, &joined); err != nil || name != want || joined != nil {
				t.Errorf("%q came back as %q, %v, %v", want, name, joined, err)
			}
		}
		var count int
		if err := s.DB.QueryRow("SELECT COUNT(*) FROM companies").Scan(&count); err != nil || count != 12_000 {
			t.Errorf("%d rows, %v", count, err)
		}
	})
}

func TestARowThatTheServerCannotStoreIsAnError(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		for name, rows := range map[string][][]any{
			"the same key twice": {{"cmp_1", "1", "a", nil}, {"cmp_1", "2", "b", nil}},
			"the same code":      {{"cmp_1", "1", "a", nil}, {"cmp_2", "1", "b", nil}},
			"no name":            {{"cmp_1", "1", nil, nil}},
		} {
			err := inTx(t, s, func(ctx context.Context, w *bulk.Writer) error {
				table, err := w.Inserts("Company", "companies", companyColumns...)
				if err != nil {
					return err
				}
				for _, row := range rows {
					if err := table.Add(ctx, row...); err != nil {
						return err
					}
				}
				return w.Flush(ctx)
			})
			if err == nil {
				t.Errorf("%s was stored in silence", name)
			}
		}
	})
}

func TestUpdatesChangeTheRowsThatAreThere(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		err := inTx(t, s, func(ctx context.Context, w *bulk.Writer) error {
			table, err := w.Updates("Company", "companies", companyColumns...)
			if err != nil {
				return err
			}
			for _, c := range []string{people.Own.Company.ID, people.Other.Company.ID} {
				if err := table.Add(ctx, c, c, "新しい名前", "2020-04-01"); err != nil {
					return err
				}
			}
			return w.Flush(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		row := s.Client.Company.GetX(storetest.System(), people.Own.Company.ID)
		if row.Name != "新しい名前" || *row.JoinedOn != "2020-04-01" || row.Kana != people.Own.Company.Kana {
			t.Errorf("the row became %v", row)
		}
	})
}

func TestBytesAndTimesArriveExactly(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		at := time.Date(2026, 4, 1, 3, 4, 5, 678_000, time.UTC)
		raw := []byte{0, 0x81, 0xff, '\n', '\\'}
		err := inTx(t, s, func(ctx context.Context, w *bulk.Writer) error {
			runs, err := w.Inserts("ImportRun", "import_runs", "id", "layout", "started_at", "finished_at", "report")
			if err != nil {
				return err
			}
			records, err := w.Inserts("ImportRecord", "import_records", "id", "run_id", "noun", "verdict", "reason", "file", "record", "byte", "raw", "decoded")
			if err != nil {
				return err
			}
			if err := runs.Add(ctx, "imp_1", "x", at, at, "{}"); err != nil {
				return err
			}
			if err := records.Add(ctx, "irc_1", "imp_1", "MEMBER", "REJECTED", "blank_name", "f", 1, int64(0), raw, "{}"); err != nil {
				return err
			}
			return w.Flush(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		run := s.Client.ImportRun.Query().WithRecords().OnlyX(storetest.System())
		if !run.StartedAt.Equal(at) || string(run.Edges.Records[0].Raw) != string(raw) {
			t.Errorf("came back as %v, %v", run.StartedAt, run.Edges.Records[0].Raw)
		}
	})
}

func TestManyLargeRecordsReachAServerWithItsDefaults(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		large := make([]byte, 60<<10)
		err := inTx(t, s, func(ctx context.Context, w *bulk.Writer) error {
			runs, err := w.Inserts("ImportRun", "import_runs", "id", "layout", "started_at", "finished_at", "report")
			if err != nil {
				return err
			}
			records, err := w.Inserts("ImportRecord", "import_records", "id", "run_id", "noun", "verdict", "reason", "file", "record", "byte", "raw", "decoded")
			if err != nil {
				return err
			}
			if err := runs.Add(ctx, "imp_1", "x", time.Unix(0, 0), time.Unix(0, 0), "{}"); err != nil {
				return err
			}
			for i := range 400 {
				if err := records.Add(ctx, fmt.Sprintf("irc_%d", i), "imp_1", "MEMBER", "REJECTED", "blank_name", "f", i, int64(0), large, "{}"); err != nil {
					return err
				}
			}
			return w.Flush(ctx)
		})
		if err != nil {
			t.Error(err)
		}
	})
}

func TestBulkWritingKeepsTheModelsProtection(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	err := inTx(t, s, func(ctx context.Context, w *bulk.Writer) error {
		_, err := w.Inserts("Account", "accounts", "id", "password_hash")
		return err
	})
	if err == nil || !strings.Contains(err.Error(), "Account.password_hash must be sealed") {
		t.Errorf("a password can be written in bulk: %v", err)
	}
	clerk := storetest.As(&access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Administrator})
	if _, err := bulk.New(clerk, nil, s.Dialect, nil); err == nil {
		t.Error("somebody at a screen can write in bulk")
	}
}
