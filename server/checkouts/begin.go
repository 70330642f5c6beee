package checkouts

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/checkout"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
)

const (
	// lasts is how long a page is open; a provider wants half an hour at least.
	lasts = time.Hour
	// reused is how long the same page is gone back to, and unanswered how long one is asked for again of which no answer came:
	// a provider gives the same answer to the same key, be it that he had a fault.
	reused     = 25 * time.Minute
	unanswered = time.Minute
)

// Begin begins to pay an own order or booking by card, or goes on with a page that is open, and gives the address of the
// provider's page.
func (c Checkouts) Begin(ctx context.Context, p Paying) (string, error) {
	if !access.From(ctx).May(access.MemberRole) {
		return "", problem.NotAllowed
	}
	if c.Provider == nil {
		return "", errOff
	}
	var of subject
	var try *ent.Checkout
	err := c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		if of, err = p.hold(ctx, tx); err == nil {
			try, err = begin(ctx, tx, of)
		}
		return err
	})
	if err != nil {
		return "", err
	}
	page, err := c.Provider.Begin(ctx, c.wish(of, try))
	if err != nil {
		slog.Error("begin a checkout", "checkout", try.ID, "error", err.Error())
		return "", errAway
	}
	return page.Address, c.remember(ctx, try.ID, page.Session)
}

// wish is made of what is kept alone, so that the same checkout always asks for the same.
func (c Checkouts) wish(of subject, try *ent.Checkout) Wish {
	back := c.Origin + of.path
	return Wish{Key: try.ID, Number: of.number, Amount: try.Amount, Until: try.Until, Paid: back + "?card=done", Broken: back}
}

// begin finds the checkout that can be gone on with, or makes one.
func begin(ctx context.Context, tx *store.Tx, of subject) (*ent.Checkout, error) {
	open, err := tx.Client().Checkout.Query().Where(of.its(), checkout.StatusEQ(checkout.StatusOPEN),
		checkout.Or(checkout.BegunAtGT(tx.Now.Add(-unanswered)), checkout.And(checkout.SessionNotNil(), checkout.BegunAtGT(tx.Now.Add(-reused))))).
		Order(checkout.ByID(sql.OrderDesc())).First(ctx)
	if err == nil {
		return open, nil
	}
	if !ent.IsNotFound(err) {
		return nil, fmt.Errorf("read the checkouts of %s: %w", of.path, err)
	}
	create := tx.Client().Checkout.Create().SetAmount(of.amount).SetBegunAt(tx.Now).SetAskedAt(tx.Now).
		SetUntil(tx.Now.Add(lasts).Truncate(time.Second))
	if of.BookingID != "" {
		create.SetBookingID(of.BookingID)
	} else {
		create.SetOrderID(of.OrderID)
	}
	made, err := create.Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("begin a checkout of %s: %w", of.path, err)
	}
	return made, nil
}

// remember keeps by what the provider knows a page. Where that is lost, its worker or its word brings it again; where the provider
// is another than before, it is his page that is asked about.
func (c Checkouts) remember(ctx context.Context, id, session string) error {
	return c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		err := tx.Client().Checkout.Update().Where(checkout.ID(id), checkout.Or(checkout.SessionIsNil(), checkout.SessionNEQ(session))).SetSession(session).Exec(ctx)
		if err != nil {
			return fmt.Errorf("keep the page of checkout %s: %w", id, err)
		}
		return nil
	})
}
