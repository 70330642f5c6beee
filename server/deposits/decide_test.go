package deposits_test

import (
	"sync"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/order"
	"kyosai/server/deposits"
	"kyosai/server/orders"
	"kyosai/server/slips"
)

func ordersStep(of *ent.Order, key string) orders.Step {
	return orders.Step{ID: of.ID, Version: of.Version, Key: "wish-of-a-test-" + key}
}

// wrong is a number in which one digit is wrong, unknown another that nobody has.
func wrong(number string) string {
	return number[:4] + string('0'+(number[4]-'0'+1)%10) + number[5:]
}

func unknown(number string) string {
	for {
		if other := slips.New(); other != number {
			return other
		}
	}
}

func TestAPersonHasADepositPayAnOrderOnce(t *testing.T) {
	each(t, func(w *world) {
		of, other := w.slip(w.me, 1), w.slip(w.me, 1)
		w.take("17 1300 " + *of.SlipNumber)
		d := w.only()
		if _, err := w.d.Accept(w.accounts, w.step(d, "1", " "), deposits.Target{OrderID: of.ID}); code(err) != "text_missing reason" {
			t.Errorf("another amount without a reason: %v", err)
		}
		if _, err := w.d.Accept(w.accounts, w.step(d, "2", "手数料"), deposits.Target{OrderID: "ord_none"}); code(err) != "order_not_found order" {
			t.Errorf("no order: %v", err)
		}
		for range 2 { // the answer was lost once
			got, err := w.d.Accept(w.accounts, w.step(d, "3", "手数料100円が引かれた"), deposits.Target{OrderID: of.ID})
			if err != nil || got.Status != deposit.StatusMATCHED || *got.OrderID != of.ID || got.Doubt != nil {
				t.Fatalf("got %v, %v", got, err)
			}
		}
		if got := w.order(of.ID); got.Status != order.StatusPAID || *got.PaidOn != "2026-06-17" {
			t.Errorf("got %v", got)
		}
		if _, err := w.d.Accept(w.accounts, w.step(d, "4", "理由"), deposits.Target{OrderID: other.ID}); code(err) != "deposit_changed" {
			t.Errorf("from an old version: %v", err)
		}
		if _, err := w.d.Return(w.accounts, w.step(w.only(), "5", "理由")); code(err) != "deposit_decided" {
			t.Errorf("returned after it: %v", err)
		}
	})
}

func TestWhatDoesNotWaitForMoneyIsNotPaid(t *testing.T) {
	each(t, func(w *world) {
		of := w.slip(w.me, 1)
		if _, err := w.o.Cancel(w.me, ordersStep(of, "cancel")); err != nil {
			t.Fatal(err)
		}
		w.take("17 1400 " + *of.SlipNumber)
		if _, err := w.d.Accept(w.accounts, w.step(w.only(), "1", "理由"), deposits.Target{OrderID: of.ID}); code(err) != "order_not_open order" {
			t.Errorf("got %v", err)
		}
		if d := w.only(); d.Status != deposit.StatusDOUBTFUL || d.OrderID != nil {
			t.Errorf("it became %v", d)
		}
		if got, err := w.d.Return(w.accounts, w.step(w.only(), "2", "取消し後の入金")); err != nil || got.Status != deposit.StatusTO_RETURN || got.Reason != "取消し後の入金" {
			t.Errorf("got %v, %v", got, err)
		}
	})
}

func TestAMatchIsTakenBackUntilTheTicketsAreHandedOut(t *testing.T) {
	each(t, func(w *world) {
		of := w.slip(w.me, 1)
		w.take("17 1400 " + *of.SlipNumber)
		d := w.only()
		if _, err := w.d.Reopen(w.accounts, w.step(d, "1", "")); code(err) != "text_missing reason" {
			t.Errorf("without a reason: %v", err)
		}
		got, err := w.d.Reopen(w.accounts, w.step(d, "2", "別の方の入金"))
		if err != nil || got.Status != deposit.StatusDOUBTFUL || got.OrderID != nil || *got.Doubt != deposit.DoubtTAKEN_BACK {
			t.Fatalf("got %v, %v", got, err)
		}
		back := w.order(of.ID)
		if back.Status != order.StatusORDERED || back.PaidOn != nil || back.PayUntil != "2026-06-26" {
			t.Errorf("got %v", back)
		}
		if _, err := w.d.Reopen(w.accounts, w.step(got, "3", "もう一度")); code(err) != "deposit_in_doubt" {
			t.Errorf("again: %v", err)
		}
		again, err := w.d.Accept(w.accounts, w.step(got, "4", ""), deposits.Target{OrderID: of.ID})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.o.Unpay(w.clerk, ordersStep(w.order(of.ID), "5"), "誤り"); code(err) != "order_paid_by_bank" {
			t.Errorf("at the counter: %v", err)
		}
		if _, err := w.o.Deliver(w.clerk, ordersStep(w.order(of.ID), "6")); err != nil {
			t.Fatal(err)
		}
		if _, err := w.d.Reopen(w.accounts, w.step(again, "7", "別の方の入金")); code(err) != "order_delivered" {
			t.Errorf("after the tickets were handed out: %v", err)
		}
		if d := w.only(); d.Status != deposit.StatusMATCHED {
			t.Errorf("it became %v", d)
		}
	})
}

func TestOfTwoWhoDecideOneDepositAtOnceOneDoes(t *testing.T) {
	each(t, func(w *world) {
		a, b := w.slip(w.me, 1), w.slip(w.other, 1)
		w.take("17 1400 ﾀﾅｶ")
		d := w.only()
		var all sync.WaitGroup
		codes := make([]string, 3)
		all.Go(func() {
			codes[0] = code(second(w.d.Accept(w.accounts, w.step(d, "1", "理由"), deposits.Target{OrderID: a.ID})))
		})
		all.Go(func() {
			codes[1] = code(second(w.d.Accept(w.accounts, w.step(d, "2", "理由"), deposits.Target{OrderID: b.ID})))
		})
		all.Go(func() { codes[2] = code(second(w.d.Return(w.accounts, w.step(d, "3", "理由")))) })
		all.Wait()
		done := 0
		for _, c := range codes {
			if c == "ok" {
				done++
			} else if c != "deposit_changed" {
				t.Errorf("got %s", c)
			}
		}
		paid := 0
		for _, of := range []*ent.Order{a, b} {
			if w.order(of.ID).Status == order.StatusPAID {
				paid++
			}
		}
		if done != 1 || paid > 1 || paid == 1 && w.only().OrderID == nil {
			t.Errorf("%d decided, %d orders are paid", done, paid)
		}
	})
}

func TestTwoDepositsPayOneOrderOnce(t *testing.T) {
	each(t, func(w *world) {
		of := w.slip(w.me, 1)
		w.take("16 1400 ﾀﾅｶ", "17 1400 ｻﾄｳ")
		all := w.s.Client.Deposit.Query().Order(deposit.ByID()).AllX(w.accounts)
		if _, err := w.d.Accept(w.accounts, w.step(all[0], "1", ""), deposits.Target{OrderID: of.ID}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.d.Accept(w.accounts, w.step(all[1], "2", ""), deposits.Target{OrderID: of.ID}); code(err) != "order_not_open order" {
			t.Errorf("got %v", err)
		}
	})
}

func TestTheLikeliestOrderStandsFirst(t *testing.T) {
	each(t, func(w *world) {
		mine, near, far := w.slip(w.me, 1), w.slip(w.other, 1), w.slip(w.other, 1)
		w.take("17 1400 " + wrong(*near.SlipNumber))
		got, err := w.d.Candidates(w.accounts, w.only())
		if err != nil || len(got) < 3 || got[0].ID != near.ID {
			t.Errorf("a wrong digit: %v, %v (of %s, %s)", got, err, mine.ID, far.ID)
		}
		d := w.only()
		d.Number, d.Payer = "", "ﾌﾘｺﾐ "+w.people.Own.Member.Kana
		if got, err := w.d.Candidates(w.accounts, d); err != nil || got[0].ID != mine.ID {
			t.Errorf("by the name: %v, %v", got, err)
		}
	})
}
