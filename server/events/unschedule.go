package events

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// errSeen says that the worker came first.
var errSeen = problem.New(problem.Conflict, "event_published", "公開の日時が来て、もう会員に公開されました。会員に見せないときは、開き直して「取りやめる」を選んでください。")

// Unschedule takes an event off its schedule: it is a draft again. Who comes after the worker published it hears so, and can
// withdraw it. Sent again it changes nothing more.
func (e Events) Unschedule(ctx context.Context, id string, version int) (*ent.Event, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	known, err := e.Get(ctx, id)
	switch {
	case err != nil:
		return nil, err
	case known == nil:
		return nil, errGone
	case known.Status == event.StatusDRAFT:
		return known, nil
	}
	err = e.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return unschedule(ctx, tx, id, version) })
	if err != nil {
		return nil, err
	}
	return e.Get(ctx, id)
}

func unschedule(ctx context.Context, tx *store.Tx, id string, version int) error {
	n, err := tx.Client().Event.Update().Where(event.ID(id), event.Version(version), event.StatusEQ(event.StatusSCHEDULED)).
		SetStatus(event.StatusDRAFT).ClearPublishAt().ClearPublishedByID().AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("take event %s off its schedule: %w", id, err)
	}
	if _, err = read(ctx, tx, id, n); errors.Is(err, errPublished) {
		return errSeen
	}
	return err
}
