package payouts_test

import (
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/payoutline"
	"kyosai/server/claims"
	"kyosai/server/payouts"
	"kyosai/server/store/storetest"
)

// asks has an examiner ask that the approval of a claim be revoked.
func (w *world) asks(c *ent.Claim) error {
	now := w.s.Client.Claim.GetX(storetest.System(), c.ID)
	_, err := claims.Claims{Store: w.s}.AskRevocation(storetest.As(w.people.Viewer("EXAMINER")), claims.Revocation{ID: c.ID, Version: now.Version, Reason: decision.RevocationFACT_WRONG, Message: "続柄の誤り"})
	return err
}

// settles has an approver revoke or leave the approval.
func (w *world) settles(c *ent.Claim, revoke bool) error {
	now, verbs, by := w.s.Client.Claim.GetX(storetest.System(), c.ID), claims.Claims{Store: w.s}, storetest.As(w.people.Viewer("APPROVER"))
	if revoke {
		_, err := verbs.Revoke(by, c.ID, now.Version)
		return err
	}
	_, err := verbs.RejectRevocation(by, c.ID, now.Version, "正しい")
	return err
}

func TestWhatSomebodyAskedToBeRevokedIsNotPaidUntilThatIsSettled(t *testing.T) {
	each(t, func(w *world) {
		stay := w.stays("2026-06-28", "2026-06-30")
		if err := w.asks(stay); err != nil {
			w.Fatal(said(err))
		}
		if day, withheld := w.told(stay); day || withheld != payoutline.HeldREVOKING {
			w.Errorf("a day to be paid on %v, withheld %q", day, withheld)
		}
		w.pay(w.make("1"))
		if got := w.reason(stay); got != payoutline.HeldREVOKING {
			w.Errorf("held %q", got)
		}
		if err := w.settles(stay, false); err != nil {
			w.Fatal(said(err))
		}
		w.on("2026-08-10")
		next, err := w.p.Make(w.maker, payouts.Making{Month: "2026-07", Key: key("2")})
		if err != nil || w.reason(stay) != "" {
			w.Fatalf("the next run holds it by %q: %v", w.reason(stay), err)
		}
		w.pay(next)
		if got := w.asks(stay); code(got) != "claim_state" {
			w.Errorf("what is paid is asked to be revoked: %v", got)
		}
		w.balance()
	})
}

func TestARunWithWhatSomebodyAskedToBeRevokedIsReleasedWithoutIt(t *testing.T) {
	each(t, func(w *world) {
		stay := w.stays("2026-06-28", "2026-06-30")
		run := w.make("1")
		if err := w.asks(stay); err != nil {
			w.Fatal(said(err))
		}
		_, err := w.p.Release(w.second, releasing(run, "release"))
		w.refuses(err, "payout_changed")
		_, err = w.p.Release(w.second, releasing(w.now(run), "release"))
		w.refuses(err, "claim_revoking")
		w.refuses(w.settles(stay, true), "claim_in_payment")
		line := w.s.Client.PayoutLine.Query().Where(payoutline.LiveClaim(stay.ID)).OnlyX(storetest.System())
		run, err = w.p.TakeOut(w.maker, payouts.Taking{ID: run.ID, Version: w.now(run).Version, LineID: line.ID, Note: "承認の取消し"})
		if err != nil {
			w.Fatal(said(err))
		}
		if err := w.settles(stay, true); err != nil {
			w.Fatal(said(err))
		}
		w.pay(run)
		if n := w.s.Client.Claim.Query().Where(claim.ID(stay.ID), claim.StatusEQ(claim.StatusSUBMITTED)).CountX(storetest.System()); n != 1 {
			w.Error("it is not examined again")
		}
		w.balance()
	})
}

// Whichever comes first, the claim is held, or its run cannot be released with it.
func TestARevocationAndARunAtOnceDoNotPay(t *testing.T) {
	each(t, func(w *world) {
		stay := w.stays("2026-06-28", "2026-06-30")
		made := payouts.Making{Month: "2026-06", Key: key("1")}
		if got := together(func() error { _, err := w.p.Make(w.maker, made); return err }, func() error { return w.asks(stay) }); got != "ok ok" {
			w.Fatal(got)
		}
		run, err := w.p.Make(w.maker, made)
		if err != nil {
			w.Fatal(said(err))
		}
		if held := w.reason(stay); held != payoutline.HeldREVOKING {
			_, err := w.p.Release(w.second, releasing(run, "release"))
			w.refuses(err, "claim_revoking")
		}
		w.balance()
	})
}
