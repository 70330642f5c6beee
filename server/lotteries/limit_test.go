package lotteries_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/allowance"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/server/limits"
	"kyosai/server/lotteries"
	"kyosai/server/offerings"
	"kyosai/server/store/storetest"
)

// share puts a lottery in place of the world's whose tickets share a limit of two a member with others, of which the member
// has taken so many.
func (w *world) share(member string, taken int) *ent.LimitGroup {
	w.Helper()
	group, err := (limits.Limits{Store: w.s}).Save(w.clerk, limits.Entry{Name: "劇場の券", MemberLimit: 2})
	if err != nil {
		w.Fatal(err)
	}
	byLot := entry("文楽の抽選", 5, 2)
	byLot.LimitGroupID = group.ID
	o := offerings.Offerings{Store: w.s}
	made, err := o.Save(w.clerk, byLot)
	if err == nil {
		w.of, err = o.Publish(w.clerk, offerings.Publishing{ID: made.ID, Version: made.Version})
	}
	if err != nil {
		w.Fatal(err)
	}
	w.take(group, member, taken)
	return group
}

func (w *world) take(group *ent.LimitGroup, member string, taken int) {
	w.within(func(ctx context.Context, c *ent.Client) error {
		return c.Allowance.Create().SetMemberID(member).SetLimitGroupID(group.ID).SetFiscalYear(2026).SetTaken(taken).Exec(ctx)
	})
}

func TestAnEntryIsHeldToWhatTheGroupLeaves(t *testing.T) {
	each(t, func(w *world) {
		w.share(w.members[0], 1)
		_, err := w.l.Enter(as(w.members[0]), lotteries.Entering{OfferingID: w.of.ID, Quantity: 2})
		if code(err) != "over_group_limit quantity" {
			t.Errorf("one too many: %v", err)
		}
		w.enter(w.members[0], 1)
		w.enter(w.members[1], 2)
	})
}

func TestWhoWinsAboveTheGroupsLimitForfeitsAndIsTold(t *testing.T) {
	each(t, func(w *world) {
		group := w.share(w.members[7], 2)
		w.enter(w.members[0], 2)
		w.enter(w.members[1], 2)
		w.take(group, w.members[1], 1) // he has ordered of another ticket of the group
		w.confirmed()
		if _, err := w.draw("one"); err != nil {
			t.Fatal(err)
		}
		all := w.entries()
		if all[0].Status != lotteryentry.StatusWON || all[1].Status != lotteryentry.StatusFORFEITED || *all[1].Forfeit != lotteryentry.ForfeitOVER_LIMIT || all[1].OrderID != nil {
			t.Errorf("kept %v and %v", all[0], all[1])
		}
		if stock := w.s.Client.Allotment.Query().Where(allotment.OfferingID(w.of.ID)).OnlyX(storetest.System()); stock.Taken != 2 {
			t.Errorf("%d tickets are taken", stock.Taken)
		}
		has := func(member string) int {
			return w.s.Client.Allowance.Query().Where(allowance.LimitGroupID(group.ID), allowance.MemberID(member)).OnlyX(storetest.System()).Taken
		}
		if has(w.members[0]) != 2 || has(w.members[1]) != 1 {
			t.Errorf("they have %d and %d of the group", has(w.members[0]), has(w.members[1]))
		}
		if d := cmp.Diff([]string{"LOTTERY_WON", "LOTTERY_LOST"}, w.told()); d != "" {
			t.Error(d)
		}
	})
}
