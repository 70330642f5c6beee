package graph

import (
	"context"
	gengraph "kyosai/gen/graph"
	"kyosai/server/amendments"
	"kyosai/server/page"
)

func (r *queryResolver) TouchedMembers(ctx context.Context, filter gengraph.TouchedFilter, first int, after *string) (*page.Page[*amendments.Person], error) {
	of := amendments.Subject{OfferingID: value(filter.Offering), EventID: value(filter.Event), SessionIDs: filter.Sessions}
	return r.Resolver.Amendments.People(ctx, amendments.Asked{Subject: of, AmendmentID: value(filter.Amendment), First: first, After: after})
}
