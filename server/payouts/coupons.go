package payouts

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/coupon"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// holdCoupons takes the coupons that a run settles when it is released, so that nobody takes back meanwhile that they were
// used.
func holdCoupons(ctx context.Context, tx *store.Tx, lines []*ent.PayoutLine) error {
	return moveCoupons(ctx, tx, lines, coupon.StatusREDEEMED, coupon.StatusREDEEMED)
}

// unbilled refuses a run with a line to an agency whose bill was taken back, and says which.
func unbilled(ctx context.Context, tx *store.Tx, l *ent.PayoutLine) error {
	return without(ctx, tx, l, "coupon_not_redeemed", "受付番号%sの割引券は、利用の登録が取り消されました。振込の一覧でこの申請を外すと、残りを別の担当者が確定できます。")
}

// revoking refuses a run with a line whose claim somebody asked not to be approved any more, and says which.
func revoking(ctx context.Context, tx *store.Tx, l *ent.PayoutLine) error {
	return without(ctx, tx, l, "claim_revoking", "受付番号%sの申請は、承認の取消しが求められています。振込の一覧でこの申請を外すと、残りを別の担当者が確定できます。")
}

// without says which claim a run must be released without.
func without(ctx context.Context, tx *store.Tx, l *ent.PayoutLine, code, words string) error {
	of, err := tx.Client().Claim.Get(ctx, l.ClaimID)
	if err != nil {
		return fmt.Errorf("read claim %s: %w", l.ClaimID, err)
	}
	return problem.New(problem.Conflict, code, fmt.Sprintf(words, of.Reference))
}

// settleCoupons says of the coupons among a run's lines that their agency was paid. Each must still be as it was billed.
func settleCoupons(ctx context.Context, tx *store.Tx, lines []*ent.PayoutLine) error {
	return moveCoupons(ctx, tx, lines, coupon.StatusREDEEMED, coupon.StatusSETTLED)
}

// unsettleCoupons lets the coupons of a transfer that came back wait again.
func unsettleCoupons(ctx context.Context, tx *store.Tx, lines []*ent.PayoutLine) error {
	return moveCoupons(ctx, tx, lines, coupon.StatusSETTLED, coupon.StatusREDEEMED)
}

func moveCoupons(ctx context.Context, tx *store.Tx, lines []*ent.PayoutLine, from, to coupon.Status) error {
	var of []string
	for _, l := range lines {
		if l.AgencyID != nil {
			of = append(of, l.ClaimID)
		}
	}
	for begun := 0; begun < len(of); begun += chunk {
		part := of[begun:min(begun+chunk, len(of))]
		n, err := tx.Client().Coupon.Update().Where(coupon.LiveClaimIn(part...), coupon.StatusEQ(from)).SetStatus(to).AddVersion(1).Save(ctx)
		if err != nil {
			return fmt.Errorf("move the coupons on: %w", err)
		}
		if n != len(part) {
			return errSituation
		}
	}
	return nil
}
