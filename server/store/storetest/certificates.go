package storetest

import (
	"context"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/certificate"
)

// ask makes the claim's certificate, with a value in each field.
func (p *Person) ask(ctx context.Context, c *ent.Client, now time.Time, of *ent.Claim) (err error) {
	p.Certificate, err = c.Certificate.Create().SetClaimID(of.ID).SetMemberID(p.Member.ID).SetCompanyID(p.Company.ID).SetType(certificate.TypeABSENCE).
		SetAbsentFrom("2026-06-01").SetAbsentUntil("2026-06-30").SetHiredOn("1991-11-04").SetCertifiedFrom("2026-06-02").SetCertifiedUntil("2026-06-29").
		SetCertifiedHiredOn("1991-11-05").SetNote("出勤簿で確認").SetDueOn("2026-07-15").SetOfficerID(p.Officer.ID).SetCreatedAt(now).SetDecidedAt(now).Save(ctx)
	if err != nil {
		return err
	}
	return c.Claim.UpdateOneID(of.ID).SetCertificateID(p.Certificate.ID).Exec(ctx)
}
