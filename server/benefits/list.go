package benefits

import (
	"context"
	"fmt"
	"strconv"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitrule"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/rules"
)

// List is the kinds that can be applied for, in the order of the screens, with their rules. What heirs claim is not
// offered to a member.
func (s *Shelf) List(ctx context.Context, first int, after *string) (*page.Page[*ent.BenefitKind], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	position, err := behind(after)
	if err != nil {
		return nil, err
	}
	kinds, err := s.Kinds(ctx)
	if err != nil {
		return nil, err
	}
	var rows []*ent.BenefitKind
	for _, k := range kinds {
		if k.Open && k.Position > position && (!k.Heir || access.From(ctx).Kind != access.Member) {
			rows = append(rows, k)
		}
	}
	return page.Of(rows, first, func(k *ent.BenefitKind) string { return page.Cursor(strconv.Itoa(k.Position)) }), nil
}

func behind(after *string) (int, error) {
	keys, err := page.Keys(after, 1)
	if err != nil || keys == nil {
		return 0, err
	}
	position, err := strconv.Atoi(keys[0])
	if err != nil {
		return 0, problem.In("after", "unknown_cursor", "続きの位置が正しくありません。一覧を最初から開き直してください。")
	}
	return position, nil
}

// InForce is the kind's rule for an event on that day, from the rules that were loaded with it; nil where there was
// none yet or the kind has ended.
func InForce(kind *ent.BenefitKind, day caldate.Day) *ent.BenefitRule {
	return inForce(kind.Edges.Rules, day)
}

func inForce(rows []*ent.BenefitRule, day caldate.Day) *ent.BenefitRule {
	var found *ent.BenefitRule
	for _, r := range rows {
		if !r.InForceFrom.After(day) && (found == nil || r.InForceFrom.After(found.InForceFrom)) {
			found = r
		}
	}
	if found != nil && found.Ends {
		return nil
	}
	return found
}

// InForceOn is InForce for a kind that may have come without its rules: they are read then.
func InForceOn(ctx context.Context, client *ent.Client, kind *ent.BenefitKind, day caldate.Day) (*ent.BenefitRule, error) {
	if _, err := kind.Edges.RulesOrErr(); err != nil {
		rows, err := client.BenefitRule.Query().Where(benefitrule.KindID(kind.ID)).All(ctx)
		if err != nil {
			return nil, fmt.Errorf("read the rules of %s: %w", kind.ID, err)
		}
		return inForce(rows, day), nil
	}
	return InForce(kind, day), nil
}

// RuleOf is a rule of the database as package rules decides it.
func RuleOf(r *ent.BenefitRule) rules.Rule {
	return rules.Rule{
		InForceFrom: r.InForceFrom, Version: r.Version, Ends: r.Ends, Award: r.Award, Conditions: r.Conditions,
		Proofs: r.Proofs, Unattended: r.Unattended, SamplePercent: r.SamplePercent,
	}
}
