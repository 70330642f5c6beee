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

func (r *queryResolver) DocumentsWaiting(ctx context.Context) (int, error) {
	return r.Resolver.Documents.Waiting(ctx)
}

func (r *viewerResolver) DocumentsScanned(ctx context.Context, obj *gengraph.Viewer) (bool, error) {
	return r.Documents.Scanned(), nil
}
