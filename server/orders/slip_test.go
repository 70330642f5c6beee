package orders_test

import (
	"strconv"
	"testing"

	"kyosai/gen/ent/order"
	"kyosai/server/orders"
	"kyosai/server/payby"
	"kyosai/server/slips"
)

func (w *world) bySlip(n int, key string) orders.Placing {
	return orders.Placing{OfferingID: w.ticket.ID, Quantity: n, PayBy: payby.Slip, Key: "wish-of-a-test-" + key}
}

func TestAnOrderBySlipHasANumberOfItsOwnAndOneAtTheCounterHasNone(t *testing.T) {
	each(t, func(w *world) {
		w.ticket = w.offer(100, 100)
		seen := map[string]bool{}
		for i := range 20 {
			made, err := w.o.Place(w.me, w.bySlip(1, strconv.Itoa(i)))
			if err != nil {
				t.Fatal(err)
			}
			if made.PayBy != payby.Slip || made.SlipNumber == nil || !slips.Valid(*made.SlipNumber) || seen[*made.SlipNumber] {
				t.Fatalf("got %v", made)
			}
			seen[*made.SlipNumber] = true
		}
		if made := w.placed(w.me, 1, "counter"); made.PayBy != payby.Counter || made.SlipNumber != nil {
			t.Errorf("at the counter: %v", made)
		}
	})
}

func TestTheSameWishFindsItsSlipAndAnotherPlaceIsAnotherWish(t *testing.T) {
	each(t, func(w *world) {
		made, err := w.o.Place(w.me, w.bySlip(2, "1"))
		if err != nil {
			t.Fatal(err)
		}
		again, err := w.o.Place(w.me, w.bySlip(2, "1"))
		if err != nil || again.ID != made.ID || *again.SlipNumber != *made.SlipNumber {
			t.Errorf("got %v, %v", again, err)
		}
		if _, err := w.place(w.me, 2, "1"); code(err) != "key_used" {
			t.Errorf("at the counter with the same key: %v", err)
		}
		w.expect(2, 2)
	})
}

func TestAPlaceThatTheTicketDoesNotAllowIsRefused(t *testing.T) {
	each(t, func(w *world) {
		for _, c := range []struct {
			ways []payby.Way
			by   payby.Way
			want string
		}{
			{[]payby.Way{payby.Counter}, payby.Slip, "pay_by_not_offered payBy"},
			{[]payby.Way{payby.Slip}, payby.Counter, "pay_by_not_offered payBy"},
			{[]payby.Way{payby.Slip}, "", "pay_by_not_offered payBy"},
			{[]payby.Way{payby.Slip}, payby.Slip, "ok"},
		} {
			w.ticket = w.offer(10, 4, c.ways...)
			wish := w.bySlip(1, "1-of-"+w.ticket.ID)
			wish.PayBy = c.by
			if _, err := w.o.Place(w.me, wish); code(err) != c.want {
				t.Errorf("%q where %v are allowed: %v", c.by, c.ways, err)
			}
		}
	})
}

func TestASlipIsPaidAtTheCounterToo(t *testing.T) {
	each(t, func(w *world) {
		made, err := w.o.Place(w.me, w.bySlip(1, "1"))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := w.o.Pay(w.clerk, paying(made, "2")); err != nil || got.Status != order.StatusPAID {
			t.Errorf("got %v, %v", got, err)
		}
	})
}
