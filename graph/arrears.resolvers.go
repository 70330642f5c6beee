package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/arrears"
	"kyosai/server/page"
)

func (r *mutationResolver) ArrearsSet(ctx context.Context, input gengraph.ArrearsSetInput) (*gengraph.ArrearsPayload, error) {
	set, err := r.Resolver.Arrears.Set(ctx, arrears.Beginning{CompanyID: input.CompanyID, FromOn: input.FromOn, Note: input.Note})
	problems, err := refused(err)
	return &gengraph.ArrearsPayload{Arrears: set, Problems: problems}, err
}

func (r *mutationResolver) ArrearsEnd(ctx context.Context, input gengraph.ArrearsEndInput) (*gengraph.ArrearsPayload, error) {
	ended, err := r.Resolver.Arrears.End(ctx, arrears.Ending{ID: input.ID, Version: input.Version, UntilOn: input.UntilOn, Note: input.Note})
	problems, err := refused(err)
	return &gengraph.ArrearsPayload{Arrears: ended, Problems: problems}, err
}

func (r *queryResolver) Arrears(ctx context.Context, open bool, first int, after *string) (*page.Page[*ent.Arrears], error) {
	return r.Resolver.Arrears.List(ctx, open, first, after)
}
