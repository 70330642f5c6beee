package graph

import (
	"context"
	"kyosai/gen/ent"
	"kyosai/server/offers"
)

func (r *memberResolver) Offers(ctx context.Context, obj *ent.Member) ([]*offers.Offer, error) {
	return r.Resolver.Offers.Of(ctx, obj)
}

func (r *queryResolver) OfferCounts(ctx context.Context) ([]*ent.OfferCount, error) {
	return r.Resolver.Offers.Counts(ctx)
}
