package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/server/caldate"
	"kyosai/server/rules"
)

// Weigh holds a claim that was sent against rules as if each had been in force for it: the facts are those of the day on
// which it was sent, with what the company has certified, and of other claims those count that were sent before. It
// changes nothing.
func Weigh(ctx context.Context, client *ent.Client, c *ent.Claim, kind *ent.BenefitKind, list ...rules.Rule) ([]rules.Verdict, error) {
	m, err := claimant(ctx, client, c.MemberID)
	if err != nil {
		return nil, err
	}
	facts := claimed(c, caldate.None)
	answered, err := counting(ctx, client, c, kind, m)
	if err != nil {
		return nil, err
	}
	attest(&facts, answered)
	facts.OnFile = onFile(m, facts.EventOn)
	if answered != nil {
		facts.HiredOn = first(day(answered.CertifiedHiredOn), facts.HiredOn)
	}
	if facts.Arrears, err = stopped(ctx, client, m); err != nil {
		return nil, err
	}
	if err = strike(ctx, client, &facts, c, kind, m); err != nil {
		return nil, err
	}
	if facts.Past, err = past(ctx, client, c, kind, precedes); err != nil {
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
