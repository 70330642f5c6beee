package entitled

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kyosai/server/bench/filled"
	"kyosai/server/benefits"
	"kyosai/server/claims"
	"kyosai/server/madeup"
	"kyosai/server/store/storetest"
)

// TestAPageIsDecidedAsTheAppDecidesOneByOne holds every verdict against the one that is found when a claim is read and
// weighed by itself.
func TestAPageIsDecidedAsTheAppDecidesOneByOne(t *testing.T) {
	ctx, now := storetest.System(), time.Date(2026, 11, 28, 3, 0, 0, 0, time.UTC)
	d, err := filled.Open(ctx, "", madeup.Scheme{Companies: 8, Members: 40, Years: 10, Seed: 3, Today: "2026-11-28"}, now)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	w, err := look(ctx, d.Store)
	if err != nil {
		t.Fatal(err)
	}
	before := 0
	err = w.pages(ctx, func(page []*claims.Filed) error {
		for _, filed := range page {
			before += len(filed.Claims) + len(filed.Payments)
			for _, kind := range w.kinds {
				c := w.invented(filed, kind)
				paged, err := filed.Judge(c, kind, w.today)
				if err != nil {
					return err
				}
				c.UpdatedAt = now
				rule := benefits.InForce(kind, w.today) // there is but one of each kind, from 1971 on
				if paged.Version == 0 {
					continue
				}
				alone, err := claims.Weigh(ctx, d.Client, c, kind, benefits.RuleOf(rule))
				if err != nil {
					return err
				}
				if diff := cmp.Diff(alone[0], paged); diff != "" {
					t.Errorf("member %s, %s: alone (-) and in its page (+)\n%s", filed.Member.Number, kind.Code, diff)
				}
			}
		}
		return nil
	})
	if err != nil || before < 100 {
		t.Fatalf("%d claims and payments of before, %v", before, err)
	}
}
