package orders_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/ticketreturn"
	"kyosai/gen/ent/tillentry"
	"kyosai/server/orders"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

// handed is an order of the first member, paid in cash and in his hands.
func (w *world) handed(n int, key string) *ent.Order {
	w.Helper()
	got, err := w.o.Serve(w.clerk, w.serving(key, w.placed(w.me, n, key)))
	if err != nil {
		w.Fatal(err)
	}
	return got[0]
}

func bringing(of *ent.Order, pieces int, key string) orders.Bringing {
	return orders.Bringing{Step: step(of, key), Pieces: pieces, Reason: ticketreturn.ReasonMISTAKE, Note: "別の券でした", Usable: true,
		Method: ticketreturn.MethodCASH, Amount: 1400 * yen.Amount(pieces)}
}

func TestTicketsThatCameBackReturnToTheSafeAndToTheSale(t *testing.T) {
	each(t, func(w *world) {
		w.receive(5, "1")
		made := w.handed(3, "1")
		w.expect(3, 3)
		for range 2 { // the answer was lost once
			got, err := w.o.TakeBack(w.clerk, bringing(made, 2, "2"))
			if err != nil || got.Returned != 2 || len(got.Edges.Returns) != 1 || got.Edges.Returns[0].Amount != 2800 {
				t.Fatalf("got %v, %v", got, err)
			}
		}
		w.expect(1, 1)
		if n := w.inSafe(); n != 4 {
			t.Errorf("%d are in the safe", n)
		}
		if lines, amount, _ := w.entries(tillentry.KindREFUND); lines != 1 || amount != -2800 {
			t.Errorf("%d lines of %s were paid back", lines, amount)
		}
		back, err := w.o.Get(w.clerk, made.ID)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.o.TakeBack(w.clerk, bringing(back, 2, "3")); code(err) != "pieces pieces" {
			t.Errorf("more than are out: %v", err)
		}
		torn := bringing(back, 1, "4")
		torn.Reason, torn.Usable = ticketreturn.ReasonDEFECTIVE, false
		if _, err := w.o.TakeBack(w.clerk, torn); err != nil {
			t.Fatal(err)
		}
		if n := w.inSafe(); n != 4 {
			t.Errorf("what is torn lies in the safe: %d", n)
		}
		w.expect(0, 0)
	})
}

func TestWhatDoesNotTakePlaceIsNotSoldAgain(t *testing.T) {
	each(t, func(w *world) {
		made := w.handed(2, "1")
		off := bringing(made, 2, "2")
		off.Reason = ticketreturn.ReasonCALLED_OFF
		if _, err := w.o.TakeBack(w.clerk, off); err != nil {
			t.Fatal(err)
		}
		w.expect(2, 0)
	})
}

func TestAReturnIsHeldToWhatWasHandedOut(t *testing.T) {
	each(t, func(w *world) {
		unpaid, made := w.placed(w.me, 1, "1"), w.handed(2, "2")
		change := func(change func(*orders.Bringing)) orders.Bringing {
			b := bringing(made, 1, "3")
			change(&b)
			return b
		}
		for name, c := range map[string]struct {
			b    orders.Bringing
			want string
		}{
			"not handed out":  {bringing(unpaid, 1, "4"), "order_not_delivered"},
			"none":            {bringing(made, 0, "5"), "pieces pieces"},
			"another price":   {change(func(b *orders.Bringing) { b.Amount = 1401 }), "amount_changed"},
			"another way":     {change(func(b *orders.Bringing) { b.Method = ticketreturn.MethodCASHLESS }), "refund_way method"},
			"without a note":  {change(func(b *orders.Bringing) { b.Note = " " }), "text_missing note"},
			"an old version":  {change(func(b *orders.Bringing) { b.Version-- }), "order_changed"},
			"without any key": {change(func(b *orders.Bringing) { b.Key = "" }), "key_form idempotencyKey"},
		} {
			if _, err := w.o.TakeBack(w.clerk, c.b); code(err) != c.want {
				t.Errorf("%s: %v", name, err)
			}
		}
		for name, as := range map[string]context.Context{"a member": w.me, "accounting": storetest.As(w.people.Viewer("ACCOUNTING"))} {
			if _, err := w.o.TakeBack(as, bringing(made, 1, "6")); code(err) != "forbidden" {
				t.Errorf("%s: %v", name, err)
			}
		}
		w.expect(3, 3)
	})
}
