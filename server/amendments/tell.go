package amendments

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/amendment"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/jobs"
	"kyosai/server/notices"
	"kyosai/server/store"
)

// TellKind is the kind of job that tells members of a change.
const TellKind = "amendment.tell"

type telling struct {
	ID string  `json:"id"`
	Of Subject `json:"of"`
}

// some is how many are told in one transaction.
const some = 200

// Telling is the worker's: it tells those to whom a change matters, some at a time. A notice of an amendment is told once, so
// that a worker that was killed may begin anew.
func (a Amendments) Telling() jobs.Handler {
	return jobs.Handle(func(ctx context.Context, t telling) error {
		ctx = access.AsSystem(ctx)
		of, err := a.Store.Client.Amendment.Query().Where(amendment.ID(t.ID)).Only(ctx)
		if ent.IsNotFound(err) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read amendment %s: %w", t.ID, err)
		}
		people, err := touched(ctx, a.Store.Client, t.Of, &of.MadeAt)
		if err != nil {
			return err
		}
		for those := range slices.Chunk(people, some) {
			err := a.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return t.tell(ctx, tx, those) })
			if err != nil {
				return err
			}
		}
		return a.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Amendment.Update().Where(amendment.ID(t.ID), amendment.ToldAtIsNil()).SetToldAt(tx.Now).Exec(ctx)
		})
	})
}

func (t telling) tell(ctx context.Context, tx *store.Tx, those []person) error {
	for _, p := range those {
		news := notices.News{MemberID: p.MemberID, Kind: notice.KindOFFERING_CHANGED, OfferingID: t.Of.OfferingID, Once: t.ID}
		if t.Of.EventID != "" {
			news.Kind, news.BookingID = notice.KindEVENT_CHANGED, p.BookingID
		}
		if err := notices.Tell(ctx, tx, news); err != nil {
			return err
		}
	}
	return nil
}
