package storetest

import (
	"context"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/disaster"
)

// declare has a typhoon declared by an examiner and an approver, and another proposed in its place.
func (p *People) declare(ctx context.Context, c *ent.Client, now time.Time) (err error) {
	made := func() *ent.DisasterCreate {
		return c.Disaster.Create().SetNature(disaster.NatureTYPHOON).SetName("令和8年台風第3号").SetFromOn("2026-05-09").SetUntilOn("2026-05-11").
			SetArea([]string{"650", "6511"}).SetTreatment(disaster.TreatmentPRO_RATA).SetPercent(50).SetNote("理事会の決定").
			SetProposedByID(p.Staff["EXAMINER"].ID).SetProposedAt(now)
	}
	if p.Declared, err = made().SetStatus(disaster.StatusIN_FORCE).SetSettledByID(p.Staff["APPROVER"].ID).SetSettledAt(now).Save(ctx); err != nil {
		return err
	}
	p.Expected, err = made().SetReplacesID(p.Declared.ID).Save(ctx)
	return err
}
