package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/orders"
)

func (r *memberResolver) WaitingPlaces(ctx context.Context, obj *ent.Member) ([]*ent.WaitingPlace, error) {
	return r.Resolver.Orders.PlacesOf(ctx, obj)
}

func (r *mutationResolver) PlaceAccept(ctx context.Context, input gengraph.PlaceAcceptInput) (*gengraph.PlacePayload, error) {
	made, err := r.Resolver.Orders.Accept(ctx, orders.Accepting{ID: input.ID, PayBy: input.PayBy, Key: input.IdempotencyKey})
	problems, err := refused(err)
	return &gengraph.PlacePayload{Order: made, Problems: problems}, err
}

func (r *mutationResolver) PlaceLeave(ctx context.Context, input gengraph.PlaceLeaveInput) (*gengraph.PlacePayload, error) {
	left, err := r.Resolver.Orders.Decline(ctx, input.ID)
	problems, err := refused(err)
	return &gengraph.PlacePayload{Place: left, Problems: problems}, err
}

func (r *waitingPlaceResolver) Offering(ctx context.Context, obj *ent.WaitingPlace) (*ent.Offering, error) {
	return r.Resolver.Orders.OfferingOf(ctx, obj)
}
