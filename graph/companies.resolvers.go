package graph

import (
	"context"
	"kyosai/gen/ent"
	"kyosai/server/page"
)

func (r *companyResolver) Officers(ctx context.Context, obj *ent.Company, first int, after *string) (*page.Page[*ent.Officer], error) {
	return r.Resolver.Officers.Of(ctx, obj, first, after)
}

func (r *queryResolver) Companies(ctx context.Context, search string, first int, after *string) (*page.Page[*ent.Company], error) {
	return r.Resolver.Companies.Search(ctx, search, first, after)
}

func (r *queryResolver) Company(ctx context.Context, id string) (*ent.Company, error) {
	return r.Resolver.Companies.Get(ctx, id)
}
