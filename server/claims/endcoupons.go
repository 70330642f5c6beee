package claims

import (
	"context"
	"errors"
	"maps"
	"slices"

	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/payoutline"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/coupons"
	"kyosai/server/store"
)

// EndCoupons ends, for the worker, the coupons for journeys that begin after their members have left the scheme, where their rule
// wants a member on that day. One of whom a death is told stays, for that may be a mistake; nobody else can use it.
func (c Claims) EndCoupons(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	gone := claim.HasMemberWith(member.LeftOnLT(caldate.Today(c.Store.Now())))
	withheld, err := Withheld(ctx, c.Store.Client, claim.StatusEQ(claim.StatusAPPROVED), claim.HasCouponsWith(coupon.StatusEQ(coupon.StatusISSUED)), gone)
	if err != nil {
		return err
	}
	var failed []error
	for _, id := range slices.Sorted(maps.Keys(withheld)) {
		if withheld[id] == payoutline.HeldLEFT {
			failed = append(failed, c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return coupons.EndLeft(ctx, tx, id) }))
		}
	}
	return errors.Join(failed...)
}
