package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/trust"
)

func (r *mutationResolver) ApprovalTermsSave(ctx context.Context, input gengraph.ApprovalTermsSaveInput) (*gengraph.ApprovalTermsPayload, error) {
	saved, err := r.Resolver.Trust.Save(ctx, trust.Terms{
		AloneUpTo: input.AloneUpTo, UnattendedUpTo: input.UnattendedUpTo, UndoMinutes: input.UndoMinutes, Version: input.Version,
	})
	problems, err := refused(err)
	return &gengraph.ApprovalTermsPayload{Terms: saved, Problems: problems}, err
}

func (r *queryResolver) ApprovalTerms(ctx context.Context) (*ent.ApprovalTerms, error) {
	return r.Resolver.Trust.Terms(ctx)
}
