package graph

import (
	"context"
	"kyosai/gen/ent"
	"kyosai/server/cards"
	"kyosai/server/page"
)

func (r *memberResolver) Employment(ctx context.Context, obj *ent.Member) (*ent.Employment, error) {
	return r.Members.Employment(ctx, obj)
}

func (r *memberResolver) Employments(ctx context.Context, obj *ent.Member, first int, after *string) (*page.Page[*ent.Employment], error) {
	return r.Members.Employments(ctx, obj, first, after)
}

func (r *memberResolver) Payments(ctx context.Context, obj *ent.Member, first int, after *string) (*page.Page[*ent.Payment], error) {
	return r.Members.Payments(ctx, obj, first, after)
}

func (r *memberResolver) Claims(ctx context.Context, obj *ent.Member, first int, after *string) (*page.Page[*ent.Claim], error) {
	return r.Resolver.Claims.Of(ctx, obj, first, after, shownRows(ctx))
}

func (r *memberResolver) Card(ctx context.Context, obj *ent.Member) (*cards.Code, error) {
	return r.Cards.OfViewer(ctx)
}

func (r *paymentResolver) MayBe(ctx context.Context, obj *ent.Payment) ([]*ent.BenefitKind, error) {
	return r.Shelf.MayBe(ctx, obj)
}

func (r *queryResolver) Members(ctx context.Context, search string, first int, after *string) (*page.Page[*ent.Member], error) {
	return r.Resolver.Members.Search(ctx, search, first, after)
}

func (r *queryResolver) Member(ctx context.Context, id string) (*ent.Member, error) {
	return r.Resolver.Members.Get(ctx, id, shows(ctx, "account"))
}
