package dues_test

import (
	"context"
	"testing"

	"kyosai/server/dues"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

func TestWhatIsDueIsListedWithItsSumByMonthAndCompany(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		d, books := dues.Dues{Store: s}, storetest.As(people.Viewer("ACCOUNTING"))
		for _, c := range []struct {
			filter dues.Filter
			many   int
		}{
			{dues.Filter{Month: "2026-06"}, 1}, {dues.Filter{Month: "2026-06", Company: people.Own.Company.Code}, 1},
			{dues.Filter{Month: "2026-06", Company: people.Other.Company.Code}, 0}, {dues.Filter{Month: "2026-07"}, 0},
		} {
			list, err := d.List(books, c.filter, 10, nil)
			sum, sumErr := d.Sum(books, c.filter)
			if err != nil || sumErr != nil || len(list.Edges) != c.many || int(sum) != 1400*c.many {
				t.Errorf("%v finds %v, %v, %d, %v", c.filter, list, err, sum, sumErr)
			}
		}
		if list, err := d.List(storetest.As(people.Viewer("EXAMINER")), dues.Filter{Month: "2026-06"}, 10, nil); problem.As(err) != problem.NotAllowed {
			t.Errorf("an examiner is shown %v, %v", list, err)
		}
		if sum, err := d.Sum(storetest.As(people.Viewer("EXAMINER")), dues.Filter{Month: "2026-06"}); problem.As(err) != problem.NotAllowed {
			t.Errorf("an examiner is told %d, %v", sum, err)
		}
		if _, err := d.List(books, dues.Filter{Month: "2026-6"}, 10, nil); problem.As(err) == nil || problem.As(err).Field != "month" {
			t.Errorf("a month that is none: %v", err)
		}
		lower := func(by yen.Amount) error {
			return s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
				return dues.Lower(ctx, tx, dues.For{OrderID: *people.Due.OrderID}, by)
			})
		}
		if err := lower(1401); err == nil {
			t.Error("more was taken off than was due")
		}
		if err := lower(1400); err != nil {
			t.Fatal(err)
		}
		if sum, err := d.Sum(books, dues.Filter{Month: "2026-06"}); err != nil || sum != 0 {
			t.Errorf("of what was voided: %d, %v", sum, err)
		}
	})
}

func TestOnlyAClerkEntersThatACompanyTakesIt(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		d := dues.Dues{Store: s}
		for _, role := range []string{"ACCOUNTING", "EXAMINER", "APPROVER", "ADMINISTRATOR"} {
			if _, err := d.Allow(storetest.As(people.Viewer(role)), people.Own.Company.ID, true); problem.As(err) == nil {
				t.Errorf("%s: %v", role, err)
			}
		}
		if _, err := d.Allow(storetest.As(people.Viewer("CLERK")), "cmp_nobody", true); problem.As(err) == nil {
			t.Errorf("of no company: %v", err)
		}
	})
}
