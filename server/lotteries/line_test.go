package lotteries_test

import (
	"context"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/lotteries"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/store/storetest"
)

// line is who waits for the ticket, in the order of the line.
func (w *world) line() []*ent.WaitingPlace {
	stock := w.s.Client.Allotment.Query().Where(allotment.OfferingID(w.of.ID)).OnlyX(storetest.System())
	return w.s.Client.WaitingPlace.Query().Where(waitingplace.AllotmentID(stock.ID)).Order(waitingplace.ByPlace()).AllX(storetest.System())
}

// lost are the members who lost, in the drawn order.
func (w *world) lost() (members []string) {
	for _, e := range w.s.Client.LotteryEntry.Query().Where(lotteryentry.LotteryID(w.lottery().ID), lotteryentry.StatusEQ(lotteryentry.StatusLOST)).
		Order(lotteryentry.ByRank()).AllX(storetest.System()) {
		members = append(members, e.MemberID)
	}
	return members
}

// raffled has everybody enter for one of three tickets, and draws.
func (w *world) raffled() {
	w.Helper()
	w.of = w.offer("三枚の券", 3, 1)
	for _, m := range w.members {
		w.enter(m, 1)
	}
	w.confirmed()
	if _, err := w.draw("line"); err != nil {
		w.Fatal(err)
	}
}

// won is an order of somebody who won.
func (w *world) won() *ent.Order {
	return w.s.Client.Order.Query().Where(order.OfferingID(w.of.ID), order.StatusEQ(order.StatusORDERED)).FirstX(storetest.System())
}

func (w *world) cancel(of *ent.Order) {
	w.Helper()
	if _, err := orders.New(w.s).Cancel(as(of.MemberID), orders.Step{ID: of.ID, Version: of.Version, Key: "cancel-of-" + of.ID}); err != nil {
		w.Fatal(err)
	}
}

func TestWhoLostWaitsInTheDrawnOrderAndIsOfferedWhatFallsBack(t *testing.T) {
	each(t, func(w *world) {
		w.raffled()
		line, lost := w.line(), w.lost()
		if len(line) != 5 || len(lost) != 5 {
			t.Fatalf("%d wait of %d who lost", len(line), len(lost))
		}
		for i, place := range line {
			if place.MemberID != lost[i] || place.Status != waitingplace.StatusWAITING {
				t.Errorf("place %d is %s of %s, want %s", i+1, place.Status, place.MemberID, lost[i])
			}
		}
		w.cancel(w.won())
		if line = w.line(); line[0].Status != waitingplace.StatusOFFERED || line[1].Status != waitingplace.StatusWAITING {
			t.Fatalf("the line is %v", line)
		}
		if n := w.s.Client.Notice.Query().Where(notice.KindEQ(notice.KindPLACE_OFFERED), notice.MemberID(lost[0]), notice.OfferingID(w.of.ID)).CountX(storetest.System()); n != 1 {
			t.Errorf("told %d times", n)
		}
		w.accepted(line[0], lost)
		w.lapsed(lost)
	})
}

// TestTicketsAreOfferedToWhoCanTakeThem: the first has left, the second has had as many as the limit allows.
func TestTicketsAreOfferedToWhoCanTakeThem(t *testing.T) {
	each(t, func(w *world) {
		w.raffled()
		lost := w.lost()
		w.leave(lost[0], "2026-06-21")
		w.within(func(ctx context.Context, c *ent.Client) error {
			return c.Allowance.Create().SetMemberID(lost[1]).SetOfferingID(w.of.ID).SetFiscalYear(2026).SetTaken(1).Exec(ctx)
		})
		w.cancel(w.won())
		line := w.line()
		if line[0].Status != waitingplace.StatusWAITING || line[1].Status != waitingplace.StatusWAITING || line[2].Status != waitingplace.StatusOFFERED {
			t.Fatalf("the line is %v", line)
		}
		w.leave(lost[2], "2026-06-21")
		w.leave(lost[3], "2026-06-21")
		w.leave(lost[4], "2026-06-21")
		w.cancel(w.won()) // nobody can take it: it lies free
		w.leave(lost[0], "")
		if err := orders.New(w.s).LetIn(context.Background()); err != nil {
			t.Fatal(err)
		}
		if line = w.line(); line[0].Status != waitingplace.StatusOFFERED || line[1].Status != waitingplace.StatusWAITING {
			t.Errorf("the line is %v", line)
		}
	})
}

// accepted has the first take what is offered, and nobody else.
func (w *world) accepted(place *ent.WaitingPlace, lost []string) {
	w.Helper()
	o := orders.New(w.s)
	taking := orders.Accepting{ID: place.ID, Key: "take-of-a-test-0001"}
	if _, err := o.Accept(as(lost[1]), taking); err == nil {
		w.Error("a stranger took it")
	}
	var made *ent.Order
	for range 2 { // the answer was lost once
		got, err := o.Accept(as(lost[0]), taking)
		if err != nil || made != nil && got.ID != made.ID || got.MemberID != lost[0] || got.Status != order.StatusORDERED || got.Quantity != 1 {
			w.Fatalf("got %v, %v", got, err)
		}
		made = got
	}
	if stock := w.s.Client.Allotment.Query().Where(allotment.OfferingID(w.of.ID)).OnlyX(storetest.System()); stock.Taken != 3 {
		w.Errorf("%d are taken of three", stock.Taken)
	}
}

// lapsed has the second be silent and the third decline: it goes on to the fourth.
func (w *world) lapsed(lost []string) {
	w.Helper()
	o := orders.New(w.s)
	w.cancel(w.won())
	w.at(w.s.Now().Add(49 * time.Hour))
	for range 2 {
		if err := o.Lapse(context.Background()); err != nil {
			w.Fatal(err)
		}
	}
	line := w.line()
	if line[1].Status != waitingplace.StatusLAPSED || line[2].Status != waitingplace.StatusOFFERED {
		w.Fatalf("the line is %v", line)
	}
	if _, err := o.Accept(as(lost[1]), orders.Accepting{ID: line[1].ID, Key: "take-of-a-test-0002"}); code(err) != "place_lapsed" {
		w.Errorf("too late: %v", err)
	}
	for range 2 {
		if _, err := o.Decline(as(lost[2]), line[2].ID); err != nil {
			w.Fatal(err)
		}
	}
	if line = w.line(); line[2].Status != waitingplace.StatusLEFT || line[3].Status != waitingplace.StatusOFFERED || line[4].Status != waitingplace.StatusWAITING {
		w.Errorf("the line is %v", line)
	}
}

// TestALineEndsWithItsLastDay: what is offered on it has until midnight, what falls back later lies free, and who waits is told.
func TestALineEndsWithItsLastDay(t *testing.T) {
	each(t, func(w *world) {
		w.raffled()
		o, lost := orders.New(w.s), w.lost()
		w.at(time.Date(2026, 7, 31, 23, 0, 0, 0, now.Location()))
		w.cancel(w.won())
		midnight := time.Date(2026, 8, 1, 0, 0, 0, 0, now.Location())
		if first := w.line()[0]; first.Status != waitingplace.StatusOFFERED || !first.AnswerUntil.Equal(midnight) {
			t.Fatalf("on the last day the first is %v", first)
		}
		w.ended(0)
		w.at(midnight)
		if err := o.Lapse(context.Background()); err != nil {
			t.Fatal(err)
		}
		w.cancel(w.won())
		if err := o.LetIn(context.Background()); err != nil {
			t.Fatal(err)
		}
		w.ended(4)
		w.ended(4) // what the worker does again changes nothing
		for i, place := range w.line()[1:] {
			if place.Status != waitingplace.StatusENDED || place.EndedAt == nil {
				t.Errorf("place %d is %v", i+2, place)
			}
		}
		if _, err := o.Accept(as(lost[1]), orders.Accepting{ID: w.line()[1].ID, Key: "take-of-a-test-0003"}); code(err) != "line_over" {
			t.Errorf("taken after it: %v", err)
		}
	})
}

// ended has the worker end the lines that are over, and so many were told.
func (w *world) ended(want int) {
	w.Helper()
	if err := orders.New(w.s).EndLines(context.Background()); err != nil {
		w.Fatal(err)
	}
	if n := w.s.Client.Notice.Query().Where(notice.KindEQ(notice.KindPLACE_ENDED), notice.OfferingID(w.of.ID)).CountX(storetest.System()); n != want {
		w.Errorf("%d were told of the line's end, want %d", n, want)
	}
}

func TestWhatAnybodyIsHeldToIsNotChanged(t *testing.T) {
	each(t, func(w *world) {
		w.of = w.offer("約束の券", 3, 1)
		w.enter(w.members[0], 1)
		o := offerings.Offerings{Store: w.s}
		save := func(change func(*offerings.Entry)) error {
			found := w.s.Client.Offering.GetX(storetest.System(), w.of.ID)
			e := entry(found.Name, 3, 1)
			e.Allotments[0].ID = w.s.Client.Allotment.Query().Where(allotment.OfferingID(found.ID)).OnlyIDX(storetest.System())
			e.ID, e.Version, e.SaleUntil, e.Price = found.ID, found.Version, found.SaleUntil, found.Price
			change(&e)
			_, err := o.Save(w.clerk, e)
			return err
		}
		for want, change := range map[string]func(*offerings.Entry){
			"price_fixed price":           func(e *offerings.Entry) { e.Price = 1500 },
			"lottery_promised numberName": func(e *offerings.Entry) { e.Lottery.Decimals = 3 },
			"sale_from_fixed saleFrom":    func(e *offerings.Entry) { e.SaleFrom = now.Add(time.Minute) },
			"line_until lineUntil":        func(e *offerings.Entry) { e.LineUntil = "2026-06-21" },
			"ok":                          func(e *offerings.Entry) { e.Allotments[0].Quantity = 4 },
		} {
			if err := save(change); code(err) != want {
				t.Errorf("want %s, got %v", want, err)
			}
		}
		w.closed()
		for want, change := range map[string]func(*offerings.Entry){
			"list_closed allotments": func(e *offerings.Entry) { e.Allotments[0].Quantity = 9 },
			"list_closed saleUntil":  func(e *offerings.Entry) { e.Allotments[0].Quantity, e.SaleUntil = 4, e.SaleUntil.Add(time.Hour) },
			"list_closed drawOn":     func(e *offerings.Entry) { e.Allotments[0].Quantity, e.Lottery.DrawOn = 4, "2026-06-30" },
		} {
			if err := save(change); code(err) != want {
				t.Errorf("want %s, got %v", want, err)
			}
		}
		w.at(time.Date(2026, 7, 1, 15, 0, 0, 0, time.UTC)) // midnight in Japan
		if err := save(func(e *offerings.Entry) { e.Allotments[0].Quantity, e.LineUntil = 4, "2026-07-01" }); code(err) != "line_until_past lineUntil" {
			t.Errorf("a line that was over yesterday: %v", err)
		}
	})
}

func TestALotteryOfWhatIsWithdrawnIsCalledOff(t *testing.T) {
	each(t, func(w *world) {
		w.of = w.offer("中止の券", 3, 1)
		entered := w.enter(w.members[0], 1)
		o := offerings.Offerings{Store: w.s}
		if _, err := o.Withdraw(w.clerk, offerings.Withdrawing{ID: w.of.ID, Version: w.of.Version, Reason: "公演が中止になりました。"}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.l.Enter(as(w.members[1]), lotteries.Entering{OfferingID: w.of.ID, Quantity: 1}); code(err) != "entries_closed" {
			t.Errorf("entered after it: %v", err)
		}
		if got := w.lottery(); got.Status != lottery.StatusCALLED_OFF {
			t.Errorf("the lottery is %s", got.Status)
		}
		if got := w.closed(); got.Status != lottery.StatusCALLED_OFF {
			t.Errorf("the worker made it %s", got.Status)
		}
		if err := orders.New(w.s).Withdrawing()(context.Background(), []byte(`{"id":"`+w.of.ID+`"}`)); err != nil {
			t.Fatal(err)
		}
		if got := w.s.Client.LotteryEntry.GetX(storetest.System(), entered.ID); got.Status != lotteryentry.StatusWITHDRAWN {
			t.Errorf("the entry is %s", got.Status)
		}
		if got := w.s.Client.Offering.GetX(storetest.System(), w.of.ID); got.Status != offering.StatusWITHDRAWN {
			t.Errorf("it is %s", got.Status)
		}
	})
}
