package payouts_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/transfer"
	"kyosai/server/payouts"
	"kyosai/server/store/storetest"
	"kyosai/server/zengin"
)

// answer is the bank's answer to a run that it has carried out, three days later: the first transfer has no account.
func (w *world) answer() (*ent.Payout, *zengin.File) {
	w.Helper()
	run := w.make("1")
	w.release(run)
	order, err := zengin.Read(w.take(run))
	if err != nil {
		w.Fatal(err)
	}
	w.pay(w.now(run))
	w.on("2026-07-23")
	order.Transfers[0].Result, order.Transfers[1].Result = zengin.NoAccount, zengin.Done
	return w.now(run), order
}

func (w *world) bytes(answer *zengin.File) []byte {
	w.Helper()
	raw, err := answer.Bytes()
	if err != nil {
		w.Fatal(err)
	}
	return raw
}

func taking(run *ent.Payout, raw []byte) payouts.TakingResults {
	return payouts.TakingResults{PayoutID: run.ID, On: "2026-07-22", Raw: raw}
}

// told is what results come to, in a line.
func told(r *payouts.Results) string {
	var records []string
	for _, of := range r.Shown() {
		why := ""
		if of.Mismatch != nil {
			why = " " + string(*of.Mismatch)
		}
		records = append(records, fmt.Sprintf("%d %s%s", of.Number, of.Outcome, why))
	}
	return fmt.Sprintf("done %d, returning %d of %s, returned %d, unmatched %d, missing %d: %s", r.Done, r.Returning, r.Total, r.Returned, r.Unmatched, r.Missing, strings.Join(records, ", "))
}

func TestABanksFileOfResultsIsShownAndThenEntersWhatCameBack(t *testing.T) {
	each(t, func(w *world) {
		run, answer := w.answer()
		raw := w.bytes(answer)
		const before = "done 1, returning 1 of 20,000円, returned 0, unmatched 0, missing 0: 2 RETURNING"
		for range 2 { // looking changes nothing
			got, err := w.p.CheckResults(w.second, run.ID, raw)
			if err != nil || told(got) != before || w.claims(claim.StatusAPPROVED) != 0 {
				w.Fatalf("got %v, %s", err, told(got))
			}
		}
		if got, err := w.p.TakeResults(w.maker, taking(run, raw)); err != nil || told(got) != before {
			w.Fatalf("got %v, %s", err, told(got))
		}
		back := w.transfers(run)[0]
		if back.Status != transfer.StatusRETURNED || *back.ReturnedOn != "2026-07-22" || *back.ReturnReason != transfer.ReturnReasonNO_ACCOUNT || *back.ReturnedByID != w.people.Staff["ACCOUNTING"].ID {
			w.Errorf("it is %v", back)
		}
		for _, by := range []func() (*payouts.Results, error){
			func() (*payouts.Results, error) { return w.p.TakeResults(w.maker, taking(run, raw)) },
			func() (*payouts.Results, error) { return w.p.TakeResults(w.second, taking(run, raw)) },
			func() (*payouts.Results, error) { return w.p.CheckResults(w.second, run.ID, raw) },
		} { // taken again, it changes nothing
			got, err := by()
			if err != nil || told(got) != "done 1, returning 0 of 0円, returned 1, unmatched 0, missing 0: 2 RETURNED" || w.claims(claim.StatusAPPROVED) != 1 {
				w.Fatalf("got %v, %s", err, told(got))
			}
		}
		w.balance()
		w.on("2026-07-23")
		if again := w.make("2"); again.Total != 20000 {
			w.Errorf("paid again: %v", again)
		}
	})
}

func TestARecordThatFitsNoTransferRefusesTheWholeFile(t *testing.T) {
	each(t, func(w *world) {
		run, answer := w.answer()
		for name, change := range map[string]struct {
			to   func(first, second *zengin.Transfer)
			want string
		}{
			"no such transfer": {func(_, other *zengin.Transfer) { other.Codes[1] = 99 }, "missing 1: 3 UNMATCHED NO_TRANSFER"},
			"of another run":   {func(_, other *zengin.Transfer) { other.Codes[0] = 99 }, "missing 1: 3 UNMATCHED NO_TRANSFER"},
			"another account":  {func(_, other *zengin.Transfer) { other.To.Number = "9999999" }, "missing 0: 3 UNMATCHED ACCOUNT"},
			"another branch":   {func(_, other *zengin.Transfer) { other.To.Branch = "999" }, "missing 0: 3 UNMATCHED ACCOUNT"},
			"another type":     {func(_, other *zengin.Transfer) { other.To.Type = zengin.Savings }, "missing 0: 3 UNMATCHED ACCOUNT"},
			"another sum":      {func(_, other *zengin.Transfer) { other.Amount++ }, "missing 0: 3 UNMATCHED AMOUNT"},
			"the same twice":   {func(first, other *zengin.Transfer) { *other = *first }, "missing 1: 3 UNMATCHED TWICE"},
		} {
			changed := *answer
			changed.Transfers = slices.Clone(answer.Transfers)
			change.to(&changed.Transfers[0], &changed.Transfers[1])
			got, err := w.p.CheckResults(w.maker, run.ID, w.bytes(&changed))
			if err != nil || told(got) != "done 0, returning 1 of 20,000円, returned 0, unmatched 1, "+change.want+", 2 RETURNING" {
				w.Fatalf("%s: got %v, %s", name, err, told(got))
			}
			_, err = w.p.TakeResults(w.maker, taking(run, w.bytes(&changed)))
			if w.refuses(err, "result_unknown"); !strings.Contains(said(err), "3件目のレコード") || w.claims(claim.StatusAPPROVED) != 0 {
				w.Errorf("%s: %d wait; it says %s", name, w.claims(claim.StatusAPPROVED), said(err))
			}
		}
	})
}

// TestAFileOfResultsIsRefused is by both verbs alike.
func TestAFileOfResultsIsRefused(t *testing.T) {
	each(t, func(w *world) {
		run, answer := w.answer()
		raw := w.bytes(answer)
		refused := func(name string, of *ent.Payout, raw []byte, want, saying string) {
			w.Helper()
			_, checked := w.p.CheckResults(w.maker, of.ID, raw)
			_, taken := w.p.TakeResults(w.maker, taking(of, raw))
			if code(checked) != want || code(taken) != want || !strings.Contains(said(taken), saying) {
				w.Errorf("%s: %s; %s", name, said(checked), said(taken))
			}
		}
		broken := func(at int, to byte) []byte {
			other := bytes.Clone(raw)
			other[at] = to
			return other
		}
		refused("the order itself", run, w.take(run), "results_broken", "2件目のレコードの112バイト目「7」：使えない区分です")
		refused("a letter in a sum", run, broken(120+85, 'A'), "results_broken", "2件目のレコードの86バイト目「A」：数字ではありません")
		refused("another total", run, broken(3*120+18, '1'), "results_broken", "4件目のレコードの8バイト目")
		refused("cut short", run, raw[:500], "results_broken", "5件目のレコードの21バイト目")
		refused("nothing", run, nil, "results_broken", "レコードが足りません")
		refused("too large", run, bytes.Repeat([]byte(" "), payouts.LargestResults+1), "results_large", "1.5MB")
		answer.Day = 22
		refused("of another day", run, w.bytes(answer), "results_other_run", "支払処理の番号")
		answer.Day, answer.ClientCode = 21, "9999999999"
		refused("of another client", run, w.bytes(answer), "results_other_run", "")
		refused("no such run", &ent.Payout{ID: "pyo_nobody"}, raw, "payout_not_found", "")

		early := taking(run, raw)
		early.On = "2026-07-20"
		_, err := w.p.TakeResults(w.maker, early)
		w.refuses(err, "day_out_of_range")
		for _, role := range []string{"CLERK", "APPROVER", "IT_REPORTING"} {
			as := storetest.As(w.people.Viewer(role))
			_, checked := w.p.CheckResults(as, run.ID, raw)
			_, taken := w.p.TakeResults(as, taking(run, raw))
			if code(checked) != "payout_not_found" || code(taken) != "forbidden" {
				w.Errorf("%s: %v, %v", role, checked, taken)
			}
		}
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.Payout.UpdateOneID(run.ID).SetStatus(payout.StatusRELEASED).Exec(ctx)
		})
		refused("before it is paid", run, raw, "transfer_not_sent", "")
		if n := w.s.Client.Transfer.Query().Where(transfer.StatusEQ(transfer.StatusRETURNED)).CountX(storetest.System()); n != 0 {
			w.Errorf("%d transfers came back", n)
		}
	})
}

func TestTwoWhoTakeTheSameResultsAtOnceEnterThemOnce(t *testing.T) {
	each(t, func(w *world) {
		run, answer := w.answer()
		raw := w.bytes(answer)
		take := func() error { _, err := w.p.TakeResults(w.maker, taking(run, raw)); return err }
		one := func() error {
			_, err := w.p.Return(w.second, payouts.Returning{TransferID: w.transfers(run)[0].ID, On: "2026-07-22", Reason: "NAME", Key: key("by-hand")})
			return err
		}
		if got := together(take, one, take, take); strings.Count(got, "ok")+strings.Count(got, "transfer_returned") != 4 {
			w.Errorf("at once: %s", got)
		}
		if w.claims(claim.StatusAPPROVED) != 1 {
			w.Errorf("%d claims wait", w.claims(claim.StatusAPPROVED))
		}
		w.balance()
	})
}

func TestWhatTheBankCarriedOutIsNotEnteredAsComeBack(t *testing.T) {
	each(t, func(w *world) {
		run, answer := w.answer()
		wrong := w.transfers(run)[1] // the bank's file says that it was carried out
		if _, err := w.p.Return(w.maker, payouts.Returning{TransferID: wrong.ID, On: "2026-07-22", Reason: transfer.ReturnReasonCLOSED, Key: "returned-by-mistake"}); err != nil {
			w.Fatal(said(err))
		}
		got, err := w.p.CheckResults(w.maker, run.ID, w.bytes(answer))
		if err != nil || !strings.Contains(told(got), "3 UNMATCHED CAME_BACK") {
			w.Fatalf("got %v, %s", err, told(got))
		}
		_, err = w.p.TakeResults(w.maker, taking(run, w.bytes(answer)))
		w.refuses(err, "result_unknown")
	})
}
