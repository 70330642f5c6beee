package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/cards"
)

func (r *orderResolver) Code(ctx context.Context, obj *ent.Order) (*cards.Code, error) {
	return r.Cards.OfOrder(obj)
}

func (r *queryResolver) CardHolds(ctx context.Context, code string) (bool, error) {
	return r.Cards.Holds(ctx, code)
}

func (r *queryResolver) CodeRead(ctx context.Context, code string) (*gengraph.CodeReadPayload, error) {
	read, err := r.Cards.Read(ctx, code)
	problems, err := refused(err)
	return &gengraph.CodeReadPayload{Member: read.Member, Order: read.Order, Problems: problems}, err
}
