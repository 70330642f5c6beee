package lotteries_test

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/server/draw"
	"kyosai/server/lotteries"
	"kyosai/server/orders"
	"kyosai/server/store/storetest"
	"kyosai/server/waiting"
)

func TestALotteryGoesFromItsEntriesToAResultThatAnybodyCanCheck(t *testing.T) {
	each(t, func(w *world) {
		for i, m := range w.members {
			w.enter(m, 1+i%2)
		}
		if _, err := w.l.Withdraw(as(w.members[7]), w.of.ID, ""); err != nil {
			t.Fatal(err)
		}
		before := w.closed()
		if before.Status != lottery.StatusCLOSED || len(before.Commitment) != 64 {
			t.Fatalf("closed: %v", before)
		}
		list, err := w.l.File(as(w.members[0]), before)
		if err != nil || list == nil || strings.Contains(*list, "seed: ") || strings.Count(*list, "entry: ") != 7 {
			t.Fatalf("the list is %v, %v", list, err)
		}
		w.numbered()
		drawn, err := w.draw("one")
		if err != nil || drawn.Status != lottery.StatusDRAWN || drawn.Commitment != before.Commitment {
			t.Fatalf("drawn: %v, %v", drawn, err)
		}
		file, err := w.l.File(as(w.members[0]), drawn)
		if err != nil || !strings.HasPrefix(*file, *list) {
			t.Fatalf("the drawing begins otherwise than the list: %v", err)
		}
		d, err := draw.ReadDrawing([]byte(*file))
		if err != nil || d.Verify() != nil || d.Commitment() != before.Commitment || d.Drawn != "2845.12" {
			t.Errorf("the drawing does not hold: %v, %v", err, d.Verify())
		}
		w.holds(d)
	})
}

// numbered has the number typed in by one and confirmed by another.
func (w *world) numbered() {
	w.Helper()
	w.at(known)
	_, err := w.number(w.clerk, "2845.12")
	if err == nil {
		_, err = w.confirm(w.second, "2845.12")
	}
	if err != nil {
		w.Fatal(err)
	}
}

// holds holds what is kept against the drawing: each who won has one order, each who lost his rank, and the stock counts.
func (w *world) holds(d draw.Drawing) {
	w.Helper()
	by, tickets := map[string]*ent.LotteryEntry{}, 0
	for _, e := range w.entries() {
		by[e.Code] = e
	}
	for _, e := range d.Won {
		row := by[e.Code]
		if row.Status != lotteryentry.StatusWON || row.OrderID == nil {
			w.Fatalf("who won is kept as %v", row)
		}
		made := w.s.Client.Order.GetX(storetest.System(), *row.OrderID)
		if made.MemberID != row.MemberID || made.Quantity != e.Places || made.Status != order.StatusORDERED || made.PayUntil != "2026-06-29" {
			w.Errorf("the order of who won is %v", made)
		}
		tickets += e.Places
	}
	for i, e := range d.Waiting {
		if row := by[e.Code]; row.Status != lotteryentry.StatusLOST || row.Rank == nil || *row.Rank != i+1 || row.OrderID != nil {
			w.Errorf("who waits as number %d is kept as %v", i+1, row)
		}
	}
	kept := w.s.Client.Order.Query().Where(order.OfferingID(w.of.ID)).CountX(storetest.System())
	stock := w.s.Client.Allotment.Query().Where(allotment.OfferingID(w.of.ID)).OnlyX(storetest.System())
	if kept != len(d.Won) || stock.Taken != tickets {
		w.Errorf("%d orders are kept and %d tickets taken, of %d who won %d", kept, stock.Taken, len(d.Won), tickets)
	}
}

// TestNoKeyTellsWhoIsWhoInTheFile: what a draw makes has keys in the order of its members' keys, which has nothing to do with
// the order that was drawn and stands in the file.
func TestNoKeyTellsWhoIsWhoInTheFile(t *testing.T) {
	each(t, func(w *world) {
		w.of = w.offer("四枚の券", 4, 1)
		for _, m := range w.members {
			w.enter(m, 1)
		}
		w.confirmed()
		if _, err := w.draw("keys"); err != nil {
			t.Fatal(err)
		}
		var won, lost []string
		for _, row := range w.s.Client.Order.Query().Where(order.OfferingID(w.of.ID)).Order(order.ByID()).AllX(storetest.System()) {
			won = append(won, row.MemberID)
		}
		line := w.line()
		drawn := waiting.Members(line)
		slices.SortFunc(line, func(a, b *ent.WaitingPlace) int { return strings.Compare(a.ID, b.ID) })
		if lost = waiting.Members(line); len(won) != 4 || len(lost) != 4 || !slices.IsSorted(won) || !slices.IsSorted(lost) {
			t.Errorf("by their keys, the orders are of %v and the places in line of %v", won, lost)
		}
		if !slices.Equal(drawn, w.lost()) {
			t.Errorf("they wait as %v, and lost as %v", drawn, w.lost())
		}
	})
}

func TestTheNumberIsTypedByOneAndConfirmedByAnother(t *testing.T) {
	each(t, func(w *world) {
		w.enter(w.members[0], 1)
		expect := func(what string, err error, want string) {
			t.Helper()
			if code(err) != want {
				t.Errorf("%s: %v in place of %s", what, err, want)
			}
		}
		_, err := w.number(w.clerk, "2845.12")
		expect("before the close", err, "list_open")
		_, err = w.draw("one")
		expect("drawn before the close", err, "number_unconfirmed")
		w.closed()
		_, err = w.number(w.clerk, "2845.12")
		expect("before its day", err, "draw_day_to_come")
		w.at(known)
		_, err = w.confirm(w.second, "2845.12")
		expect("confirmed before it is typed in", err, "number_missing")
		for _, text := range []string{"2,845.12", "2845.1", "02845.12", "２８４５.12", " 2845.12", ""} {
			_, err = w.number(w.clerk, text)
			expect(text, err, "number_form number")
		}
		_, err = w.l.EnterNumber(w.clerk, lotteries.Number{ID: w.lottery().ID, Version: w.lottery().Version, Number: "2845.12"})
		expect("without a source", err, "text_missing source")
		_, err = w.number(w.clerk, "2845.21")
		expect("typed in wrongly", err, "ok")
		_, err = w.draw("one")
		expect("drawn unconfirmed", err, "number_unconfirmed")
		_, err = w.confirm(w.clerk, "2845.21")
		expect("confirmed by the same", err, "own_number")
		_, err = w.confirm(w.second, "2845.12")
		expect("another than was typed in", err, "other_number number")
		_, err = w.number(w.clerk, "2845.12")
		expect("corrected", err, "ok")
		_, err = w.confirm(w.second, "2845.12")
		expect("confirmed", err, "ok")
		_, err = w.number(w.clerk, "2845.13")
		expect("corrected after that", err, "number_confirmed")
		_, err = w.confirm(w.second, "2845.12")
		expect("confirmed twice", err, "number_confirmed")
		for _, role := range []string{"EXAMINER", "APPROVER", "ACCOUNTING", "ADMINISTRATOR", "IT_REPORTING"} {
			other := storetest.As(w.people.Viewer(role))
			_, err = w.l.Draw(other, w.drawing("one"))
			expect(role, err, "forbidden")
			_, err = w.number(other, "2845.12")
			expect(role, err, "forbidden")
			_, err = w.confirm(other, "2845.12")
			expect(role, err, "forbidden")
		}
	})
}

func TestAListIsClosedOnceItsTimeIsOverAndBeforeTheNumbersDay(t *testing.T) {
	each(t, func(w *world) {
		closing := func() lotteries.Closing { return lotteries.Closing{ID: w.lottery().ID, Version: w.lottery().Version} }
		if _, err := w.l.Close(w.clerk, closing()); code(err) != "entries_open" {
			t.Errorf("in the time of entries: %v", err)
		}
		if _, err := w.l.Close(as(w.members[0]), closing()); code(err) != "forbidden" {
			t.Errorf("by a member: %v", err)
		}
		w.at(known)
		if _, err := w.l.Close(w.clerk, closing()); code(err) != "draw_day drawOn" {
			t.Errorf("once the number can be known: %v", err)
		}
		later := closing()
		day := w.lottery().DrawOn.AddDays(1)
		later.DrawOn = &day
		closed, err := w.l.Close(w.clerk, later)
		if err != nil || closed.Status != lottery.StatusCLOSED || closed.DrawOn != day {
			t.Errorf("with a later day: %v, %v", closed, err)
		}
		if _, err := w.l.Close(w.clerk, closing()); code(err) != "list_closed" {
			t.Errorf("twice: %v", err)
		}
	})
}

func TestWhoDrawsAtTheSameMomentDrawsOnce(t *testing.T) {
	each(t, func(w *world) {
		for _, m := range w.members {
			w.enter(m, 1)
		}
		w.confirmed()
		same, other := w.drawing("same"), w.drawing("other")
		got := make([]string, 6)
		var all sync.WaitGroup
		for i := range got {
			all.Go(func() {
				wish := same
				if i%2 == 1 {
					wish = other
				}
				_, err := w.l.Draw(w.clerk, wish)
				got[i] = code(err)
			})
		}
		all.Wait()
		first, second := got[0], got[1]
		if first == second || first != "ok" && second != "ok" {
			t.Errorf("got %v", got)
		}
		for i, one := range got {
			if one != got[i%2] || one != "ok" && one != "lottery_drawn" {
				t.Errorf("got %v", got)
			}
		}
		file, err := w.l.File(w.clerk, w.lottery())
		if err != nil {
			t.Fatal(err)
		}
		d, err := draw.ReadDrawing([]byte(*file))
		if err != nil || len(d.Won) != 5 {
			t.Errorf("%d won, %v", len(d.Won), err)
		}
		w.holds(d)
	})
}

// TestADrawThatBreaksInTheMiddleLeavesNothing takes the stock away, the last thing before the orders, and gives it back.
func TestADrawThatBreaksInTheMiddleLeavesNothing(t *testing.T) {
	each(t, func(w *world) {
		for _, m := range w.members {
			w.enter(m, 1)
		}
		w.confirmed()
		stock := func(taken int) {
			w.within(func(ctx context.Context, c *ent.Client) error {
				return c.Allotment.Update().Where(allotment.OfferingID(w.of.ID)).SetTaken(taken).Exec(ctx)
			})
		}
		stock(1)
		if _, err := w.draw("one"); err == nil {
			t.Fatal("drawn without the tickets")
		}
		for _, e := range w.entries() {
			if e.Status != lotteryentry.StatusENTERED {
				t.Errorf("an entry is %s", e.Status)
			}
		}
		if got := w.lottery().Status; got != lottery.StatusCONFIRMED {
			t.Errorf("the lottery is %s", got)
		}
		stock(0)
		ctx, cancel := context.WithCancel(w.clerk)
		cancel()
		if _, err := w.l.Draw(ctx, w.drawing("one")); !errors.Is(err, context.Canceled) {
			t.Errorf("of one who has gone: %v", err)
		}
		if _, err := w.draw("one"); err != nil {
			t.Error(err)
		}
	})
}

func TestNothingIsDrawnFromAListThatIsNotTheOneHeldTo(t *testing.T) {
	each(t, func(w *world) {
		for _, m := range w.members {
			w.enter(m, 1)
		}
		of := w.confirmed()
		file, err := w.l.File(w.clerk, of)
		if err != nil {
			t.Fatal(err)
		}
		changed := strings.Replace(*file, "places: 5", "places: 6", 1)
		w.within(func(ctx context.Context, c *ent.Client) error {
			return c.Lottery.UpdateOneID(of.ID).SetFile(changed).Exec(ctx)
		})
		if _, err := w.draw("one"); err == nil || !strings.Contains(err.Error(), "held to") {
			t.Errorf("got %v", err)
		}
	})
}

func TestWhoWinsAndHasLeftForfeitsAndIsNotTold(t *testing.T) {
	each(t, func(w *world) {
		w.enter(w.members[0], 2)
		w.enter(w.members[1], 2)
		w.confirmed()
		w.within(func(ctx context.Context, c *ent.Client) error {
			return c.Member.Update().Where(member.ID(w.members[1])).SetLeftOn("2026-06-21").Exec(ctx)
		})
		if _, err := w.draw("one"); err != nil {
			t.Fatal(err)
		}
		all := w.entries()
		if all[0].Status != lotteryentry.StatusWON || all[1].Status != lotteryentry.StatusFORFEITED || all[1].OrderID != nil {
			t.Errorf("kept %v and %v", all[0], all[1])
		}
		if stock := w.s.Client.Allotment.Query().Where(allotment.OfferingID(w.of.ID)).OnlyX(storetest.System()); stock.Taken != 2 {
			t.Errorf("%d tickets are taken", stock.Taken)
		}
		if d := cmp.Diff([]string{"LOTTERY_WON"}, w.told()); d != "" {
			t.Error(d)
		}
	})
}

// told has the worker tell, and gives what was told, each once.
func (w *world) told() (kinds []string) {
	w.Helper()
	payload, err := json.Marshal(map[string]string{"lotteryId": w.lottery().ID})
	if err != nil {
		w.Fatal(err)
	}
	for range 2 {
		if err := w.l.Telling()(context.Background(), payload); err != nil {
			w.Fatal(err)
		}
	}
	for _, n := range w.s.Client.Notice.Query().Where(notice.OfferingID(w.of.ID)).Order(notice.ByID()).AllX(storetest.System()) {
		kinds = append(kinds, string(n.Kind))
		if (n.OrderID != nil) != (n.Kind == notice.KindLOTTERY_WON) {
			w.Errorf("a notice of %s leads to the order %v", n.Kind, n.OrderID)
		}
	}
	return kinds
}

func TestEverybodyIsToldOnceAndMayGiveHisWinUp(t *testing.T) {
	each(t, func(w *world) {
		for _, m := range w.members[:6] {
			w.enter(m, 1)
		}
		w.confirmed()
		if _, err := w.draw("one"); err != nil {
			t.Fatal(err)
		}
		told := map[string]int{}
		for _, kind := range w.told() {
			told[kind]++
		}
		if d := cmp.Diff(map[string]int{"LOTTERY_WON": 5, "LOTTERY_LOST": 1}, told); d != "" {
			t.Error(d)
		}
		won := w.s.Client.Order.Query().Where(order.OfferingID(w.of.ID)).FirstX(storetest.System())
		o := orders.New(w.s)
		if _, err := o.Cancel(as(won.MemberID), orders.Step{ID: won.ID, Version: won.Version, Key: "wish-of-a-test-000"}); err != nil {
			t.Error(err)
		}
		if _, err := o.Place(as(w.members[7]), orders.Placing{OfferingID: w.of.ID, Quantity: 1, Key: "wish-of-a-test-001"}); code(err) != "by_lottery" {
			t.Errorf("what was given up is ordered first come: %v", err)
		}
	})
}

// TestTheNumberIsToldOnceItIsConfirmed holds that nobody who confirms it can copy it, and no member hears of one that is wrong.
func TestTheNumberIsToldOnceItIsConfirmed(t *testing.T) {
	each(t, func(w *world) {
		w.closed()
		w.at(known)
		if _, err := w.number(w.clerk, "2845.12"); err != nil {
			t.Fatal(err)
		}
		told := func(as context.Context) string {
			of, err := w.l.Of(as, w.of)
			if err != nil {
				t.Fatal(err)
			}
			if number := lotteries.Confirmed(as, of, of.DrawnNumber); number != nil {
				return *number
			}
			return ""
		}
		if got := told(w.clerk); got != "2845.12" {
			t.Errorf("who typed it in is told %q", got)
		}
		others := map[string]context.Context{"who confirms it": w.second, "a member": as(w.members[0])}
		for who, as := range others {
			if got := told(as); got != "" {
				t.Errorf("%s is told %s before it is confirmed", who, got)
			}
		}
		if _, err := w.confirm(w.second, "2845.12"); err != nil {
			t.Fatal(err)
		}
		for who, as := range others {
			if got := told(as); got != "2845.12" {
				t.Errorf("%s is told %q once it is confirmed", who, got)
			}
		}
	})
}
