package graph

import (
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/rules"
)

// drafted answers with a draft after a step.
func drafted(draft *ent.RuleDraft, err error) (*gengraph.RuleDraftPayload, error) {
	problems, err := refused(err)
	return &gengraph.RuleDraftPayload{Draft: draft, Problems: problems}, err
}

// ruleIn is a rule as it was filled in.
func ruleIn(input gengraph.RuleDraftSaveInput) rules.Rule {
	rule := rules.Rule{
		InForceFrom: input.InForceFrom, Ends: input.Ends,
		Proofs: input.Proofs, Unattended: input.Unattended, SamplePercent: input.SamplePercent,
	}
	if input.Award != nil {
		rule.Award = rules.Award{Type: input.Award.Type, Params: paramsIn(input.Award.Values)}
		for _, s := range input.Award.Steps {
			rule.Award.Steps = append(rule.Award.Steps, rules.Step{From: s.From, Cause: s.Cause, ToAge: s.ToAge, Amount: s.Amount})
		}
	}
	for _, c := range input.Conditions {
		rule.Conditions = append(rule.Conditions, rules.Condition{Type: c.Type, Params: paramsIn(c.Values)})
	}
	return rule
}

func paramsIn(values []*gengraph.RuleValueInput) map[string]int {
	if len(values) == 0 {
		return nil
	}
	params := make(map[string]int, len(values))
	for _, v := range values {
		params[v.Name] = v.Number
	}
	return params
}

// pointers is a list as gqlgen wants it.
func pointers[T any](list []T) []*T {
	all := make([]*T, len(list))
	for i := range list {
		all[i] = &list[i]
	}
	return all
}
