package orders_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/order"
	"kyosai/server/caldate"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestAnOrderIsPlacedPaidAndHandedOut(t *testing.T) {
	each(t, func(w *world) {
		made := w.placed(w.me, 3, "1")
		if made.Status != order.StatusORDERED || made.Amount != 4200 || made.OrderedOn != "2026-06-15" || made.PayUntil != "2026-06-22" || made.FiscalYear != 2026 {
			t.Errorf("placed %v", made)
		}
		w.expect(3, 3)
		if n, err := w.o.MayOrder(w.me, w.read(w.me)); n != 1 || err != nil {
			t.Errorf("may order %d more, %v", n, err)
		}
		paid, err := w.o.Pay(w.clerk, paying(made, "2"))
		if err != nil || paid.Status != order.StatusPAID || *paid.PaidOn != "2026-06-15" || *paid.PaymentMethod != order.PaymentMethodCASH || paid.Edges.ReceivedBy == nil {
			t.Fatalf("paid %v, %v", paid, err)
		}
		done, err := w.o.Deliver(w.clerk, step(paid, "3"))
		if err != nil || done.Status != order.StatusDELIVERED || done.Edges.DeliveredBy == nil {
			t.Fatalf("handed out %v, %v", done, err)
		}
		w.expect(3, 3)
		counts, err := w.o.Counts(w.clerk, w.ticket)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff([]*orders.Count{{Status: order.StatusDELIVERED, Orders: 1, Tickets: 3}}, counts); d != "" {
			t.Error(d)
		}
	})
}

func (w *world) read(as context.Context) *ent.Offering {
	w.Helper()
	found, err := offerings.Offerings{Store: w.s}.Get(as, w.ticket.ID)
	if err != nil {
		w.Fatal(err)
	}
	return found
}

func TestTheSameWishSentAgainFindsItsOrderWheneverItComes(t *testing.T) {
	each(t, func(w *world) {
		made := w.placed(w.me, 4, "1")
		w.placed(w.other, 4, "1") // another's key is his own
		for _, at := range []time.Time{now, time.Date(2026, 7, 2, 0, 0, 0, 0, now.Location())} {
			w.at(at)
			if again, err := w.place(w.me, 4, "1"); err != nil || again.ID != made.ID {
				t.Errorf("at %v: %v, %v", at, again, err)
			}
		}
		if _, err := w.place(w.me, 3, "1"); code(err) != "key_used" {
			t.Errorf("the key of another wish: %v", err)
		}
		w.expect(8, 4)
	})
}

// TestAKeyForManyOfferingsAtTheSameMomentIsOneOrder: they stand in several lines, so more than one may find the key free.
func TestAKeyForManyOfferingsAtTheSameMomentIsOneOrder(t *testing.T) {
	each(t, func(w *world) {
		on := []*ent.Offering{w.ticket, w.offer(5, 4), w.offer(5, 4), w.offer(5, 4), w.offer(5, 4), w.offer(5, 4)}
		for n := range 4 { // as many as a member may have of one
			key, said := fmt.Sprint("wish-of-a-test-", n), make(chan string)
			for _, of := range on {
				go func() {
					_, err := w.o.Place(w.me, orders.Placing{OfferingID: of.ID, Quantity: 1, Key: key})
					said <- code(err)
				}()
			}
			answers := map[string]int{}
			for range on {
				answers[<-said]++
			}
			if diff := cmp.Diff(map[string]int{"ok": 1, "key_used": len(on) - 1}, answers); diff != "" {
				t.Errorf("wish %d: %s", n, diff)
			}
			if kept := w.s.Client.Order.Query().Where(order.OrderKey(key)).CountX(storetest.System()); kept != 1 {
				t.Errorf("wish %d is kept %d times", n, kept)
			}
		}
	})
}

func TestWhatCannotBeOrderedIsRefusedAndTakesNothing(t *testing.T) {
	each(t, func(w *world) {
		for i, c := range []struct {
			name string
			at   time.Time
			n    int
			want string
		}{
			{"before the opening", now.Add(-time.Microsecond), 1, "sale_not_open"},
			{"after the close", time.Date(2026, 7, 1, 0, 0, 0, 0, now.Location()), 1, "sale_closed"},
			{"more than a member may have", now, 5, "over_limit quantity"},
			{"none", now, 0, "out_of_range quantity"},
			{"less than none", now, -3, "out_of_range quantity"},
		} {
			w.at(c.at)
			if _, err := w.place(w.me, c.n, fmt.Sprint(i)); code(err) != c.want {
				t.Errorf("%s: got %v, want %s", c.name, err, c.want)
			}
		}
		w.at(now)
		if _, err := w.o.Place(w.me, orders.Placing{OfferingID: w.people.Unpublished.ID, Quantity: 1, Key: "wish-of-a-test-1"}); code(err) != "offering_not_found" {
			t.Errorf("a draft: %v", err)
		}
		if _, err := w.o.Place(w.me, orders.Placing{OfferingID: w.ticket.ID, Quantity: 1, Key: "short"}); code(err) != "key_form idempotencyKey" {
			t.Errorf("no key: %v", err)
		}
		w.expect(0, 0)
		if n := w.s.Client.Order.Query().Where(order.OfferingID(w.ticket.ID)).CountX(storetest.System()); n != 0 {
			t.Errorf("%d orders were kept", n)
		}
	})
}

func TestAMembersLimitHoldsForTheFiscalYear(t *testing.T) {
	each(t, func(w *world) {
		w.placed(w.me, 3, "1")
		if _, err := w.place(w.me, 2, "2"); code(err) != "over_limit quantity" || !strings.Contains(problem.As(err).Message, "あと1枚") {
			t.Errorf("got %v", problem.As(err))
		}
		w.placed(w.me, 1, "3")
		if _, err := w.place(w.me, 1, "4"); code(err) != "over_limit quantity" {
			t.Errorf("got %v", err)
		}
		w.expect(4, 4)
	})
}

func TestTheLastTicketsGoToWhoeverIsFirst(t *testing.T) {
	each(t, func(w *world) {
		w.ticket = w.offer(5, 4)
		w.placed(w.me, 4, "1")
		if _, err := w.place(w.other, 2, "1"); code(err) != "too_few_left quantity" || !strings.Contains(problem.As(err).Message, "残りは1枚") {
			t.Errorf("got %v", problem.As(err))
		}
		w.placed(w.other, 1, "2")
		if _, err := w.place(w.other, 1, "3"); code(err) != "sold_out" {
			t.Errorf("got %v", err)
		}
		w.expect(5, 4)
	})
}

func TestWhoIsNotAMemberOnTheDayOrdersNothing(t *testing.T) {
	each(t, func(w *world) {
		for name, c := range map[string]struct {
			joined, left caldate.Day
			want         string
		}{
			"from the day of joining": {"2026-06-15", "2030-03-31", "ok"},
			"not before it":           {"2026-06-16", "2030-03-31", "not_enrolled"},
			"to the day of leaving":   {"2020-04-01", "2026-06-15", "ok"},
			"not after it":            {"2020-04-01", "2026-06-14", "not_enrolled"},
		} {
			err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
				return tx.Client().Member.Update().Where(member.ID(w.people.Own.Member.ID)).SetJoinedOn(c.joined).SetLeftOn(c.left).Exec(ctx)
			})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := w.place(w.me, 1, strings.ReplaceAll(name, " ", "-")); code(err) != c.want {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
}
