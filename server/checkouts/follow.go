package checkouts

import (
	"context"
	"errors"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
)

// pause is how long nobody asks about a page after it was last asked about.
const pause = time.Minute

// Follow asks the provider how the open pages stand, for the worker, and closes those of orders that wait no more: what the
// provider has said while we did not listen is not lost. An order by card runs out once no page of it is open.
func (c Checkouts) Follow(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	rows, err := c.Store.Client.Checkout.Query().Where(checkout.StatusEQ(checkout.StatusOPEN), checkout.AskedAtLTE(c.Store.Now().Add(-pause))).
		WithOrder().Order(checkout.ByAskedAt(), checkout.ByID()).Limit(atATime).All(ctx)
	if err != nil {
		return fmt.Errorf("read the open checkouts: %w", err)
	}
	for _, row := range rows {
		if wrong := c.follow(ctx, row); wrong != nil {
			err = errors.Join(err, fmt.Errorf("ask about checkout %s: %w", row.ID, wrong), c.asked(ctx, row.ID))
		}
	}
	return err
}

func (c Checkouts) follow(ctx context.Context, row *ent.Checkout) error {
	session, err := c.sessionOf(ctx, row)
	if errors.Is(err, ErrRefused) {
		return c.Settle(ctx, Outcome{Key: row.ID, State: Closed}) // it never was, and will not be
	}
	if err != nil {
		return err
	}
	ask := c.Provider.Ask
	if of := row.Edges.Order; of.Status != order.StatusORDERED || of.HoldUntil == nil || !c.Store.Now().Before(*of.HoldUntil) {
		ask = c.Provider.Close
	}
	o, err := ask(ctx, session)
	if err != nil {
		return err
	}
	if o.Key != row.ID {
		return fmt.Errorf("the provider speaks of %q", o.Key)
	}
	return c.Settle(ctx, o)
}

// sessionOf is by what the provider knows a page. Where its answer was lost the same wish brings it again.
func (c Checkouts) sessionOf(ctx context.Context, row *ent.Checkout) (string, error) {
	if row.Session != nil {
		return *row.Session, nil
	}
	page, err := c.Provider.Begin(ctx, c.wish(row.Edges.Order, row))
	if err != nil {
		return "", err
	}
	return page.Session, c.remember(ctx, row.ID, page.Session)
}
