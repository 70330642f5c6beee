package graph

import (
	"context"
	"kyosai/gen/ent/order"
	gengraph "kyosai/gen/graph"
)

func (r *mutationResolver) OrderCheckout(ctx context.Context, input gengraph.OrderCheckoutInput) (*gengraph.CheckoutPayload, error) {
	address, err := r.Checkouts.Begin(ctx, input.ID)
	problems, err := refused(err)
	payload := &gengraph.CheckoutPayload{Problems: problems}
	if address != "" {
		payload.Address = &address
	}
	return payload, err
}

func (r *queryResolver) PayPlaces(ctx context.Context) ([]order.PayBy, error) {
	return r.Resolver.Offerings.PayPlaces(), nil
}
