package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/ruledrafts"
	"kyosai/server/rules"
)

func (r *datedRuleResolver) Says(ctx context.Context, obj *ent.BenefitRule) ([]*rules.Text, error) {
	return pointers(ruledrafts.Says(obj)), nil
}

func (r *mutationResolver) RuleDraftSave(ctx context.Context, input gengraph.RuleDraftSaveInput) (*gengraph.RuleDraftPayload, error) {
	return drafted(r.RuleDrafts.Save(ctx, ruledrafts.Entry{
		ID: value(input.ID), Version: value(input.Version), KindID: input.KindID, Rule: ruleIn(input), Note: input.Note,
	}))
}

func (r *mutationResolver) RuleDraftTry(ctx context.Context, input gengraph.RuleDraftStepInput) (*gengraph.RuleDraftPayload, error) {
	return drafted(r.RuleDrafts.Try(ctx, input.ID, input.Version))
}

func (r *mutationResolver) RuleDraftPropose(ctx context.Context, input gengraph.RuleDraftStepInput) (*gengraph.RuleDraftPayload, error) {
	return drafted(r.RuleDrafts.Propose(ctx, input.ID, input.Version))
}

func (r *mutationResolver) RuleDraftReturn(ctx context.Context, input gengraph.RuleDraftReturnInput) (*gengraph.RuleDraftPayload, error) {
	return drafted(r.RuleDrafts.Return(ctx, input.ID, input.Version, input.Answer))
}

func (r *mutationResolver) RuleDraftApprove(ctx context.Context, input gengraph.RuleDraftStepInput) (*gengraph.RuleDraftPayload, error) {
	return drafted(r.RuleDrafts.Approve(ctx, input.ID, input.Version))
}

func (r *mutationResolver) RuleDraftWithdraw(ctx context.Context, input gengraph.RuleDraftStepInput) (*gengraph.RuleDraftPayload, error) {
	return drafted(r.RuleDrafts.Withdraw(ctx, input.ID, input.Version))
}

func (r *queryResolver) RuleKinds(ctx context.Context) ([]*ruledrafts.Kind, error) {
	return r.RuleDrafts.Kinds(ctx)
}

func (r *queryResolver) RuleKind(ctx context.Context, id string) (*ruledrafts.Kind, error) {
	return r.RuleDrafts.Kind(ctx, id)
}

func (r *queryResolver) RuleDraft(ctx context.Context, id string) (*ent.RuleDraft, error) {
	return r.RuleDrafts.Get(ctx, id)
}

func (r *queryResolver) RuleForms(ctx context.Context) (*gengraph.RuleForms, error) {
	conditions, awards, err := r.RuleDrafts.Forms(ctx)
	if err != nil {
		return nil, err
	}
	return &gengraph.RuleForms{Conditions: pointers(conditions), Awards: pointers(awards)}, nil
}

func (r *ruleDraftResolver) Says(ctx context.Context, obj *ent.RuleDraft) ([]*rules.Text, error) {
	return pointers(ruledrafts.DraftSays(obj)), nil
}

func (r *ruleDraftResolver) Comparison(ctx context.Context, obj *ent.RuleDraft) ([]*ruledrafts.Line, error) {
	return pointers(ruledrafts.Compare(obj)), nil
}

func (r *ruleDraftResolver) Trial(ctx context.Context, obj *ent.RuleDraft) (*ent.RuleTrial, error) {
	return ruledrafts.TrialOf(obj), nil
}

func (r *ruleDraftResolver) Mine(ctx context.Context, obj *ent.RuleDraft) (bool, error) {
	return ruledrafts.Mine(ctx, obj), nil
}

func (r *ruleTrialResolver) Progress(ctx context.Context, obj *ent.RuleTrial) (int, error) {
	return ruledrafts.Progress(obj), nil
}

func (r *ruleTrialResolver) Result(ctx context.Context, obj *ent.RuleTrial) (*ruledrafts.Result, error) {
	return ruledrafts.ResultOf(obj), nil
}

func (r *Resolver) DatedRule() gengraph.DatedRuleResolver { return &datedRuleResolver{r} }

type datedRuleResolver struct{ *Resolver }
