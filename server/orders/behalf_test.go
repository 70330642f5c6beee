package orders_test

import (
	"context"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/turn"
	"kyosai/server/payby"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/turns"
)

func (w *world) takeFor(as context.Context, memberID string, n int, key string) (*ent.Turn, error) {
	return turns.Turns{Store: w.s}.Take(as, turns.Taking{OfferingID: w.ticket.ID, MemberID: memberID, Quantity: n, Key: "turn-of-a-test-" + key})
}

func (w *world) leave(as context.Context, of *ent.Turn) (*ent.Turn, error) {
	return turns.Turns{Store: w.s}.Leave(as, of.ID)
}

func TestAClerkTakesATurnForAMemberAndItsOrderNamesHim(t *testing.T) {
	each(t, func(w *world) {
		me, clerk := w.people.Own.Member.ID, w.people.Staff["CLERK"]
		w.at(now.Add(-10 * time.Minute))
		made, err := w.takeFor(w.clerk, me, 2, "1")
		if err != nil || made.MemberID != me || made.FiledByID == nil || *made.FiledByID != clerk.ID {
			t.Fatalf("taken %v, %v", made, err)
		}
		if again, err := w.takeFor(w.clerk, me, 2, "1"); err != nil || again.ID != made.ID {
			t.Errorf("the same key gives %v, %v", again, err)
		}
		if _, err := w.takeFor(w.clerk, me, 1, "1"); code(err) != "key_used" {
			t.Errorf("the key for another wish: %v", err)
		}
		if _, err := w.takeFor(w.clerk, me, 1, "2"); code(err) != "turn_taken" {
			t.Errorf("another turn: %v", err)
		}
		if own, err := (turns.Turns{Store: w.s}).Latest(w.me, w.ticket); err != nil || own.ID != made.ID {
			t.Errorf("the member sees %v, %v", own, err)
		}
		w.at(now)
		if err := w.o.Call(context.Background()); err != nil {
			t.Fatal(err)
		}
		served := w.s.Client.Order.Query().Where(order.OfferingID(w.ticket.ID)).OnlyX(storetest.System())
		if served.MemberID != me || served.FiledByID == nil || *served.FiledByID != clerk.ID {
			t.Errorf("served with %v", served)
		}
		if _, err := w.leave(w.clerk, made); code(err) != "turn_called" {
			t.Errorf("left after it was called: %v", err)
		}
	})
}

func TestAClerkLeavesTheLineForAMemberWhoIsTold(t *testing.T) {
	each(t, func(w *world) {
		w.at(now.Add(-10 * time.Minute))
		made, err := w.takeFor(w.me, w.people.Other.Member.ID, 1, "1")
		if err != nil || made.MemberID != w.people.Own.Member.ID || made.FiledByID != nil {
			t.Fatalf("a member who names another takes %v, %v", made, err)
		}
		if _, err := w.leave(w.other, made); code(err) != "turn_not_found" {
			t.Errorf("another member leaves it: %v", err)
		}
		for range 2 {
			left, err := w.leave(w.clerk, made)
			if err != nil || left.Status != turn.StatusLEFT || left.Edges.CancelledBy == nil || left.Edges.CancelledBy.ID != w.people.Staff["CLERK"].ID {
				t.Errorf("left: %v, %v", left, err)
			}
		}
		if n := w.told(notice.KindTURN_LEFT); n != 1 {
			t.Errorf("told %d times", n)
		}
	})
}

func TestNobodyElseTakesOrLeavesATurnForAMember(t *testing.T) {
	each(t, func(w *world) {
		w.at(now.Add(-10 * time.Minute))
		made, err := w.take(w.me, 1, "1")
		if err != nil {
			t.Fatal(err)
		}
		for _, role := range []string{"EXAMINER", "APPROVER", "ACCOUNTING", "ADMINISTRATOR", "IT_REPORTING"} {
			as := storetest.As(w.people.Viewer(role))
			if _, err := w.takeFor(as, w.people.Other.Member.ID, 1, "2"); code(err) != "forbidden" {
				t.Errorf("%s takes: %v", role, err)
			}
			if _, err := w.leave(as, made); code(err) != "forbidden" {
				t.Errorf("%s leaves: %v", role, err)
			}
		}
	})
}

func TestAClerkIsRefusedATurnAsTheMemberWouldBe(t *testing.T) {
	each(t, func(w *world) {
		other := w.people.Other.Member.ID
		if _, err := w.takeFor(w.clerk, other, 1, "1"); code(err) != "sale_open" {
			t.Errorf("once the sale is open: %v", err)
		}
		w.at(now.Add(-time.Hour))
		if _, err := w.takeFor(w.clerk, other, 1, "1"); code(err) != "turns_not_open" {
			t.Errorf("before the room opens: %v", err)
		}
		w.at(now.Add(-10 * time.Minute))
		if _, err := w.takeFor(w.clerk, other, 5, "1"); code(err) != "out_of_range quantity" {
			t.Errorf("above the limit: %v", err)
		}
		line := turns.Turns{Store: w.s, Card: true}
		if _, err := line.Take(w.clerk, turns.Taking{OfferingID: w.ticket.ID, MemberID: other, Quantity: 1, PayBy: payby.Card, Key: "turn-of-a-test-1"}); code(err) != "own_card payBy" {
			t.Errorf("by the member's card: %v", err)
		}
		w.leaves(other)
		if _, err := w.takeFor(w.clerk, other, 1, "1"); code(err) != "not_enrolled" {
			t.Errorf("for who has left: %v", err)
		}
		if _, err := w.takeFor(w.clerk, "mbr_nobody", 1, "1"); code(err) != "not_enrolled" {
			t.Errorf("for nobody: %v", err)
		}
	})
}

// leaves has a member leave the scheme the day before.
func (w *world) leaves(memberID string) {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().Member.Update().Where(member.ID(memberID)).SetLeftOn("2026-06-14").Exec(ctx)
	})
	if err != nil {
		w.Fatal(err)
	}
}
