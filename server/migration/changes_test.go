package migration_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/member"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/characters"
	"kyosai/server/migration"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func find(t *testing.T, s *store.Store, number string) *ent.Member {
	t.Helper()
	return s.Client.Member.Query().Where(member.Number(number)).WithPayments().
		WithEmployments(func(q *ent.EmploymentQuery) { q.WithCompany().Order(ent.Asc("from_on")) }).OnlyX(storetest.System())
}

func TestALaterExtractChangesWhatDiffers(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		e := extract{companies: []string{company(t, "100001", "須磨海運", "3460401"), company(t, "100002", "加藤工業", "3460401")}, members: []string{plain.record(t)}}
		run(t, s, migration.Options{Folder: e.write(t)})
		before := find(t, s, "10000001")

		// 神 U+FA19 is another character than 神 U+795E, whatever a collation thinks.
		e.members = []string{but(func(p *person) {
			p.name, p.location, p.married, p.left = "髙島　\ufa19", "支店", "4100122", "5010531"
		}).record(t)}
		e.companies[1] = company(t, "100002", "加藤工業所", "3460401")
		report := run(t, s, migration.Options{Folder: e.write(t)})
		if report.Companies.Changed != 1 || report.Companies.Unchanged != 1 || report.Members.Changed != 1 {
			t.Errorf("companies %+v, members %+v", report.Companies, report.Members)
		}
		after := find(t, s, "10000001")
		job := after.Edges.Employments[0]
		if after.ID != before.ID || after.Name != "髙島　\ufa19" || after.NameKey != "高島神" || value(after.MarriedOn) != "1998-01-22" || value(after.LeftOn) != "2019-05-31" ||
			len(after.Edges.Employments) != 1 || job.ID != before.Edges.Employments[0].ID || job.Location != "支店" || value(job.UntilOn) != "2019-05-31" {
			t.Errorf("became %v, %v", after, job)
		}
		if again := run(t, s, migration.Options{Folder: e.write(t)}); again.Members.Unchanged != 1 || again.Companies.Unchanged != 2 {
			t.Errorf("again: %+v, %+v", again.Companies, again.Members)
		}
	})
}

func TestWhoMovesToAnotherCompanyKeepsHisHistory(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		today := time.Date(2026, 6, 15, 3, 0, 0, 0, time.UTC)
		s.SetClock(func() time.Time { return today })
		e := extract{companies: []string{company(t, "100001", "須磨海運", "3460401"), company(t, "100002", "加藤工業", "3460401")}, members: []string{
			plain.record(t), but(func(p *person) { p.number = "10000002" }).record(t)}}
		run(t, s, migration.Options{Folder: e.write(t)})
		e.members = []string{
			but(func(p *person) { p.company, p.hired = "100002", "5080401" }).record(t),
			but(func(p *person) { p.number, p.company = "10000002", "100002" }).record(t),
		}
		run(t, s, migration.Options{Folder: e.write(t)})
		run(t, s, migration.Options{Folder: e.write(t)})
		for number, moved := range map[string]caldate.Day{"10000001": "2026-04-01", "10000002": "2026-06-15"} {
			jobs := find(t, s, number).Edges.Employments
			if len(jobs) != 2 {
				t.Fatalf("%s has %d employments", number, len(jobs))
			}
			got := []any{jobs[0].Edges.Company.Code, value(jobs[0].FromOn), value(jobs[0].UntilOn), jobs[1].Edges.Company.Code, value(jobs[1].FromOn), value(jobs[1].UntilOn)}
			want := []any{"100001", caldate.Day("1991-05-01"), moved.AddDays(-1), "100002", moved, caldate.None}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: %s", number, diff)
			}
		}
	})
}

func TestEqualPaymentsAreToldApartByTheirOrder(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		gift, other := paid(t, "10000001", "02", "02", "42704", "00010000"), paid(t, "10000001", "02", "02", "42705", "00010000")
		e := extract{companies: []string{company(t, "100001", "須磨海運", "3460401")}, members: []string{plain.record(t)}, payments: []string{gift, other, gift}}
		run(t, s, migration.Options{Folder: e.write(t)})
		for step, tt := range []struct {
			payments       []string
			new, unchanged int
		}{
			{[]string{gift, gift, other}, 0, 3},       // another order
			{[]string{gift, other, gift, gift}, 1, 3}, // one more of the equal ones
			{[]string{other}, 0, 1},                   // fewer: what was loaded stays
		} {
			e.payments = tt.payments
			if got := run(t, s, migration.Options{Folder: e.write(t)}).Payments; got.New != tt.new || got.Unchanged != tt.unchanged {
				t.Errorf("step %d: %+v", step, got)
			}
		}
		if all := find(t, s, "10000001").Edges.Payments; len(all) != 4 {
			t.Errorf("there are %d payments", len(all))
		}
	})
}

func TestAnotherExtractDoesNotUndoWhatStaffChoseForACharacter(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		staff := storetest.As(storetest.Populate(t, s).Viewer("CLERK"))
		e := extract{companies: []string{company(t, "200001", "\ue000海運", "3460401")}, members: []string{but(func(p *person) {
			p.company, p.number, p.name, p.location = "200001", "20000001", "\ue000田　\ue001", "\ue000工場"
		}).record(t)}}
		run(t, s, migration.Options{Folder: e.write(t)})
		all := characters.Characters{Store: s}
		if _, err := all.Choose(staff, 0xE000, "𠮷"); err != nil {
			t.Fatal(err)
		}

		e.members = append(e.members, but(func(p *person) { p.company, p.number, p.name = "200001", "20000002", "木\ue000　浩" }).record(t))
		report := run(t, s, migration.Options{Folder: e.write(t)})
		if report.Members.New != 1 || report.Members.Unchanged != 1 || report.Companies.Unchanged != 1 || report.Members.Warned["user_defined_character"] != 1 {
			t.Errorf("companies %+v, members %+v", report.Companies, report.Members)
		}
		if a, b := find(t, s, "20000001"), find(t, s, "20000002"); a.Name != "𠮷田　\ue001" || b.Name != "木𠮷　浩" || b.NameKey != "木吉浩" {
			t.Errorf("the names are %q and %q (%q)", a.Name, b.Name, b.NameKey)
		}

		// Chosen anew, the names that came later are mended too.
		if _, err := all.Choose(staff, 0xE000, "吉"); err != nil {
			t.Fatal(err)
		}
		if a, b := find(t, s, "20000001"), find(t, s, "20000002"); a.Name != "吉田　\ue001" || b.Name != "木吉　浩" {
			t.Errorf("chosen anew, the names are %q and %q", a.Name, b.Name)
		}
		if again := run(t, s, migration.Options{Folder: e.write(t)}); again.Members.Unchanged != 2 {
			t.Errorf("again: %+v", again.Members)
		}
	})
}

func TestAnImportThatIsBrokenOffLeavesNothing(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx, cancel := context.WithCancel(access.AsSystem(context.Background()))
		_, err := migration.Run(ctx, s, migration.Options{Layout: host(t), Folder: sample, Progress: func(p migration.Progress) {
			if p.Noun.String() == "payments" {
				cancel()
			}
		}})
		if err == nil {
			t.Fatal("the import came through")
		}
		for _, table := range []string{"companies", "members", "payments", "import_runs", "audit_entries"} {
			if n := count(t, s, table); n != 0 {
				t.Errorf("%d rows stayed in %s", n, table)
			}
		}
	})
}
