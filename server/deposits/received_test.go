package deposits_test

import (
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/order"
	"kyosai/server/bookings"
	"kyosai/server/deposits"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

// accepted is the one deposit, of another amount than is owed, of which a person says that it pays all the same.
func (w *world) accepted(line string, to deposits.Target) *ent.Deposit {
	w.Helper()
	w.take(line)
	got, err := w.d.Accept(w.accounts, w.step(w.only(), "1", "手数料が引かれた"), to)
	if err != nil {
		w.Fatal(err)
	}
	return got
}

func TestWhatGoesBackOfAnOrderIsWhatCameIn(t *testing.T) {
	each(t, func(w *world) {
		of := w.slip(w.me, 2)
		w.accepted("17 2700 "+*of.SlipNumber, deposits.Target{OrderID: of.ID})
		if got := w.order(of.ID); orders.Received(got) != 2700 {
			t.Fatalf("received %d", orders.Received(got))
		}
		o := offerings.Offerings{Store: w.s}
		if _, err := o.Withdraw(w.clerk, offerings.Withdrawing{ID: w.ticket.ID, Version: w.ticket.Version, Reason: "中止のため"}); err != nil {
			t.Fatal(err)
		}
		if err := w.o.Withdrawing()(w.me, []byte(`{"id":"`+w.ticket.ID+`"}`)); err != nil {
			t.Fatal(err)
		}
		ended := w.order(of.ID)
		settling := orders.Settling{Step: orders.Step{ID: of.ID, Version: ended.Version, Key: "wish-of-a-test-settle"}, Amount: -2800, Method: order.PaymentMethodCASH}
		if _, err := w.o.Settle(w.clerk, settling); code(err) != "amount_changed" {
			t.Errorf("what the order cost: %v", err)
		}
		settling.Amount = -2700
		if _, err := w.o.Settle(w.clerk, settling); err != nil || orders.Balance(ended) != -2700 {
			t.Errorf("%d is due: %v", orders.Balance(ended), err)
		}
	})
}

func TestWhatGoesBackOfABookingIsWhatCameInLessTheFee(t *testing.T) {
	for paid, want := range map[string]yen.Amount{"2900": -2300, "3100": -2500, "500": 100, "600": 0} {
		t.Run(paid, func(t *testing.T) {
			each(t, func(w *world) {
				of := w.joined()
				w.accepted("17 "+paid+" "+*of.SlipNumber+" ﾔﾏﾀﾞ", deposits.Target{BookingID: of.ID})
				w.at("2026-06-22") // eight days before: a fifth
				b := bookings.Bookings{Store: w.s}
				step := bookings.Step{ID: of.ID, Version: w.bookingOf(of).Version, Key: "wish-of-a-test-cancel"}
				ended, err := b.Cancel(w.me, bookings.Cancelling{Step: step, Fee: 600})
				if err != nil {
					t.Fatal(err)
				}
				owed, err := b.List(w.clerk, bookings.Filter{Owed: true, First: 9})
				if err != nil || bookings.Balance(ended) != want || (len(owed.Edges) == 1) != (want != 0) {
					t.Errorf("%d is left, %d listed, %v", bookings.Balance(ended), len(owed.Edges), err)
				}
			})
		})
	}
}

func TestAMatchThatIsTakenBackLeavesNothingReceived(t *testing.T) {
	each(t, func(w *world) {
		of := w.slip(w.me, 2)
		got := w.accepted("17 2700 "+*of.SlipNumber, deposits.Target{OrderID: of.ID})
		if _, err := w.d.Reopen(w.accounts, w.step(got, "2", "誤り")); err != nil {
			t.Fatal(err)
		}
		if left := w.s.Client.Order.GetX(storetest.System(), of.ID); left.Received != nil {
			t.Errorf("received %d", *left.Received)
		}
	})
}
