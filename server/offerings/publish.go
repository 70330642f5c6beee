package offerings

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/jobs"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// PublishKind is the job that publishes an offering whose time has come.
const PublishKind = "offering.publish"

// CloseKind is the job that closes the entries of a lottery whose time of entries is over; server/lotteries does it.
const CloseKind = "lottery.close"

// Due is the payload of those jobs: the offering whose time has come.
type Due struct {
	ID string `json:"id"`
}

// Publishing is the wish to have members see an offering: from a moment on, or at once.
type Publishing struct {
	ID      string
	Version int
	At      *time.Time
}

// Publish shows an offering to members at once, or has the worker do so at its time; until then the time can be set anew.
func (o Offerings) Publish(ctx context.Context, p Publishing) (*ent.Offering, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	err := o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return p.publish(ctx, tx) })
	if err != nil {
		return nil, err
	}
	return o.Get(ctx, p.ID)
}

func (p Publishing) publish(ctx context.Context, tx *store.Tx) error {
	at, status := tx.Now, offering.StatusPUBLISHED
	if p.At != nil && p.At.After(tx.Now) {
		at, status = *p.At, offering.StatusSCHEDULED
	}
	n, err := tx.Client().Offering.Update().
		Where(offering.ID(p.ID), offering.Version(p.Version), unseen).
		SetStatus(status).SetPublishAt(at).SetPublishedByID(access.From(ctx).StaffID).AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("publish offering %s: %w", p.ID, err)
	}
	found, err := held(ctx, tx, p.ID, n)
	if err != nil {
		return err
	}
	if !found.SaleUntil.After(at) {
		return errOver
	}
	if status == offering.StatusSCHEDULED {
		return jobs.Enqueue(ctx, tx, PublishKind, Due{p.ID}, at)
	}
	return closing(ctx, tx, found)
}

// closing has the entries of a lottery that members see from now on closed in time.
func closing(ctx context.Context, tx *store.Tx, of *ent.Offering) error {
	if of.Way != offering.WayLOTTERY {
		return nil
	}
	return jobs.Enqueue(ctx, tx, CloseKind, Due{of.ID}, of.SaleUntil)
}

// Publishing is the worker's: it publishes an offering whose time has come, unless that was set to a later one.
func (o Offerings) Publishing() jobs.Handler {
	return jobs.Handle(func(ctx context.Context, d Due) error {
		return o.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
			n, err := tx.Client().Offering.Update().
				Where(offering.ID(d.ID), offering.StatusEQ(offering.StatusSCHEDULED), offering.PublishAtLTE(tx.Now)).
				SetStatus(offering.StatusPUBLISHED).AddVersion(1).Save(ctx)
			if err != nil {
				return fmt.Errorf("publish offering %s: %w", d.ID, err)
			}
			if n == 0 {
				return nil
			}
			found, err := held(ctx, tx, d.ID, n)
			if err != nil {
				return err
			}
			return closing(ctx, tx, found)
		})
	})
}
