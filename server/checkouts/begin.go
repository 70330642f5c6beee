package checkouts

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/payby"
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

// Begin begins to pay an own order by card, or goes on with a page that is open, and gives the address of the provider's page.
func (c Checkouts) Begin(ctx context.Context, orderID string) (string, error) {
	if !access.From(ctx).May(access.MemberRole) {
		return "", problem.NotAllowed
	}
	if c.Provider == nil {
		return "", errOff
	}
	var of *ent.Order
	var try *ent.Checkout
	err := c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		if of, err = hold(ctx, tx, orderID); err == nil {
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
func (c Checkouts) wish(of *ent.Order, try *ent.Checkout) Wish {
	back := c.Origin + "/orders/" + of.ID
	return Wish{Key: try.ID, Number: of.Number, Amount: try.Amount, Until: try.Until, Paid: back + "?card=done", Broken: back}
}

// hold holds an order's row, and refuses one that is not to be paid by card now.
func hold(ctx context.Context, tx *store.Tx, id string) (*ent.Order, error) {
	nothing := audit.With(ctx, audit.Begin("")) // holding changes nothing, and leaves no line
	if err := tx.Client().Order.Update().Where(order.ID(id)).AddVersion(0).Exec(nothing); err != nil {
		return nil, fmt.Errorf("hold order %s: %w", id, err)
	}
	of, err := tx.Client().Order.Query().Where(order.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, errGone
	}
	if err != nil {
		return nil, fmt.Errorf("read order %s: %w", id, err)
	}
	return of, payable(of, tx.Now)
}

func payable(of *ent.Order, now time.Time) error {
	switch {
	case of.Status == order.StatusCANCELLED:
		return errEnded
	case of.Status == order.StatusPAID || of.Status == order.StatusDELIVERED:
		return errDone
	case of.PayBy != payby.Card || of.HoldUntil == nil:
		return errNotCard
	case of.Status == order.StatusEXPIRED || !now.Before(*of.HoldUntil):
		return errOver
	}
	return nil
}

// begin finds the checkout of an order that can be gone on with, or makes one.
func begin(ctx context.Context, tx *store.Tx, of *ent.Order) (*ent.Checkout, error) {
	open, err := tx.Client().Checkout.Query().Where(checkout.OrderID(of.ID), checkout.StatusEQ(checkout.StatusOPEN),
		checkout.Or(checkout.BegunAtGT(tx.Now.Add(-unanswered)), checkout.And(checkout.SessionNotNil(), checkout.BegunAtGT(tx.Now.Add(-reused))))).
		Order(checkout.ByID(sql.OrderDesc())).First(ctx)
	if err == nil {
		return open, nil
	}
	if !ent.IsNotFound(err) {
		return nil, fmt.Errorf("read the checkouts of order %s: %w", of.ID, err)
	}
	made, err := tx.Client().Checkout.Create().SetOrderID(of.ID).SetAmount(of.Amount).SetBegunAt(tx.Now).SetAskedAt(tx.Now).
		SetUntil(tx.Now.Add(lasts).Truncate(time.Second)).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("begin a checkout of order %s: %w", of.ID, err)
	}
	return made, nil
}

// remember keeps by what the provider knows a page. Where that is lost, its worker or its word brings it again.
func (c Checkouts) remember(ctx context.Context, id, session string) error {
	return c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		err := tx.Client().Checkout.Update().Where(checkout.ID(id), checkout.SessionIsNil()).SetSession(session).Exec(ctx)
		if err != nil {
			return fmt.Errorf("keep the page of checkout %s: %w", id, err)
		}
		return nil
	})
}
