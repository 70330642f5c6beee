package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/looks"
	"kyosai/server/page"
)

func (r *claimResolver) Look(ctx context.Context, obj *ent.Claim) (*ent.PurposedLook, error) {
	live, err := r.liveLooks(ctx)
	return live[obj.ID], err
}

func (r *claimResolver) Looks(ctx context.Context, obj *ent.Claim, first int, after *string) (*page.Page[*ent.PurposedLook], error) {
	return page.Loaded(obj.Edges.Looks, first, after, func(l *ent.PurposedLook) string { return page.Cursor(l.ID) })
}

func (r *mutationResolver) ClaimReveal(ctx context.Context, input gengraph.ClaimRevealInput) (*gengraph.ClaimPayload, error) {
	if err := r.Resolver.Looks.Open(ctx, looks.Wish{ClaimIDs: []string{input.ID}, Purpose: input.Purpose, Note: input.Note}); err != nil {
		return claimed(nil, err)
	}
	return claimed(r.Resolver.Claims.Get(ctx, input.ID))
}

func (r *purposedLookResolver) SecondsLeft(ctx context.Context, obj *ent.PurposedLook) (int, error) {
	return r.Resolver.Looks.SecondsLeft(obj), nil
}
