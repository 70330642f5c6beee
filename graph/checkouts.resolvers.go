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

func (r *mutationResolver) RefusedRefundSettle(ctx context.Context, input gengraph.RefusedRefundSettleInput) (*gengraph.RefusedRefundPayload, error) {
	settled, err := r.Checkouts.SettleRefused(ctx, checkouts.Otherwise{
		ID: input.ID, Version: input.Version, Outcome: input.Outcome, Note: input.Note, Key: input.IdempotencyKey,
	})
	problems, err := refused(err)
	return &gengraph.RefusedRefundPayload{RefusedRefund: settled, Problems: problems}, err
}

func (r *mutationResolver) RefusedRefundReopen(ctx context.Context, input gengraph.RefusedRefundReopenInput) (*gengraph.RefusedRefundPayload, error) {
	reopened, err := r.Checkouts.ReopenRefused(ctx, checkouts.Reopening{
		ID: input.ID, Version: input.Version, Reason: input.Reason, Key: input.IdempotencyKey,
	})
	problems, err := refused(err)
	return &gengraph.RefusedRefundPayload{RefusedRefund: reopened, Problems: problems}, err
}

func (r *queryResolver) PayPlaces(ctx context.Context) ([]payby.Way, error) {
	return payby.Usable(r.Resolver.Offerings.Card), nil
}
