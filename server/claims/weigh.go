package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/server/caldate"
	"kyosai/server/rules"
)

// Weigh holds a claim that was sent against rules as if each had been in force for it: the facts are those of the day on
// which it was last dealt with, with what the company has certified, and of other claims those count that were sent
// before. It changes nothing.
func Weigh(ctx context.Context, client *ent.Client, c *ent.Claim, kind *ent.BenefitKind, list ...rules.Rule) ([]rules.Verdict, error) {
	m, err := claimant(ctx, client, c.MemberID)
	if err != nil {
		return nil, err
	}
	facts, err := gather(ctx, client, c, kind, m, caldate.Today(c.UpdatedAt), precedes)
	if err != nil {
		return nil, err
	}
	verdicts := make([]rules.Verdict, len(list))
	for i, rule := range list {
		if verdicts[i], err = rules.Evaluate(rule, facts); err != nil {
			return nil, fmt.Errorf("rule from %s: %w", rule.InForceFrom, err)
		}
	}
	return verdicts, nil
}
