package graph

import (
	"context"
	"kyosai/gen/ent"
	"kyosai/server/page"
)

func (r *companyResolver) Officers(ctx context.Context, obj *ent.Company, first int, after *string) (*page.Page[*ent.Officer], error) {
	return r.Resolver.Officers.Of(ctx, obj, first, after)
}

func (r *queryResolver) Company(ctx context.Context, id string) (*ent.Company, error) {
	return r.Companies.Get(ctx, id)
}
