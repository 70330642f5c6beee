package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/facilities"
	"kyosai/server/page"
)

func (r *mutationResolver) FacilitySave(ctx context.Context, input gengraph.FacilitySaveInput) (*gengraph.FacilityPayload, error) {
	saved, err := r.Resolver.Facilities.Save(ctx, facilities.Entry{
		ID: value(input.ID), Name: input.Name, Kana: input.Kana, Prefecture: input.Prefecture, Address: input.Address, Telephone: input.Telephone,
		Description: input.Description, Open: input.Open, Position: input.Position, Version: value(input.Version),
	})
	problems, err := refused(err)
	return &gengraph.FacilityPayload{Facility: saved, Problems: problems}, err
}

func (r *queryResolver) Facilities(ctx context.Context, first int, after *string) (*page.Page[*ent.Facility], error) {
	return r.Resolver.Facilities.List(ctx, first, after)
}
