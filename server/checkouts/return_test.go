package checkouts_test

import (
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/stockmovement"
	"kyosai/gen/ent/ticketreturn"
	"kyosai/gen/ent/tillentry"
	"kyosai/server/orders"
	"kyosai/server/stocks"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

// handed is an order of two tickets that was paid by card, and is in its member's hand.
func (w *world) handed() *ent.Order {
	w.Helper()
	of, paid := w.begun()
	w.must(w.c.Settle(w.me, paid))
	_, err := stocks.Stocks{Store: w.s}.Move(w.clerk, stocks.Move{OfferingID: w.ticket.ID, Kind: stockmovement.KindRECEIVED, Pieces: 10, Key: "received-in-a-test"})
	w.must(err)
	out, err := w.o.Deliver(w.clerk, orders.Step{ID: of.ID, Version: w.order(of).Version, Key: "wish-of-a-test-deliver"})
	w.must(err)
	return out
}

func (w *world) back(of *ent.Order, method ticketreturn.Method, key string) error {
	_, err := w.o.TakeBack(w.clerk, orders.Bringing{Step: orders.Step{ID: of.ID, Version: w.order(of).Version, Key: "wish-of-a-test-" + key}, Pieces: 1,
		Reason: ticketreturn.ReasonDEFECTIVE, Note: "印刷がかすれていた", Method: method, Amount: 1400})
	return err
}

func TestWhatWasPaidForTicketsThatCameBackGoesBackToTheCardOnce(t *testing.T) {
	each(t, func(w *world) {
		of := w.handed()
		if err := w.back(of, ticketreturn.MethodCASH, "cash"); code(err) != "refund_way" {
			t.Errorf("over the counter: %v", err)
		}
		w.must(w.back(of, ticketreturn.MethodCARD, "first"))
		w.must(w.back(of, ticketreturn.MethodCARD, "first")) // the answer was lost once
		if lines := w.s.Client.TillEntry.Query().Where(tillentry.KindEQ(tillentry.KindREFUND)).CountX(storetest.System()); lines != 0 {
			t.Errorf("%d refunds stand in the till", lines)
		}
		w.p.away = true
		if err := w.c.Refund(w.me); err == nil {
			t.Error("nobody said that the provider is away")
		}
		w.p.away = false
		w.must(w.c.Refund(w.me))
		w.must(w.back(of, ticketreturn.MethodCARD, "second"))
		w.must(w.c.Refund(w.me))
		w.must(w.c.Refund(w.me))
		row := w.s.Client.TicketReturn.Query().Where(ticketreturn.MethodEQ(ticketreturn.MethodCARD)).Order(ticketreturn.ByID()).AllX(storetest.System())
		if len(row) != 2 || *row[0].RefundedOn != "2026-06-15" || *row[1].RefundedOn != "2026-06-15" {
			t.Errorf("got %v", row)
		}
		if len(w.p.refunds) != 2 || w.told(of, notice.KindORDER_REFUNDED) != 2 {
			t.Errorf("given back %v, told %d times", w.p.refunds, w.told(of, notice.KindORDER_REFUNDED))
		}
		if got := w.order(of); got.Status != order.StatusDELIVERED || got.Returned != 2 || orders.Balance(got) != yen.Amount(0) {
			t.Errorf("got %v", got)
		}
	})
}
