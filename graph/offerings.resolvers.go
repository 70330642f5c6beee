package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/amendments"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/page"
	"kyosai/server/payby"
)

func (r *allotmentResolver) Left(ctx context.Context, obj *ent.Allotment) (int, error) {
	return offerings.Free(obj), nil
}

func (r *mutationResolver) OfferingSave(ctx context.Context, input gengraph.OfferingSaveInput) (*gengraph.OfferingPayload, error) {
	saved, err := r.Resolver.Offerings.Save(ctx, offeringEntry(input))
	problems, err := refused(err)
	return &gengraph.OfferingPayload{Offering: saved, Problems: problems}, err
}

func (r *mutationResolver) OfferingPublish(ctx context.Context, input gengraph.OfferingPublishInput) (*gengraph.OfferingPayload, error) {
	published, err := r.Resolver.Offerings.Publish(ctx, offerings.Publishing{ID: input.ID, Version: input.Version, At: input.At})
	problems, err := refused(err)
	return &gengraph.OfferingPayload{Offering: published, Problems: problems}, err
}

func (r *mutationResolver) OfferingUnschedule(ctx context.Context, input gengraph.OfferingUnscheduleInput) (*gengraph.OfferingPayload, error) {
	drafted, err := r.Resolver.Offerings.Unschedule(ctx, input.ID, input.Version)
	problems, err := refused(err)
	return &gengraph.OfferingPayload{Offering: drafted, Problems: problems}, err
}

func (r *mutationResolver) OfferingWithdraw(ctx context.Context, input gengraph.OfferingWithdrawInput) (*gengraph.OfferingPayload, error) {
	withdrawn, err := r.Resolver.Offerings.Withdraw(ctx, offerings.Withdrawing{ID: input.ID, Version: input.Version, Reason: input.Reason})
	problems, err := refused(err)
	return &gengraph.OfferingPayload{Offering: withdrawn, Problems: problems}, err
}

func (r *offeringResolver) Stage(ctx context.Context, obj *ent.Offering) (offerings.Stage, error) {
	return offerings.StageAt(obj, r.Store.Now()), nil
}

func (r *offeringResolver) Quantity(ctx context.Context, obj *ent.Offering) (int, error) {
	return offerings.Quantity(obj), nil
}

func (r *offeringResolver) Left(ctx context.Context, obj *ent.Offering) (int, error) {
	return offerings.Left(obj), nil
}

func (r *offeringResolver) Allotments(ctx context.Context, obj *ent.Offering) ([]*ent.Allotment, error) {
	return offerings.Parts(obj), nil
}

func (r *offeringResolver) MayOrder(ctx context.Context, obj *ent.Offering) (int, error) {
	return r.Resolver.Orders.MayOrder(ctx, obj)
}

func (r *offeringResolver) PayBy(ctx context.Context, obj *ent.Offering) ([]payby.Way, error) {
	return r.Resolver.Dues.Ways(ctx, payby.Open(obj.PayBy, r.Resolver.Offerings.Card))
}

func (r *offeringResolver) OrderCounts(ctx context.Context, obj *ent.Offering) ([]*orders.Count, error) {
	return r.Resolver.Orders.Counts(ctx, obj)
}

func (r *offeringResolver) Touched(ctx context.Context, obj *ent.Offering) (int, error) {
	return r.Resolver.Amendments.Touched(ctx, amendments.Subject{OfferingID: obj.ID})
}

func (r *offeringResolver) Amendments(ctx context.Context, obj *ent.Offering) ([]*ent.Amendment, error) {
	return r.Resolver.Amendments.Of(ctx, amendments.Subject{OfferingID: obj.ID})
}

func (r *offeringResolver) OwnPlace(ctx context.Context, obj *ent.Offering) (*ent.WaitingPlace, error) {
	return r.Resolver.Orders.OwnPlace(ctx, obj)
}

func (r *queryResolver) Offerings(ctx context.Context, first int, after *string) (*page.Page[*ent.Offering], error) {
	return r.Resolver.Offerings.List(ctx, first, after)
}

func (r *queryResolver) Offering(ctx context.Context, id string) (*ent.Offering, error) {
	return r.Resolver.Offerings.Get(ctx, id)
}

func (r *queryResolver) OfferingAmendment(ctx context.Context, input gengraph.OfferingSaveInput) (*gengraph.AmendmentPreview, error) {
	return foreseen(r.Resolver.Offerings.Foresee(ctx, offeringEntry(input)))
}
