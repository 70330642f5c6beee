package coupons_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/notice"
	"kyosai/server/coupons"
	"kyosai/server/store/storetest"
)

// warned lets the worker warn on a day, twice, and says how often the coupon's member has been told.
func (w *world) warned(day string, of *ent.Coupon) (times int) {
	w.Helper()
	w.on(day)
	for range 2 {
		if err := w.c.Warn(context.Background()); err != nil {
			w.Fatal(err)
		}
	}
	for _, kind := range told(w.row(of)) {
		if kind == notice.KindCOUPON_NEAR {
			times++
		}
	}
	return times
}

func TestAMemberIsWarnedOnceAWeekBeforeHisCouponRunsOut(t *testing.T) {
	each(t, func(w *world) {
		for _, c := range []struct {
			day  string
			want int
		}{{"2026-07-02", 0}, {"2026-07-03", 1}, {"2026-07-04", 1}, {"2026-07-10", 1}} {
			if got := w.warned(c.day, w.own); got != c.want {
				t.Errorf("until %s he was warned %d times, want %d", c.day, got, c.want)
			}
		}
	})
}

func TestWhoGotHisCouponDaysAgoIsWarnedTheDayBefore(t *testing.T) {
	each(t, func(w *world) {
		soon := w.issueFor(w.people.Own, "SOON1234PQRS", "2026-06-20", "2026-06-22")
		for _, c := range []struct {
			day  string
			want int
		}{{"2026-06-18", 0}, {"2026-06-19", 1}, {"2026-06-20", 1}} {
			if got := w.warned(c.day, soon); got != c.want {
				t.Errorf("until %s he was warned %d times, want %d", c.day, got, c.want)
			}
		}
	})
}

func TestNobodyIsWarnedOfWhatWasUsedGivenUpOrRanOutNorWhoHasDied(t *testing.T) {
	each(t, func(w *world) {
		w.on("2026-06-22")
		w.redeemed(w.line())
		if _, err := w.c.Cancel(storetest.As(w.people.Other.Viewer()), coupons.Cancelling{ID: w.other.ID, Version: w.other.Version}); err != nil {
			t.Fatal(err)
		}
		past, dead := w.issueFor(w.people.Other, "PAST1234PQRS", "2026-07-04", "2026-07-04"), w.issueFor(w.people.Other, "DEAD1234PQRS", "2026-07-11", "2026-07-11")
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.Claim.Update().Where(claim.ID(w.people.Other.Filed.ID)).SetStatus(claim.StatusSUBMITTED).SetEventOn("2026-07-01").Exec(ctx)
		})
		for name, of := range map[string]*ent.Coupon{"used": w.own, "given up": w.other, "past": past, "of somebody who has died": dead} {
			if got := w.warned("2026-07-05", of); got != 0 {
				t.Errorf("%d times of one that is %s", got, name)
			}
		}
	})
}

func TestAMembersUsableCouponsAreThoseThatHeCanShowToday(t *testing.T) {
	each(t, func(w *world) {
		shown := func(of *storetest.Person) (codes []string) {
			rows, err := w.c.Usable(storetest.As(of.Viewer()), of.Member)
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range rows {
				codes = append(codes, row.Code)
			}
			return codes
		}
		before := len(shown(w.people.Own))
		w.on("2026-07-10")
		if got := shown(w.people.Own); len(got) != before || got[0] != w.own.Code {
			t.Errorf("on the last day %v", got)
		}
		w.on("2026-07-11")
		if got := shown(w.people.Own); len(got) != before-1 {
			t.Errorf("after it %v", got)
		}
		rows, err := w.c.Usable(storetest.As(w.people.Other.Viewer()), w.people.Own.Member)
		if err != nil || len(rows) != 0 {
			t.Errorf("a stranger sees %v, %v", rows, err)
		}
	})
}
