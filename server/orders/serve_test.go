package orders_test

import (
	"context"
	"sync"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/stockmovement"
	"kyosai/gen/ent/tillday"
	"kyosai/gen/ent/tillentry"
	"kyosai/server/caldate"
	"kyosai/server/orders"
	"kyosai/server/stocks"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

// serving is that the first member fetches orders, by his code, and pays in cash what is unpaid.
func (w *world) serving(key string, of ...*ent.Order) orders.Serving {
	cash := order.PaymentMethodCASH
	s := orders.Serving{MemberID: w.people.Own.Member.ID, By: order.IdentifiedByCODE, Method: &cash, HandOut: true, Key: "serving-of-a-test-" + key}
	for _, o := range of {
		s.Orders = append(s.Orders, orders.Step{ID: o.ID, Version: o.Version})
		if o.Status == order.StatusORDERED {
			s.Amount += o.Amount
		}
	}
	return s
}

// entries is what went over the counter today of a kind: lines, yen and tickets.
func (w *world) entries(kind tillentry.Kind) (lines int, amount yen.Amount, pieces int) {
	today := tillentry.HasDayWith(tillday.HeldOn(caldate.Today(w.s.Now())))
	for _, e := range w.s.Client.TillEntry.Query().Where(tillentry.KindEQ(kind), today).AllX(storetest.System()) {
		lines, amount, pieces = lines+1, amount+e.Amount, pieces+e.Pieces
	}
	return lines, amount, pieces
}

// receive has tickets of the one on sale come in, and gives their stock.
func (w *world) receive(pieces int, key string) *ent.TicketStock {
	w.Helper()
	got, err := stocks.Stocks{Store: w.s}.Move(w.clerk, stocks.Move{OfferingID: w.ticket.ID, Kind: stockmovement.KindRECEIVED, Pieces: pieces, Key: "received-in-a-test-" + key})
	if err != nil {
		w.Fatal(err)
	}
	return got
}

func (w *world) inSafe() int {
	w.Helper()
	got, err := stocks.Stocks{Store: w.s}.Of(w.clerk, w.ticket)
	if err != nil || got == nil {
		w.Fatalf("no stock: %v", err)
	}
	return got.Pieces
}

func TestAMemberIsServedAtOnceAndOnce(t *testing.T) {
	each(t, func(w *world) {
		w.receive(5, "1")
		unpaid, paid := w.placed(w.me, 2, "1"), w.placed(w.me, 1, "2")
		paid, err := w.o.Pay(w.clerk, paying(paid, "3"))
		if err != nil {
			t.Fatal(err)
		}
		s := w.serving("1", unpaid, paid)
		for range 2 { // the answer was lost once
			got, err := w.o.Serve(w.clerk, s)
			if err != nil || len(got) != 2 {
				t.Fatalf("got %v, %v", got, err)
			}
			for _, o := range got {
				if o.Status != order.StatusDELIVERED || *o.IdentifiedBy != order.IdentifiedByCODE || o.Edges.DeliveredBy.ID != w.people.Staff["CLERK"].ID {
					t.Errorf("got %v", o)
				}
			}
		}
		if n := w.inSafe(); n != 2 {
			t.Errorf("%d are in the safe", n)
		}
		if lines, _, pieces := w.entries(tillentry.KindHANDED_OUT); lines != 2 || pieces != 3 {
			t.Errorf("%d lines of %d tickets were entered", lines, pieces)
		}
		again := w.serving("2", unpaid, paid)
		if _, err := w.o.Serve(w.clerk, again); code(err) != "order_delivered" {
			t.Errorf("a second scan: %v", err)
		}
		w.expect(3, 3)
	})
}

func TestTwoDesksServeTheSameOrdersOnce(t *testing.T) {
	each(t, func(w *world) {
		w.receive(5, "1")
		one, two := w.placed(w.me, 2, "1"), w.placed(w.me, 1, "2")
		var all sync.WaitGroup
		said := make([]string, 4)
		for i := range said {
			all.Go(func() {
				_, err := w.o.Serve(w.clerk, w.serving(string(rune('a'+i)), one, two))
				said[i] = code(err)
			})
		}
		all.Wait()
		done := 0
		for _, s := range said {
			if s == "ok" {
				done++
			} else if s != "order_delivered" && s != "order_changed" && s != "order_paid" {
				t.Errorf("one hears %s", s)
			}
		}
		if done != 1 || w.inSafe() != 2 {
			t.Errorf("%d served, %d left in the safe", done, w.inSafe())
		}
		if lines, amount, _ := w.entries(tillentry.KindPAYMENT); lines != 2 || amount != 4200 {
			t.Errorf("%d payments of %s", lines, amount)
		}
	})
}

func TestAServingIsAllOrNothing(t *testing.T) {
	each(t, func(w *world) {
		w.receive(2, "1")
		one, two, strange := w.placed(w.me, 2, "1"), w.placed(w.me, 1, "2"), w.placed(w.other, 1, "3")
		short := w.serving("2", one)
		short.Amount--
		noWay := w.serving("3", one)
		noWay.Method = nil
		twice := w.serving("5")
		for name, c := range map[string]struct {
			s    orders.Serving
			want string
		}{
			"more than there are":      {w.serving("1", one, two), "stock_too_few pieces"},
			"less money than it costs": {short, "amount_changed"},
			"no way to pay":            {noWay, "method_missing method"},
			"somebody else's order":    {w.serving("4", one, strange), "order_of_another"},
			"nothing":                  {twice, "orders_missing orders"},
			"no key":                   {orders.Serving{Orders: short.Orders}, "key_form idempotencyKey"},
		} {
			if _, err := w.o.Serve(w.clerk, c.s); code(err) != c.want {
				t.Errorf("%s: %v", name, err)
			}
		}
		for _, o := range []*ent.Order{one, two, strange} {
			if got, err := w.o.Get(w.clerk, o.ID); err != nil || got.Status != order.StatusORDERED || got.Version != o.Version {
				t.Errorf("got %v, %v", got, err)
			}
		}
		if n := w.inSafe(); n != 2 {
			t.Errorf("%d are in the safe", n)
		}
		for name, as := range map[string]context.Context{"a member": w.me, "accounting": storetest.As(w.people.Viewer("ACCOUNTING"))} {
			if _, err := w.o.Serve(as, w.serving("6", one)); code(err) != "forbidden" {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
}

func TestTheMoneyIsTakenAndTheTicketsHandedOutAnotherDay(t *testing.T) {
	each(t, func(w *world) {
		one := w.placed(w.me, 2, "1")
		s := w.serving("1", one)
		s.HandOut = false
		got, err := w.o.Serve(w.clerk, s)
		if err != nil || got[0].Status != order.StatusPAID {
			t.Fatalf("got %v, %v", got, err)
		}
		later := w.serving("2", got[0])
		later.Method, later.By = nil, order.IdentifiedByNUMBER
		got, err = w.o.Serve(w.clerk, later)
		if err != nil || got[0].Status != order.StatusDELIVERED || *got[0].IdentifiedBy != order.IdentifiedByNUMBER {
			t.Fatalf("got %v, %v", got, err)
		}
	})
}

func TestATicketWithoutPaperIsPaidAtTheDeskAndUsedByItsCodeOnce(t *testing.T) {
	each(t, func(w *world) {
		w.receive(5, "1")
		err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Offering.UpdateOneID(w.ticket.ID).SetDelivery(offering.DeliveryQR).Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		got, err := w.o.Serve(w.clerk, w.serving("1", w.placed(w.me, 2, "1")))
		if err != nil || got[0].Status != order.StatusPAID {
			t.Fatalf("at the desk, unpaid: %v, %v", got, err)
		}
		if got, err = w.o.Serve(w.clerk, w.serving("2", got[0])); err != nil || got[0].Status != order.StatusDELIVERED {
			t.Fatalf("once it is paid: %v, %v", got, err)
		}
		if _, err := w.o.Serve(w.clerk, w.serving("3", got[0])); code(err) != "order_delivered" {
			t.Errorf("used twice: %v", err)
		}
		if lines, _, _ := w.entries(tillentry.KindHANDED_OUT); lines != 0 || w.inSafe() != 5 {
			t.Errorf("%d handings out of paper, %d in the safe", lines, w.inSafe())
		}
	})
}
