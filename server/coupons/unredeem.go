package coupons

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/freetext"
	"kyosai/server/notices"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Unredeeming is the wish to take back that a coupon was used, which was entered wrongly, and why.
type Unredeeming struct {
	ID      string
	Version int
	Note    string // among staff
}

// correctionDays is how long a bill that came in time may be entered anew, even where the last day to bill has passed.
const correctionDays = 14

var errReleased = problem.New(problem.Conflict, "coupon_released", "この割引券は、銀行に依頼した支払処理に入っているため、利用の登録を取り消せません。旅行会社に連絡し、次の請求書で差引きをしてください。")

// Unredeem takes back that a coupon was used, until a released payment run settles it: it is as it was before, to be used
// and billed again. One clerk may, for nobody is paid by it: what is paid to the agency takes two people in the run.
func (c Coupons) Unredeem(ctx context.Context, w Unredeeming) (*ent.Coupon, error) {
	if !access.From(ctx).May(access.Clerk) {
		return nil, problem.NotAllowed
	}
	note, err := freetext.Need("note", w.Note, longestNote, "利用の登録を取り消す理由を入力してください。")
	if err != nil {
		return nil, err
	}
	w.Note = note
	if err := c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return w.unredeem(ctx, tx) }); err != nil {
		return nil, err
	}
	return c.one(ctx, coupon.ID(w.ID))
}

// unredeem takes the coupon, and then looks whether a run settles it: one that is being released takes its coupons too, so
// that one of the two finds the other.
func (w Unredeeming) unredeem(ctx context.Context, tx *store.Tx) error {
	n, err := tx.Client().Coupon.Update().Where(coupon.ID(w.ID), coupon.Version(w.Version), coupon.StatusEQ(coupon.StatusREDEEMED)).
		AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("take coupon %s: %w", w.ID, err)
	}
	found, err := tx.Client().Coupon.Query().Where(coupon.ID(w.ID)).WithClaim().Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errGone
	case err != nil:
		return fmt.Errorf("read coupon %s: %w", w.ID, err)
	case found.Status != coupon.StatusREDEEMED:
		return notRedeemed(found)
	}
	released, err := tx.Client().PayoutLine.Query().Where(payoutline.LiveClaim(found.ClaimID),
		payoutline.HasPayoutWith(payout.StatusIn(payout.StatusRELEASED, payout.StatusPAID))).Exist(access.AsSystem(ctx))
	if err != nil {
		return fmt.Errorf("look for coupon %s in the payment runs: %w", w.ID, err)
	}
	if released {
		return errReleased
	}
	if n == 0 {
		return errChanged
	}
	return w.restore(ctx, tx, found)
}

// restore lets the coupon be what it was before the bill: good, or given up, its claim lapsed. The key of the mistake stays,
// so that a late second try of it does not enter it again.
func (w Unredeeming) restore(ctx context.Context, tx *store.Tx, found *ent.Coupon) error {
	update := tx.Client().Coupon.Update().Where(coupon.ID(found.ID)).
		SetStatus(coupon.StatusISSUED).ClearUsedOn().ClearCost().SetBill("").ClearRedeemedBy().ClearRedeemedAt().SetTwice(false)
	to := claim.StatusAPPROVED
	if found.EndedAt != nil {
		update.SetStatus(coupon.StatusCANCELLED).ClearLiveClaim()
		to = claim.StatusLAPSED
	}
	if again := caldate.Today(tx.Now).AddDays(correctionDays); found.BillableUntil.Before(again) {
		update.SetBillableUntil(again)
	}
	if err := update.Exec(ctx); err != nil {
		return fmt.Errorf("take back that coupon %s was used: %w", found.ID, err)
	}
	if err := step(ctx, tx, found, to, decision.StepCOUPON_UNREDEEMED, words{note: w.Note}); err != nil {
		return err
	}
	return notices.Tell(ctx, tx, notices.Of(found.Edges.Claim, notice.KindCOUPON_UNREDEEMED))
}

// notRedeemed says why there is nothing to take back.
func notRedeemed(found *ent.Coupon) error {
	if found.Status == coupon.StatusSETTLED {
		return problem.New(problem.Conflict, "coupon_settled", "この割引券は精算が済んでいるため、利用の登録を取り消せません。旅行会社に連絡し、次の請求書で差引きをしてください。")
	}
	return problem.New(problem.Conflict, "coupon_not_redeemed", "この割引券には、利用の登録がありません。一覧を開き直して、今の状態をご確認ください。")
}
