package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/page"
	"kyosai/server/tills"
)

func (r *mutationResolver) TillCount(ctx context.Context, input gengraph.TillCountInput) (*gengraph.TillDayPayload, error) {
	counted, err := r.Tills.Count(ctx, tills.Counting{Step: tills.Step{ID: input.ID, Version: input.Version}, Cash: input.Cash, Reason: input.Reason})
	return dayPayload(counted, err)
}

func (r *mutationResolver) TillClose(ctx context.Context, input gengraph.TillStepInput) (*gengraph.TillDayPayload, error) {
	closed, err := r.Tills.Close(ctx, tills.Step{ID: input.ID, Version: input.Version})
	return dayPayload(closed, err)
}

func (r *mutationResolver) TillRecount(ctx context.Context, input gengraph.TillStepInput) (*gengraph.TillDayPayload, error) {
	opened, err := r.Tills.Recount(ctx, tills.Step{ID: input.ID, Version: input.Version})
	return dayPayload(opened, err)
}

func (r *queryResolver) TillDays(ctx context.Context, first int, after *string) (*page.Page[*ent.TillDay], error) {
	return r.Tills.List(ctx, first, after)
}

func (r *queryResolver) TillDay(ctx context.Context, id string) (*ent.TillDay, error) {
	return r.Tills.Get(ctx, id)
}

func (r *tillDayResolver) Total(ctx context.Context, obj *ent.TillDay) (*tills.Sum, error) {
	return r.Tills.Total(ctx, obj)
}

func (r *tillDayResolver) Sums(ctx context.Context, obj *ent.TillDay) ([]*tills.Sum, error) {
	return r.Tills.Sums(ctx, obj)
}
