package pictures

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/documents"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Remove takes a picture away, and gives what it was. Its bytes are erased by the worker once that holds.
func (p Pictures) Remove(ctx context.Context, id string) (removed *ent.Picture, err error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	err = p.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		if removed, err = find(ctx, tx.Client(), id); err != nil {
			return err
		}
		if err := tx.Client().Picture.DeleteOneID(id).Exec(ctx); err != nil {
			return fmt.Errorf("remove picture %s: %w", id, err)
		}
		return documents.EraseBlobs(ctx, tx, removed.KeptAs, removed.SmallKeptAs)
	})
	return removed, err
}
