package members_test

import (
	"context"
	"fmt"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/server/access"
	"kyosai/server/members"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func names(p *page.Page[*ent.Member]) (found []string) {
	for _, e := range p.Edges {
		found = append(found, e.Node.Name)
	}
	return found
}

func TestSearch(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		all, clerk := members.Members{Store: s}, storetest.As(people.Viewer("CLERK"))
		own, other := "髙島　浩", "小鳥遊　由紀恵子"
		for text, want := range map[string][]string{
			"髙島": {own}, "高島": {own}, "高島浩": {own}, "高島 浩": {own}, "たかしま": {own}, "ﾀｶｼﾏ": {own}, "タカ": {own, other},
			"小鳥遊": {other}, "10000001": {own}, "1000000": {own, other}, "078-111": {own, other}, "０７８１１１２２２２": {own, other},
			"浩": {own}, "ひろし": {own}, "ヒロシ": {own}, "由紀恵子": {other}, "由紀": nil, "ひろ": nil,
			"須磨機械": {other, own}, "スマキカイ": {other, own}, "100002": {other}, "": nil, "　": nil, "%": nil, "_": nil, "山": nil, "タ％": nil,
		} {
			t.Run(fmt.Sprintf("of %q finds whom it means", text), func(t *testing.T) {
				list, err := all.Search(clerk, text, 10, nil)
				if err != nil {
					t.Fatal(err)
				}
				if got := names(list); len(got) != len(want) {
					t.Errorf("found %q, want %q", got, want)
				}
				if total, err := list.TotalCount(clerk); err != nil || total != len(want) {
					t.Errorf("counted %d, %v", total, err)
				}
			})
		}
		t.Run("goes on behind a cursor, each member once", func(t *testing.T) {
			first, err := all.Search(clerk, "タカ", 1, nil)
			if err != nil || !first.PageInfo.HasNextPage {
				t.Fatal(first, err)
			}
			second, err := all.Search(clerk, "タカ", 1, first.PageInfo.EndCursor)
			if err != nil || second.PageInfo.HasNextPage || names(second)[0] == names(first)[0] {
				t.Errorf("got %q then %q, %v", names(first), names(second), err)
			}
		})
		t.Run("refuses a cursor that we did not make", func(t *testing.T) {
			wrong := "nonsense"
			if _, err := all.Search(clerk, "タカ", 1, &wrong); problem.As(err) == nil {
				t.Errorf("got %v", err)
			}
		})
		t.Run("finds nobody for a role that knows nobody, and counts nobody", func(t *testing.T) {
			for _, role := range []string{"ADMINISTRATOR", "IT_REPORTING"} {
				ctx := storetest.As(people.Viewer(role))
				list, err := all.Search(ctx, "タカ", 10, nil)
				if err != nil || len(list.Edges) != 0 {
					t.Errorf("%s found %q, %v", role, names(list), err)
				}
				if n, _ := list.TotalCount(ctx); n != 0 {
					t.Errorf("%s counted %d", role, n)
				}
			}
		})
	})
}

func TestPayments(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			for i := range 25 {
				if err := tx.Client().Payment.Create().SetMemberID(people.Own.Member.ID).SetHostKind("06").SetRelation("SELF").
					SetPaid("2010-04").SetAmount(5000).SetOccurrence(i).Exec(ctx); err != nil {
					return err
				}
			}
			return tx.Client().Payment.Create().SetMemberID(people.Own.Member.ID).SetKindID(people.Kind.ID).SetHostKind("06").SetRelation("SELF").SetPaid("2011-04").SetAmount(5000).Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		t.Run("are listed newest first, each once, also where a month holds many", func(t *testing.T) {
			all, seen := members.Members{Store: s}, map[string]bool{}
			ctx := storetest.As(people.Own.Viewer())
			var after *string
			for more := true; more; {
				list, err := all.Payments(ctx, people.Own.Member, 10, after)
				if err != nil {
					t.Fatal(err)
				}
				for _, e := range list.Edges {
					seen[e.Node.ID] = true
				}
				after, more = list.PageInfo.EndCursor, list.PageInfo.HasNextPage
			}
			if len(seen) != 27 {
				t.Errorf("saw %d of 27", len(seen))
			}
		})
		t.Run("of a claim's kind leave those of other kinds out, to staff and to no other member", func(t *testing.T) {
			all, of := members.Members{Store: s}, people.Own.Claims[claim.StatusAPPROVED]
			for ctx, want := range map[context.Context]int{
				storetest.As(people.Viewer("EXAMINER")): 1, storetest.As(people.Other.Viewer()): 0,
			} {
				list, err := all.PaidBefore(ctx, of, 10, nil)
				if err != nil || len(list.Edges) != want || list.PageInfo.HasNextPage {
					t.Errorf("%s sees %v, %v", access.From(ctx).Kind, list, err)
				}
			}
		})
	})
}
