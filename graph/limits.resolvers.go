package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/limits"
	"kyosai/server/page"
)

func (r *eventResolver) LimitGroup(ctx context.Context, obj *ent.Event) (*ent.LimitGroup, error) {
	return limits.Of(ctx, r.Store.Client, obj.LimitGroupID, obj.Edges.LimitGroup)
}

func (r *eventResolver) MayBookOfGroup(ctx context.Context, obj *ent.Event) (*int, error) {
	return r.Resolver.Bookings.MayBookOfGroup(ctx, obj)
}

func (r *limitGroupResolver) Used(ctx context.Context, obj *ent.LimitGroup) (int, error) {
	return r.Limits.Used(ctx, obj)
}

func (r *mutationResolver) LimitGroupSave(ctx context.Context, input gengraph.LimitGroupSaveInput) (*gengraph.LimitGroupPayload, error) {
	saved, err := r.Limits.Save(ctx, limits.Entry{ID: value(input.ID), Name: input.Name, Counts: input.Counts, MemberLimit: input.MemberLimit, Version: value(input.Version)})
	problems, err := refused(err)
	return &gengraph.LimitGroupPayload{LimitGroup: saved, Problems: problems}, err
}

func (r *mutationResolver) LimitGroupDelete(ctx context.Context, input gengraph.LimitGroupDeleteInput) (*gengraph.LimitGroupPayload, error) {
	problems, err := refused(r.Limits.Delete(ctx, input.ID, input.Version))
	return &gengraph.LimitGroupPayload{Problems: problems}, err
}

func (r *offeringResolver) LimitGroup(ctx context.Context, obj *ent.Offering) (*ent.LimitGroup, error) {
	return limits.Of(ctx, r.Store.Client, obj.LimitGroupID, obj.Edges.LimitGroup)
}

func (r *offeringResolver) MayOrderOfGroup(ctx context.Context, obj *ent.Offering) (*int, error) {
	return r.Resolver.Orders.MayOrderOfGroup(ctx, obj)
}

func (r *queryResolver) LimitGroups(ctx context.Context, first int, after *string) (*page.Page[*ent.LimitGroup], error) {
	return r.Limits.List(ctx, first, after)
}

func (r *queryResolver) LimitGroup(ctx context.Context, id string) (*ent.LimitGroup, error) {
	return r.Limits.Get(ctx, id)
}
