package lotteries_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/allowance"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/limitgroup"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/notice"
	"kyosai/server/events"
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

// shareTrip has the event's places share a limit of one booking a member with others.
func (w *trip) shareTrip() *ent.LimitGroup {
	w.Helper()
	group, err := (limits.Limits{Store: w.s}).Save(w.clerk, limits.Entry{Name: "バス旅行", Counts: limitgroup.CountsBOOKINGS, MemberLimit: 1})
	if err != nil {
		w.Fatal(err)
	}
	e, byLot := events.Events{Store: w.s}, tripEntry(3000)
	byLot.LimitGroupID = group.ID
	made, err := e.Save(w.clerk, byLot)
	if err == nil {
		w.of, err = e.Publish(w.clerk, events.Publishing{ID: made.ID, Version: made.Version})
	}
	if err != nil {
		w.Fatal(err)
	}
	return group
}

func TestWhoWinsAPlaceAboveTheGroupsLimitForfeitsItAndIsTold(t *testing.T) {
	each(t, func(world *world) {
		w := world.trip(3000)
		group := w.shareTrip()
		w.take(group, w.members[2], 1)
		if _, err := w.b.Place(as(w.members[2]), w.wish(0, 0, "over")); code(err) != "over_group_limit" {
			t.Errorf("who has none left entered: %v", err)
		}
		wins, over := w.entered(w.members[0], 0), w.entered(w.members[1], 0)
		w.take(group, w.members[1], 1) // he has booked another event of the group
		if err := w.draw(); err != nil {
			t.Fatal(err)
		}
		if is := w.read(wins); is.Status != booking.StatusBOOKED || is.FiscalYear == nil || *is.FiscalYear != 2026 {
			t.Errorf("who won has %v", is)
		}
		entry := w.s.Client.LotteryEntry.Query().Where(lotteryentry.BookingID(over.ID)).OnlyX(storetest.System())
		if is := w.read(over); is.Status != booking.StatusCANCELLED || *is.CancelFee != 0 || is.LiveEventID != nil || entry.Status != lotteryentry.StatusFORFEITED || *entry.Forfeit != lotteryentry.ForfeitOVER_LIMIT {
			t.Errorf("who was over has %v, and the entry %v", is, entry)
		}
		if w.taken() != 1 {
			t.Errorf("%d places are taken", w.taken())
		}
		for _, member := range w.members[:2] {
			if has := w.s.Client.Allowance.Query().Where(allowance.LimitGroupID(group.ID), allowance.MemberID(member)).OnlyX(storetest.System()).Taken; has != 1 {
				t.Errorf("%s has %d of the group", member, has)
			}
		}
		payload, err := json.Marshal(map[string]string{"lotteryId": w.drawn().ID})
		if err == nil {
			err = w.l.Telling()(context.Background(), payload)
		}
		if err != nil {
			t.Fatal(err)
		}
		if told := w.s.Client.Notice.Query().Where(notice.BookingID(over.ID)).OnlyX(storetest.System()); told.Kind != notice.KindLOTTERY_LOST {
			t.Errorf("he was told %s", told.Kind)
		}
	})
}
