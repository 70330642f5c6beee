package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/desk"
	"kyosai/server/orders"
)

func (r *mutationResolver) DeskServe(ctx context.Context, input gengraph.DeskServeInput) (*gengraph.DeskServePayload, error) {
	steps := make([]orders.Step, len(input.Orders))
	for i, one := range input.Orders {
		steps[i] = orders.Step{ID: one.ID, Version: one.Version}
	}
	served, err := r.Desk.Serve(ctx, desk.Serving{Code: value(input.Code), Number: value(input.Number), Serving: orders.Serving{
		Orders: steps, Method: input.Method, Amount: input.Amount, HandOut: input.HandOut, Key: input.IdempotencyKey,
	}})
	problems, err := refused(err)
	if served == nil {
		served = []*ent.Order{}
	}
	return &gengraph.DeskServePayload{Orders: served, Problems: problems}, err
}

func (r *queryResolver) DeskMember(ctx context.Context, number string) (*gengraph.DeskMemberPayload, error) {
	found, err := r.Desk.Member(ctx, number)
	problems, err := refused(err)
	return &gengraph.DeskMemberPayload{Member: found, Problems: problems}, err
}
