package storetest

import (
	"context"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/leavingcorrection"
)

// correct has the clerk enter another leaving day of everybody, after one that was rejected.
func (p *People) correct(ctx context.Context, c *ent.Client, now time.Time) (err error) {
	for _, of := range []*Person{p.Own, p.Other} {
		made := func() *ent.LeavingCorrectionCreate {
			return c.LeavingCorrection.Create().SetMemberID(of.Member.ID).SetWasOn("2030-03-31").SetLeftOn("2026-05-31").SetReason("届の日付と違うため").
				SetProposedByID(p.Staff["CLERK"].ID).SetProposedAt(now)
		}
		if err = made().SetStatus(leavingcorrection.StatusREJECTED).SetAnswer("届が見当たりません。").SetSettledByID(p.Staff["APPROVER"].ID).SetSettledAt(now).Exec(ctx); err != nil {
			return err
		}
		if of.Leaving, err = made().SetPendingOf(of.Member.ID).Save(ctx); err != nil {
			return err
		}
	}
	return nil
}
