package coupons

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/server/caldate"
	"kyosai/server/store"
)

// givenUp are the states of a claim whose coupon no longer counts: its member gave it up, or its approval was revoked and it is
// examined anew, or was refused, returned or withdrawn since.
var givenUp = []claim.Status{claim.StatusLAPSED, claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusRETURNED, claim.StatusREFUSED, claim.StatusWITHDRAWN}

// usedBeforeItWasGivenUp tells whether the bill says that a coupon was used when it still counted: the agency gave the
// discount in good faith, and is paid.
func (r Redeeming) usedBeforeItWasGivenUp(found *ent.Coupon) bool {
	return found.Status == coupon.StatusCANCELLED && found.EndedAt != nil && !r.UsedOn.After(caldate.Today(*found.EndedAt)) &&
		slices.Contains(givenUp, found.Edges.Claim.Status)
}

// revive lets a coupon that was given up after its use count again, and its claim with it, and takes it. Everything else
// that makes a coupon good holds for it as for another. When it was given up stays, for a bill that is taken back.
func (r Redeeming) revive(ctx context.Context, tx *store.Tx, found *ent.Coupon, today caldate.Day) (int, error) {
	of := found.ClaimID
	n, err := tx.Client().Claim.Update().Where(claim.ID(of), claim.StatusIn(givenUp...)).
		SetStatus(claim.StatusAPPROVED).SetAmount(found.Amount).SetDecidedAt(found.IssuedAt).ClearAssignedTo().ClearAssignedAt().AddVersion(1).SetUpdatedAt(tx.Now).Save(ctx)
	if err != nil {
		return 0, fmt.Errorf("let claim %s count again: %w", of, err)
	}
	m, err := tx.Client().Coupon.Update().Where(coupon.ID(found.ID), coupon.Version(found.Version)).
		SetStatus(coupon.StatusISSUED).SetLiveClaim(of).Save(ctx)
	switch {
	case err != nil:
		return 0, fmt.Errorf("let coupon %s count again: %w", found.ID, err)
	case n == 0 || m == 0:
		return 0, errChanged
	}
	found.Status = coupon.StatusISSUED
	return r.take(ctx, tx, today)
}
