package paydays_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/paydays"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// each gives a scheme on 15 June 2026 that has closed at the month's end and paid on the 20th since 2020.
func each(t *testing.T, test func(t *testing.T, p paydays.PayDays, administrator context.Context)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		s.SetClock(func() time.Time { return time.Date(2026, 6, 15, 3, 0, 0, 0, time.UTC) })
		people := storetest.Populate(t, s)
		test(t, paydays.PayDays{Store: s}, storetest.As(people.Viewer("ADMINISTRATOR")))
	})
}

func code(err error) string {
	switch all := problem.All(err); {
	case err == nil:
		return "ok"
	case len(all) == 0:
		return err.Error()
	default:
		return strings.TrimSuffix(all[0].Code+" "+all[0].Field, " ")
	}
}

func TestAChangeHoldsFromAMonthThatHasNotBegun(t *testing.T) {
	each(t, func(t *testing.T, p paydays.PayDays, administrator context.Context) {
		if from, err := p.Earliest(administrator); err != nil || from != "2026-07" {
			t.Errorf("the earliest is %s, %v", from, err)
		}
		for _, e := range []struct {
			entry paydays.Entry
			want  string
		}{
			{paydays.Entry{Month: "2026-06", ClosingDay: 31, PayDay: 25}, "month_begun month"},
			{paydays.Entry{Month: "2020-04", ClosingDay: 31, PayDay: 25, Version: 1}, "month_begun month"},
			{paydays.Entry{Month: "2028-07", ClosingDay: 31, PayDay: 25}, "month_far month"},
			{paydays.Entry{Month: "2026-07-01", ClosingDay: 31, PayDay: 25}, "month_form month"},
			{paydays.Entry{ClosingDay: 31, PayDay: 25}, "month_form month"},
			{paydays.Entry{Month: "2026-07", ClosingDay: 0, PayDay: 25}, "closing_day closingDay"},
			{paydays.Entry{Month: "2026-07", ClosingDay: 32, PayDay: 25}, "closing_day closingDay"},
			{paydays.Entry{Month: "2026-07", ClosingDay: 31, PayDay: 0}, "pay_day payDay"},
			{paydays.Entry{Month: "2026-07", ClosingDay: 31, PayDay: 29}, "pay_day payDay"},
			{paydays.Entry{Month: "2026-07", ClosingDay: 31, PayDay: 25, Version: 1}, "changed_meanwhile"},
			{paydays.Entry{Month: "2026-07", ClosingDay: 25, PayDay: 28}, "ok"},
			{paydays.Entry{Month: "2026-07", ClosingDay: 31, PayDay: 25}, "changed_meanwhile"},
			{paydays.Entry{Month: "2026-07", ClosingDay: 31, PayDay: 25, Version: 1}, "ok"},
			{paydays.Entry{Month: "2026-07", ClosingDay: 31, PayDay: 20, Version: 1}, "changed_meanwhile"},
			{paydays.Entry{Month: "2028-06", ClosingDay: 1, PayDay: 1}, "ok"},
		} {
			if _, err := p.Save(administrator, e.entry); code(err) != e.want {
				t.Errorf("%+v: got %v, want %s", e.entry, err, e.want)
			}
		}
		both := *access.From(administrator)
		both.Roles |= access.Accounting
		if _, err := p.Save(storetest.As(&both), paydays.Entry{Month: "2026-08", ClosingDay: 31, PayDay: 25}); code(err) != "pays" {
			t.Errorf("who pays, and is administrator as well: %v", err)
		}
		rows, err := p.List(administrator)
		if err != nil || len(rows) != 3 || rows[0].InForceFrom != "2028-06-01" || rows[1].PayDay != 25 || rows[1].Version != 2 || rows[2].PayDay != 20 {
			t.Errorf("the rows are %v, %v", rows, err)
		}
	})
}

func TestAMonthThatClosedEarlyHasBegunBeforeItsFirstDay(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		p, administrator := paydays.PayDays{Store: s}, storetest.As(people.Viewer("ADMINISTRATOR"))
		on := func(day int) {
			s.SetClock(func() time.Time { return time.Date(2026, 7, day, 3, 0, 0, 0, time.UTC) })
		}
		s.SetClock(func() time.Time { return time.Date(2026, 6, 15, 3, 0, 0, 0, time.UTC) })
		if _, err := p.Save(administrator, paydays.Entry{Month: "2026-07", ClosingDay: 25, PayDay: 20}); err != nil {
			t.Fatal(err)
		}
		on(25)
		if _, err := p.Save(administrator, paydays.Entry{Month: "2026-08", ClosingDay: 25, PayDay: 10}); err != nil {
			t.Error(err)
		}
		on(26)
		if _, err := p.Save(administrator, paydays.Entry{Month: "2026-08", ClosingDay: 25, PayDay: 15, Version: 1}); code(err) != "month_begun month" {
			t.Errorf("got %v", err)
		}
	})
}

func TestADatabaseOfWhichNobodySaidWhenItPaysGoesByTheRules(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		for range 2 {
			if err := paydays.Load(context.Background(), s); err != nil {
				t.Fatal(err)
			}
		}
		calendar, err := paydays.Read(storetest.System(), s.Client)
		if err != nil || len(calendar) != 1 {
			t.Fatalf("%v, %v", calendar, err)
		}
		paid, err := calendar.Pays("2026-08")
		if err != nil || calendar.Closes("2026-08") != "2026-08-31" || paid != "2026-09-24" { // the 20th is a Sunday, then three holidays
			t.Errorf("August closes on %s and is paid on %s, %v", calendar.Closes("2026-08"), paid, err)
		}
	})
}

func TestTheFirstEntryMayHoldFromAMonthGoneBy(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		p, administrator := paydays.PayDays{Store: s}, storetest.As(people.Viewer("ADMINISTRATOR"))
		if err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			_, err := tx.Client().PayDay.Delete().Exec(ctx)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		if _, err := p.Save(administrator, paydays.Entry{Month: "2020-04", ClosingDay: 31, PayDay: 20}); err != nil {
			t.Error(err)
		}
	})
}

func TestOnlyAnAdministratorSaysTheDays(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		for _, role := range []string{"ACCOUNTING", "APPROVER", "CLERK"} {
			if _, err := (paydays.PayDays{Store: s}).Save(storetest.As(people.Viewer(role)), paydays.Entry{Month: "2027-04", ClosingDay: 31, PayDay: 25}); code(err) != "forbidden" {
				t.Errorf("%s: %v", role, err)
			}
		}
		if _, err := (paydays.PayDays{Store: s}).Save(storetest.As(people.Own.Viewer()), paydays.Entry{Month: "2027-04", ClosingDay: 31, PayDay: 25}); code(err) != "forbidden" {
			t.Errorf("a member: %v", err)
		}
	})
}

func TestOfTwoWhoSayADayAtOnceOneIsTold(t *testing.T) {
	each(t, func(t *testing.T, p paydays.PayDays, administrator context.Context) {
		outcomes := make([]string, 4)
		var group sync.WaitGroup
		for i := range outcomes {
			group.Go(func() {
				_, err := p.Save(administrator, paydays.Entry{Month: "2026-07", ClosingDay: 31, PayDay: 10 + i})
				outcomes[i] = code(err)
			})
		}
		group.Wait()
		if said := fmt.Sprint(outcomes); strings.Count(said, "ok") != 1 || strings.Count(said, "changed_meanwhile") != 3 {
			t.Error(said)
		}
	})
}

func TestMonthsCloseAndArePaidByWhatHoldsForThem(t *testing.T) {
	calendar := paydays.Calendar{
		&ent.PayDay{InForceFrom: "2026-01-01", ClosingDay: 31, PayDay: 20},
		&ent.PayDay{InForceFrom: "2026-04-01", ClosingDay: 30, PayDay: 28},
		&ent.PayDay{InForceFrom: "2028-02-01", ClosingDay: 29, PayDay: 1},
	}
	for month, want := range map[caldate.MonthOrDay]string{
		"2019-12": "2019-12-31 2020-01-20", // before the first row
		"2026-02": "2026-02-28 2026-03-23", // a Friday that is a holiday, and a weekend
		"2026-03": "2026-03-31 2026-04-20",
		"2026-04": "2026-04-30 2026-05-28",
		"2026-05": "2026-05-30 2026-06-29", // the 28th is a Sunday
		"2027-02": "2027-02-28 2027-03-29",
		"2028-02": "2028-02-29 2028-03-01",
	} {
		pays, err := calendar.Pays(month)
		if got := fmt.Sprint(calendar.Closes(month), " ", pays); err != nil || got != want {
			t.Errorf("%s: got %s, %v; want %s", month, got, err, want)
		}
	}
	for day, want := range map[caldate.Day]string{
		"2026-03-31": "2026-03 2026-02", "2026-04-01": "2026-04 2026-03", "2026-04-30": "2026-04 2026-03", "2026-05-01": "2026-05 2026-04",
		"2026-05-30": "2026-05 2026-04", "2026-05-31": "2026-06 2026-05", "2028-02-29": "2028-02 2028-01", "2028-03-30": "2028-04 2028-03", "2026-12-31": "2027-01 2026-12",
	} {
		if got := fmt.Sprint(calendar.MonthOf(day), " ", calendar.LastClosed(day)); got != want {
			t.Errorf("%s: got %s, want %s", day, got, want)
		}
	}
}

func TestOfTwoFirstEntriesAtOnceTheSecondGoesByTheFirst(t *testing.T) {
	for range 2 {
		each(t, func(t *testing.T, p paydays.PayDays, administrator context.Context) {
			err := p.Store.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
				_, err := tx.Client().PayDay.Delete().Exec(ctx)
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			results := make([]string, 2)
			var group sync.WaitGroup
			for i, month := range []caldate.MonthOrDay{"2020-04", "2021-04"} {
				group.Go(func() {
					_, err := p.Save(administrator, paydays.Entry{Month: month, ClosingDay: 31, PayDay: 20})
					results[i] = code(err)
				})
			}
			group.Wait()
			slices.Sort(results)
			if got := strings.Join(results, ", "); got != "month_begun month, ok" && got != "changed_meanwhile, ok" {
				t.Errorf("got %s", got)
			}
		})
	}
}
