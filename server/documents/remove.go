package documents

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/document"
	"kyosai/server/access"
	"kyosai/server/store"
)

// Remove takes a document out of a claim that its member may still change, or who files it for his heirs, and gives the
// claim's key.
func (d *Documents) Remove(ctx context.Context, id string) (claimID string, err error) {
	if err := may(access.From(ctx), access.MemberRole|access.Clerk); err != nil {
		return "", err
	}
	err = d.store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		found, err := tx.Client().Document.Query().Where(document.ID(id)).Only(ctx)
		if ent.IsNotFound(err) {
			return errNoDocument
		}
		if err != nil {
			return fmt.Errorf("find document %s: %w", id, err)
		}
		claimID = found.ClaimID
		if err := hold(ctx, tx, claimID); err != nil {
			return err
		}
		return Erase(ctx, tx, document.ID(id))
	})
	return claimID, err
}
