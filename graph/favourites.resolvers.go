package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/favourites"
)

func (r *eventResolver) Favourite(ctx context.Context, obj *ent.Event) (*bool, error) {
	return r.Resolver.Favourites.Marked(ctx, favourites.Of{EventID: obj.ID})
}

func (r *mutationResolver) FavouriteSet(ctx context.Context, input gengraph.FavouriteSetInput) (*gengraph.FavouritePayload, error) {
	of := favourites.Of{OfferingID: value(input.Offering), EventID: value(input.Event)}
	problems, err := refused(r.Resolver.Favourites.Set(ctx, of, input.Marked))
	payload := &gengraph.FavouritePayload{Problems: problems}
	if err != nil || len(problems) > 0 {
		return payload, err
	}
	if of.OfferingID != "" {
		payload.Offering, err = r.Resolver.Offerings.Get(ctx, of.OfferingID)
	} else {
		payload.Event, err = r.Resolver.Events.Get(ctx, of.EventID)
	}
	return payload, err
}

func (r *offeringResolver) Favourite(ctx context.Context, obj *ent.Offering) (*bool, error) {
	return r.Resolver.Favourites.Marked(ctx, favourites.Of{OfferingID: obj.ID})
}
