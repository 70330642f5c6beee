package lotteries_test

import (
	"context"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/access"
	"kyosai/server/lotteries"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store/storetest"
)

func (w *world) enterFor(as context.Context, member string, n int) (*ent.LotteryEntry, error) {
	return w.l.Enter(as, lotteries.Entering{OfferingID: w.of.ID, MemberID: member, Quantity: n})
}

func (w *world) news(member string, kind notice.Kind) int {
	return w.s.Client.Notice.Query().Where(notice.MemberID(member), notice.KindEQ(kind)).CountX(storetest.System())
}

func TestAClerkEntersAndTakesBackForAMemberAndIsNamed(t *testing.T) {
	each(t, func(w *world) {
		me, clerk := w.members[0], w.people.Staff["CLERK"]
		made, err := w.enterFor(w.clerk, me, 2)
		if err != nil || made.MemberID != me || made.Quantity != 2 || made.Edges.FiledBy == nil || made.Edges.FiledBy.ID != clerk.ID {
			t.Fatalf("entered %v, %v", made, err)
		}
		if again, err := w.enterFor(w.clerk, me, 2); err != nil || again.ID != made.ID || len(w.entries()) != 1 {
			t.Errorf("entered twice: %v, %v", again, err)
		}
		if own, err := w.l.Own(as(me), w.lottery()); err != nil || own.ID != made.ID {
			t.Errorf("the member sees %v, %v", own, err)
		}
		for range 2 {
			gone, err := w.l.Withdraw(w.clerk, w.of.ID, me)
			if err != nil || gone.Status != lotteryentry.StatusWITHDRAWN || gone.Edges.CancelledBy == nil || gone.Edges.CancelledBy.ID != clerk.ID {
				t.Errorf("taken back: %v, %v", gone, err)
			}
		}
		if n := w.news(me, notice.KindENTRY_WITHDRAWN); n != 1 {
			t.Errorf("told %d times", n)
		}
		if mine := w.enter(me, 1); mine.Code != made.Code || mine.FiledByID != nil || mine.CancelledByID != nil {
			t.Errorf("what he enters himself is %v", mine)
		}
		if _, err := w.l.Withdraw(as(me), w.of.ID, ""); err != nil || w.news(me, notice.KindENTRY_WITHDRAWN) != 1 {
			t.Errorf("who takes it back himself is told: %v", err)
		}
	})
}

func TestTheSameSentAgainChangesNothing(t *testing.T) {
	each(t, func(w *world) {
		me, other := w.members[0], w.members[1]
		mine := w.enter(me, 2)
		again, err := w.enterFor(w.clerk, me, 2)
		if err != nil || again.ID != mine.ID || again.Version != mine.Version || again.FiledByID != nil {
			t.Errorf("his own, sent again by a clerk: %v, %v", again, err)
		}
		first, err := w.enterFor(w.clerk, other, 1)
		if err != nil {
			t.Fatal(err)
		}
		for name, as := range map[string]context.Context{"another clerk": w.second, "the member": as(other)} {
			again, err := w.enterFor(as, other, 1)
			if err != nil || again.Version != first.Version || again.FiledByID == nil || *again.FiledByID != w.people.Staff["CLERK"].ID {
				t.Errorf("a clerk's, sent again by %s: %v, %v", name, again, err)
			}
		}
	})
}

func TestWhatAMemberEnteredHimselfAClerkTakesBackAndDoesNotChange(t *testing.T) {
	each(t, func(w *world) {
		me := w.members[0]
		mine := w.enter(me, 2)
		if _, err := w.enterFor(w.clerk, me, 1); code(err) != "entered_himself" || !strings.Contains(problem.As(err).Message, "2枚で申し込んでいます") {
			t.Errorf("changed by a clerk: %v", err)
		}
		if kept, err := w.l.Own(as(me), w.lottery()); err != nil || kept.Quantity != 2 || kept.FiledByID != nil || kept.Version != mine.Version {
			t.Errorf("it is %v, %v", kept, err)
		}
		if _, err := w.l.Withdraw(w.clerk, w.of.ID, me); err != nil || w.news(me, notice.KindENTRY_WITHDRAWN) != 1 {
			t.Errorf("taken back: %v", err)
		}
		for n, as := range []context.Context{w.clerk, w.second} { // what a clerk entered another may change
			made, err := w.enterFor(as, me, n+1)
			if err != nil || made.Quantity != n+1 || made.FiledByID == nil || *made.FiledByID != access.From(as).StaffID {
				t.Errorf("entered for him: %v, %v", made, err)
			}
		}
		if own := w.enter(me, 1); own.Quantity != 1 || own.FiledByID != nil {
			t.Errorf("the member changes it: %v", own)
		}
	})
}

func TestNobodyElseEntersForAMember(t *testing.T) {
	each(t, func(w *world) {
		me, other := w.members[0], w.members[1]
		for name, as := range map[string]context.Context{
			"an examiner": storetest.As(w.people.Viewer("EXAMINER")), "accounting": storetest.As(w.people.Viewer("ACCOUNTING")),
			"an officer": storetest.As(w.people.Own.OfficerViewer()), "nobody": context.Background(),
		} {
			if _, err := w.enterFor(as, me, 1); code(err) != "forbidden" {
				t.Errorf("%s enters: %v", name, err)
			}
			if _, err := w.l.Withdraw(as, w.of.ID, me); code(err) != "forbidden" {
				t.Errorf("%s takes back: %v", name, err)
			}
		}
		if own, err := w.enterFor(as(other), me, 1); err != nil || own.MemberID != other {
			t.Errorf("a member who names another enters %v, %v", own, err)
		}
		if _, err := w.l.Withdraw(w.clerk, w.of.ID, me); code(err) != "no_entry" {
			t.Errorf("nothing to take back: %v", err)
		}
	})
}

func TestAClerkIsRefusedWhatTheMemberWouldBe(t *testing.T) {
	each(t, func(w *world) {
		me := w.members[0]
		if _, err := w.enterFor(w.clerk, me, 3); code(err) != "over_limit quantity" {
			t.Errorf("above the limit: %v", err)
		}
		if _, err := w.enterFor(w.clerk, "mbr_nobody", 1); code(err) != "not_enrolled" {
			t.Errorf("nobody: %v", err)
		}
		draft, err := offerings.Offerings{Store: w.s}.Save(w.clerk, entry("下書きの抽選", 5, 2))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.l.Enter(w.clerk, lotteries.Entering{OfferingID: draft.ID, MemberID: me, Quantity: 1}); code(err) != "lottery_not_found" {
			t.Errorf("a draft: %v", err)
		}
		w.closed()
		if _, err := w.enterFor(w.clerk, me, 1); code(err) != "entries_closed" {
			t.Errorf("after the close: %v", err)
		}
		if _, err := w.l.Withdraw(w.clerk, w.of.ID, me); code(err) != "entries_closed" {
			t.Errorf("taken back after the close: %v", err)
		}
	})
}

func TestTheOrderOfAWinNamesWhoEnteredForIt(t *testing.T) {
	each(t, func(w *world) {
		for i, m := range w.members[:4] {
			if _, err := w.enterFor([]context.Context{w.clerk, as(m)}[i%2], m, 1); err != nil {
				t.Fatal(err)
			}
		}
		w.confirmed()
		if _, err := w.draw("win"); err != nil {
			t.Fatal(err)
		}
		for i, m := range w.members[:4] {
			made := w.s.Client.Order.Query().Where(order.OfferingID(w.of.ID), order.MemberID(m)).OnlyX(storetest.System())
			if byClerk := i%2 == 0; (made.FiledByID != nil) != byClerk || byClerk && *made.FiledByID != w.people.Staff["CLERK"].ID {
				t.Errorf("the order of member %d is filed by %v", i, made.FiledByID)
			}
		}
	})
}

func TestAClerkAnswersForWhoWaitsAndIsNamed(t *testing.T) {
	each(t, func(w *world) {
		w.raffled()
		o, clerk := orders.New(w.s), w.people.Staff["CLERK"]
		w.cancel(w.won())
		place := w.line()[0]
		taking := orders.Accepting{ID: place.ID, PayBy: payby.Card, Key: "take-of-a-test-0001"}
		if _, err := o.Accept(w.clerk, taking); code(err) != "pay_by_not_offered payBy" {
			t.Errorf("by a card that is not taken: %v", err)
		}
		taking.PayBy = payby.Counter
		if _, err := o.Accept(storetest.As(w.people.Viewer("EXAMINER")), taking); code(err) != "forbidden" {
			t.Errorf("an examiner accepts: %v", err)
		}
		for range 2 {
			made, err := o.Accept(w.clerk, taking)
			if err != nil || made.MemberID != place.MemberID || made.Edges.FiledBy == nil || made.Edges.FiledBy.ID != clerk.ID {
				t.Fatalf("accepted %v, %v", made, err)
			}
		}
		w.declined(o)
		if n := w.s.Client.Order.Query().Where(order.OfferingID(w.of.ID), order.FiledByID(clerk.ID)).CountX(storetest.System()); n != 1 {
			t.Errorf("%d orders are filed by the clerk", n)
		}
	})
}

// declined has a clerk decline what is offered to the second in line: it goes on to the third.
func (w *world) declined(o orders.Orders) {
	w.Helper()
	w.cancel(w.won())
	place := w.line()[1]
	if _, err := o.Decline(storetest.As(w.people.Viewer("APPROVER")), place.ID); code(err) != "forbidden" {
		w.Errorf("an approver declines: %v", err)
	}
	for range 2 {
		left, err := o.Decline(w.clerk, place.ID)
		if err != nil || left.Status != waitingplace.StatusLEFT || left.Edges.CancelledBy == nil || left.Edges.CancelledBy.ID != w.people.Staff["CLERK"].ID {
			w.Errorf("declined: %v, %v", left, err)
		}
	}
	if w.news(place.MemberID, notice.KindPLACE_LEFT) != 1 || w.line()[2].Status != waitingplace.StatusOFFERED {
		w.Errorf("the line is %v", w.line())
	}
}

func TestAKeyOfAnotherWishAcceptsNothing(t *testing.T) {
	each(t, func(w *world) {
		first := entry("先着の券", 3, 2)
		first.Way, first.Lottery, first.SaleUntil = offering.WayFIRST_COME, nil, known.AddDate(0, 1, 0)
		onSale := w.publish(first)
		w.raffled()
		o := orders.New(w.s)
		w.cancel(w.won())
		place := w.line()[0]
		sold, err := o.Place(as(place.MemberID), orders.Placing{OfferingID: onSale.ID, Quantity: 1, Key: "take-of-a-test-0001"})
		if err != nil {
			t.Fatal(err)
		}
		if got, err := o.Accept(w.clerk, orders.Accepting{ID: place.ID, Key: "take-of-a-test-0001"}); code(err) != "key_used" {
			t.Errorf("the key of %s gives %v, %v", sold.ID, got, err)
		}
	})
}
