package events

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/server/access"
	"kyosai/server/jobs"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// PublishKind is the job that publishes an event whose time has come.
const PublishKind = "event.publish"

// Due is the payload of that job, and of the one that ends the bookings of what was taken back.
type Due struct {
	ID string `json:"id"`
}

// Publishing is the wish to have members see an event: from a moment on, or at once.
type Publishing struct {
	ID      string
	Version int
	At      *time.Time
}

// Publish shows an event to members at once, or has the worker do so at its time; until then the time can be set anew.
func (e Events) Publish(ctx context.Context, p Publishing) (*ent.Event, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	err := e.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return p.publish(ctx, tx) })
	if err != nil {
		return nil, err
	}
	return e.Get(ctx, p.ID)
}

func (p Publishing) publish(ctx context.Context, tx *store.Tx) error {
	at, status := tx.Now, event.StatusPUBLISHED
	if p.At != nil && p.At.After(tx.Now) {
		at, status = *p.At, event.StatusSCHEDULED
	}
	n, err := tx.Client().Event.Update().
		Where(event.ID(p.ID), event.Version(p.Version), unseen).
		SetStatus(status).SetPublishAt(at).SetPublishedByID(access.From(ctx).StaffID).AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("publish event %s: %w", p.ID, err)
	}
	found, err := read(ctx, tx, p.ID, n)
	if err != nil {
		return err
	}
	if !found.BookingUntil.After(at) {
		return errOver
	}
	if status == event.StatusSCHEDULED {
		return jobs.Enqueue(ctx, tx, PublishKind, Due{p.ID}, at)
	}
	return closing(ctx, tx, p.ID, found.Way, found.BookingUntil)
}

// Publishing is the worker's: it publishes an event whose time has come, unless that was set to a later one.
func (e Events) Publishing() jobs.Handler {
	return jobs.Handle(func(ctx context.Context, d Due) error {
		return e.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
			n, err := tx.Client().Event.Update().
				Where(event.ID(d.ID), event.StatusEQ(event.StatusSCHEDULED), event.PublishAtLTE(tx.Now)).
				SetStatus(event.StatusPUBLISHED).AddVersion(1).Save(ctx)
			if err != nil {
				return fmt.Errorf("publish event %s: %w", d.ID, err)
			}
			if n == 0 {
				return nil
			}
			found, err := read(ctx, tx, d.ID, n)
			if err != nil {
				return err
			}
			return closing(ctx, tx, d.ID, found.Way, found.BookingUntil)
		})
	})
}
