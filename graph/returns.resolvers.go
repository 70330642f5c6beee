package graph

import (
	"context"
	"kyosai/gen/ent/ticketreturn"
	gengraph "kyosai/gen/graph"
	"kyosai/server/orders"
)

func (r *mutationResolver) OrderReturn(ctx context.Context, input gengraph.OrderReturnInput) (*gengraph.OrderPayload, error) {
	returned, err := r.Resolver.Orders.TakeBack(ctx, orders.Bringing{
		Step:   orders.Step{ID: input.ID, Version: input.Version, Key: input.IdempotencyKey},
		Pieces: input.Pieces, Reason: input.Reason, Note: input.Note, Usable: input.Usable,
		Method: ticketreturn.Method(input.Method), Amount: input.Amount,
	})
	problems, err := refused(err)
	return &gengraph.OrderPayload{Order: returned, Problems: problems}, err
}
