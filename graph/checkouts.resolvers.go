package graph

import (
	"context"
	gengraph "kyosai/gen/graph"
	"kyosai/server/checkouts"
	"kyosai/server/payby"
)

func (r *mutationResolver) OrderCheckout(ctx context.Context, input gengraph.OrderCheckoutInput) (*gengraph.CheckoutPayload, error) {
	return begun(r.Checkouts.Begin(ctx, checkouts.Paying{OrderID: input.ID}))
}

func (r *mutationResolver) BookingCheckout(ctx context.Context, input gengraph.BookingCheckoutInput) (*gengraph.CheckoutPayload, error) {
	return begun(r.Checkouts.Begin(ctx, checkouts.Paying{BookingID: input.ID}))
}

func (r *queryResolver) PayPlaces(ctx context.Context) ([]payby.Way, error) {
	return payby.Usable(r.Resolver.Offerings.Card), nil
}
