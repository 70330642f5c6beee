package orders

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/offerings"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// LetIn is the worker's: it offers tickets that lie free while somebody waits whom they are enough for, for who could not take
// them when they fell back may have become able to.
func (o Orders) LetIn(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	stocks, err := waiting.Free(ctx, o.Store.Client, forTickets)
	if err != nil || len(stocks) == 0 {
		return err
	}
	ids, err := o.Store.Client.Offering.Query().Where(offering.HasAllotmentsWith(allotment.IDIn(stocks...)), offerings.Lines(o.Store.Now())).IDs(ctx)
	if err != nil {
		return fmt.Errorf("read the offerings of which something is free: %w", err)
	}
	var failed []error
	for _, id := range ids {
		failed = append(failed, o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
			if err := offerings.Hold(ctx, tx, id); err != nil {
				return err
			}
			return offerings.LetIn(ctx, tx, id)
		}))
	}
	return errors.Join(failed...)
}
