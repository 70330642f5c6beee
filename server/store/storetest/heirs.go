package storetest

import (
	"context"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/claim"
	"kyosai/server/rules"
)

// file has the clerk begin, for each of the two, what his heirs would claim.
func (p *People) file(ctx context.Context, c *ent.Client, now time.Time) (err error) {
	if p.HeirKind, err = heirGift(ctx, c); err != nil {
		return err
	}
	for _, of := range []*Person{p.Own, p.Other} {
		if of.Filed, err = c.Claim.Create().SetReference("H" + of.Member.Number).SetMemberID(of.Member.ID).SetKindID(p.HeirKind.ID).
			SetCompanyID(of.Company.ID).SetFiledByID(p.Staff["CLERK"].ID).SetHeirName("須磨　花子").SetHeirRelation(claim.HeirRelationSPOUSE).
			SetEventOn("2026-06-01").SetRelation(claim.RelationSELF).SetCreatedAt(now).SetUpdatedAt(now).Save(ctx); err != nil {
			return err
		}
	}
	return nil
}

// heirGift is the kind that heirs claim, of the pack or one of its own.
func heirGift(ctx context.Context, c *ent.Client) (*ent.BenefitKind, error) {
	if kind, err := c.BenefitKind.Query().Where(benefitkind.Code("DEATH_M")).WithRules().Only(ctx); err == nil {
		return kind, nil
	}
	kind, err := c.BenefitKind.Create().SetCode("DEATH_M").SetName("死亡弔慰金（会員）").SetNameEn("Condolence money").SetPosition(2).SetHeir(true).
		SetAsks([]string{"HEIR"}).SetRelations([]string{"SELF"}).SetOpen(true).Save(ctx)
	if err != nil {
		return nil, err
	}
	return kind, c.BenefitRule.Create().SetKindID(kind.ID).SetInForceFrom("1971-04-01").SetAmount(100000).
		SetAward(rules.Award{Type: "fixed", Params: map[string]int{"amount": 100000}}).SetConditions([]rules.Condition{{Type: "not_in_future"}}).SetVersion(1).Exec(ctx)
}
