package payouts_test

import (
	"context"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/payment"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/transfer"
	"kyosai/server/payouts"
	"kyosai/server/store/storetest"
)

// mistaken is a run that was paid, and its first transfer, which somebody entered as come back though it did not.
func (w *world) mistaken() (*ent.Payout, *ent.Transfer) {
	w.Helper()
	run := w.make("1")
	w.pay(run)
	w.on("2026-07-23")
	return run, w.cameBack(w.transfers(run)[0], "return")
}

func (w *world) cameBack(of *ent.Transfer, n string) *ent.Transfer {
	w.Helper()
	back, err := w.p.Return(w.maker, payouts.Returning{TransferID: of.ID, On: "2026-07-22", Reason: transfer.ReturnReasonNO_ACCOUNT, Key: key(n)})
	if err != nil {
		w.Fatal(said(err))
	}
	return back
}

func unreturning(of *ent.Transfer, n string) payouts.Unreturning {
	return payouts.Unreturning{TransferID: of.ID, Note: "別の振込の知らせだった", Key: key(n)}
}

func TestATransferThatDidNotComeBackAfterAllIsPaidAsItWas(t *testing.T) {
	each(t, func(w *world) {
		_, back := w.mistaken()
		paid := w.claims(claim.StatusPAID)
		line := w.s.Client.PayoutLine.Query().Where(payoutline.TransferID(back.ID)).OnlyX(storetest.System())
		before := w.s.Client.Payment.Query().Where(payment.ClaimID(line.ClaimID)).OnlyX(storetest.System())
		for range 2 { // the second time with the same key changes nothing
			got, err := w.p.Unreturn(w.second, unreturning(back, "undo"))
			if err != nil || got.Status != transfer.StatusLIVE || got.ReturnedOn != nil || got.ReturnReason != nil || got.ReturnedByID != nil {
				w.Fatalf("got %v, %s", got, said(err))
			}
		}
		if w.claims(claim.StatusAPPROVED) != 0 || w.claims(claim.StatusPAID) != paid+1 {
			w.Errorf("%d wait, %d are paid", w.claims(claim.StatusAPPROVED), w.claims(claim.StatusPAID))
		}
		if after := w.s.Client.Payment.GetX(storetest.System(), before.ID); after.ReturnedOn != nil || after.LiveClaim == nil {
			w.Errorf("the payment is %v", after)
		}
		w.balance()
		_, err := w.p.Make(w.maker, payouts.Making{Month: "2026-06", Key: key("2")})
		w.refuses(err, "nothing_due")
		if got := w.steps(line.ClaimID); got != "PAID PAYMENT_RETURNED PAYMENT_UNRETURNED" {
			w.Errorf("the story: %s", got)
		}
		if late := w.cameBack(back, "return"); late.Status != transfer.StatusLIVE {
			w.Errorf("a late second try of the return entered it again: %v", late)
		}
		w.cameBack(back, "return-indeed")
		if late, err := w.p.Unreturn(w.second, unreturning(back, "undo")); err != nil || late.Status != transfer.StatusRETURNED {
			w.Errorf("a late second try took back what came after: %v, %s", late, said(err))
		}
	})
}

// steps are what staff did with a claim.
func (w *world) steps(id string) string {
	w.Helper()
	var story []string
	for _, d := range w.s.Client.Decision.Query().Where(decision.ClaimID(id), decision.StaffIDNotNil()).Order(decision.ByID()).AllX(storetest.System()) {
		story = append(story, string(d.Step))
	}
	return strings.Join(story, " ")
}

func TestAReturnIsNotTakenBackOnceItsClaimsHaveGoneOn(t *testing.T) {
	each(t, func(w *world) {
		run, back := w.mistaken()
		refused := func(u payouts.Unreturning, want string) {
			w.Helper()
			_, err := w.p.Unreturn(w.second, u)
			w.refuses(err, want)
		}
		refused(payouts.Unreturning{TransferID: back.ID, Key: key("undo")}, "text_missing")
		refused(payouts.Unreturning{TransferID: "trf_nobody", Note: "誤り", Key: key("undo")}, "transfer_not_found")
		refused(unreturning(w.transfers(run)[1], "undo"), "transfer_not_returned")
		again := w.make("2")
		refused(unreturning(back, "undo"), "claim_due_again")
		w.pay(again)
		refused(unreturning(back, "undo"), "claim_moved_on")
		w.balance()
		if got := w.s.Client.Transfer.GetX(storetest.System(), back.ID); got.Status != transfer.StatusRETURNED {
			w.Errorf("it is %v", got)
		}
	})
}

// TestARunAndATakingBackAtOnce is who makes the next run in the moment in which somebody takes a return back: one of the two
// has the claim.
func TestARunAndATakingBackAtOnce(t *testing.T) {
	each(t, func(w *world) {
		_, back := w.mistaken()
		live := w.s.Client.PayoutLine.Query().Where(payoutline.LiveClaimNotNil())
		before := live.Clone().CountX(storetest.System())
		got := together(
			func() error {
				_, err := w.p.Make(w.maker, payouts.Making{Month: "2026-06", Key: key("2")})
				return err
			},
			func() error { _, err := w.p.Unreturn(w.second, unreturning(back, "undo")); return err },
		)
		made, err := w.s.Client.Payout.Query().Where(payout.StatusEQ(payout.StatusMADE)).Count(storetest.System())
		if err != nil {
			w.Fatal(err)
		}
		lines := live.CountX(storetest.System())
		if strings.Count(got, "ok") != 1 || made != w.claims(claim.StatusAPPROVED) || lines != before+1 {
			w.Errorf("%s; %d runs, %d claims wait, %d lines", got, made, w.claims(claim.StatusAPPROVED), lines)
		}
		w.balance()
	})
}

func TestWhoEnteredAReturnDoesNotReleaseWhatIsPaidAgain(t *testing.T) {
	each(t, func(w *world) {
		first := w.make("1")
		w.pay(first)
		w.on("2026-07-23")
		sent := w.transfers(first)[0]
		if _, err := w.p.Return(w.second, payouts.Returning{TransferID: sent.ID, On: "2026-07-22", Reason: transfer.ReturnReasonOTHER, Key: key("return")}); err != nil {
			t.Fatal(said(err))
		}
		run := w.make("2")
		if again, err := w.p.Again(w.maker, run); err != nil || again.ClaimCount != 1 || again.Total != sent.Amount {
			t.Errorf("paid again: %v, %v", again, err)
		}
		lines, err := w.p.Lines(w.maker, w.transfers(run)[0], 10, nil)
		if err != nil || len(lines.Edges) != 1 || payouts.ReturnedOn(lines.Edges[0].Node) == nil || *payouts.ReturnedOn(lines.Edges[0].Node) != "2026-07-22" {
			t.Errorf("its lines are %v, %v", lines, err)
		}
		before, err := w.p.Lines(w.maker, sent, 10, nil)
		if err != nil || len(before.Edges) != 1 || payouts.ReturnedOn(before.Edges[0].Node) != nil {
			t.Errorf("what came back is said to be paid again by the transfer that came back: %v, %v", before, err)
		}
		_, err = w.p.Release(w.second, releasing(run, "release"))
		w.refuses(err, "own_return")
		third := w.accountant("APPROVER")
		if _, err := w.p.Release(third, releasing(w.now(run), "release")); err != nil {
			t.Errorf("another one releases: %s", said(err))
		}
		if again, err := w.p.Again(w.maker, first); err != nil || again.ClaimCount != 0 {
			t.Errorf("the first run pays again %v, %v", again, err)
		}
	})
}

func TestAReturnIsNotTakenBackOnceItsClaimWasApprovedAnew(t *testing.T) {
	each(t, func(w *world) {
		_, back := w.mistaken()
		w.inside(func(ctx context.Context, c *ent.Client) error {
			of := claim.HasPayoutLinesWith(payoutline.TransferID(back.ID))
			return c.Claim.Update().Where(of).SetDecidedAt(w.s.Now()).SetAmount(1).Exec(ctx)
		})
		_, err := w.p.Unreturn(w.second, unreturning(back, "undo"))
		w.refuses(err, "claim_moved_on")
		w.balance()
	})
}
