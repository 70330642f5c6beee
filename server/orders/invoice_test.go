package orders_test

import (
	"context"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/arrears"
	"kyosai/gen/ent/due"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/ticketreturn"
	"kyosai/gen/ent/turn"
	"kyosai/server/dues"
	"kyosai/server/orders"
	"kyosai/server/payby"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/turns"
	"kyosai/server/yen"
)

// invoiced puts a ticket on sale that companies may owe, and has the member's company take it.
func invoiced(t *testing.T, test func(w *world)) {
	each(t, func(w *world) {
		w.ticket = w.offer(10, 4, payby.Counter, payby.Company)
		if got, err := (dues.Dues{Store: w.s}).Allow(w.clerk, w.people.Own.Company.ID, true); err != nil || !got.Invoiced {
			w.Fatalf("got %v, %v", got, err)
		}
		test(w)
	})
}

func (w *world) onInvoice(as context.Context, n int, key string) (*ent.Order, error) {
	return w.o.Place(as, orders.Placing{OfferingID: w.ticket.ID, Quantity: n, PayBy: payby.Company, Key: "wish-of-a-test-" + key})
}

func (w *world) invoicedOrder(n int, key string) *ent.Order {
	w.Helper()
	made, err := w.onInvoice(w.me, n, key)
	if err != nil {
		w.Fatal(err)
	}
	return made
}

// owes holds that the company owes so much for an order.
func (w *world) owes(of *ent.Order, amount yen.Amount, status due.Status) {
	w.Helper()
	rows := w.s.Client.Due.Query().Where(due.OrderID(of.ID)).AllX(storetest.System())
	if len(rows) != 1 || rows[0].Amount != amount || rows[0].Status != status || rows[0].CompanyID != w.people.Own.Company.ID || rows[0].Month != "2026-06" {
		w.Errorf("due are %v; want %d %s", rows, amount, status)
	}
}

func TestAnOrderOnTheInvoiceIsDueOnceAndItsTicketsAreHandedOut(t *testing.T) {
	invoiced(t, func(w *world) {
		made := w.invoicedOrder(2, "1")
		if made.Status != order.StatusPAID || *made.PaymentMethod != order.PaymentMethodINVOICE || *made.PaidOn != "2026-06-15" {
			t.Errorf("got %v", made)
		}
		if again := w.invoicedOrder(2, "1"); again.ID != made.ID {
			t.Errorf("sent again: %v", again)
		}
		w.owes(made, 2800, due.StatusOWED)
		if _, err := w.o.Unpay(w.clerk, step(made, "2"), "誤り"); code(err) != "order_on_invoice" {
			t.Errorf("taken back as cash: %v", err)
		}
		if got, err := w.o.Deliver(w.clerk, step(made, "3")); err != nil || got.Status != order.StatusDELIVERED {
			t.Errorf("got %v, %v", got, err)
		}
		if _, err := w.o.Cancel(w.me, orders.Step{ID: made.ID, Version: made.Version + 1, Key: "wish-of-a-test-4"}); code(err) != "order_paid" {
			t.Errorf("cancelled with the tickets in hand: %v", err)
		}
		w.owes(made, 2800, due.StatusOWED)
	})
}

func TestWhatIsCancelledIsNoLongerDue(t *testing.T) {
	invoiced(t, func(w *world) {
		own, for2 := w.invoicedOrder(1, "1"), w.invoicedOrder(2, "2")
		for range 2 {
			got, err := w.o.Cancel(w.me, step(own, "3"))
			if err != nil || got.Status != order.StatusCANCELLED || got.PaidOn != nil || got.PaymentMethod != nil || orders.Balance(got) != 0 {
				t.Fatalf("got %v, %v", got, err)
			}
			if got, err = w.o.CancelFor(w.clerk, step(for2, "4"), "お電話"); err != nil || got.Status != order.StatusCANCELLED {
				t.Fatalf("got %v, %v", got, err)
			}
		}
		w.owes(own, 0, due.StatusVOIDED)
		w.owes(for2, 0, due.StatusVOIDED)
		w.expect(0, 0)
	})
}

func TestAWithdrawnOfferingAndTicketsThatComeBackAreNotDue(t *testing.T) {
	invoiced(t, func(w *world) {
		open, inHand := w.invoicedOrder(1, "1"), w.invoicedOrder(2, "2")
		inHand, err := w.o.Deliver(w.clerk, step(inHand, "3"))
		if err != nil {
			t.Fatal(err)
		}
		w.withdraw()
		for range 2 {
			if err := w.end(context.Background()); err != nil {
				t.Fatal(err)
			}
		}
		w.owes(open, 0, due.StatusVOIDED)
		w.owes(inHand, 2800, due.StatusOWED)
		back := orders.Bringing{Step: step(inHand, "4"), Pieces: 1, Reason: ticketreturn.ReasonCALLED_OFF, Note: "休館", Usable: true, Amount: 1400, Method: ticketreturn.MethodCASH}
		if _, err := w.o.TakeBack(w.clerk, back); code(err) != "refund_way method" {
			t.Errorf("in cash: %v", err)
		}
		back.Method = ticketreturn.MethodINVOICE
		for range 2 {
			if _, err := w.o.TakeBack(w.clerk, back); err != nil {
				t.Fatal(err)
			}
		}
		w.owes(inHand, 1400, due.StatusOWED)
	})
}

func TestTheInvoiceIsRefusedWhereNobodyTakesIt(t *testing.T) {
	invoiced(t, func(w *world) {
		sys, company := storetest.System(), w.people.Own.Company.ID
		if _, err := w.onInvoice(w.other, 1, "1"); code(err) != "no_invoice payBy" {
			t.Errorf("of a company that was not asked: %v", err)
		}
		made := w.invoicedOrder(1, "2")
		change := func(do func(ctx context.Context, c *ent.Client)) {
			err := w.s.InTx(sys, func(ctx context.Context, tx *store.Tx) error { do(ctx, tx.Client()); return nil })
			if err != nil {
				t.Fatal(err)
			}
		}
		change(func(ctx context.Context, c *ent.Client) {
			c.Arrears.Create().SetCompanyID(company).SetFromOn("2026-06-01").SetNote("未納").
				SetSetByID(w.people.Staff["ACCOUNTING"].ID).SetCreatedAt(now).ExecX(ctx)
		})
		if _, err := w.onInvoice(w.me, 1, "3"); code(err) != "no_invoice payBy" {
			t.Errorf("of a company in arrears: %v", err)
		}
		change(func(ctx context.Context, c *ent.Client) {
			c.Arrears.Update().Where(arrears.CompanyID(company)).SetUntilOn("2026-06-14").ExecX(ctx)
		})
		after := w.invoicedOrder(1, "paid-up")
		w.owes(after, 1400, due.StatusOWED)
		change(func(ctx context.Context, c *ent.Client) {
			c.Employment.Update().Where(employment.CompanyID(company)).SetUntilOn("2026-06-14").ExecX(ctx)
		})
		if _, err := w.onInvoice(w.me, 1, "4"); code(err) != "no_invoice payBy" {
			t.Errorf("of who has left: %v", err)
		}
		w.owes(made, 1400, due.StatusOWED) // what he ordered before stays the company's
		w.ticket = w.offer(10, 4)
		if _, err := w.onInvoice(w.me, 1, "5"); code(err) != "pay_by_not_offered payBy" {
			t.Errorf("where the ticket forbids it: %v", err)
		}
	})
}

func TestTheChoiceIsSeenWhereItIsPossible(t *testing.T) {
	invoiced(t, func(w *world) {
		d := dues.Dues{Store: w.s}
		for who, want := range map[context.Context]int{w.me: 2, w.other: 1, w.clerk: 2} {
			if ways, err := d.Ways(who, w.ticket.PayBy); err != nil || len(ways) != want {
				t.Errorf("got %v, %v; want %d", ways, err, want)
			}
		}
	})
}

// called has the member wait with a ticket's way to pay, which falls away, and calls him.
func (w *world) called(fallsAway func(ctx context.Context, c *ent.Client) error) *ent.Turn {
	w.Helper()
	w.at(now.Add(-10 * time.Minute))
	taken, err := (turns.Turns{Store: w.s}).Take(w.me, turns.Taking{OfferingID: w.ticket.ID, Quantity: 1, PayBy: payby.Company, Key: "turn-of-a-test-1"})
	if err == nil {
		err = w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { return fallsAway(ctx, tx.Client()) })
	}
	w.at(now)
	if err == nil {
		err = w.o.Call(context.Background())
	}
	if err != nil {
		w.Fatal(err)
	}
	return w.s.Client.Turn.GetX(storetest.System(), taken.ID)
}

func TestWhoseWayFellAwayWhileHeWaitedIsServedAndToldHowToPay(t *testing.T) {
	for name, fallsAway := range map[string]func(w *world) func(ctx context.Context, c *ent.Client) error{
		"his company takes nothing any more": func(w *world) func(ctx context.Context, c *ent.Client) error {
			return func(ctx context.Context, c *ent.Client) error {
				return c.Company.UpdateOneID(w.people.Own.Company.ID).SetInvoiced(false).Exec(ctx)
			}
		},
		"the ticket has it no more": func(w *world) func(ctx context.Context, c *ent.Client) error {
			return func(ctx context.Context, c *ent.Client) error {
				return c.Offering.UpdateOneID(w.ticket.ID).SetPayBy([]payby.Way{payby.Slip}).Exec(ctx)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			invoiced(t, func(w *world) {
				got := w.called(fallsAway(w))
				made, err := w.o.OrderOf(storetest.System(), got)
				if err != nil || made == nil || made.Status != order.StatusORDERED || made.PayBy == payby.Company || (made.SlipNumber == nil) != (made.PayBy != payby.Slip) {
					t.Fatalf("got %v, %v of %v", made, err, got)
				}
				told := w.s.Client.Notice.Query().Where(notice.OrderID(made.ID)).Order(notice.ByID()).AllX(storetest.System())
				if len(told) != 2 || told[0].Kind != notice.KindTURN_SERVED || told[1].Kind != notice.KindORDER_WAY_CHANGED {
					t.Errorf("told %v", told)
				}
				again, err := w.o.Place(w.me, orders.Placing{OfferingID: w.ticket.ID, Quantity: 1, PayBy: payby.Company, Key: "turn-of-a-test-1"})
				if err != nil || again.ID != made.ID {
					t.Errorf("the same wish again: %v, %v", again, err)
				}
			})
		})
	}
}

func TestWhoseWayStandsIsToldNothingOfIt(t *testing.T) {
	invoiced(t, func(w *world) {
		got := w.called(func(context.Context, *ent.Client) error { return nil })
		made, err := w.o.OrderOf(storetest.System(), got)
		if err != nil || made == nil || made.PayBy != payby.Company || w.told(notice.KindORDER_WAY_CHANGED) != 0 {
			t.Errorf("got %v, %v", made, err)
		}
	})
}

func TestWhoseTurnWasMissedReadsWhy(t *testing.T) {
	general := *orders.Refusal(&ent.Turn{Status: turn.StatusMISSED})
	for _, why := range []string{"sold_out", "allotment_sold_out", "allotment_not_found", "sale_closed", "price_changed", "not_enrolled", "key_used", "offering_withdrawn",
		"offering_not_found", "too_few_left", "over_limit", "over_group_limit", "not_eligible"} {
		if text := *orders.Refusal(&ent.Turn{Status: turn.StatusMISSED, Reason: &why}); text == general || text == "" {
			t.Errorf("%s: %q", why, text)
		}
	}
}
