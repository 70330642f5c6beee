package graph

import (
	"context"
	"kyosai/server/caldate"
	"kyosai/server/catalogue"
	"kyosai/server/page"
)

func (r *queryResolver) Catalogue(ctx context.Context, filter catalogue.Filter, first int, after *string) (*page.Page[*catalogue.Item], error) {
	return r.Resolver.Catalogue.Search(ctx, filter, first, after)
}

func (r *queryResolver) Calendar(ctx context.Context, month caldate.MonthOrDay) ([]*catalogue.Entry, error) {
	return r.Resolver.Catalogue.Calendar(ctx, month)
}
