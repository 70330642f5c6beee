package graph_test

import (
	"context"
	"fmt"

	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/claim"
)

// certify adds an officer of the person's company, and a certificate of its own to the person's claim: one in two waits,
// the other was answered by that officer.
func (g grower) certify(ctx context.Context) error {
	own := g.people.Own
	who, err := g.c.Officer.Create().SetCompanyID(own.Company.ID).SetNumber(fmt.Sprintf("100001-%d", 10+g.n)).SetName("総務").SetEmail("x@example.jp").SetCreatedAt(g.tx.Now).Save(ctx)
	if err != nil {
		return err
	}
	made := g.c.Certificate.Create().SetClaimID(own.Claims[claim.StatusSUBMITTED].ID).SetMemberID(own.Member.ID).SetCompanyID(own.Company.ID).
		SetType(certificate.TypeSERVICE).SetHiredOn("1991-11-04").SetDueOn("2026-07-15").SetNote("").SetCreatedAt(g.tx.Now)
	if g.n%2 == 0 {
		made.SetStatus(certificate.StatusCONFIRMED).SetCertifiedHiredOn("1991-11-04").SetOfficerID(who.ID).SetDecidedAt(g.tx.Now)
	}
	return made.Exec(ctx)
}
