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

// give issues coupons: the submitted claim's, which was recalled, has a value in each field; the approved one's can be used.
func (p *Person) give(ctx context.Context, c *ent.Client, now time.Time, of *ent.Claim) (err error) {
	create := c.Coupon.Create().SetMemberID(p.Member.ID).SetClaimID(of.ID).SetAgency(p.Agency).SetCode(of.Reference).
		SetAmount(3000).SetUsableUntil("2030-06-01").SetBillableUntil("2030-09-01").SetIssuedAt(now)
	switch of.Status {
	case claim.StatusSUBMITTED:
		return create.SetStatus(coupon.StatusCANCELLED).SetUsedOn("2026-06-01").SetCost(30000).SetBill("7").SetNote("取りやめ").
			SetRedeemedAt(now).SetEndedAt(now).Exec(ctx)
	case claim.StatusAPPROVED:
		p.Coupon, err = create.SetLiveClaim(of.ID).Save(ctx)
	}
	return err
}
