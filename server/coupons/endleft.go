package coupons

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/notice"
	"kyosai/server/notices"
	"kyosai/server/store"
)

// EndLeft ends the coupon of a claim whose member left the scheme before his journey (RULES.md: nothing for an event
// after leaving); its claim lapses. What an agency took before in good faith is still billed. Nothing is done where somebody was faster.
func EndLeft(ctx context.Context, tx *store.Tx, claimID string) error {
	found, err := tx.Client().Coupon.Query().Where(coupon.LiveClaim(claimID), coupon.StatusEQ(coupon.StatusISSUED)).WithClaim().Only(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read the coupon of claim %s: %w", claimID, err)
	}
	n, err := tx.Client().Coupon.Update().Where(coupon.ID(found.ID), coupon.Version(found.Version), coupon.StatusEQ(coupon.StatusISSUED)).
		SetStatus(coupon.StatusCANCELLED).ClearLiveClaim().SetEndedAt(tx.Now).AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("end coupon %s: %w", found.ID, err)
	}
	if n == 0 {
		return nil
	}
	why := words{message: "ご出発の日より前に退会されたため、割引券をお使いいただけなくなりました。退会の日が違うときは、事務局へご連絡ください。"}
	if err := step(ctx, tx, found, claim.StatusLAPSED, decision.StepCOUPON_CANCELLED, why); err != nil {
		return err
	}
	return notices.Tell(ctx, tx, notices.Of(found.Edges.Claim, notice.KindCOUPON_CANCELLED))
}
