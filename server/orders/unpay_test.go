package orders_test

import (
	"context"
	"errors"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/server/caldate"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestAPaymentThatWasEnteredWronglyIsTakenBack(t *testing.T) {
	each(t, func(w *world) {
		made := w.placed(w.me, 2, "1")
		paid, err := w.o.Pay(w.clerk, paying(made, "2"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.o.Unpay(w.clerk, step(paid, "3"), " "); code(err) != "text_missing reason" {
			t.Errorf("without a reason: %v", err)
		}
		w.at(at("2026-06-24")) // its days were over, and begin anew
		for range 2 {          // the answer was lost once
			got, err := w.o.Unpay(w.clerk, step(paid, "4"), "別の方の代金でした")
			if err != nil || got.Status != order.StatusORDERED || got.PaidOn != nil || got.PaymentMethod != nil || got.PayUntil != "2026-07-01" {
				t.Fatalf("got %v, %v", got, err)
			}
		}
		if n := w.s.Client.Notice.Query().Where(notice.OrderID(made.ID), notice.KindEQ(notice.KindORDER_UNPAID)).CountX(w.me); n != 1 {
			t.Errorf("told %d times", n)
		}
		w.expect(2, 2)
		back, err := w.o.Get(w.clerk, made.ID)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.o.Pay(w.clerk, paying(back, "5")); err != nil {
			t.Errorf("paid again: %v", err)
		}
	})
}

func TestAPaymentIsTakenBackByAClerkAndNotAfterTheTicketsWereHandedOut(t *testing.T) {
	each(t, func(w *world) {
		made := w.placed(w.me, 1, "1")
		if _, err := w.o.Unpay(w.clerk, step(made, "2"), "誤り"); code(err) != "order_unpaid" {
			t.Errorf("unpaid: %v", err)
		}
		paid, err := w.o.Pay(w.clerk, paying(made, "3"))
		if err != nil {
			t.Fatal(err)
		}
		for name, as := range map[string]context.Context{"a member": w.me, "accounting": storetest.As(w.people.Viewer("ACCOUNTING"))} {
			if _, err := w.o.Unpay(as, step(paid, "4"), "誤り"); code(err) != "forbidden" {
				t.Errorf("%s: %v", name, err)
			}
		}
		given, err := w.o.Deliver(w.clerk, step(paid, "5"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.o.Unpay(w.clerk, step(given, "6"), "誤り"); code(err) != "order_delivered" {
			t.Errorf("handed out: %v", err)
		}
	})
}

func TestAnOrderBySlipWaitsForTheStatementOfItsLastDay(t *testing.T) {
	each(t, func(w *world) {
		made, err := w.o.Place(w.me, w.bySlip(2, "1"))
		if err != nil {
			t.Fatal(err)
		}
		w.do(func(ctx context.Context, c *ent.Client) error {
			_, err := c.Deposit.Delete().Exec(ctx)
			_, other := c.Statement.Delete().Exec(ctx)
			return errors.Join(err, other)
		})
		w.at(at("2026-07-10"))
		expire := func(when string, want order.Status) {
			t.Helper()
			if err := w.o.Expire(context.Background()); err != nil {
				t.Fatal(err)
			}
			if got, err := w.o.Get(w.me, made.ID); err != nil || got.Status != want {
				t.Errorf("%s: %v, %v", when, got, err)
			}
		}
		expire("without a statement", order.StatusORDERED)
		w.statement("2026-06-01", "2026-06-21", "a")
		expire("before the statement of the last day", order.StatusORDERED)
		id := w.statement("2026-06-22", "2026-06-22", "b")
		w.do(func(ctx context.Context, c *ent.Client) error {
			return c.Deposit.Create().SetStatementID(id).SetIdentity("x").SetPaidOn("2026-06-22").SetAmount(1).
				SetStatus("DOUBTFUL").SetDoubt("NO_NUMBER").Exec(ctx)
		})
		expire("while a deposit of the day is in doubt", order.StatusORDERED)
		w.do(func(ctx context.Context, c *ent.Client) error {
			return c.Deposit.Update().Where(deposit.Identity("x")).SetStatus("TO_RETURN").Exec(ctx)
		})
		expire("after it", order.StatusEXPIRED)
		w.expect(0, 0)
	})
}

// statement has the bank's statement of some days be taken, with nothing in it.
func (w *world) statement(from, until caldate.Day, name string) (id string) {
	w.do(func(ctx context.Context, c *ent.Client) error {
		made, err := c.Statement.Create().SetSha256(name).SetFromOn(from).SetUntilOn(until).SetLines(0).SetFresh(0).SetTotal(0).
			SetTakenByID(w.people.Staff["ACCOUNTING"].ID).SetTakenAt(now).Save(ctx)
		if err == nil {
			id = made.ID
		}
		return err
	})
	return id
}

// do changes rows behind the verbs' back.
func (w *world) do(change func(ctx context.Context, c *ent.Client) error) {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { return change(ctx, tx.Client()) })
	if err != nil {
		w.Fatal(err)
	}
}
