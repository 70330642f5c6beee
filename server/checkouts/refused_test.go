package checkouts_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/refusedrefund"
	"kyosai/gen/ent/ticketreturn"
	"kyosai/gen/ent/tillentry"
	"kyosai/server/bookings"
	"kyosai/server/checkouts"
	"kyosai/server/orders"
	"kyosai/server/problem"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

// late is an order that ran out before it was paid by card, whose money the provider refuses to give back.
func (w *world) late() (*ent.Order, checkouts.Outcome, *ent.RefusedRefund) {
	w.Helper()
	of, paid := w.begun()
	closed := paid
	closed.State = checkouts.Closed
	w.must(w.c.Settle(w.me, closed))
	w.at(now.Add(31 * time.Minute))
	w.must(w.o.Expire(w.me))
	w.must(w.c.Settle(w.me, paid))
	w.at(now)
	w.refuse()
	return of, paid, w.refused()
}

// refuse has the worker hear that the provider refuses.
func (w *world) refuse() {
	w.Helper()
	w.p.refusing = true
	if err := w.c.Refund(w.me); !errors.Is(err, checkouts.ErrRefused) {
		w.Fatalf("the log hears %v", err)
	}
}

// theirs picks the refused refunds of the member's orders in this world, and not those that stand there before.
var theirs = refusedrefund.NoteNEQ("カードはもう使われていない")

// refused is the one refund that is refused.
func (w *world) refused() *ent.RefusedRefund {
	w.Helper()
	return w.s.Client.RefusedRefund.Query().Where(theirs).OnlyX(storetest.System())
}

// otherwise is the wish to record what became of a refused refund.
func otherwise(of *ent.RefusedRefund, outcome refusedrefund.Outcome) checkouts.Otherwise {
	return checkouts.Otherwise{ID: of.ID, Version: of.Version, Outcome: outcome, Note: "カード会社に確かめた", Key: "wish-of-a-test-" + strings.ToLower(string(outcome))}
}

func (w *world) cashBack() (n int, sum yen.Amount) {
	for _, line := range w.s.Client.TillEntry.Query().Where(tillentry.KindEQ(tillentry.KindREFUND)).AllX(storetest.System()) {
		n, sum = n+1, sum+line.Amount
	}
	return n, sum
}

func TestWhatTheProviderRefusesIsAskedForSeldomUntilStaffHaveSettledItAndNeverAfter(t *testing.T) {
	each(t, func(w *world) {
		of, paid, refused := w.late()
		if refused.Amount != 2800 || *refused.OrderID != of.ID || *refused.CheckoutID != paid.Key {
			t.Errorf("got %v", refused)
		}
		owed, err := w.o.List(w.clerk, orders.Filter{Owed: true, First: 9})
		if err != nil || len(owed.Edges) != 1 || len(owed.Edges[0].Node.Edges.RefusedRefunds) != 1 {
			t.Errorf("what is owed: %v %v", owed, err)
		}
		w.must(w.c.Refund(w.me))
		if w.p.asked != 1 {
			t.Errorf("asked %d times at once", w.p.asked)
		}
		w.at(now.Add(time.Hour))
		w.refuse()
		done, err := w.c.SettleRefused(w.clerk, otherwise(refused, refusedrefund.OutcomeCASH))
		w.must(err)
		if *done.SettledOn != "2026-06-15" || done.Note != "カード会社に確かめた" || done.Edges.SettledBy == nil {
			t.Errorf("got %v", done)
		}
		_, err = w.c.SettleRefused(w.clerk, otherwise(refused, refusedrefund.OutcomeCASH)) // the answer was lost
		w.must(err)
		if _, err := w.c.SettleRefused(w.clerk, otherwise(refused, refusedrefund.OutcomeTRANSFER)); code(err) != "refused_refund_settled" {
			t.Errorf("twice: %v", err)
		}
		w.p.refusing = false
		w.at(now.Add(24 * time.Hour))
		w.must(w.c.Refund(w.me))
		w.expect(of, order.StatusEXPIRED, paid.Key, checkout.StatusREFUSED)
		n, sum := w.cashBack()
		if w.p.asked != 2 || n != 1 || sum != -2800 || w.told(of, notice.KindORDER_GIVEN_BACK) != 1 || w.told(of, notice.KindORDER_REFUNDED) != 0 {
			t.Errorf("asked %d times, %d refunds of %d in the till", w.p.asked, n, sum)
		}
	})
}

func TestWhoMayNotSettleARefusedRefundIsToldWhy(t *testing.T) {
	each(t, func(w *world) {
		_, _, refused := w.late()
		wish := otherwise(refused, refusedrefund.OutcomeKEPT)
		if _, err := w.c.SettleRefused(w.me, wish); err != problem.NotAllowed {
			t.Errorf("the member: %v", err)
		}
		for name, c := range map[string]struct {
			change func(*checkouts.Otherwise)
			want   string
		}{
			"no note":         {func(o *checkouts.Otherwise) { o.Note = " " }, "text_missing"},
			"no key":          {func(o *checkouts.Otherwise) { o.Key = "short" }, "key_form"},
			"a stale version": {func(o *checkouts.Otherwise) { o.Version-- }, "refused_refund_changed"},
			"no such":         {func(o *checkouts.Otherwise) { o.ID = "rfr_none" }, "refused_refund_not_found"},
		} {
			told := wish
			c.change(&told)
			if _, err := w.c.SettleRefused(w.clerk, told); code(err) != c.want {
				t.Errorf("%s: %v", name, err)
			}
		}
		if got := w.refused(); got.SettledOn != nil {
			t.Errorf("got %v", got)
		}
	})
}

func TestNothingIsSettledWhileTheAnswerIsOutAndWhatArrivesIsNotPaidTwice(t *testing.T) {
	each(t, func(w *world) {
		of, paid, refused := w.late()
		w.at(now.Add(time.Hour))
		w.p.refusing = false
		w.p.during = func() {
			if _, err := w.c.SettleRefused(w.clerk, otherwise(refused, refusedrefund.OutcomeCASH)); code(err) != "refund_asked" {
				t.Errorf("while the provider is asked: %v", err)
			}
		}
		w.must(w.c.Refund(w.me))
		w.p.during = nil
		if _, err := w.c.SettleRefused(w.clerk, otherwise(refused, refusedrefund.OutcomeCASH)); code(err) != "refused_refund_not_found" {
			t.Errorf("after it went back: %v", err)
		}
		w.expect(of, order.StatusEXPIRED, paid.Key, checkout.StatusREFUNDED)
		if n, _ := w.cashBack(); n != 0 || len(w.p.refunds) != 1 || w.told(of, notice.KindORDER_GIVEN_BACK) != 0 {
			t.Errorf("%d refunds in the till, given back %v", n, w.p.refunds)
		}
	})
}

func TestWhatIsSettledWhileAnotherIsAskedForIsNotAskedForAnyMore(t *testing.T) {
	each(t, func(w *world) {
		w.refusedTwice()
		w.at(now.Add(time.Hour))
		w.p.refusing, w.p.asked = false, 0
		w.p.during = func() {
			w.p.during = nil
			open := w.s.Client.RefusedRefund.Query().Where(theirs, refusedrefund.AskingAtIsNil()).OnlyX(storetest.System())
			_, err := w.c.SettleRefused(w.clerk, otherwise(open, refusedrefund.OutcomeTRANSFER))
			w.must(err)
		}
		w.must(w.c.Refund(w.me))
		w.must(w.c.Refund(w.me))
		if n, _ := w.cashBack(); w.p.asked != 1 || len(w.p.refunds) != 1 || n != 0 {
			t.Errorf("asked %d times, given back %v, %d in the till", w.p.asked, w.p.refunds, n)
		}
		if left := w.refused(); left.Outcome == nil || *left.Outcome != refusedrefund.OutcomeTRANSFER {
			t.Errorf("got %v", left)
		}
	})
}

// refusedTwice has two payments of one order be refused: one of a wrong amount, and one of the right one that came after its end.
func (w *world) refusedTwice() {
	w.Helper()
	of, paid := w.begun()
	wrong := paid
	wrong.Amount = 2799
	w.must(w.c.Settle(w.me, wrong))
	w.at(now.Add(26 * time.Minute))
	_, err := w.c.Begin(w.me, checkouts.Paying{OrderID: of.ID})
	w.must(err)
	second := w.s.Client.Checkout.Query().Where(checkout.OrderID(of.ID), checkout.StatusEQ(checkout.StatusOPEN)).OnlyX(storetest.System())
	w.must(w.c.Settle(w.me, checkouts.Outcome{Key: second.ID, Session: *second.Session, State: checkouts.Paid, Payment: "pi_2", Amount: 1}))
	w.at(now)
	w.refuse()
}

func TestARefundThatHasBegunIsNotRefusedAnyMore(t *testing.T) {
	each(t, func(w *world) {
		_, _, refused := w.late()
		w.at(now.Add(time.Hour))
		w.p.refusing, w.p.onItsWay = false, true
		if err := w.c.Refund(w.me); !errors.Is(err, checkouts.ErrOnItsWay) {
			t.Errorf("got %v", err)
		}
		if _, err := w.c.SettleRefused(w.clerk, otherwise(refused, refusedrefund.OutcomeCASH)); code(err) != "refused_refund_not_found" {
			t.Errorf("got %v", err)
		}
	})
}

func TestAnAnswerThatIsLostHoldsTheSettlingForTwoMinutes(t *testing.T) {
	each(t, func(w *world) {
		_, _, refused := w.late()
		w.at(now.Add(time.Hour))
		w.p.refusing, w.p.away = false, true
		if err := w.c.Refund(w.me); !errors.Is(err, errAway) {
			t.Errorf("got %v", err)
		}
		if _, err := w.c.SettleRefused(w.clerk, otherwise(refused, refusedrefund.OutcomeKEPT)); code(err) != "refund_asked" {
			t.Errorf("at once: %v", err)
		}
		w.at(now.Add(time.Hour + 2*time.Minute))
		_, err := w.c.SettleRefused(w.clerk, otherwise(refused, refusedrefund.OutcomeKEPT))
		w.must(err)
	})
}

func TestABookingWhoseRefundIsRefusedIsSettledWithWhatItsFeeLeaves(t *testing.T) {
	each(t, func(w *world) {
		of, said := w.joined()
		w.must(w.c.Settle(w.me, said))
		w.at(now.AddDate(0, 0, 7))
		b := bookings.Bookings{Store: w.s}
		_, err := b.Cancel(w.me, bookings.Cancelling{Step: bookings.Step{ID: of.ID, Version: w.bookingOf(of).Version, Key: "wish-of-a-test-cancel"}, Fee: 600})
		w.must(err)
		w.refuse()
		refused := w.refused()
		if refused.Amount != 2400 || *refused.BookingID != of.ID {
			t.Errorf("got %v", refused)
		}
		if owed, err := b.List(w.clerk, bookings.Filter{Owed: true, First: 9}); err != nil || len(owed.Edges) != 1 {
			t.Errorf("what is owed: %v %v", owed, err)
		}
		_, err = w.c.SettleRefused(w.clerk, otherwise(refused, refusedrefund.OutcomeKEPT))
		w.must(err)
		got := w.bookingOf(of)
		if got.Status != booking.StatusCANCELLED || got.SettledOn == nil || got.SettledByID == nil || w.toldOf(of, notice.KindBOOKING_KEPT) != 1 {
			t.Errorf("got %v", got)
		}
		if n, _ := w.cashBack(); n != 0 || w.try(said.Key).Status != checkout.StatusREFUSED || *w.try(said.Key).Refund != checkout.RefundCANCELLED {
			t.Errorf("%d in the till, %v", n, w.try(said.Key))
		}
	})
}

func TestTheMoneyForTicketsThatCameBackIsSettledByItself(t *testing.T) {
	each(t, func(w *world) {
		of := w.handed()
		w.must(w.back(of, ticketreturn.MethodCARD, "first"))
		w.refuse()
		refused := w.refused()
		_, err := w.c.SettleRefused(w.clerk, otherwise(refused, refusedrefund.OutcomeCASH))
		w.must(err)
		w.must(w.c.Refund(w.me))
		w.p.refusing = false
		w.at(now.Add(2 * time.Hour))
		w.must(w.c.Refund(w.me))
		n, sum := w.cashBack()
		if refused.Amount != 1400 || w.p.asked != 1 || n != 1 || sum != -1400 || w.order(of).SettledOn != nil {
			t.Errorf("%v, asked %d times, %d refunds of %d in the till", refused, w.p.asked, n, sum)
		}
	})
}
