package storetest

import (
	"context"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
)

// contract gives the person a travel agency to choose.
func (p *Person) contract(ctx context.Context, c *ent.Client) (err error) {
	p.Agency, err = c.Agency.Create().SetName(p.Company.Name + "観光").SetKana("カンコウ").SetAddress("神戸市中央区").SetTelephone("078-000-0001").Save(ctx)
	return err
}

// give issues coupons: the submitted claim's, which was recalled, has a value in each field; one that can be used is of an
// approved claim of its own, so that the approved one is paid in money.
func (p *Person) give(ctx context.Context, c *ent.Client, now time.Time, of *ent.Claim) error {
	switch of.Status {
	case claim.StatusSUBMITTED:
		return p.issue(c, of, now).SetStatus(coupon.StatusCANCELLED).SetUsedOn("2026-06-01").SetCost(30000).SetBill("7").SetNote("取りやめ").
			SetRedeemedAt(now).SetEndedAt(now).Exec(ctx)
	case claim.StatusAPPROVED:
		journey, err := c.Claim.Create().SetReference("T" + p.Member.Number).SetMemberID(p.Member.ID).SetKindID(of.KindID).SetCompanyID(p.Company.ID).
			SetStatus(claim.StatusAPPROVED).SetAgency(p.Agency).SetAmount(3000).SetCreatedAt(now).SetUpdatedAt(now).SetSubmittedAt(now).SetDecidedAt(now).Save(ctx)
		if err != nil {
			return err
		}
		p.Coupon, err = p.issue(c, journey, now).SetLiveClaim(journey.ID).Save(ctx)
		return err
	}
	return nil
}

func (p *Person) issue(c *ent.Client, of *ent.Claim, now time.Time) *ent.CouponCreate {
	return c.Coupon.Create().SetMemberID(p.Member.ID).SetClaimID(of.ID).SetAgency(p.Agency).SetCode(of.Reference).
		SetAmount(3000).SetUsableUntil("2030-06-01").SetBillableUntil("2030-09-01").SetIssuedAt(now)
}
