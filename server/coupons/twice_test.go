package coupons_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitrule"
	"kyosai/gen/ent/coupon"
	"kyosai/server/caldate"
	"kyosai/server/coupons"
	"kyosai/server/rules"
	"kyosai/server/store/storetest"
)

// replaced has the member give his coupon up on 22 June, after its use, and get another for a journey.
func (w *world) replaced(from, until caldate.Day) (other *ent.Coupon) {
	w.Helper()
	w.on("2026-06-22")
	if _, err := w.c.Cancel(storetest.As(w.people.Own.Viewer()), coupons.Cancelling{ID: w.own.ID, Version: w.own.Version}); err != nil {
		w.Fatal(err)
	}
	other = w.issueFor(w.people.Own, "RPKC1234PQRS", from, until)
	w.on("2026-07-20")
	return other
}

func (w *world) lineOf(of *ent.Coupon) coupons.Redeeming {
	r := w.line()
	r.Code, r.Key, r.UsedOn = of.Code, "another-wish-0001", "2026-07-01"
	return r
}

func TestWhatWasGivenUpIsNotRedeemedWhileTheOneInItsPlaceCanBeUsed(t *testing.T) {
	each(t, func(w *world) {
		other := w.replaced("2026-07-10", "2026-07-12")
		r := w.line()
		r.Twice = true
		if _, err := w.c.Redeem(w.clerk, r); code(err) != "coupon_replaced" {
			t.Fatalf("got %v", err)
		}
		if row := w.row(w.own); row.Status != coupon.StatusCANCELLED || row.LiveClaim != nil {
			t.Errorf("it became %v", row)
		}
		if _, err := w.c.Cancel(w.clerk, coupons.Cancelling{ID: other.ID, Version: other.Version, Note: "前の割引券が使われていた"}); err != nil {
			t.Fatal(err)
		}
		if got := w.redeemed(w.line()); got.Status != coupon.StatusREDEEMED || got.Twice {
			t.Errorf("after it was cancelled: %v", got)
		}
	})
}

func TestOfTwoThatWereUsedForOneJourneyTheSecondIsMarkedAndItsMemberPaysBack(t *testing.T) {
	each(t, func(w *world) {
		other := w.replaced("2026-07-09", "2026-07-10")
		w.redeemed(w.lineOf(other))
		r := w.line()
		if _, err := w.c.Redeem(w.clerk, r); code(err) != "coupon_twice twice" {
			t.Fatalf("got %v", err)
		}
		r.Twice = true
		got := w.redeemed(r)
		if got.Status != coupon.StatusREDEEMED || !got.Twice || w.row(other).Twice {
			t.Errorf("it is %v", got)
		}
		steps := w.row(w.own).Edges.Claim.Edges.Decisions
		if note := steps[len(steps)-1].Note; !strings.Contains(note, w.row(other).Edges.Claim.Reference) {
			t.Errorf("the story notes %q", note)
		}
		if again, err := w.c.Unredeem(w.clerk, unredeeming(got)); err != nil || again.Twice {
			t.Errorf("taken back it is %v, %v", again, err)
		}
	})
}

func TestAnotherJourneyIsNoSecondDiscountUnlessTheRuleGivesOneAYear(t *testing.T) {
	each(t, func(w *world) {
		other := w.replaced("2026-07-11", "2026-07-12")
		if got := w.redeemed(w.line()); got.Twice {
			t.Error("another journey is marked")
		}
		if _, err := w.c.Unredeem(w.clerk, unredeeming(w.row(w.own))); err != nil {
			t.Fatal(err)
		}
		kind := w.row(other).Edges.Claim.KindID
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.BenefitRule.Update().Where(benefitrule.KindID(kind)).SetConditions([]rules.Condition{{Type: "once_in_fiscal_year"}}).Exec(ctx)
		})
		r := w.line()
		r.Key = "another-wish-0002"
		if _, err := w.c.Redeem(w.clerk, r); code(err) != "coupon_replaced" {
			t.Errorf("got %v", err)
		}
	})
}

func TestOfTwoThatWereGivenUpAndAreEnteredAtOnceOneIsSeenToBeTheSecond(t *testing.T) {
	for range 2 {
		each(t, func(w *world) {
			other := w.replaced("2026-07-09", "2026-07-10")
			w.on("2026-07-08")
			if _, err := w.c.Cancel(w.clerk, coupons.Cancelling{ID: other.ID, Version: other.Version, Note: "使わない"}); err != nil {
				t.Fatal(err)
			}
			w.on("2026-07-20")
			results := make([]string, 2)
			var group sync.WaitGroup
			for i, line := range []coupons.Redeeming{w.line(), w.lineOf(other)} {
				group.Go(func() {
					_, err := w.c.Redeem(w.clerk, line)
					results[i] = code(err)
				})
			}
			group.Wait()
			slices.Sort(results)
			if got := strings.Join(results, ", "); got != "coupon_twice twice, ok" {
				w.Errorf("got %s", got)
			}
		})
	}
}
