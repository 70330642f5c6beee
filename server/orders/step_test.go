package orders_test

import (
	"context"
	"testing"

	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/server/caldate"
	"kyosai/server/orders"
	"kyosai/server/store/storetest"
)

func TestAMemberGivesAnUnpaidOrderUpAndItsTicketsReturn(t *testing.T) {
	each(t, func(w *world) {
		made := w.placed(w.me, 4, "1")
		for range 2 { // the answer was lost once
			got, err := w.o.Cancel(w.me, step(made, "2"))
			if err != nil || got.Status != order.StatusCANCELLED || got.EndedAt == nil {
				t.Fatalf("got %v, %v", got, err)
			}
		}
		w.expect(0, 0)
		if _, err := w.o.Cancel(w.me, step(made, "3")); code(err) != "order_cancelled" {
			t.Errorf("another wish: %v", err)
		}
		if _, err := w.o.Pay(w.clerk, paying(made, "4")); code(err) != "order_cancelled" {
			t.Errorf("paid: %v", err)
		}
		w.placed(w.me, 4, "5")
		w.expect(4, 4)
	})
}

func TestNobodyReachesAnothersOrder(t *testing.T) {
	each(t, func(w *world) {
		made := w.placed(w.me, 2, "1")
		if found, err := w.o.Get(w.other, made.ID); found != nil || err != nil {
			t.Errorf("another member sees %v, %v", found, err)
		}
		if _, err := w.o.Cancel(w.other, step(made, "2")); code(err) != "order_not_found" {
			t.Errorf("another member: %v", err)
		}
		list, err := w.o.List(w.other, orders.Filter{OfferingID: w.ticket.ID, First: 10})
		if err != nil || len(list.Edges) != 0 {
			t.Errorf("another member lists %v, %v", list, err)
		}
		if found, err := w.o.Get(storetest.As(w.people.Own.OfficerViewer()), made.ID); found != nil || err != nil {
			t.Errorf("his company's officer sees %v, %v", found, err)
		}
		w.expect(2, 2)
	})
}

func TestWhoeverHasNotTheRoleDoesNothing(t *testing.T) {
	each(t, func(w *world) {
		made := w.placed(w.me, 2, "1")
		all := map[string]context.Context{"a member": w.me, "an officer": storetest.As(w.people.Own.OfficerViewer())}
		for _, role := range []string{"EXAMINER", "APPROVER", "ACCOUNTING", "ADMINISTRATOR", "IT_REPORTING"} {
			all[role] = storetest.As(w.people.Viewer(role))
			if found, err := w.o.Get(all[role], made.ID); found != nil || err != nil {
				t.Errorf("%s sees %v, %v", role, found, err)
			}
		}
		for name, as := range all {
			if _, err := w.o.Pay(as, paying(made, "2")); code(err) != "forbidden" {
				t.Errorf("%s takes money: %v", name, err)
			}
			if _, err := w.o.Deliver(as, step(made, "3")); code(err) != "forbidden" {
				t.Errorf("%s hands out: %v", name, err)
			}
			if _, err := w.place(as, 1, "4"); name != "a member" && code(err) != "forbidden" {
				t.Errorf("%s orders: %v", name, err)
			}
		}
		if _, err := w.o.Cancel(w.clerk, step(made, "5")); code(err) != "forbidden" {
			t.Errorf("a clerk cancels: %v", err)
		}
	})
}

func TestMoneyIsTakenOnceAndOnlyForWhatWaitsForIt(t *testing.T) {
	each(t, func(w *world) {
		made := w.placed(w.me, 2, "1")
		short := paying(made, "2")
		short.Amount = 1400
		if _, err := w.o.Pay(w.clerk, short); code(err) != "amount_changed" {
			t.Errorf("too little: %v", err)
		}
		if _, err := w.o.Deliver(w.clerk, step(made, "3")); code(err) != "order_unpaid" {
			t.Errorf("handed out unpaid: %v", err)
		}
		for range 2 { // the answer was lost once
			if got, err := w.o.Pay(w.clerk, paying(made, "4")); err != nil || got.Version != made.Version+1 {
				t.Fatalf("got %v, %v", got, err)
			}
		}
		if _, err := w.o.Pay(w.clerk, paying(made, "5")); code(err) != "order_paid" {
			t.Errorf("paid again: %v", err)
		}
		if _, err := w.o.Cancel(w.me, step(made, "6")); code(err) != "order_paid" {
			t.Errorf("given up: %v", err)
		}
		other := w.placed(w.other, 1, "7")
		if _, err := w.o.Pay(w.clerk, paying(other, "4")); code(err) != "key_used" {
			t.Errorf("with the key of another: %v", err)
		}
		if _, err := w.o.Pay(w.clerk, orders.Paying{Step: orders.Step{ID: "ord_none", Version: 1, Key: "wish-of-a-test-8"}, Method: order.PaymentMethodCASH}); code(err) != "order_not_found" {
			t.Errorf("none: %v", err)
		}
		paid, err := w.o.Get(w.clerk, made.ID)
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if _, err := w.o.Deliver(w.clerk, step(paid, "9")); err != nil {
				t.Error(err)
			}
		}
		if _, err := w.o.Deliver(w.clerk, step(paid, "10")); code(err) != "order_delivered" {
			t.Errorf("handed out again: %v", err)
		}
	})
}

func TestAnUnpaidOrderRunsOutAfterItsLastDayAndItsMemberIsTold(t *testing.T) {
	each(t, func(w *world) {
		made, kept := w.placed(w.me, 3, "1"), w.placed(w.me, 1, "2")
		if _, err := w.o.Pay(w.clerk, paying(kept, "3")); err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct {
			on    string
			want  order.Status
			stock int
		}{{"2026-06-22", order.StatusORDERED, 4}, {"2026-06-23", order.StatusEXPIRED, 1}, {"2026-06-24", order.StatusEXPIRED, 1}} {
			w.at(at(caldate.Day(c.on)))
			if err := w.o.Expire(context.Background()); err != nil {
				t.Fatal(err)
			}
			if got, err := w.o.Get(w.me, made.ID); err != nil || got.Status != c.want {
				t.Errorf("on %s it is %v, %v", c.on, got, err)
			}
			w.expect(c.stock, c.stock)
		}
		if n := w.s.Client.Notice.Query().Where(notice.OrderID(made.ID), notice.KindEQ(notice.KindORDER_EXPIRED)).CountX(w.me); n != 1 {
			t.Errorf("told %d times", n)
		}
		if _, err := w.o.Cancel(w.me, step(made, "4")); code(err) != "order_expired" {
			t.Errorf("given up after it: %v", err)
		}
		if _, err := w.o.Pay(w.clerk, paying(made, "5")); code(err) != "order_expired" {
			t.Errorf("paid after it: %v", err)
		}
	})
}

func TestWhatRanOutIsNotPaidThoughTheWorkerHasNotCome(t *testing.T) {
	each(t, func(w *world) {
		made := w.placed(w.me, 1, "1")
		w.at(at("2026-06-23"))
		if _, err := w.o.Pay(w.clerk, paying(made, "2")); code(err) != "order_expired" {
			t.Errorf("got %v", err)
		}
		w.at(at("2026-06-22"))
		if _, err := w.o.Pay(w.clerk, paying(made, "2")); err != nil {
			t.Errorf("on the last day: %v", err)
		}
	})
}
