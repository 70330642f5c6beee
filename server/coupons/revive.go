package coupons

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/server/caldate"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// givenUp are the states of a claim whose coupon no longer counts: its member gave it up, or its approval was revoked, and it was
// refused or withdrawn since.
var givenUp = []claim.Status{claim.StatusLAPSED, claim.StatusREFUSED, claim.StatusWITHDRAWN}

// examined are the states in which a claim whose approval was revoked is looked at anew: nobody takes it out of the examiners' hands.
var examined = []claim.Status{claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusRETURNED}

var errExamined = problem.New(problem.Conflict, "coupon_examined", "この割引券の申請は、承認が取り消され、もう一度審査しています。審査の担当者に使われたことを伝え、審査が終わってから登録してください。")

// usedBeforeItWasGivenUp tells whether the bill says that a coupon was used when it still counted: the agency gave the
// discount in good faith, and is paid.
func (r Redeeming) usedBeforeItWasGivenUp(found *ent.Coupon) bool {
	return r.usedInTime(found) && slices.Contains(givenUp, found.Edges.Claim.Status)
}

func (r Redeeming) usedInTime(found *ent.Coupon) bool {
	return found.Status == coupon.StatusCANCELLED && found.EndedAt != nil && !r.UsedOn.After(caldate.Today(*found.EndedAt))
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
