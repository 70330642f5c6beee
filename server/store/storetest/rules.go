package storetest

import (
	"context"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitrule"
	"kyosai/gen/ent/ruledraft"
	"kyosai/server/caldate"
	"kyosai/server/rules"
)

// draft has the examiner work on a rule of a kind that is not open yet, which was tried, and propose another.
func (p *People) draft(ctx context.Context, c *ent.Client, now time.Time) (err error) {
	examiner := p.Staff["EXAMINER"].ID
	in, err := c.BenefitRule.Query().Where(benefitrule.KindID(p.Kind.ID)).FirstID(ctx)
	if err != nil {
		return err
	}
	coming, err := c.BenefitKind.Create().SetCode("COMING").SetName("準備中の給付").SetNameEn("A benefit to come").SetPosition(3).
		SetAsks([]string{"COST"}).SetRelations([]string{"SELF"}).SetOpen(false).Save(ctx)
	if err != nil {
		return err
	}
	made := func(kindID string, from caldate.Day, award rules.Award) *ent.RuleDraftCreate {
		return c.RuleDraft.Create().SetKindID(kindID).SetInForceFrom(from).SetNote("物価のため").SetAnswer("金額をご検討ください。").SetAward(award).
			SetConditions([]rules.Condition{{Type: "member_months", Params: map[string]int{"months": 12}}}).
			SetMakers([]string{examiner}).SetMadeByID(examiner).SetMadeAt(now).SetChangedAt(now)
	}
	tiers := rules.Award{Type: "cost_paid", Params: map[string]int{}, Steps: []rules.Step{{From: 1, Amount: 30000}}}
	if p.Draft, err = made(coming.ID, "2099-04-01", tiers).SetDecidedByID(p.Staff["APPROVER"].ID).Save(ctx); err != nil {
		return err
	}
	gift := rules.Award{Type: "fixed", Params: map[string]int{"amount": 30000}}
	if p.Proposed, err = made(p.Kind.ID, "2099-04-02", gift).SetStatus(ruledraft.StatusPROPOSED).SetBaseID(in).Save(ctx); err != nil {
		return err
	}
	return c.RuleTrial.Create().SetDraftID(p.Draft.ID).SetRevision(p.Draft.Revision).SetSince("2021-06-15").SetTotal(12).SetDone(12).
		SetGained(1).SetLost(2).SetChanged(3).SetPaidNow(20000).SetPaidThen(30000).SetStartedAt(now).SetFinishedAt(now).Exec(ctx)
}
