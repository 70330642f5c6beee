package lotteries_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/offering"
	"kyosai/server/amendments"
	"kyosai/server/draw"
	"kyosai/server/eligibility"
	"kyosai/server/lotteries"
	"kyosai/server/store/storetest"
)

func TestAMemberEntersChangesAndTakesBackUntilTheEntriesClose(t *testing.T) {
	each(t, func(w *world) {
		me := w.members[0]
		first := w.enter(me, 1)
		second := w.enter(me, 2)
		if second.ID != first.ID || second.Code != first.Code || second.Quantity != 2 || second.Version != 2 || len(w.entries()) != 1 {
			t.Errorf("entered %v and then %v", first, second)
		}
		gone, err := w.l.Withdraw(as(me), w.of.ID, "")
		if err != nil || gone.Status != lotteryentry.StatusWITHDRAWN {
			t.Errorf("taken back: %v, %v", gone, err)
		}
		if again := w.enter(me, 1); again.Code != first.Code || again.Status != lotteryentry.StatusENTERED || again.EndedAt != nil {
			t.Errorf("entered again: %v", again)
		}
		w.closed()
		if _, err := w.l.Enter(as(me), lotteries.Entering{OfferingID: w.of.ID, Quantity: 2}); code(err) != "entries_closed" {
			t.Errorf("changed after the close: %v", err)
		}
		if _, err := w.l.Withdraw(as(me), w.of.ID, ""); code(err) != "entries_closed" {
			t.Errorf("taken back after the close: %v", err)
		}
	})
}

// TestWhoChangesHisEntryStaysAmongThoseWhomAnAmendmentTouched has one enter, staff amend the ticket, and him change how many.
func TestWhoChangesHisEntryStaysAmongThoseWhomAnAmendmentTouched(t *testing.T) {
	each(t, func(w *world) {
		mine := w.enter(w.members[0], 1)
		w.at(now.Add(time.Hour))
		var made string
		w.within(func(ctx context.Context, c *ent.Client) error {
			row, err := c.Amendment.Create().SetOfferingID(w.of.ID).SetLines(nil).SetTouched(1).SetMadeByID(w.people.Staff["CLERK"].ID).SetMadeAt(w.s.Now()).Save(ctx)
			if err == nil {
				made = row.ID
			}
			return err
		})
		touched := func() int {
			list, err := amendments.Amendments{Store: w.s}.People(w.clerk, amendments.Asked{AmendmentID: made, First: 10})
			if err != nil {
				t.Fatal(err)
			}
			return len(list.Edges)
		}
		w.at(now.AddDate(0, 0, 1))
		changed := w.enter(w.members[0], 2)
		if !changed.EnteredAt.Equal(mine.EnteredAt) || changed.EnteredOn != mine.EnteredOn || touched() != 1 {
			t.Errorf("changed, it came at %v and touches %d", changed.EnteredAt, touched())
		}
		if _, err := w.l.Withdraw(as(w.members[0]), w.of.ID, ""); err != nil || touched() != 1 {
			t.Errorf("taken back it touches %d, %v", touched(), err)
		}
		if again := w.enter(w.members[0], 2); !again.EnteredAt.Equal(w.s.Now()) {
			t.Errorf("entered anew, it came at %v", again.EnteredAt)
		}
	})
}

func TestWhoMayNotEnterIsToldWhy(t *testing.T) {
	each(t, func(w *world) {
		w.within(func(ctx context.Context, c *ent.Client) error {
			terms := []eligibility.Term{{Kind: eligibility.Enrolled, Months: 12}}
			return errors.Join(c.Member.Update().Where(member.ID(w.members[1])).SetLeftOn("2026-06-14").Exec(ctx),
				c.Member.Update().Where(member.IDIn(w.members[0], w.members[2], w.members[3])).SetJoinedOn("2020-04-01").Exec(ctx),
				c.Member.Update().Where(member.ID(w.members[4])).SetJoinedOn("2026-06-01").Exec(ctx),
				c.Offering.Update().Where(offering.ID(w.of.ID)).SetEligibility(terms).Exec(ctx))
		})
		for name, c := range map[string]struct {
			as       context.Context
			offering string
			quantity int
			want     string
		}{
			"three of two":          {as(w.members[0]), w.of.ID, 3, "over_limit quantity"},
			"none":                  {as(w.members[0]), w.of.ID, 0, "out_of_range quantity"},
			"who has left":          {as(w.members[1]), w.of.ID, 1, "not_enrolled"},
			"who joined this month": {as(w.members[4]), w.of.ID, 1, "not_eligible"},
			"one sold first come":   {as(w.members[0]), w.people.Offering.ID, 1, "lottery_not_found"},
			"a draft":               {as(w.members[0]), w.people.Unpublished.ID, 1, "lottery_not_found"},
			"a clerk for nobody":    {w.clerk, w.of.ID, 1, "not_enrolled"},
			"nobody":                {context.Background(), w.of.ID, 1, "forbidden"},
			"at the last moment":    {as(w.members[0]), w.of.ID, 1, "ok"},
		} {
			if _, err := w.l.Enter(c.as, lotteries.Entering{OfferingID: c.offering, Quantity: c.quantity}); code(err) != c.want {
				t.Errorf("%s: %v in place of %s", name, err, c.want)
			}
		}
		w.at(until)
		if _, err := w.l.Enter(as(w.members[2]), lotteries.Entering{OfferingID: w.of.ID, Quantity: 1}); code(err) != "entries_closed" {
			t.Errorf("after the last moment: %v", err)
		}
		if _, err := w.l.Withdraw(as(w.members[3]), w.of.ID, ""); code(err) != "entries_closed" {
			t.Errorf("nothing to take back, too late: %v", err)
		}
		w.at(now)
		if _, err := w.l.Withdraw(as(w.members[3]), w.of.ID, ""); code(err) != "no_entry" {
			t.Errorf("nothing to take back: %v", err)
		}
		w.at(now.AddDate(0, 0, -1))
		if _, err := w.l.Enter(as(w.members[2]), lotteries.Entering{OfferingID: w.of.ID, Quantity: 1}); code(err) != "entries_not_open" {
			t.Errorf("before the first: %v", err)
		}
	})
}

func TestOnlyTheMemberKnowsWhichEntryIsHis(t *testing.T) {
	each(t, func(w *world) {
		mine := w.enter(w.members[0], 1)
		w.enter(w.members[1], 1)
		for name, as := range map[string]context.Context{"another member": as(w.members[2]), "an officer": storetest.As(w.people.Own.OfficerViewer())} {
			if n := w.s.Client.LotteryEntry.Query().CountX(as); n != 0 {
				t.Errorf("%s knows of %d entries", name, n)
			}
		}
		own, err := w.l.Own(as(w.members[0]), w.lottery())
		if err != nil || own == nil || own.Code != mine.Code {
			t.Errorf("the own entry is %v, %v", own, err)
		}
		list, err := w.l.List(as(w.members[0]), 20, nil)
		if err != nil || len(list.Edges) != 1 || list.Edges[0].Node.Code != mine.Code || list.Edges[0].Node.Edges.Lottery.Edges.Offering.Name != "試の抽選" {
			t.Errorf("the own entries are %v, %v", list, err)
		}
	})
}

func TestChancesGrowWithTheLossesInARowThatStandInTheRows(t *testing.T) {
	each(t, func(w *world) {
		const won, lost, gone, forfeited = lotteryentry.StatusWON, lotteryentry.StatusLOST, lotteryentry.StatusWITHDRAWN, lotteryentry.StatusFORFEITED
		stories := [][]lotteryentry.Status{ // the oldest first
			{}, {lost}, {lost, lost, lost, lost, lost}, {lost, won}, {lost, won, lost}, {lost, forfeited}, {lost, gone, lost}, {won, lost, lost},
		}
		want := []int{1, 2, 4, 1, 2, 1, 3, 3}
		w.within(func(ctx context.Context, c *ent.Client) error {
			for i, story := range stories {
				for n, status := range story {
					if err := w.past(ctx, c, w.members[i], i*10+n, status); err != nil {
						return err
					}
				}
			}
			return nil
		})
		for _, m := range w.members {
			w.enter(m, 1)
		}
		of := w.closed()
		file, err := w.l.File(w.clerk, of)
		if err != nil || file == nil {
			t.Fatal(file, err)
		}
		list, err := draw.ReadList([]byte(*file))
		if err != nil {
			t.Fatal(err)
		}
		published := map[string]int{}
		for _, e := range list.Entries {
			published[e.Code] = e.Chances
		}
		for i, e := range w.entries() {
			if e.Chances != want[i] || published[e.Code] != want[i] {
				t.Errorf("after %v there are %d chances, and %d in the list; want %d", stories[i], e.Chances, published[e.Code], want[i])
			}
		}
	})
}

// past has a member taken part in a lottery of its own, at a time that follows from n.
func (w *world) past(ctx context.Context, c *ent.Client, who string, n int, status lotteryentry.Status) error {
	on, _, err := w.people.Ticket(ctx, c, now, "過去", "PUBLISHED")
	if err != nil {
		return err
	}
	of, err := c.Lottery.Create().SetOfferingID(on.ID).SetDrawOn("2026-01-01").SetDecimals(0).SetStatus("DRAWN").Save(ctx)
	if err != nil {
		return err
	}
	return c.LotteryEntry.Create().SetMemberID(who).SetLotteryID(of.ID).SetCode(of.ID).SetQuantity(1).SetEnteredOn("2026-01-01").
		SetEnteredAt(now).SetEndedAt(now.AddDate(0, -10, n)).SetStatus(status).Exec(ctx)
}
