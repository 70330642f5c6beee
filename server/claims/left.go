package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitrule"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/deaths"
	"kyosai/server/rules"
)

// Withheld finds, among some claims, those that are approved and not paid as things stand, and why: somebody asked that the
// approval be revoked; their rule wants a member on the day of the event, who had left the scheme or died before it; or it wants
// who has left, and he has not, or on another day. It is the same whoever asks.
func Withheld(ctx context.Context, client *ent.Client, some ...predicate.Claim) (map[string]payoutline.Held, error) {
	ctx = access.AsSystem(ctx)
	ofLeaving, err := rulesOfLeaving(ctx, client)
	if err != nil {
		return nil, err
	}
	found, err := client.Claim.Query().Where(some...).
		Where(claim.Or(claim.RevokingIDNotNil(), claim.And(claim.RuleIDNotNil(),
			claim.Or(claim.RuleIDIn(ofLeaving...), claim.HasMemberWith(member.Or(member.LeftOnNotNil(), deaths.Mourned())))))).
		WithRule().WithKind().WithMember().WithCertificate().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the claims that may be withheld: %w", err)
	}
	withheld := map[string]payoutline.Held{}
	for _, c := range found {
		if c.RevokingID != nil {
			withheld[c.ID] = payoutline.HeldREVOKING
		}
		if c.RuleID == nil {
			continue
		}
		facts := claimed(c, benefits.HappenedOn(c))
		attest(&facts, c.Edges.Certificate)
		if facts.OnFile = onFile(c.Edges.Member, facts.EventOn); !c.Edges.Kind.Heir {
			if err := bury(ctx, client, &facts.OnFile, c.Edges.Member); err != nil {
				return nil, err
			}
		}
		switch rule := benefits.RuleOf(c.Edges.Rule); {
		case rules.LeftBefore(rule, facts):
			withheld[c.ID] = payoutline.HeldLEFT
		case rules.NotLeft(rule, facts):
			withheld[c.ID] = payoutline.HeldNOT_LEFT
		}
	}
	return withheld, nil
}

// rulesOfLeaving are the keys of the rules that want who has left.
func rulesOfLeaving(ctx context.Context, client *ent.Client) ([]string, error) {
	all, err := client.BenefitRule.Query().Select(benefitrule.FieldID, benefitrule.FieldConditions).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("look for the rules of leaving: %w", err)
	}
	var keys []string
	for _, r := range all {
		if rules.OfLeaving(rules.Rule{Conditions: r.Conditions}) {
			keys = append(keys, r.ID)
		}
	}
	return keys, nil
}
