package coupons

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/notices"
	"kyosai/server/store"
)

// perTransaction is how many coupons run out at a time, so that nobody waits long for the tables.
const perTransaction = 50

// Expire ends the coupons that nobody has billed until their last day, for the worker. Their claims lapse: an unused
// coupon takes nothing from its member.
func (c Coupons) Expire(ctx context.Context) error {
	for {
		n := 0
		err := c.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) (err error) {
			n, err = expireSome(ctx, tx)
			return err
		})
		if err != nil || n == 0 {
			return err
		}
	}
}

func expireSome(ctx context.Context, tx *store.Tx) (int, error) {
	rows, err := tx.Client().Coupon.Query().Where(coupon.StatusEQ(coupon.StatusISSUED), coupon.BillableUntilLT(caldate.Today(tx.Now))).
		WithClaim().Order(coupon.ByID()).Limit(perTransaction).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("read the coupons that have run out: %w", err)
	}
	for _, row := range rows {
		if err := expire(ctx, tx, row); err != nil {
			return 0, err
		}
	}
	return len(rows), nil
}

// expire ends one, unless somebody was faster.
func expire(ctx context.Context, tx *store.Tx, of *ent.Coupon) error {
	n, err := tx.Client().Coupon.Update().Where(coupon.ID(of.ID), coupon.StatusEQ(coupon.StatusISSUED)).
		SetStatus(coupon.StatusEXPIRED).ClearLiveClaim().SetEndedAt(tx.Now).AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("let coupon %s run out: %w", of.ID, err)
	}
	if n == 0 {
		return nil
	}
	if err := step(ctx, tx, of, claim.StatusLAPSED, decision.StepCOUPON_EXPIRED, words{}); err != nil {
		return err
	}
	return notices.Tell(ctx, tx, notices.Of(of.Edges.Claim, notice.KindCOUPON_EXPIRED))
}
