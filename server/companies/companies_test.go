package companies_test

import (
	"testing"

	"kyosai/server/companies"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestCompaniesAreFoundAsTheyAreTyped(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		c, staff := companies.Companies{Store: s}, storetest.As(people.Viewer("ACCOUNTING"))
		for typed, want := range map[string]int{"": 4, "須磨": 2, "すまきかい": 2, "ｽﾏ": 2, "100001": 1, "１０００": 2, "灘": 0} {
			found, err := c.Search(staff, typed, 10, nil)
			if err != nil || len(found.Edges) != want {
				t.Errorf("%q finds %d, %v; want %d", typed, len(found.Edges), err, want)
			}
		}
		page, err := c.Search(staff, "", 1, nil)
		if err != nil || !page.PageInfo.HasNextPage {
			t.Fatalf("got %+v, %v", page, err)
		}
		rest, err := c.Search(staff, "", 1, page.PageInfo.EndCursor)
		if err != nil || len(rest.Edges) != 1 || rest.Edges[0].Node.ID == page.Edges[0].Node.ID {
			t.Errorf("the next page is %+v, %v", rest, err)
		}
		if _, err := c.Search(staff, "", 0, nil); problem.As(err) == nil {
			t.Error("a page of nothing was given")
		}
		if found, err := c.Search(storetest.As(people.Viewer("IT_REPORTING")), "", 10, nil); err != nil || len(found.Edges) != 0 {
			t.Errorf("IT finds %v, %v", found, err)
		}
		if got, err := c.Get(staff, people.Other.Company.ID); err != nil || got.ID != people.Other.Company.ID {
			t.Errorf("got %v, %v", got, err)
		}
		if got, err := c.Get(staff, "cmp_nobody"); got != nil || err != nil {
			t.Errorf("got %v, %v", got, err)
		}
	})
}
