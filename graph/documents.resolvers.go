package graph

import (
	"context"
	gengraph "kyosai/gen/graph"
)

func (r *mutationResolver) DocumentRemove(ctx context.Context, input gengraph.DocumentRemoveInput) (*gengraph.ClaimPayload, error) {
	id, err := r.Resolver.Documents.Remove(ctx, input.ID)
	if err != nil {
		return claimed(nil, err)
	}
	return claimed(r.Resolver.Claims.Get(ctx, id))
}
