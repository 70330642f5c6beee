package claims_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/server/claims"
	"kyosai/server/id"
)

func TestWhatElseWasClaimedOfTheKindIsListedPageByPage(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusSUBMITTED)
		for range 5 {
			w.copied(c, c.KindID)
		}
		w.copied(c, w.kind("BIRTH").ID)
		shown := claims.Shown{"reference": nil}
		seen, pages := map[string]bool{}, 0
		var after *string
		for more := true; more; pages++ {
			list, err := w.claims.Besides(w.examiner, c, 2, after, shown)
			if err != nil {
				w.Fatal(err)
			}
			for _, e := range list.Edges {
				seen[e.Node.ID] = true
			}
			after, more = list.PageInfo.EndCursor, list.PageInfo.HasNextPage
		}
		if len(seen) != 5 || seen[c.ID] || pages != 3 {
			w.Errorf("saw %v in %d pages", seen, pages)
		}
		if list, err := w.claims.Besides(w.member(), c, 2, nil, shown); err != nil || len(list.Edges) != 0 {
			w.Errorf("another member sees %v, %v", list, err)
		}
		if _, err := w.claims.Besides(m, c, 0, nil, shown); err == nil {
			w.Error("a page of nothing is not refused")
		}
	})
}

// copied is another claim like it, of the kind.
func (w *world) copied(c *ent.Claim, kind string) {
	w.Helper()
	w.inside(func(ctx context.Context, client *ent.Client) error {
		return client.Claim.Create().SetID(id.New("clm")).SetReference(id.New("ref")).SetMemberID(c.MemberID).SetKindID(kind).SetCompanyID(c.CompanyID).
			SetStatus(claim.StatusSUBMITTED).SetCreatedAt(now).SetUpdatedAt(now).Exec(ctx)
	})
}
