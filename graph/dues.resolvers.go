package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/dues"
	"kyosai/server/page"
	"kyosai/server/yen"
)

func (r *mutationResolver) CompanyInvoice(ctx context.Context, input gengraph.CompanyInvoiceInput) (*gengraph.CompanyPayload, error) {
	entered, err := r.Resolver.Dues.Allow(ctx, input.Company, input.Invoiced)
	problems, err := refused(err)
	return &gengraph.CompanyPayload{Company: entered, Problems: problems}, err
}

func (r *queryResolver) Dues(ctx context.Context, filter dues.Filter, first int, after *string) (*page.Page[*ent.Due], error) {
	return r.Resolver.Dues.List(ctx, filter, first, after)
}

func (r *queryResolver) DueSum(ctx context.Context, filter dues.Filter) (yen.Amount, error) {
	return r.Resolver.Dues.Sum(ctx, filter)
}
