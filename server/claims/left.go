package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/deaths"
	"kyosai/server/rules"
)

// LeftBefore finds, among some claims, those whose rule wants a member on the day of the event, and whose member, as the
// files say today, had left the scheme or died before it; whoever asks.
func LeftBefore(ctx context.Context, client *ent.Client, some ...predicate.Claim) (map[string]bool, error) {
	ctx = access.AsSystem(ctx)
	found, err := client.Claim.Query().Where(some...).
		Where(claim.RuleIDNotNil(), claim.HasMemberWith(member.Or(member.LeftOnNotNil(), deaths.Mourned()))).
		WithRule().WithKind().WithMember().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the claims of who has left: %w", err)
	}
	left := map[string]bool{}
	for _, c := range found {
		facts := claimed(c, happenedOn(c))
		if facts.OnFile = onFile(c.Edges.Member, facts.EventOn); !c.Edges.Kind.Heir {
			if err := bury(ctx, client, &facts.OnFile, c.Edges.Member); err != nil {
				return nil, err
			}
		}
		if rules.LeftBefore(benefits.RuleOf(c.Edges.Rule), facts) {
			left[c.ID] = true
		}
	}
	return left, nil
}
