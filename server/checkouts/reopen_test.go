package checkouts_test

import (
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/refusedrefund"
	"kyosai/gen/ent/ticketreturn"
	"kyosai/server/bookings"
	"kyosai/server/checkouts"
	"kyosai/server/orders"
	"kyosai/server/problem"
	"kyosai/server/store/storetest"
)

// reopening is the wish to take back what was recorded of a refused refund.
func (w *world) reopening() checkouts.Reopening {
	w.Helper()
	of := w.s.Client.RefusedRefund.Query().Where(theirs, refusedrefund.SettledOnNotNil()).OnlyX(storetest.System())
	return checkouts.Reopening{ID: of.ID, Version: of.Version, Reason: "行を取り違えた", Key: "wish-of-a-test-reopen"}
}

// open is the one refused refund that nobody has settled.
func (w *world) open() *ent.RefusedRefund {
	w.Helper()
	return w.s.Client.RefusedRefund.Query().Where(theirs, refusedrefund.SettledOnIsNil()).OnlyX(storetest.System())
}

func TestWhatWasRecordedWronglyOfARefusedRefundIsTakenBackByAnotherAndRecordedAnew(t *testing.T) {
	each(t, func(w *world) {
		of, paid, refused := w.late()
		_, err := w.c.SettleRefused(w.clerk, otherwise(refused, refusedrefund.OutcomeCASH))
		w.must(err)
		wish := w.reopening()
		for range 2 { // the answer was lost once
			got, err := w.c.ReopenRefused(w.second, wish)
			w.must(err)
			if *got.Outcome != refusedrefund.OutcomeCASH || got.Note != "カード会社に確かめた" || *got.ReopenedOn != "2026-06-15" ||
				got.ReopenReason != "行を取り違えた" || got.Edges.SettledBy == nil || got.Edges.ReopenedBy == nil {
				t.Errorf("what was recorded stays: %v", got)
			}
		}
		again := w.open()
		if again.Amount != 2800 || *again.CheckoutID != paid.Key || !again.RefusedAt.Equal(refused.RefusedAt) {
			t.Errorf("got %v", again)
		}
		w.expect(of, order.StatusEXPIRED, paid.Key, checkout.StatusREFUNDING)
		n, sum := w.cashBack()
		if n != 2 || sum != 0 || w.told(of, notice.KindORDER_REFUND_REOPENED) != 1 {
			t.Errorf("%d lines of %d in the till, told %d times", n, sum, w.told(of, notice.KindORDER_REFUND_REOPENED))
		}
		if owed, err := w.o.List(w.clerk, orders.Filter{Owed: true, First: 9}); err != nil || len(owed.Edges) != 1 {
			t.Errorf("what is owed: %v %v", owed, err)
		}
		w.p.refusing, w.p.asked = false, 0
		w.at(now.Add(48 * time.Hour))
		w.must(w.c.Refund(w.me))
		if w.p.asked != 0 || len(w.p.refunds) != 0 {
			t.Errorf("asked %d times for what a person gives back", w.p.asked)
		}
		anew := otherwise(again, refusedrefund.OutcomeTRANSFER)
		_, err = w.c.SettleRefused(w.clerk, anew)
		w.must(err)
		w.expect(of, order.StatusEXPIRED, paid.Key, checkout.StatusREFUSED)
		if n, sum := w.cashBack(); n != 2 || sum != 0 || w.told(of, notice.KindORDER_GIVEN_BACK) != 2 {
			t.Errorf("%d lines of %d in the till", n, sum)
		}
		w.must(w.c.Refund(w.me))
		if w.p.asked != 0 {
			t.Errorf("asked %d times after it was settled anew", w.p.asked)
		}
	})
}

func TestWhoMayNotTakeBackWhatWasRecordedOfARefusedRefundIsToldWhy(t *testing.T) {
	each(t, func(w *world) {
		_, _, refused := w.late()
		early := checkouts.Reopening{ID: refused.ID, Version: refused.Version, Reason: "行を取り違えた", Key: "wish-of-a-test-early"}
		if _, err := w.c.ReopenRefused(w.second, early); code(err) != "refused_refund_open" {
			t.Errorf("what nobody has recorded: %v", err)
		}
		_, err := w.c.SettleRefused(w.clerk, otherwise(refused, refusedrefund.OutcomeKEPT))
		w.must(err)
		wish := w.reopening()
		if _, err := w.c.ReopenRefused(w.me, wish); err != problem.NotAllowed {
			t.Errorf("the member: %v", err)
		}
		if _, err := w.c.ReopenRefused(w.clerk, wish); code(err) != "own_settling" {
			t.Errorf("who recorded it: %v", err)
		}
		for name, c := range map[string]struct {
			change func(*checkouts.Reopening)
			want   string
		}{
			"no reason":       {func(r *checkouts.Reopening) { r.Reason = " " }, "text_missing"},
			"no key":          {func(r *checkouts.Reopening) { r.Key = "short" }, "key_form"},
			"a stale version": {func(r *checkouts.Reopening) { r.Version-- }, "refused_refund_changed"},
			"no such":         {func(r *checkouts.Reopening) { r.ID = "rfr_none" }, "refused_refund_not_found"},
		} {
			told := wish
			c.change(&told)
			if _, err := w.c.ReopenRefused(w.second, told); code(err) != c.want {
				t.Errorf("%s: %v", name, err)
			}
		}
		_, err = w.c.ReopenRefused(w.second, wish)
		w.must(err)
		wish.Key = "wish-of-a-test-twice"
		if _, err := w.c.ReopenRefused(w.second, wish); code(err) != "refused_refund_open" {
			t.Errorf("twice: %v", err)
		}
		if open := w.open(); open.Outcome != nil {
			t.Errorf("got %v", open)
		}
	})
}

func TestWhatPaidABookingIsOwedAgainOnceItsRecordIsTakenBack(t *testing.T) {
	each(t, func(w *world) {
		of, said := w.joined()
		w.must(w.c.Settle(w.me, said))
		w.at(now.AddDate(0, 0, 7))
		b := bookings.Bookings{Store: w.s}
		_, err := b.Cancel(w.me, bookings.Cancelling{Step: bookings.Step{ID: of.ID, Version: w.bookingOf(of).Version, Key: "wish-of-a-test-cancel"}, Fee: 600})
		w.must(err)
		w.refuse()
		_, err = w.c.SettleRefused(w.clerk, otherwise(w.refused(), refusedrefund.OutcomeKEPT))
		w.must(err)
		_, err = w.c.ReopenRefused(w.second, w.reopening())
		w.must(err)
		got, try := w.bookingOf(of), w.try(said.Key)
		if got.SettledOn != nil || got.SettledByID != nil || try.Status != checkout.StatusPAID || try.Refund != nil || w.toldOf(of, notice.KindBOOKING_REFUND_REOPENED) != 1 {
			t.Errorf("got %v, %v", got, try)
		}
		_, err = w.c.SettleRefused(w.second, otherwise(w.open(), refusedrefund.OutcomeCASH))
		w.must(err)
		if got := w.bookingOf(of); got.SettledOn == nil || got.SettledByID == nil || w.try(said.Key).Status != checkout.StatusREFUSED {
			t.Errorf("settled anew: %v", got)
		}
		if n, sum := w.cashBack(); n != 1 || sum != -2400 {
			t.Errorf("%d lines of %d in the till", n, sum)
		}
	})
}

func TestTheMoneyForTicketsThatCameBackStandsOpenAgainAndIsNotAskedFor(t *testing.T) {
	each(t, func(w *world) {
		of := w.handed()
		w.must(w.back(of, ticketreturn.MethodCARD, "first"))
		w.refuse()
		_, err := w.c.SettleRefused(w.clerk, otherwise(w.refused(), refusedrefund.OutcomeTRANSFER))
		w.must(err)
		_, err = w.c.ReopenRefused(w.second, w.reopening())
		w.must(err)
		w.p.refusing, w.p.asked = false, 0
		w.at(now.Add(48 * time.Hour))
		w.must(w.c.Refund(w.me))
		if open := w.open(); w.p.asked != 0 || open.Amount != 1400 || *open.TicketReturnID == "" {
			t.Errorf("asked %d times, %v", w.p.asked, open)
		}
	})
}
