package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/agencies"
	"kyosai/server/page"
)

func (r *mutationResolver) AgencySave(ctx context.Context, input gengraph.AgencySaveInput) (*gengraph.AgencyPayload, error) {
	saved, err := r.Resolver.Agencies.Save(ctx, agencies.Entry{
		ID: value(input.ID), Name: input.Name, Kana: input.Kana, Address: input.Address, Telephone: input.Telephone,
		Open: input.Open, Version: value(input.Version),
	})
	problems, err := refused(err)
	return &gengraph.AgencyPayload{Agency: saved, Problems: problems}, err
}

func (r *queryResolver) Agencies(ctx context.Context, first int, after *string) (*page.Page[*ent.Agency], error) {
	return r.Resolver.Agencies.List(ctx, first, after)
}
