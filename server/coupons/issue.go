package coupons

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/coupon"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/id"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

var (
	errTooLate = problem.New(problem.Conflict, "coupon_late", "割引券を発行できるのは、ご出発の前の日までです。対象外とし、会員に理由をお知らせください。")
	errUsed    = problem.New(problem.Conflict, "coupon_used", "この申請の割引券は、もう使われているため、承認を取り消せません。")
)

// Issue makes the coupon that an approved claim ends in, where its kind, which was read with it, says so: before the day of
// the event, usable to that day, and billable for so many months after it. A claim that is paid in money gets none.
func Issue(ctx context.Context, tx *store.Tx, of *ent.Claim, amount yen.Amount) error {
	kind := of.Edges.Kind
	if kind.CouponMonths == 0 {
		return nil
	}
	if of.FromOn == nil || of.AgencyID == nil {
		return fmt.Errorf("claim %s was approved without what its coupon says", of.ID)
	}
	if !caldate.Today(tx.Now).Before(*of.FromOn) {
		return errTooLate
	}
	err := tx.Client().Coupon.Create().SetMemberID(of.MemberID).SetClaimID(of.ID).SetLiveClaim(of.ID).SetAgencyID(*of.AgencyID).
		SetCode(id.Typed(id.Code())).SetAmount(amount).SetUsableUntil(*of.FromOn).
		SetBillableUntil(of.FromOn.AddMonths(kind.CouponMonths)).SetIssuedAt(tx.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("issue the coupon of claim %s: %w", of.ID, err)
	}
	return nil
}

// Recall takes the coupon of a claim back whose approval is undone; one that was used stays.
func Recall(ctx context.Context, tx *store.Tx, of *ent.Claim) error {
	create := tx.Client().Coupon.Update().Where(coupon.LiveClaim(of.ID), coupon.StatusEQ(coupon.StatusISSUED)).
		SetStatus(coupon.StatusCANCELLED).ClearLiveClaim().SetEndedAt(tx.Now).AddVersion(1)
	if v := access.From(ctx); v.StaffID != "" {
		create.SetCancelledByID(v.StaffID)
	}
	if err := create.Exec(ctx); err != nil {
		return fmt.Errorf("recall the coupon of claim %s: %w", of.ID, err)
	}
	return Unused(ctx, tx, of)
}

// Unused refuses a claim whose coupon was used.
func Unused(ctx context.Context, tx *store.Tx, of *ent.Claim) error {
	used, err := tx.Client().Coupon.Query().Where(coupon.LiveClaim(of.ID), coupon.StatusNEQ(coupon.StatusISSUED)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for a used coupon of claim %s: %w", of.ID, err)
	}
	if used {
		return errUsed
	}
	return nil
}
