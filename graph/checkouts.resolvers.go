package graph

import (
	"context"
	gengraph "kyosai/gen/graph"
	"kyosai/server/payby"
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

func (r *queryResolver) PayPlaces(ctx context.Context) ([]payby.Way, error) {
	return payby.Usable(r.Resolver.Offerings.Card), nil
}
