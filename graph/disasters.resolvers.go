package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/disasters"
	"kyosai/server/page"
)

func (r *claimResolver) Disaster(ctx context.Context, obj *ent.Claim) (*ent.Disaster, error) {
	return r.Resolver.Claims.Disaster(ctx, obj)
}

func (r *mutationResolver) DisasterPropose(ctx context.Context, input gengraph.DisasterProposeInput) (*gengraph.DisasterPayload, error) {
	proposed, err := r.Resolver.Disasters.Propose(ctx, disasters.Declaration{
		Nature: input.Nature, Name: input.Name, FromOn: input.FromOn, UntilOn: input.UntilOn, Area: input.Area,
		Treatment: input.Treatment, Percent: input.Percent, Note: input.Note, Replaces: value(input.Replaces),
	})
	problems, err := refused(err)
	return &gengraph.DisasterPayload{Disaster: proposed, Problems: problems}, err
}

func (r *mutationResolver) DisasterConfirm(ctx context.Context, input gengraph.DisasterConfirmInput) (*gengraph.DisasterPayload, error) {
	confirmed, err := r.Resolver.Disasters.Confirm(ctx, input.ID, input.Version)
	problems, err := refused(err)
	return &gengraph.DisasterPayload{Disaster: confirmed, Problems: problems}, err
}

func (r *mutationResolver) DisasterReject(ctx context.Context, input gengraph.DisasterRejectInput) (*gengraph.DisasterPayload, error) {
	rejected, err := r.Resolver.Disasters.Reject(ctx, input.ID, input.Version, input.Note)
	problems, err := refused(err)
	return &gengraph.DisasterPayload{Disaster: rejected, Problems: problems}, err
}

func (r *queryResolver) Disasters(ctx context.Context, all bool, first int, after *string) (*page.Page[*ent.Disaster], error) {
	return r.Resolver.Disasters.List(ctx, all, first, after)
}
