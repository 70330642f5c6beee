package orders_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/turn"
	"kyosai/server/access"
	"kyosai/server/orders"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/turns"
)

func (w *world) take(as context.Context, n int, key string) (*ent.Turn, error) {
	return turns.Turns{Store: w.s}.Take(as, turns.Taking{OfferingID: w.ticket.ID, Quantity: n, Key: "turn-of-a-test-" + key})
}

// inRoom has so many members wait before the opening for so many seats, and opens the sale.
func (w *world) inRoom(members, seats int) []context.Context {
	w.Helper()
	w.ticket = w.offer(seats, 4)
	w.at(now.Add(-10 * time.Minute))
	all := w.buyers(members)
	for i, as := range all {
		if _, err := w.take(as, 1, fmt.Sprint(i)); err != nil {
			w.Fatal(err)
		}
	}
	w.at(now)
	return all
}

func (w *world) line() []*ent.Turn {
	return w.s.Client.Turn.Query().Where(turn.OfferingID(w.ticket.ID)).Order(turn.ByNumber()).AllX(storetest.System())
}

// inOrder holds that the stock went to the first numbers, and that each served turn has its order and nobody else one.
func (w *world) inOrder(seats int) {
	w.Helper()
	ordered := map[string]string{}
	for _, one := range w.s.Client.Order.Query().Where(order.OfferingID(w.ticket.ID)).AllX(storetest.System()) {
		ordered[one.MemberID] = one.OrderKey
	}
	place := int64(-1)
	for i, one := range w.line() {
		served := i < seats
		if one.Number == nil || *one.Number != i+1 || one.Place <= place {
			w.Errorf("the turn at place %d has number %v", one.Place, one.Number)
		}
		if (one.Status == turn.StatusSERVED) != served || (ordered[one.MemberID] == one.TurnKey) != served {
			w.Errorf("number %d is %s and its order has the key %q", i+1, one.Status, ordered[one.MemberID])
		}
		place = one.Place
	}
	if len(ordered) != seats {
		w.Errorf("%d orders for %d seats", len(ordered), seats)
	}
	w.expect(seats, 0)
}

func TestTheStockGoesToTheFirstNumbers(t *testing.T) {
	each(t, func(w *world) {
		w.inRoom(30, 10)
		if err := orders.New(w.s).Call(context.Background()); err != nil {
			t.Fatal(err)
		}
		w.inOrder(10)
		told := func(kind notice.Kind) int {
			return w.s.Client.Notice.Query().Where(notice.KindEQ(kind)).CountX(storetest.System())
		}
		if served, missed := told(notice.KindTURN_SERVED), told(notice.KindTURN_MISSED); served != 10 || missed != 20 {
			t.Errorf("%d were told of their order and %d that there is none", served, missed)
		}
		for _, one := range w.line()[9:11] {
			made, err := w.o.OrderOf(storetest.System(), one)
			if err != nil || (made == nil) != (*one.Number == 11) || (orders.Refusal(one) == nil) == (*one.Number == 11) {
				t.Errorf("number %d: %v, %v, %v", *one.Number, made, orders.Refusal(one), err)
			}
		}
	})
}

func TestWhoComesWhileOthersWaitStandsBehindThem(t *testing.T) {
	each(t, func(w *world) {
		w.inRoom(3, 3)
		for range 2 { // the answer was lost once
			_, err := w.place(w.me, 1, "late")
			var waits orders.Waits
			if !errors.As(err, &waits) || waits.Turn.Status != turn.StatusWAITING || waits.Turn.TurnKey != "wish-of-a-test-late" {
				t.Fatalf("got %v", err)
			}
		}
		if err := w.o.Call(context.Background()); err != nil {
			t.Fatal(err)
		}
		w.inOrder(3)
		if last := w.line()[3]; last.MemberID != w.people.Own.Member.ID || *last.Reason != "sold_out" {
			t.Errorf("the last is %v", last)
		}
		if _, err := w.place(w.me, 1, "later"); code(err) != "sold_out" {
			t.Errorf("once nobody waits: %v", err)
		}
	})
}

func TestAWishOfStaffThatHadToWaitIsRecordedAsTheirs(t *testing.T) {
	each(t, func(w *world) {
		w.inRoom(1, 3)
		_, err := w.o.Place(w.clerk, orders.Placing{OfferingID: w.ticket.ID, MemberID: w.people.Own.Member.ID, Quantity: 1, Key: "wish-of-a-test-for"})
		var waits orders.Waits
		if !errors.As(err, &waits) {
			t.Fatalf("got %v", err)
		}
		if err := w.o.Call(context.Background()); err != nil {
			t.Fatal(err)
		}
		made := w.s.Client.Order.Query().Where(order.MemberID(w.people.Own.Member.ID), order.OfferingID(w.ticket.ID)).OnlyX(storetest.System())
		if made.FiledByID == nil || *made.FiledByID != w.people.Staff["CLERK"].ID {
			t.Errorf("the order is %v's", made.FiledByID)
		}
	})
}

func TestWhoWaitsIsNotServedAtAPriceThatHeDidNotSee(t *testing.T) {
	each(t, func(w *world) {
		w.inRoom(2, 3)
		err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Offering.UpdateOneID(w.ticket.ID).SetPrice(w.ticket.Price + 1).Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := w.o.Call(context.Background()); err != nil {
			t.Fatal(err)
		}
		w.expect(0, 0)
		for _, one := range w.line() {
			if one.Status != turn.StatusMISSED || *one.Reason != "price_changed" {
				t.Errorf("number %d is %s", *one.Number, one.Status)
			}
		}
	})
}

func TestATurnIsTakenOnceAndInItsTime(t *testing.T) {
	each(t, func(w *world) {
		w.at(now.Add(-31 * time.Minute))
		if _, err := w.take(w.me, 1, "1"); code(err) != "turns_not_open" {
			t.Errorf("too early: %v", err)
		}
		w.at(now.Add(-30 * time.Minute))
		for _, n := range []int{0, 5} {
			if _, err := w.take(w.me, n, "1"); code(err) != "out_of_range quantity" {
				t.Errorf("%d: %v", n, err)
			}
		}
		made, err := w.take(w.me, 2, "1")
		if err != nil {
			t.Fatal(err)
		}
		if again, err := w.take(w.me, 2, "1"); err != nil || again.ID != made.ID {
			t.Errorf("the same again: %v, %v", again, err)
		}
		if _, err := w.take(w.me, 3, "1"); code(err) != "key_used" {
			t.Errorf("another wish with its key: %v", err)
		}
		if _, err := w.take(w.me, 1, "2"); code(err) != "turn_taken" {
			t.Errorf("a second turn: %v", err)
		}
		w.at(now)
		if _, err := w.take(w.other, 1, "3"); code(err) != "sale_open" {
			t.Errorf("once the sale is open: %v", err)
		}
	})
}

func TestWhoCameBeforeTheOpeningAndWasHeldHasATurn(t *testing.T) {
	each(t, func(w *world) {
		w.inRoom(2, 3)
		held := func(arrived time.Time, key string) (*ent.Turn, error) {
			return turns.Turns{Store: w.s}.Take(w.me, turns.Taking{OfferingID: w.ticket.ID, Quantity: 1, Key: "turn-of-a-test-" + key, Arrived: &arrived})
		}
		if err := (turns.Turns{Store: w.s}).Number(context.Background(), w.ticket.ID); err != nil {
			t.Fatal(err)
		}
		w.at(now.Add(2 * time.Second))
		if _, err := held(now, "at"); code(err) != "sale_open" {
			t.Errorf("who came at the opening: %v", err)
		}
		if _, err := held(now.Add(time.Hour), "future"); code(err) != "sale_open" {
			t.Errorf("who comes from the future: %v", err)
		}
		if _, err := held(now.Add(-2*time.Second), "held"); err != nil {
			t.Fatal(err)
		}
		if err := w.o.Call(context.Background()); err != nil {
			t.Fatal(err)
		}
		w.expect(3, 1)
		if last := w.line()[2]; last.MemberID != w.people.Own.Member.ID || *last.Number != 3 || last.Status != turn.StatusSERVED {
			t.Errorf("the last is %v", last)
		}
		w.ticket = w.offer(3, 4)
		w.at(now.Add(-29 * time.Minute))
		if _, err := held(now.Add(-31*time.Minute), "room"); err != nil {
			t.Errorf("who was held until the waiting room had opened: %v", err)
		}
	})
}

func TestAMemberLeavesTheLineAndNobodyElsesTurn(t *testing.T) {
	each(t, func(w *world) {
		w.at(now.Add(-time.Minute))
		line := turns.Turns{Store: w.s}
		made, err := w.take(w.me, 1, "1")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := line.Leave(w.other, made.ID); code(err) != "turn_not_found" {
			t.Errorf("another member: %v", err)
		}
		if _, err := line.Leave(storetest.As(w.people.Viewer("EXAMINER")), made.ID); code(err) != "forbidden" {
			t.Errorf("an examiner: %v", err)
		}
		if seen, err := line.Latest(w.other, w.ticket); seen != nil || err != nil {
			t.Errorf("another member sees %v, %v", seen, err)
		}
		for range 2 {
			if got, err := line.Leave(w.me, made.ID); err != nil || got.Status != turn.StatusLEFT {
				t.Errorf("got %v, %v", got, err)
			}
		}
		if _, err := w.take(w.me, 3, "2"); err != nil {
			t.Error(err)
		}
		w.at(now)
		if err := w.o.Call(context.Background()); err != nil {
			t.Fatal(err)
		}
		w.expect(3, 3)
		last, err := line.Latest(w.me, w.ticket)
		if err != nil || *last.Number != 1 {
			t.Fatalf("got %v, %v", last, err)
		}
		if _, err := line.Leave(w.me, last.ID); code(err) != "turn_called" {
			t.Errorf("after it was called: %v", err)
		}
	})
}

func TestWhoMayNotOrderWhenHisNumberIsCalledStopsNobody(t *testing.T) {
	each(t, func(w *world) {
		all := w.inRoom(4, 10)
		gone := access.From(all[0]).MemberID
		err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Member.UpdateOneID(gone).SetLeftOn("2026-06-14").Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := w.o.Call(context.Background()); err != nil {
			t.Fatal(err)
		}
		w.expect(3, 0)
		for _, one := range w.line() {
			if missed := one.MemberID == gone; missed != (one.Status == turn.StatusMISSED) || missed && *one.Reason != "not_enrolled" {
				t.Errorf("number %d is %s", *one.Number, one.Status)
			}
		}
	})
}

func TestAWishWhoseTurnHasEndedFindsItWhileOthersWait(t *testing.T) {
	each(t, func(w *world) {
		w.inRoom(3, 3)
		sent := func(key string) *ent.Turn {
			t.Helper()
			_, err := w.place(w.me, 1, key)
			var waits orders.Waits
			if !errors.As(err, &waits) {
				t.Fatalf("%s: got %v", key, err)
			}
			return waits.Turn
		}
		left := sent("lost") // its answer is lost
		if _, err := (turns.Turns{Store: w.s}).Leave(w.me, left.ID); err != nil {
			t.Fatal(err)
		}
		if got := sent("lost"); got.ID != left.ID || got.Status != turn.StatusLEFT {
			t.Errorf("pressed again it is %v", got)
		}
		if _, err := w.place(w.me, 2, "lost"); code(err) != "key_used" {
			t.Errorf("another wish with its key: %v", err)
		}
		if got := sent("anew"); got.ID == left.ID || got.Status != turn.StatusWAITING {
			t.Errorf("a new wish is %v", got)
		}
	})
}

// childCalls tells the test's own binary to serve a line until it is killed.
const childCalls = "KYOSAI_TEST_KILLED_LINE"

func call(url string) error {
	s, err := store.Open(context.Background(), url)
	if err != nil {
		return err
	}
	s.SetClock(func() time.Time { return now })
	fmt.Println("ready")
	return errors.Join(orders.New(s).Call(context.Background()), s.Close())
}

func TestKilledInTheMiddleOfALineItIsServedOnInItsOrder(t *testing.T) {
	for _, engine := range storetest.Engines() {
		t.Run(engine, func(t *testing.T) {
			url := storetest.URL(t, engine)
			s, err := store.Open(context.Background(), url)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if _, err := s.Migrate(context.Background()); err != nil {
				t.Fatal(err)
			}
			w := open(t, s)
			w.inRoom(200, 100)
			for range 4 {
				w.killedCalling(url, time.Duration(5+rand.IntN(60))*time.Millisecond)
			}
			if err := w.o.Call(context.Background()); err != nil {
				t.Fatal(err)
			}
			w.inOrder(100)
		})
	}
}

func (w *world) killedCalling(url string, after time.Duration) {
	w.Helper()
	child := exec.Command(os.Args[0], "-test.run=^$")
	child.Env = append(os.Environ(), childCalls+"="+url)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		w.Fatal(err)
	}
	if err := child.Start(); err != nil {
		w.Fatal(err)
	}
	_, _ = out.Read(make([]byte, 1)) // it begins
	timer := time.AfterFunc(after, func() { _ = child.Process.Kill() })
	_ = child.Wait() // killed, or through
	timer.Stop()
}
