package orders_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/due"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/turn"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/store/storetest"
)

func (w *world) withdraw() {
	w.Helper()
	found := w.s.Client.Offering.GetX(storetest.System(), w.ticket.ID)
	o := offerings.Offerings{Store: w.s}
	wish := offerings.Withdrawing{ID: w.ticket.ID, Version: found.Version, Reason: "水族館が臨時休館するためです。"}
	for range 2 { // the answer was lost once
		if got, err := o.Withdraw(w.clerk, wish); err != nil || got.Status != offering.StatusWITHDRAWN {
			w.Fatalf("got %v, %v", got, err)
		}
	}
}

// end does the worker's job.
func (w *world) end(ctx context.Context) error {
	payload, err := json.Marshal(offerings.Due{ID: w.ticket.ID})
	if err != nil {
		w.Fatal(err)
	}
	return w.o.Withdrawing()(ctx, payload)
}

func (w *world) told(kind notice.Kind) int {
	return w.s.Client.Notice.Query().Where(notice.KindEQ(kind)).CountX(storetest.System())
}

func TestWhatIsWithdrawnEndsAndOwesWhatWasPaid(t *testing.T) {
	each(t, func(w *world) {
		unpaid, paid := w.placed(w.me, 1, "unpaid"), w.placed(w.other, 2, "paid")
		paid, err := w.o.Pay(w.clerk, paying(paid, "pay"))
		if err != nil {
			t.Fatal(err)
		}
		delivered := w.placed(w.other, 1, "delivered")
		if delivered, err = w.o.Pay(w.clerk, paying(delivered, "pay-2")); err == nil {
			delivered, err = w.o.Deliver(w.clerk, step(delivered, "deliver"))
		}
		if err != nil {
			t.Fatal(err)
		}
		w.withdraw()
		if _, err := w.place(w.me, 1, "late"); code(err) != "offering_not_found" {
			t.Errorf("ordered after it: %v", err)
		}
		if err := w.end(context.Background()); err != nil {
			t.Fatal(err)
		}
		if err := w.end(context.Background()); err != nil {
			t.Errorf("ended again: %v", err)
		}
		w.expect(1, 0)                                          // what was handed out is out
		if n := w.told(notice.KindOFFERING_WITHDRAWN); n != 3 { // of each order that ended, and of what is in hand
			t.Errorf("%d were told", n)
		}
		read := func(of *ent.Order) *ent.Order { return w.s.Client.Order.GetX(storetest.System(), of.ID) }
		if unpaid, delivered = read(unpaid), read(delivered); unpaid.Status != order.StatusCANCELLED || orders.Balance(unpaid) != 0 || delivered.Status != order.StatusDELIVERED {
			t.Errorf("got %v and %v", unpaid, delivered)
		}
		if paid = read(paid); paid.Status != order.StatusCANCELLED || paid.PaidOn == nil || orders.Balance(paid) != -2800 {
			t.Fatalf("got %v", paid)
		}
		w.refund(paid)
	})
}

// refund has the money of an order be given back, once.
func (w *world) refund(paid *ent.Order) {
	w.Helper()
	owed := func() int {
		list, err := w.o.List(w.clerk, orders.Filter{OfferingID: w.ticket.ID, Owed: true, First: 10})
		if err != nil {
			w.Fatal(err)
		}
		return len(list.Edges)
	}
	if owed() != 1 {
		w.Errorf("%d are owed money", owed())
	}
	if _, err := w.o.Settle(w.clerk, orders.Settling{Step: step(paid, "less"), Amount: -1400, Method: order.PaymentMethodCASH}); code(err) != "amount_changed" {
		w.Errorf("another amount: %v", err)
	}
	if _, err := w.o.Settle(w.me, orders.Settling{Step: step(paid, "own"), Amount: -2800, Method: order.PaymentMethodCASH}); code(err) == "ok" {
		w.Error("a member gave himself money")
	}
	for range 2 {
		got, err := w.o.Settle(w.clerk, orders.Settling{Step: step(paid, "settle"), Amount: -2800, Method: order.PaymentMethodCASH})
		if err != nil || got.SettledOn == nil || orders.Balance(got) != 0 {
			w.Fatalf("got %v, %v", got, err)
		}
	}
	again := w.s.Client.Order.GetX(storetest.System(), paid.ID)
	if _, err := w.o.Settle(w.clerk, orders.Settling{Step: step(again, "again"), Amount: -2800, Method: order.PaymentMethodCASH}); code(err) != "order_settled" {
		w.Errorf("given back twice: %v", err)
	}
	if owed() != 0 {
		w.Errorf("%d are owed money after it", owed())
	}
}

func TestOneOrderThatCannotEndStopsNoOtherOfAWithdrawal(t *testing.T) {
	invoiced(t, func(w *world) {
		before, stuck, behind := w.placed(w.other, 1, "before"), w.invoicedOrder(1, "stuck"), w.placed(w.other, 1, "behind")
		w.do(func(ctx context.Context, c *ent.Client) error { // the company owes nothing that could be taken off
			_, err := c.Due.Delete().Where(due.OrderID(stuck.ID)).Exec(ctx)
			return err
		})
		w.withdraw()
		if err := w.end(context.Background()); err == nil || !strings.Contains(err.Error(), stuck.ID) {
			t.Errorf("the log hears %v", err)
		}
		for of, want := range map[*ent.Order]order.Status{before: order.StatusCANCELLED, stuck: order.StatusPAID, behind: order.StatusCANCELLED} {
			if got := w.s.Client.Order.GetX(storetest.System(), of.ID); got.Status != want {
				t.Errorf("%s is %s in place of %s", of.ID, got.Status, want)
			}
		}
		if n := w.told(notice.KindOFFERING_WITHDRAWN); n != 2 {
			t.Errorf("%d were told", n)
		}
	})
}

func TestAWithdrawalThatIsStoppedInTheMiddleGoesOn(t *testing.T) {
	each(t, func(w *world) {
		w.ticket = w.offer(200, 4)
		for _, buyer := range w.buyers(120) {
			w.placed(buyer, 1, "of-one")
		}
		w.withdraw()
		ctx, stop := context.WithCancel(context.Background())
		open := func() int {
			return w.s.Client.Order.Query().Where(order.OfferingID(w.ticket.ID), order.StatusEQ(order.StatusORDERED)).CountX(storetest.System())
		}
		begun := 0
		w.s.SetClock(func() time.Time { // each transaction reads the clock
			if begun++; begun == 2 {
				stop()
			}
			return now
		})
		if err := w.end(ctx); !errors.Is(err, context.Canceled) {
			t.Fatalf("it was not stopped: %v", err)
		}
		if n := open(); n == 0 || n == 120 {
			t.Fatalf("%d are open: stopped at no middle", n)
		}
		w.at(now)
		if err := w.end(context.Background()); err != nil || open() != 0 {
			t.Fatalf("%d are open, %v", open(), err)
		}
		w.expect(0, 0)
		if n := w.told(notice.KindOFFERING_WITHDRAWN); n != 120 {
			t.Errorf("%d were told", n)
		}
	})
}

func TestAWithdrawalEmptiesTheLine(t *testing.T) {
	each(t, func(w *world) {
		w.at(now.Add(-10 * time.Minute))
		if _, err := w.take(w.me, 1, "early"); err != nil {
			t.Fatal(err)
		}
		w.withdraw()
		if err := w.end(context.Background()); err != nil {
			t.Fatal(err)
		}
		if n := w.s.Client.Turn.Query().Where(turn.LiveOffering(w.ticket.ID)).CountX(storetest.System()); n != 0 {
			t.Errorf("%d wait", n)
		}
		if n := w.told(notice.KindTURN_MISSED); n != 1 {
			t.Errorf("%d were told", n)
		}
	})
}

func TestWhatMembersDoNotSeeIsNotWithdrawn(t *testing.T) {
	each(t, func(w *world) {
		o := offerings.Offerings{Store: w.s}
		for _, wish := range []struct {
			id      string
			version int
			reason  string
			want    string
		}{
			{w.people.Unpublished.ID, 1, "理由", "offering_unseen"},
			{w.ticket.ID, 1, "理由", "changed_meanwhile"},
			{w.ticket.ID, w.ticket.Version, " ", "text_missing reason"},
			{"ofr_none", 1, "理由", "offering_not_found"},
		} {
			if _, err := o.Withdraw(w.clerk, offerings.Withdrawing{ID: wish.id, Version: wish.version, Reason: wish.reason}); code(err) != wish.want {
				t.Errorf("want %s, got %v", wish.want, err)
			}
		}
		if _, err := o.Withdraw(w.me, offerings.Withdrawing{ID: w.ticket.ID, Version: w.ticket.Version, Reason: "理由"}); code(err) == "ok" {
			t.Error("a member withdrew it")
		}
	})
}
