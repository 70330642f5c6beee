package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/coupons"
	"kyosai/server/page"
)

func (r *claimResolver) Coupon(ctx context.Context, obj *ent.Claim) (*ent.Coupon, error) {
	return r.Resolver.Coupons.Of(ctx, obj)
}

func (r *couponResolver) Reference(ctx context.Context, obj *ent.Coupon) (string, error) {
	return coupons.ReferenceOf(obj), nil
}

func (r *memberResolver) Coupons(ctx context.Context, obj *ent.Member) ([]*ent.Coupon, error) {
	return r.Resolver.Coupons.Usable(ctx, obj)
}

func (r *mutationResolver) CouponRedeem(ctx context.Context, input gengraph.CouponRedeemInput) (*gengraph.CouponPayload, error) {
	redeemed, err := r.Resolver.Coupons.Redeem(ctx, coupons.Redeeming{
		AgencyID: input.Agency, Bill: input.Bill, Code: input.Code, UsedOn: input.UsedOn, Cost: input.Cost, Twice: input.Twice, Key: input.IdempotencyKey,
	})
	problems, err := refused(err)
	return &gengraph.CouponPayload{Coupon: redeemed, Problems: problems}, err
}

func (r *mutationResolver) CouponUnredeem(ctx context.Context, input gengraph.CouponUnredeemInput) (*gengraph.CouponPayload, error) {
	taken, err := r.Resolver.Coupons.Unredeem(ctx, coupons.Unredeeming{ID: input.ID, Version: input.Version, Note: input.Note})
	problems, err := refused(err)
	return &gengraph.CouponPayload{Coupon: taken, Problems: problems}, err
}

func (r *mutationResolver) CouponCancel(ctx context.Context, input gengraph.CouponCancelInput) (*gengraph.CouponPayload, error) {
	cancelled, err := r.Resolver.Coupons.Cancel(ctx, coupons.Cancelling{ID: input.ID, Version: input.Version, Note: input.Note})
	problems, err := refused(err)
	return &gengraph.CouponPayload{Coupon: cancelled, Problems: problems}, err
}

func (r *queryResolver) Coupons(ctx context.Context, filter *gengraph.CouponFilter, first int, after *string) (*page.Page[*ent.Coupon], error) {
	picked := value(filter)
	return r.Resolver.Coupons.List(ctx, coupons.Filter{AgencyID: value(picked.Agency), Status: value(picked.Status), First: first, After: after})
}

func (r *queryResolver) Coupon(ctx context.Context, code string) (*ent.Coupon, error) {
	return r.Resolver.Coupons.Find(ctx, code)
}

func (r *queryResolver) CouponCounts(ctx context.Context) ([]*coupons.Count, error) {
	return r.Resolver.Coupons.Counts(ctx)
}
