package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/page"
	"kyosai/server/staff"
)

func (r *mutationResolver) StaffSave(ctx context.Context, input gengraph.StaffSaveInput) (*gengraph.StaffPayload, error) {
	saved, err := r.Personnel.Save(ctx, staff.Entry{
		ID: value(input.ID), Subject: input.Subject, Name: input.Name, Enabled: input.Enabled, Roles: input.Roles, Version: value(input.Version),
	})
	problems, err := refused(err)
	return &gengraph.StaffPayload{Staff: saved, Problems: problems}, err
}

func (r *queryResolver) Staff(ctx context.Context, first int, after *string) (*page.Page[*ent.Staff], error) {
	return r.Personnel.List(ctx, first, after)
}

func (r *queryResolver) AuditEntries(ctx context.Context, first int, after *string) (*page.Page[*ent.AuditEntry], error) {
	return r.Personnel.Record(ctx, first, after)
}

func (r *staffResolver) Roles(ctx context.Context, obj *ent.Staff) ([]string, error) {
	return r.Personnel.Roles(ctx, obj)
}

func (r *staffResolver) History(ctx context.Context, obj *ent.Staff, first int, after *string) (*page.Page[*ent.StaffRole], error) {
	return r.Personnel.History(ctx, obj, first, after)
}
