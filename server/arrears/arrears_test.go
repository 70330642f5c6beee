package arrears_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"kyosai/server/arrears"
	"kyosai/server/caldate"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// each runs a test on every engine: two companies owed fees in 2020, and owe them since 1 April 2026; it is 15 June
func each(t *testing.T, test func(t *testing.T, s *store.Store, people *storetest.People, a arrears.Arrears, accounting context.Context)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		s.SetClock(func() time.Time { return time.Date(2026, 6, 15, 1, 0, 0, 0, time.UTC) })
		people := storetest.Populate(t, s)
		test(t, s, people, arrears.Arrears{Store: s}, storetest.As(people.Viewer("ACCOUNTING")))
	})
}

func code(err error) string {
	if err == nil {
		return "ok"
	}
	if p := problem.As(err); p != nil {
		return p.Code
	}
	return err.Error()
}

func end(people *storetest.People, until caldate.Day) arrears.Ending {
	return arrears.Ending{ID: people.Own.Arrears.ID, Version: 1, UntilOn: until, Note: "6月15日に入金を確認"}
}

func TestACompanyOwesFeesFromOneDayToAnother(t *testing.T) {
	each(t, func(t *testing.T, s *store.Store, people *storetest.People, a arrears.Arrears, accounting context.Context) {
		ended, err := a.End(accounting, end(people, "2026-06-14"))
		if err != nil || *ended.UntilOn != "2026-06-14" || !strings.Contains(ended.Note, "会費の未納\n6月15日") || ended.Edges.EndedBy == nil {
			t.Fatalf("got %+v, %v", ended, err)
		}
		anew := arrears.Beginning{CompanyID: people.Own.Company.ID, FromOn: "2026-06-15", Note: "また未納"}
		if _, err := a.Set(accounting, anew); err != nil {
			t.Fatal(err)
		}
		if _, err := a.Set(accounting, anew); code(err) != "arrears_open" {
			t.Errorf("it owes twice: %v", err)
		}
		open, err := a.List(accounting, true, 10, nil)
		if err != nil || len(open.Edges) != 2 {
			t.Errorf("%d go on: %v", len(open.Edges), err)
		}
		all, err := a.List(accounting, false, 2, nil)
		if err != nil || !all.PageInfo.HasNextPage || all.Edges[0].Node.FromOn != "2026-06-15" {
			t.Errorf("got %+v, %v", all, err)
		}
	})
}

func TestArrearsAreRefusedWhere(t *testing.T) {
	each(t, func(t *testing.T, s *store.Store, people *storetest.People, a arrears.Arrears, accounting context.Context) {
		if _, err := a.End(accounting, end(people, "2026-06-14")); err != nil {
			t.Fatal(err)
		}
		company := people.Own.Company.ID
		for name, c := range map[string]struct {
			as   string
			b    arrears.Beginning
			want string
		}{
			"there is no reason":           {"ACCOUNTING", arrears.Beginning{CompanyID: company, FromOn: "2026-06-15", Note: " "}, "text_missing"},
			"the reason holds a My Number": {"ACCOUNTING", arrears.Beginning{CompanyID: company, FromOn: "2026-06-15", Note: "1234-5678-9018"}, "my_number"},
			"there is no such company":     {"ACCOUNTING", arrears.Beginning{CompanyID: "cmp_nobody", FromOn: "2026-06-15", Note: "未納"}, "company_not_found"},
			"the day is to come":           {"ACCOUNTING", arrears.Beginning{CompanyID: company, FromOn: "2026-06-16", Note: "未納"}, "day_in_future"},
			"there is no day":              {"ACCOUNTING", arrears.Beginning{CompanyID: company, Note: "未納"}, "day_in_future"},
			"they overlap those before":    {"ACCOUNTING", arrears.Beginning{CompanyID: people.Own.Former.ID, FromOn: "2026-06-14", Note: "未納"}, "arrears_overlap"},
			"an approver sets them":        {"APPROVER", arrears.Beginning{CompanyID: company, FromOn: "2026-06-15", Note: "未納"}, "forbidden"},
			"an administrator sets them":   {"ADMINISTRATOR", arrears.Beginning{CompanyID: company, FromOn: "2026-06-15", Note: "未納"}, "forbidden"},
		} {
			if _, err := a.Set(storetest.As(people.Viewer(c.as)), c.b); code(err) != c.want {
				t.Errorf("%s: got %v, want %s", name, err, c.want)
			}
		}
	})
}

func TestArrearsDoNotEndWhere(t *testing.T) {
	each(t, func(t *testing.T, s *store.Store, people *storetest.People, a arrears.Arrears, accounting context.Context) {
		stale, gone := end(people, "2026-06-15"), end(people, "2026-06-15")
		stale.Version, gone.ID = 2, "arr_nobody"
		for name, c := range map[string]struct {
			as   string
			e    arrears.Ending
			want string
		}{
			"they had not begun":        {"ACCOUNTING", end(people, "2026-03-31"), "day_out_of_range"},
			"the day is to come":        {"ACCOUNTING", end(people, "2026-06-16"), "day_out_of_range"},
			"somebody was faster":       {"ACCOUNTING", stale, "changed_meanwhile"},
			"there are none":            {"ACCOUNTING", gone, "arrears_not_found"},
			"somebody else of staff is": {"CLERK", end(people, "2026-06-15"), "forbidden"},
		} {
			if _, err := a.End(storetest.As(people.Viewer(c.as)), c.e); code(err) != c.want {
				t.Errorf("%s: got %v, want %s", name, err, c.want)
			}
		}
		if found, err := a.Get(accounting, people.Own.Arrears.ID); err != nil || found.UntilOn != nil || found.Version != 1 {
			t.Errorf("what was refused has changed it: %+v, %v", found, err)
		}
	})
}

func TestOfManyWhoSetArrearsAtOnceOneDoes(t *testing.T) {
	each(t, func(t *testing.T, s *store.Store, people *storetest.People, a arrears.Arrears, accounting context.Context) {
		if _, err := a.End(accounting, end(people, "2026-06-14")); err != nil {
			t.Fatal(err)
		}
		results := make([]string, 6)
		var all sync.WaitGroup
		for i := range results {
			all.Go(func() {
				_, err := a.Set(accounting, arrears.Beginning{CompanyID: people.Own.Company.ID, FromOn: "2026-06-15", Note: "未納"})
				results[i] = code(err)
			})
		}
		all.Wait()
		if got := strings.Join(results, " "); strings.Count(got, "ok") != 1 || strings.Count(got, "arrears_open") != 5 {
			t.Errorf("got %s", got)
		}
	})
}

func TestWhoOwesFeesOnADay(t *testing.T) {
	each(t, func(t *testing.T, s *store.Store, people *storetest.People, a arrears.Arrears, accounting context.Context) {
		if _, err := a.End(accounting, end(people, "2026-06-14")); err != nil {
			t.Fatal(err)
		}
		for day, want := range map[caldate.Day]int{"2020-03-31": 0, "2020-04-01": 2, "2020-06-30": 2, "2020-07-01": 0, "2026-06-14": 2, "2026-06-15": 1} {
			if got, err := arrears.Owing(accounting, s.Client, day); err != nil || len(got) != want {
				t.Errorf("%s: %v, %v; want %d", day, got, err, want)
			}
		}
		own, err := arrears.All(storetest.As(people.Own.Viewer()), s.Client)
		if err != nil || len(own) != 2 || len(own[people.Own.Company.ID]) != 1 || len(own[people.Own.Former.ID]) != 1 {
			t.Errorf("a member's deadlines know of %v, %v", own, err)
		}
	})
}
