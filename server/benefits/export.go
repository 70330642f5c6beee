package benefits

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"
	"github.com/goccy/go-yaml"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitrule"
	"kyosai/server/access"
	"kyosai/server/rules"
	"kyosai/server/store"
)

// Export is the pack that the database holds: every kind in the order of the screens, with all its rules.
func Export(ctx context.Context, s *store.Store) (Pack, error) {
	kinds, err := read(access.AsSystem(ctx), s.Client)
	if err != nil {
		return Pack{}, err
	}
	return packOf(kinds), nil
}

// YAML writes the pack as a file that Parse reads back to the same.
func (p Pack) YAML() ([]byte, error) {
	text, err := yaml.MarshalWithOptions(p, yaml.IndentSequence(true), yaml.UseLiteralStyleIfMultiline(true))
	if err != nil {
		return nil, fmt.Errorf("write the rule pack: %w", err)
	}
	return text, nil
}

func inOrder(q *ent.BenefitRuleQuery) { q.Order(benefitrule.ByInForceFrom(sql.OrderAsc())) }

func packOf(kinds []*ent.BenefitKind) Pack {
	var p Pack
	for _, k := range kinds {
		p.Kinds = append(p.Kinds, kindOf(k))
	}
	return p
}

func kindOf(k *ent.BenefitKind) Kind {
	made := Kind{
		Code: k.Code, Service: string(k.Service), Name: k.Name, NameEn: k.NameEn, Description: k.Description,
		Host: k.HostKind, HostUnsure: k.HostUnsure, Asks: k.Asks, Relations: k.Relations,
		OnFile: k.OnFile, Certificate: string(k.Certificate), Sensitive: k.Sensitive, Occasion: k.Occasion,
		Cheerful: k.Cheerful, Mourning: k.Mourning, Birth: k.Birth, Heir: k.Heir,
		CouponMonths: Whole(k.CouponMonths), Open: k.Open,
	}
	for _, r := range k.Edges.Rules {
		made.Rules = append(made.Rules, ruleOf(r))
	}
	return made
}

func ruleOf(r *ent.BenefitRule) Rule {
	made := Rule{InForceFrom: r.InForceFrom, Ends: r.Ends, Unattended: r.Unattended, SamplePercent: Whole(r.SamplePercent)}
	if len(r.Proofs) > 0 {
		made.Proofs = r.Proofs
	}
	if !r.Ends {
		made.Award = awardOf(r.Award)
	}
	for _, c := range r.Conditions {
		made.Conditions = append(made.Conditions, Condition{c.Type, numbers[int, Whole](c.Params)})
	}
	return made
}

func awardOf(a rules.Award) *Award {
	made := &Award{Type: a.Type, Params: numbers[int, Whole](a.Params)}
	for _, s := range a.Steps {
		made.Steps = append(made.Steps, Step{From: Whole(s.From), Cause: s.Cause, ToAge: Whole(s.ToAge), Amount: Whole(s.Amount)})
	}
	return made
}
