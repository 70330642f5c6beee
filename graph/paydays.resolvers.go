package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/caldate"
	"kyosai/server/paydays"
)

func (r *mutationResolver) PayDaySave(ctx context.Context, input gengraph.PayDaySaveInput) (*gengraph.PayDayPayload, error) {
	saved, err := r.Resolver.PayDays.Save(ctx, paydays.Entry{
		Month: input.Month, ClosingDay: input.ClosingDay, PayDay: input.PayDay, Version: input.Version,
	})
	problems, err := refused(err)
	return &gengraph.PayDayPayload{PayDay: saved, Problems: problems}, err
}

func (r *queryResolver) PayDays(ctx context.Context) ([]*ent.PayDay, error) {
	return r.Resolver.PayDays.List(ctx)
}

func (r *queryResolver) PayDaysFrom(ctx context.Context) (caldate.MonthOrDay, error) {
	return r.Resolver.PayDays.Earliest(ctx)
}
