package deposits_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/server/caldate"
	"kyosai/server/deposits"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
)

func TestTheRightNumberAndTheWholeAmountPayAnOrder(t *testing.T) {
	each(t, func(w *world) {
		of := w.slip(w.me, 2)
		taken := w.take("17 2800 " + *of.SlipNumber + "ﾔﾏﾀﾞ ﾊﾅｺ")
		if taken.Known || taken.Statement.Lines != 1 || taken.Statement.Fresh != 1 || taken.Statement.Total != 2800 {
			t.Errorf("got %v", taken)
		}
		paid := w.order(of.ID)
		if paid.Status != order.StatusPAID || *paid.PaidOn != "2026-06-17" || *paid.PaymentMethod != order.PaymentMethodTRANSFER || paid.ReceivedByID != nil {
			t.Errorf("got %v", paid)
		}
		if d := w.only(); d.Status != deposit.StatusMATCHED || *d.OrderID != of.ID || d.Doubt != nil {
			t.Errorf("got %v", d)
		}
		if n := w.s.Client.Notice.Query().Where(notice.OrderID(of.ID), notice.KindEQ(notice.KindORDER_PAID)).CountX(w.me); n != 1 {
			t.Errorf("told %d times", n)
		}
	})
}

func TestAllElseIsInDoubtAndPaysNothing(t *testing.T) {
	each(t, func(w *world) {
		open, paid, gone, late := w.slip(w.me, 1), w.slip(w.me, 1), w.slip(w.me, 1), w.slip(w.me, 1)
		w.do(func(ctx context.Context, c *ent.Client) error {
			return c.Order.UpdateOneID(late.ID).SetPayUntil("2026-06-16").Exec(ctx)
		})
		if _, err := w.o.Cancel(w.me, ordersStep(gone, "cancel")); err != nil {
			t.Fatal(err)
		}
		w.take("16 1400 "+*paid.SlipNumber, "16 1401 "+*open.SlipNumber+" ｱ", "16 1400 ﾔﾏﾀﾞ", "16 1400 "+wrong(*open.SlipNumber), "16 1400 "+unknown(*open.SlipNumber),
			"17 1400 "+*late.SlipNumber, "16 1400 "+*gone.SlipNumber, "17 1400 "+*paid.SlipNumber)
		want := []string{"<nil>", "AMOUNT", "NO_NUMBER", "WRONG_NUMBER", "UNKNOWN_NUMBER", "LATE", "ENDED", "PAID_BEFORE"}
		for i, d := range w.s.Client.Deposit.Query().Order(deposit.ByID()).AllX(storetest.System()) {
			got := "<nil>"
			if d.Doubt != nil {
				got = string(*d.Doubt)
			}
			if got != want[i] || (d.Status == deposit.StatusMATCHED) != (i == 0) {
				t.Errorf("line %d: %s, %s, want %s", i+1, d.Status, got, want[i])
			}
		}
		if got := w.order(open.ID); got.Status != order.StatusORDERED {
			t.Errorf("in doubt it is %s", got.Status)
		}
	})
}

func TestAFileTakenTwiceChangesNothingAndALineInTwoFilesStandsOnce(t *testing.T) {
	each(t, func(w *world) {
		of := w.slip(w.me, 1)
		line, same := "17 1400 "+*of.SlipNumber, "17 500 ﾀﾅｶ"
		first := w.take(line, same, same)
		again := w.take(line, same, same)
		if !again.Known || again.Statement.ID != first.Statement.ID {
			t.Errorf("got %v", again)
		}
		other := w.take("16 700 ｻﾄｳ", line, same, same, same)
		if other.Known || other.Statement.Lines != 5 || other.Statement.Fresh != 2 {
			t.Errorf("got %v", other)
		}
		if got := w.sums(); got[deposit.StatusMATCHED] != 1400 || got[deposit.StatusDOUBTFUL] != 3*500+700 {
			t.Errorf("got %v", got)
		}
	})
}

func TestTheDaysOfStatementsFollowOneAnother(t *testing.T) {
	each(t, func(w *world) {
		for _, c := range []struct {
			from, until caldate.Day
			line, want  string
		}{
			{"2026-06-12", "2026-06-11", "12 1 ｱ", "period_order untilOn"},
			{"2026-06-12", "2026-06-19", "12 1 ｱ", "period_not_over untilOn"},
			{"2026-06-12", "2026-06-14", "15 1 ｱ", "day_outside file"},
			{"2026-06-12", "2026-06-14", "11 1 ｱ", "day_outside file"},
			{"2026-06-12", "2026-06-14", "12 1 ｱ", "ok"},
			{"2026-06-16", "2026-06-18", "16 1 ｱ", "days_missing fromOn"},
			{"2026-06-14", "2026-06-16", "14 1 ｱ", "ok"},
			{"2026-06-17", "2026-06-18", "x 5 ｱ", "statement_broken file"},
		} {
			if _, err := w.d.Take(w.accounts, deposits.Taking{Raw: w.file(c.line), From: c.from, Until: c.until}); code(err) != c.want {
				t.Errorf("%s to %s with %s: %v", c.from, c.until, c.line, err)
			}
		}
		if _, err := w.d.Take(w.accounts, deposits.Taking{Raw: make([]byte, deposits.LargestStatement+1)}); code(err) != "file_too_large file" {
			t.Errorf("too large: %v", err)
		}
	})
}

func TestWhatMayBeAMyNumberIsNotKept(t *testing.T) {
	each(t, func(w *world) {
		w.take("17 1400 123456789018 ﾔﾏﾀﾞ")
		if d := w.only(); d.Payer != "************ ﾔﾏﾀﾞ" {
			t.Errorf("kept %q", d.Payer)
		}
	})
}

func TestOnlyAccountingTakesAndDecides(t *testing.T) {
	each(t, func(w *world) {
		of := w.slip(w.me, 1)
		w.take("17 1300 " + *of.SlipNumber)
		d := w.only()
		all := map[string]context.Context{"a member": w.me, "an officer": storetest.As(w.people.Own.OfficerViewer())}
		for _, role := range []string{"CLERK", "EXAMINER", "APPROVER", "ADMINISTRATOR", "IT_REPORTING"} {
			all[role] = storetest.As(w.people.Viewer(role))
		}
		for name, as := range all {
			if found, err := w.d.Get(as, d.ID); found != nil || err != nil {
				t.Errorf("%s sees %v, %v", name, found, err)
			}
			for verb, err := range map[string]error{
				"takes":   second(w.d.Take(as, deposits.Taking{Raw: w.file("17 1 ｱ"), From: "2026-06-10", Until: "2026-06-18"})),
				"accepts": second(w.d.Accept(as, w.step(d, "1", "理由"), deposits.Target{OrderID: of.ID})),
				"returns": second(w.d.Return(as, w.step(d, "2", "理由"))),
				"reopens": second(w.d.Reopen(as, w.step(d, "3", "理由"))),
			} {
				if code(err) != "forbidden" {
					t.Errorf("%s %s: %v", name, verb, err)
				}
			}
		}
	})
}

func second[T any](_ T, err error) error { return err }

func TestTheSumsOfAnyStatementsAddUp(t *testing.T) {
	each(t, func(w *world) {
		random := rand.New(rand.NewPCG(4, 2026))
		var open []string
		for range 20 {
			open = append(open, *w.slip(w.me, 1+random.IntN(3)).SlipNumber)
		}
		var want, read yen.Amount
		for file := range 6 {
			var lines []string
			for range random.IntN(12) {
				payer := []string{open[random.IntN(len(open))], wrong(open[random.IntN(len(open))]), "ﾀﾅｶ"}[random.IntN(3)]
				amount := 1400 * (1 + random.IntN(3))
				want += yen.Amount(amount)
				lines = append(lines, fmt.Sprintf("17 %d %s %c", amount, payer, 'A'+file))
			}
			read += w.take(lines...).Statement.Total
		}
		for i, d := range w.s.Client.Deposit.Query().Where(deposit.StatusEQ(deposit.StatusDOUBTFUL)).AllX(storetest.System()) {
			if i%2 == 0 {
				if _, err := w.d.Return(w.accounts, w.step(d, fmt.Sprint("r", i), "不明な入金")); err != nil {
					t.Fatal(err)
				}
			}
		}
		sums := w.sums()
		if got := yen.Amount(sums[deposit.StatusMATCHED] + sums[deposit.StatusDOUBTFUL] + sums[deposit.StatusTO_RETURN]); got != want || read != want {
			t.Errorf("came in %d, read %d, stands %d (%v)", want, read, got, sums)
		}
		var paid int64
		for _, o := range w.s.Client.Order.Query().Where(order.OfferingID(w.ticket.ID), order.PaymentMethodEQ(order.PaymentMethodTRANSFER)).AllX(storetest.System()) {
			paid += int64(o.Amount)
		}
		if paid != sums[deposit.StatusMATCHED] {
			t.Errorf("orders are paid with %d, matched are %d", paid, sums[deposit.StatusMATCHED])
		}
	})
}

func TestTheSameFileTakenAtTheSameMomentStandsOnce(t *testing.T) {
	each(t, func(w *world) {
		of := w.slip(w.me, 1)
		raw := w.file("17 1400 "+*of.SlipNumber, "17 500 ﾀﾅｶ")
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				_, err := w.d.Take(w.accounts, deposits.Taking{Raw: raw, From: "2026-06-10", Until: "2026-06-18"})
				if c := code(err); c != "ok" && c != "statement_meanwhile" {
					t.Errorf("got %v", err)
				}
			})
		}
		all.Wait()
		if got := w.sums(); got[deposit.StatusMATCHED] != 1400 || got[deposit.StatusDOUBTFUL] != 500 {
			t.Errorf("got %v", got)
		}
	})
}
