package coupons

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/notices"
	"kyosai/server/store"
)

// near is how many days before its last day the member of an unused coupon is warned. Who has had it for fewer days was just
// told that it is there, and is warned the day before.
const near = 7

// Work does what the worker has to do with coupons: it warns of those that soon run out, and ends those that have.
func (c Coupons) Work(ctx context.Context) error { return errors.Join(c.Warn(ctx), c.Expire(ctx)) }

// Warn warns the members whose coupons soon can no longer be used, once each, for the worker.
func (c Coupons) Warn(ctx context.Context) error {
	for after, last := "", "more"; last != ""; after = last {
		err := c.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
			rows, err := running(ctx, tx, after)
			if err != nil {
				return err
			}
			if last = ""; len(rows) > 0 {
				last = rows[len(rows)-1].ID
			}
			return warn(ctx, tx, rows)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// running reads some coupons that can be used for a few days more.
func running(ctx context.Context, tx *store.Tx, after string) ([]*ent.Coupon, error) {
	today := caldate.Today(tx.Now)
	rows, err := tx.Client().Coupon.Query().Where(coupon.IDGT(after), coupon.StatusEQ(coupon.StatusISSUED),
		coupon.UsableUntilGTE(today), coupon.UsableUntilLTE(today.AddDays(near)),
		coupon.Or(coupon.UsableUntilLTE(today.AddDays(1)), coupon.IssuedAtLTE(tx.Now.AddDate(0, 0, -near)))).
		WithClaim().Order(coupon.ByID()).Limit(perTransaction).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the coupons that soon run out: %w", err)
	}
	return rows, nil
}

func matter(of *ent.Coupon) string { return "coupon " + of.ID }

// warn tells of those coupons that were not told of before.
func warn(ctx context.Context, tx *store.Tx, rows []*ent.Coupon) error {
	matters := make([]string, len(rows))
	for i, row := range rows {
		matters[i] = matter(row)
	}
	before, err := tx.Client().Notice.Query().Where(notice.OnceIn(matters...)).Select(notice.FieldOnce).Strings(ctx)
	if err != nil {
		return fmt.Errorf("read who was warned before: %w", err)
	}
	told := make(map[string]bool, len(before))
	for _, m := range before {
		told[m] = true
	}
	for _, row := range rows {
		if told[matter(row)] {
			continue
		}
		news := notices.Of(row.Edges.Claim, notice.KindCOUPON_NEAR)
		news.Once = matter(row)
		if err := notices.Tell(ctx, tx, news); err != nil {
			return err
		}
	}
	return nil
}
