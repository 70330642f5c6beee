package graph

import (
	"context"
	"kyosai/gen/ent"
)

func (r *eventResolver) NotEligible(ctx context.Context, obj *ent.Event) (*string, error) {
	return r.Resolver.Members.NotEligible(ctx, obj.Eligibility)
}

func (r *offeringResolver) NotEligible(ctx context.Context, obj *ent.Offering) (*string, error) {
	return r.Resolver.Members.NotEligible(ctx, obj.Eligibility)
}
