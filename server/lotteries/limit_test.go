package lotteries_test

import (
	"context"
	"encoding/json"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/allowance"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/limitgroup"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/server/events"
	"kyosai/server/limits"
	"kyosai/server/lotteries"
	"kyosai/server/offerings"
	"kyosai/server/orders"
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
func (w *trip) shareTrip(change ...func(*events.Entry)) *ent.LimitGroup {
	w.Helper()
	group, err := (limits.Limits{Store: w.s}).Save(w.clerk, limits.Entry{Name: "バス旅行", Counts: limitgroup.CountsBOOKINGS, MemberLimit: 1})
	if err != nil {
		w.Fatal(err)
	}
	w.of = w.another(group, change...).of
	return group
}

// another is one more event of a group.
func (w *trip) another(group *ent.LimitGroup, change ...func(*events.Entry)) *trip {
	w.Helper()
	e, of := events.Events{Store: w.s}, tripEntry(3000)
	of.LimitGroupID = group.ID
	for _, one := range change {
		one(&of)
	}
	made, err := e.Save(w.clerk, of)
	if err == nil {
		made, err = e.Publish(w.clerk, events.Publishing{ID: made.ID, Version: made.Version})
	}
	if err != nil {
		w.Fatal(err)
	}
	return &trip{w.world, w.b, made}
}

// counted is what a member has of a group in a fiscal year.
func (w *world) counted(group *ent.LimitGroup, member string, year int) (n int) {
	for _, row := range w.s.Client.Allowance.Query().Where(allowance.LimitGroupID(group.ID), allowance.MemberID(member), allowance.FiscalYear(year)).AllX(storetest.System()) {
		n += row.Taken
	}
	return n
}

// inApril has entries end on 31 March 2027, and the draw be of 2 April.
func inApril(e *events.Entry) {
	e.BookingUntil, e.Lottery.DrawOn = time.Date(2027, 3, 31, 17, 0, 0, 0, now.Location()), "2027-04-02"
	e.Sessions = []events.Session{{StartsAt: time.Date(2027, 4, 20, 9, 0, 0, 0, now.Location()), Capacity: 3}}
}

// TestWhatIsDrawnInAprilCountsInItsYear: who has none left in March enters for it.
func TestWhatIsDrawnInAprilCountsInItsYear(t *testing.T) {
	each(t, func(world *world) {
		w := world.trip(3000)
		group := w.shareTrip(inApril)
		w.take(group, w.members[0], 1)
		w.at(time.Date(2027, 3, 31, 16, 0, 0, 0, now.Location()))
		if may, err := w.b.MayBookOfGroup(as(w.members[0]), w.of); err != nil || *may != 1 {
			t.Errorf("he may book %v, %v", may, err)
		}
		w.entered(w.members[0], 0)
		w.within(func(ctx context.Context, c *ent.Client) error {
			return c.Allowance.Create().SetMemberID(w.members[1]).SetLimitGroupID(group.ID).SetFiscalYear(2027).SetTaken(1).Exec(ctx)
		})
		if _, err := w.b.Place(as(w.members[1]), w.wish(0, 0, "over")); code(err) != "over_group_limit" {
			t.Errorf("who has none left in the year of the draw entered: %v", err)
		}
	})
}

func TestTicketsThatAreDrawnInAprilCountInItsYear(t *testing.T) {
	each(t, func(w *world) {
		group := w.share(w.members[0], 2)
		byLot := entry("四月の抽選", 5, 2)
		byLot.LimitGroupID, byLot.SaleUntil = group.ID, time.Date(2027, 3, 31, 17, 0, 0, 0, now.Location())
		byLot.Lottery.DrawOn, byLot.LineUntil = "2027-04-02", "2027-04-30"
		w.of = w.publish(byLot)
		w.at(time.Date(2027, 3, 31, 16, 0, 0, 0, now.Location()))
		if may, err := orders.New(w.s).MayOrder(as(w.members[0]), w.s.Client.Offering.Query().Where(offering.ID(w.of.ID)).WithAllotments().OnlyX(storetest.System())); err != nil || may != 2 {
			t.Errorf("he may enter for %d, %v", may, err)
		}
		w.enter(w.members[0], 2)
	})
}

// TestADrawAndABookingAtOnceNeverPassTheLimit: each holds places of its own.
func TestADrawAndABookingAtOnceNeverPassTheLimit(t *testing.T) {
	each(t, func(world *world) {
		w := world.trip(3000)
		group := w.shareTrip()
		elsewhere := w.another(group, func(e *events.Entry) { e.Way, e.Lottery, e.BookingUntil = "", nil, known.AddDate(0, 0, 1) })
		mine := w.entered(w.members[0], 0)
		w.ready()
		var both sync.WaitGroup
		var drawn, booked error
		both.Go(func() { drawn = w.drawNow() })
		both.Go(func() { _, booked = w.b.Place(as(w.members[0]), elsewhere.wish(0, 0, "beside")) })
		both.Wait()
		won := w.read(mine).Status == booking.StatusBOOKED
		if drawn != nil || won == (booked == nil) || booked != nil && code(booked) != "over_group_limit" {
			t.Errorf("won: %v, %v; booked: %v", won, drawn, booked)
		}
		if n := w.counted(group, w.members[0], 2026); n != 1 {
			t.Errorf("he has %d of the group", n)
		}
	})
}

func TestTwoDrawsAtOnceNeverPassTheLimit(t *testing.T) {
	each(t, func(world *world) {
		w := world.trip(3000)
		group := w.shareTrip()
		both := []*trip{w, w.another(group)}
		for _, member := range w.members[:2] {
			for _, one := range both {
				one.entered(member, 0)
			}
		}
		for _, one := range both {
			one.ready()
		}
		var drawing sync.WaitGroup
		failed := make([]error, 2)
		for i, one := range both {
			drawing.Go(func() { failed[i] = one.drawNow() })
		}
		drawing.Wait()
		if err := errors.Join(failed...); err != nil {
			t.Fatal(err)
		}
		taken := both[0].taken() + both[1].taken()
		for _, member := range w.members[:2] {
			if n := w.counted(group, member, 2026); n != 1 {
				t.Errorf("%s has %d of the group", member, n)
			}
		}
		if taken != 2 {
			t.Errorf("%d places are taken", taken)
		}
	})
}

func TestAnEntryForWhatIsWithdrawnGivesNothingBack(t *testing.T) {
	each(t, func(world *world) {
		w := world.trip(3000)
		group := w.shareTrip()
		of := w.entered(w.members[0], 0)
		w.take(group, w.members[0], 1) // of another event
		if _, err := (events.Events{Store: w.s}).Withdraw(w.clerk, events.Withdrawing{ID: w.of.ID, Version: w.of.Version, Reason: "台風のため"}); err != nil {
			t.Fatal(err)
		}
		if err := w.b.Withdrawing()(context.Background(), []byte(`{"id":"`+w.of.ID+`"}`)); err != nil {
			t.Fatal(err)
		}
		if is := w.read(of); is.Status != booking.StatusCANCELLED || w.counted(group, w.members[0], 2026) != 1 {
			t.Errorf("got %v, and he has %d", is, w.counted(group, w.members[0], 2026))
		}
	})
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
