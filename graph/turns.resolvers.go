package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/orders"
	"kyosai/server/rush"
	"kyosai/server/turns"
	"time"
)

func (r *memberResolver) Turns(ctx context.Context, obj *ent.Member) ([]*ent.Turn, error) {
	return r.Resolver.Turns.OfMember(ctx, obj)
}

func (r *mutationResolver) TurnTake(ctx context.Context, input gengraph.OrderPlaceInput) (*gengraph.TurnPayload, error) {
	taken, err := r.Turns.Take(ctx, turns.Taking{OfferingID: input.Offering, AllotmentID: value(input.Allotment), MemberID: value(input.Member), Quantity: input.Quantity, PayBy: input.PayBy, Key: input.IdempotencyKey, Arrived: rush.Arrived(ctx)})
	problems, err := refused(err)
	return &gengraph.TurnPayload{Turn: taken, Problems: problems}, err
}

func (r *mutationResolver) TurnLeave(ctx context.Context, input gengraph.TurnLeaveInput) (*gengraph.TurnPayload, error) {
	left, err := r.Turns.Leave(ctx, input.ID)
	problems, err := refused(err)
	return &gengraph.TurnPayload{Turn: left, Problems: problems}, err
}

func (r *offeringResolver) TurnsFrom(ctx context.Context, obj *ent.Offering) (*time.Time, error) {
	from := turns.From(obj)
	return &from, nil
}

func (r *offeringResolver) Turn(ctx context.Context, obj *ent.Offering) (*ent.Turn, error) {
	return r.Turns.Latest(ctx, obj)
}

func (r *offeringResolver) TurnCounts(ctx context.Context, obj *ent.Offering) ([]*turns.Count, error) {
	return r.Turns.Counts(ctx, obj)
}

func (r *turnResolver) Allotment(ctx context.Context, obj *ent.Turn) (*ent.Allotment, error) {
	return r.Turns.Allotment(ctx, obj)
}

func (r *turnResolver) CalledUpTo(ctx context.Context, obj *ent.Turn) (int, error) {
	return r.Turns.CalledUpTo(ctx, obj)
}

func (r *turnResolver) Order(ctx context.Context, obj *ent.Turn) (*ent.Order, error) {
	return r.Resolver.Orders.OrderOf(ctx, obj)
}

func (r *turnResolver) Refusal(ctx context.Context, obj *ent.Turn) (*string, error) {
	return orders.Refusal(obj), nil
}
