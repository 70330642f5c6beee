package checkouts

import (
	"context"
	"errors"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
)

// pause is how long nobody asks about a page after it was last asked about.
const pause = time.Minute

// Follow asks the provider how the open pages stand, for the worker: what he has said while we did not listen is not lost. Those
// of what waits no more come first, all of them, and are closed: what is paid by card runs out once no page of it is open.
func (c Checkouts) Follow(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	now := c.Store.Now()
	over := checkout.Or(checkout.HasOrderWith(order.Or(order.StatusNEQ(order.StatusORDERED), order.HoldUntilLTE(now))),
		checkout.HasBookingWith(booking.Or(booking.StatusNEQ(booking.StatusBOOKED), booking.HoldUntilLTE(now))))
	var late error
	for n := atATime; n == atATime && late == nil; {
		n, late = c.followSome(ctx, over)
	}
	_, err := c.followSome(ctx, checkout.Not(over))
	return errors.Join(late, err)
}

// followSome asks about some, those first that were not asked about for longest, and tells how many they were.
func (c Checkouts) followSome(ctx context.Context, which predicate.Checkout) (int, error) {
	rows, err := c.Store.Client.Checkout.Query().Where(which, checkout.StatusEQ(checkout.StatusOPEN), checkout.AskedAtLTE(c.Store.Now().Add(-pause))).
		WithOrder().WithBooking().Order(checkout.ByAskedAt(), checkout.ByID()).Limit(atATime).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("read the open checkouts: %w", err)
	}
	for _, row := range rows {
		if wrong := c.follow(ctx, row); wrong != nil {
			err = errors.Join(err, fmt.Errorf("ask about checkout %s: %w", row.ID, wrong), c.asked(ctx, row.ID))
		}
	}
	return len(rows), err
}

func (c Checkouts) follow(ctx context.Context, row *ent.Checkout) error {
	ended := !c.Store.Now().Before(row.Until) // the page has, by itself; what was paid on it and not heard of goes back
	session, err := c.sessionOf(ctx, row)
	if errors.Is(err, ErrRefused) || err != nil && ended {
		return c.Settle(ctx, Outcome{Key: row.ID, State: Closed})
	}
	if err != nil {
		return err
	}
	ask := c.Provider.Ask
	if of(row).over(c.Store.Now()) {
		ask = c.Provider.Close
	}
	o, err := ask(ctx, session)
	switch {
	case errors.Is(err, ErrRefused) && ended:
		return c.Settle(ctx, Outcome{Key: row.ID, State: Closed})
	case err != nil:
		return err
	case o.Key != row.ID:
		return fmt.Errorf("the provider speaks of %q", o.Key)
	}
	return c.Settle(ctx, o)
}

// sessionOf is by what the provider knows a page. Where its answer was lost the same wish brings it again.
func (c Checkouts) sessionOf(ctx context.Context, row *ent.Checkout) (string, error) {
	if row.Session != nil {
		return *row.Session, nil
	}
	page, err := c.Provider.Begin(ctx, c.wish(of(row), row))
	if err != nil {
		return "", err
	}
	return page.Session, c.remember(ctx, row.ID, page.Session)
}
