package checkouts

import (
	"context"
	"errors"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/refusedrefund"
	"kyosai/server/store"
	"kyosai/server/yen"
)

const (
	// seldom is how long nobody asks again for what the provider has refused: he may have refused because his account was empty.
	seldom = time.Hour
	// patience is how long an answer may be out that nobody has heard: a provider's request is over by then.
	patience = 2 * time.Minute
)

// errTwice is that money went back to a card of which staff have recorded that it went back otherwise. It is said until the log is read.
var errTwice = errors.New("the provider has given back what staff have settled otherwise")

// backing is money that goes back to a card, of a checkout or for tickets that came back; part is nothing where all of it does.
type backing struct {
	key, payment         string
	part, amount         yen.Amount
	orderID, bookingID   *string
	checkoutID, returnID *string
	known                *ent.RefusedRefund // that it was refused before; nil where it was not
}

// money is whose it is, the checkout's or the return's: of the rows about it one is live.
func (b backing) money() string {
	if b.checkoutID != nil {
		return *b.checkoutID
	}
	return *b.returnID
}

// live reads the refused refund that counts, and not those that were reopened.
func live(q *ent.RefusedRefundQuery) { q.Where(refusedrefund.LiveNotNil()) }

// known is the one that counts, of those that were read; nil where nothing was refused.
func known(refused []*ent.RefusedRefund) *ent.RefusedRefund {
	if len(refused) == 0 {
		return nil
	}
	return refused[0]
}

// askedAgain picks the refused refunds that nobody has settled, and that are asked for again now: never those that were reopened
// (reopen.go).
func askedAgain(now time.Time) predicate.RefusedRefund {
	return refusedrefund.And(refusedrefund.SettledOnIsNil(), refusedrefund.AskedAtLTE(now.Add(-seldom)))
}

// giveBack asks the provider to give money back, and enters that it is; that he refuses is kept for staff. What he has refused before
// is claimed first: while his answer is out nobody settles it, and what somebody has settled is not asked for.
func (c Checkouts) giveBack(ctx context.Context, b backing, done func(context.Context, *store.Tx) error) error {
	if free, err := c.claim(ctx, b.known); err != nil || !free {
		return err
	}
	err := c.Provider.Refund(ctx, b.key, b.payment, b.part)
	if errors.Is(err, ErrRefused) {
		return errors.Join(err, c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return b.refused(ctx, tx) }))
	}
	if errors.Is(err, ErrOnItsWay) { // it is refused no more
		return errors.Join(err, c.Store.InTx(ctx, b.given))
	}
	if err != nil {
		return err
	}
	return c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		if err := b.given(ctx, tx); err != nil {
			return err
		}
		return done(ctx, tx)
	})
}

// claim keeps that an answer about a refused refund is out; false where staff have settled it, or somebody else asks.
func (c Checkouts) claim(ctx context.Context, known *ent.RefusedRefund) (free bool, err error) {
	if known == nil {
		return true, nil
	}
	err = c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		n, err := tx.Client().RefusedRefund.Update().Where(refusedrefund.ID(known.ID), askedAgain(tx.Now)).SetAskedAt(tx.Now).SetAskingAt(tx.Now).Save(ctx)
		free = n == 1
		return err
	})
	if err != nil {
		return false, fmt.Errorf("ask again for refused refund %s: %w", known.ID, err)
	}
	return free, nil
}

// refused keeps that the provider refuses, for staff.
func (b backing) refused(ctx context.Context, tx *store.Tx) error {
	var err error
	if b.known != nil {
		err = tx.Client().RefusedRefund.Update().Where(refusedrefund.ID(b.known.ID)).ClearAskingAt().Exec(ctx)
	} else {
		err = tx.Client().RefusedRefund.Create().SetNillableOrderID(b.orderID).SetNillableBookingID(b.bookingID).
			SetNillableCheckoutID(b.checkoutID).SetNillableTicketReturnID(b.returnID).SetLive(b.money()).SetAmount(b.amount).SetRefusedAt(tx.Now).SetAskedAt(tx.Now).Exec(ctx)
	}
	if err != nil {
		return fmt.Errorf("keep that a refund is refused: %w", err)
	}
	return nil
}

// given has a refund be refused no more, which went back to its card after all.
func (b backing) given(ctx context.Context, tx *store.Tx) error {
	if b.known == nil {
		return nil
	}
	n, err := tx.Client().RefusedRefund.Delete().Where(refusedrefund.ID(b.known.ID), refusedrefund.SettledOnIsNil()).Exec(ctx)
	if err != nil {
		return fmt.Errorf("end refused refund %s: %w", b.known.ID, err)
	}
	if n == 0 {
		return errTwice
	}
	return nil
}
