package graph_test

import (
	"context"
	"fmt"

	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/leavingcorrection"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/purposedlook"
)

// tell adds to the story of the person's claim a look at it and a notice of it, and a correction of his leaving day, by
// somebody of staff of its own.
func (g grower) tell(ctx context.Context) error {
	own := g.people.Own
	one := own.Claims[claim.StatusSUBMITTED].ID
	clerk, err := g.c.Staff.Create().SetSubject(fmt.Sprintf("looker%d", g.n)).SetName("職員").SetCreatedAt(g.tx.Now).Save(ctx)
	if err != nil {
		return err
	}
	if err := g.c.PurposedLook.Create().SetClaimID(one).SetStaffID(clerk.ID).SetSessionID("").SetPurpose(purposedlook.PurposeEXAMINATION).SetNote("").SetAt(g.tx.Now).SetEndsAt(g.tx.Now).Exec(ctx); err != nil {
		return err
	}
	if err := g.c.Notice.Create().SetMemberID(own.Member.ID).SetKind(notice.KindCLAIM_RETURNED).SetClaimID(one).SetBenefitKindID(g.people.Kind.ID).SetMadeAt(g.tx.Now).Exec(ctx); err != nil {
		return err
	}
	return g.c.LeavingCorrection.Create().SetMemberID(own.Member.ID).SetWasOn("2030-03-31").SetLeftOn("2026-05-31").SetReason("届の日付と違うため").SetProposedByID(clerk.ID).SetProposedAt(g.tx.Now).
		SetStatus(leavingcorrection.StatusREJECTED).SetAnswer("届が見当たりません。").SetSettledByID(clerk.ID).SetSettledAt(g.tx.Now).Exec(ctx)
}
