package offerings

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// errSeen says that the worker came first.
var errSeen = problem.New(problem.Conflict, "offering_published", "公開の日時が来て、もう会員に公開されました。会員に見せないときは、開き直して「取りやめる」を選んでください。")

// Unschedule takes an offering off its schedule: it is a draft again. Who comes after the worker published it hears so, and can
// withdraw it. Sent again it changes nothing more.
func (o Offerings) Unschedule(ctx context.Context, id string, version int) (*ent.Offering, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	known, err := o.Get(ctx, id)
	switch {
	case err != nil:
		return nil, err
	case known == nil:
		return nil, errGone
	case known.Status == offering.StatusDRAFT:
		return known, nil
	}
	err = o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return unschedule(ctx, tx, id, version) })
	if err != nil {
		return nil, err
	}
	return o.Get(ctx, id)
}

func unschedule(ctx context.Context, tx *store.Tx, id string, version int) error {
	n, err := tx.Client().Offering.Update().Where(offering.ID(id), offering.Version(version), offering.StatusEQ(offering.StatusSCHEDULED)).
		SetStatus(offering.StatusDRAFT).ClearPublishAt().ClearPublishedByID().AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("take offering %s off its schedule: %w", id, err)
	}
	if _, err = held(ctx, tx, id, n); errors.Is(err, errPublished) {
		return errSeen
	}
	return err
}
