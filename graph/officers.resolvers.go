package graph

import (
	"context"
	gengraph "kyosai/gen/graph"
	"kyosai/server/officers"
)

func (r *mutationResolver) OfficerSave(ctx context.Context, input gengraph.OfficerSaveInput) (*gengraph.OfficerPayload, error) {
	saved, err := r.Officers.Save(ctx, officers.Entry{
		ID: value(input.ID), CompanyID: input.CompanyID, Name: input.Name, Email: input.Email, Enabled: input.Enabled, Version: value(input.Version),
	})
	problems, err := refused(err)
	return &gengraph.OfficerPayload{Officer: saved, Problems: problems}, err
}
