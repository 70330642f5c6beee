package orders_test

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/amendment"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/turn"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/store/storetest"
	"kyosai/server/turns"
)

// inParts puts a ticket on sale that has two allotments: so many on the first day, and so many on the second.
func (w *world) inParts(first, second, limit int) []*ent.Allotment {
	w.Helper()
	w.ticket = w.offer(first, limit)
	_, err := offerings.Offerings{Store: w.s}.Save(w.clerk, w.entry(func(e *offerings.Entry) {
		e.Allotments[0].Name = "8月1日の券"
		e.Allotments = append(e.Allotments, offerings.Part{Name: "8月2日の券", Quantity: second})
	}))
	if err != nil {
		w.Fatal(err)
	}
	return w.parts()
}

func (w *world) parts() []*ent.Allotment {
	return offerings.Parts(w.s.Client.Offering.Query().Where(offering.ID(w.ticket.ID)).WithAllotments().OnlyX(storetest.System()))
}

func (w *world) from(as context.Context, of *ent.Allotment, n int, key string) (*ent.Order, error) {
	return w.o.Place(as, orders.Placing{OfferingID: w.ticket.ID, AllotmentID: of.ID, Quantity: n, Key: "wish-of-a-test-" + key})
}

// holds is how many are taken of each allotment.
func (w *world) holds(want ...int) {
	w.Helper()
	for i, of := range w.parts() {
		if of.Taken != want[i] {
			w.Errorf("of 「%s」 %d are taken, want %d", of.Name, of.Taken, want[i])
		}
	}
}

func TestAnOrderTakesFromTheAllotmentThatItNamesAndGivesBackToIt(t *testing.T) {
	each(t, func(w *world) {
		all := w.inParts(3, 2, 4)
		made, err := w.from(w.me, all[1], 2, "second")
		if err != nil || made.AllotmentID != all[1].ID {
			t.Fatalf("got %v, %v", made, err)
		}
		if title, err := w.o.Title(w.me, made); err != nil || *title != "水族館 一日券（8月2日の券）" {
			t.Errorf("it is of %v, %v", title, err)
		}
		w.holds(0, 2)
		anothers := w.s.Client.Offering.QueryAllotments(w.people.Offering).OnlyIDX(storetest.System())
		for _, sent := range []struct {
			want, allotment, key string
			as                   context.Context
			n                    int
		}{
			{"ok", all[1].ID, "second", w.me, 2},
			{"key_used", all[0].ID, "second", w.me, 2},
			{"allotment_missing allotment", "", "none", w.other, 1},
			{"allotment_not_found allotment", "alt_none", "unknown", w.other, 1},
			{"allotment_not_found allotment", anothers, "anothers", w.other, 1},
			{"allotment_sold_out allotment", all[1].ID, "sold-out", w.other, 1},
			{"too_few_left quantity", all[0].ID, "too-many", w.other, 4},
			{"over_limit quantity", all[0].ID, "over", w.other, 5},
			{"over_limit quantity", all[0].ID, "over-both", w.me, 3},
		} {
			if _, err := w.from(sent.as, &ent.Allotment{ID: sent.allotment}, sent.n, sent.key); code(err) != sent.want {
				t.Errorf("%s: want %s, got %v", sent.key, sent.want, err)
			}
		}
		if _, err := w.o.Cancel(w.me, step(made, "cancel")); err != nil {
			t.Fatal(err)
		}
		w.holds(0, 0)
	})
}

// TestTwoAllotmentsSellAtOnceAndNeitherTooMany: each buyer wishes for both, and may have one ticket in all.
func TestTwoAllotmentsSellAtOnceAndNeitherTooMany(t *testing.T) {
	each(t, func(w *world) {
		all, buyers := w.inParts(10, 5, 1), w.buyers(64)
		var sent sync.WaitGroup
		for _, as := range buyers {
			for i, of := range all {
				for range 3 {
					sent.Go(func() {
						switch _, err := w.from(as, of, 1, fmt.Sprint(i)); code(err) {
						case "ok", "sold_out", "allotment_sold_out allotment", "over_limit quantity":
						default:
							t.Errorf("of %d: %v", i, err)
						}
					})
				}
			}
		}
		sent.Wait()
		w.holds(10, 5)
		kept := map[string]int{}
		for _, one := range w.s.Client.Order.Query().Where(order.OfferingID(w.ticket.ID)).AllX(storetest.System()) {
			kept[one.AllotmentID]++
			kept[one.MemberID]++
			if kept[one.MemberID] > 1 {
				t.Errorf("%s has more than one", one.MemberID)
			}
		}
		if kept[all[0].ID] != 10 || kept[all[1].ID] != 5 {
			t.Errorf("kept are %v", kept)
		}
	})
}

func TestATurnIsServedFromTheAllotmentThatItNames(t *testing.T) {
	each(t, func(w *world) {
		all, line := w.inParts(5, 1, 4), turns.Turns{Store: w.s}
		w.at(now.Add(-time.Minute))
		take := func(as context.Context, of, key string) (*ent.Turn, error) {
			return line.Take(as, turns.Taking{OfferingID: w.ticket.ID, AllotmentID: of, Quantity: 1, Key: "turn-of-a-test-" + key})
		}
		if _, err := take(w.me, "", "none"); code(err) != "allotment_missing allotment" {
			t.Errorf("none: %v", err)
		}
		if _, err := take(w.me, "alt_none", "unknown"); code(err) != "allotment_not_found allotment" {
			t.Errorf("unknown: %v", err)
		}
		for _, as := range []context.Context{w.me, w.other} {
			if _, err := take(as, all[1].ID, "second"); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := take(w.me, all[0].ID, "second"); code(err) != "key_used" {
			t.Errorf("the same key for another: %v", err)
		}
		w.holds(0, 0)
		w.at(now)
		if err := w.o.Call(context.Background()); err != nil {
			t.Fatal(err)
		}
		w.holds(0, 1)
		called := w.line()
		if called[0].Status != turn.StatusSERVED || called[1].Status != turn.StatusMISSED || *called[1].Reason != "allotment_sold_out" {
			t.Errorf("the line came to %v", called)
		}
	})
}

func TestWhatStaffMayChangeOfAllotmentsThatMembersSee(t *testing.T) {
	each(t, func(w *world) {
		all, o := w.inParts(3, 2, 4), offerings.Offerings{Store: w.s}
		given, err := w.from(w.me, all[0], 1, "given-up")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.o.Cancel(w.me, step(given, "cancel")); err != nil {
			t.Fatal(err)
		}
		if _, err := w.from(w.me, all[1], 2, "second"); err != nil {
			t.Fatal(err)
		}
		for _, refused := range []struct {
			want   string
			change func(*offerings.Entry)
		}{
			{"below_taken allotments", func(e *offerings.Entry) { e.Allotments[1].Quantity = 1 }},
			{"allotment_ordered allotments", func(e *offerings.Entry) { e.Allotments = e.Allotments[:1] }},
			{"allotment_ordered allotments", func(e *offerings.Entry) { e.Allotments = e.Allotments[1:] }}, // its only order was given up
			{"allotment_twice allotments", func(e *offerings.Entry) { e.Allotments[1].Name = "８月１日の券 " }},
			{"text_missing allotments", func(e *offerings.Entry) { e.Allotments[1].Name = " " }},
			{"allotment_unknown allotments", func(e *offerings.Entry) { e.Allotments[1].ID = "alt_none" }},
			{"allotment_unknown allotments", func(e *offerings.Entry) { e.Allotments[1].ID = e.Allotments[0].ID }},
			{"allotments_missing allotments", func(e *offerings.Entry) { e.Allotments = nil }},
			{"too_many allotments", func(e *offerings.Entry) { e.Allotments = make([]offerings.Part, 13) }},
			{"out_of_range allotments", func(e *offerings.Entry) { e.Allotments[0].Quantity = -1 }},
			{"out_of_range allotments", func(e *offerings.Entry) { e.Allotments[0].Quantity = 100_000 }},
		} {
			if _, err := o.Foresee(w.clerk, w.entry(refused.change)); code(err) != refused.want {
				t.Errorf("foreseeing it, want %s, got %v", refused.want, err)
			}
			if _, err := o.Save(w.clerk, w.entry(refused.change)); code(err) != refused.want {
				t.Errorf("want %s, got %v", refused.want, err)
			}
		}
		if _, err := o.Save(w.clerk, w.entry(func(e *offerings.Entry) {
			third := offerings.Part{Name: "8月3日の券", Quantity: 7}
			e.Allotments[0].Quantity, e.Allotments[1].Name = 0, "8月2日（夜）の券"
			e.Allotments = []offerings.Part{third, e.Allotments[1], e.Allotments[0]}
		})); err != nil {
			t.Fatal(err)
		}
		w.holds(0, 2, 0)
		made := w.s.Client.Amendment.Query().Where(amendment.OfferingID(w.ticket.ID)).Order(amendment.ByID()).AllX(storetest.System())
		last := made[len(made)-1].Lines
		if len(last) != 1 || last[0].Field != "allotments" || last[0].Before != "8月1日の券 3枚、8月2日の券 2枚" || last[0].After != "8月3日の券 7枚、8月2日（夜）の券 2枚、8月1日の券 0枚" {
			t.Errorf("recorded %v", last)
		}
		w.tell()
		if n := w.told(notice.KindOFFERING_CHANGED); n != 1 { // what he ordered is called otherwise
			t.Errorf("%d were told", n)
		}
		if _, err := o.Save(w.clerk, w.entry(func(e *offerings.Entry) { e.Allotments = e.Allotments[1:] })); err != nil {
			t.Errorf("what nobody has ordered: %v", err)
		}
		w.holds(2, 0)
	})
}

func TestAWithdrawnTicketGivesEachAllotmentBackWhatItGave(t *testing.T) {
	each(t, func(w *world) {
		all := w.inParts(3, 2, 4)
		for i, of := range all {
			if _, err := w.from([]context.Context{w.me, w.other}[i], of, 1+i, "before"); err != nil {
				t.Fatal(err)
			}
		}
		w.holds(1, 2)
		found := w.s.Client.Offering.GetX(storetest.System(), w.ticket.ID)
		if _, err := (offerings.Offerings{Store: w.s}).Withdraw(w.clerk, offerings.Withdrawing{ID: found.ID, Version: found.Version, Reason: "中止のため"}); err != nil {
			t.Fatal(err)
		}
		if err := w.o.Withdrawing()(context.Background(), []byte(`{"id":"`+found.ID+`"}`)); err != nil {
			t.Fatal(err)
		}
		w.holds(0, 0)
	})
}
