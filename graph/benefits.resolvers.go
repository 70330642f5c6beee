package graph

import (
	"context"
	"kyosai/gen/ent"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/page"
)

func (r *benefitKindResolver) LoadedRule(ctx context.Context, obj *ent.BenefitKind) (*ent.BenefitRule, error) {
	return benefits.InForceOn(ctx, r.Store.Client, obj, caldate.Today(r.Store.Now()))
}

func (r *queryResolver) BenefitKinds(ctx context.Context, first int, after *string) (*page.Page[*ent.BenefitKind], error) {
	return r.Shelf.List(ctx, first, after)
}
