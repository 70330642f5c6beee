package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/documentcontent"
	"kyosai/server/access"
	"kyosai/server/store"
)

// Discard throws a draft away with its documents: nothing of it is kept.
func (c Claims) Discard(ctx context.Context, id string, version int) error {
	if err := may(access.From(ctx), access.MemberRole); err != nil {
		return err
	}
	return c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		if _, err := holdIn(ctx, tx, id, version, claim.StatusDRAFT); err != nil {
			return err
		}
		pages, err := tx.Client().Document.Query().Where(document.ClaimID(id)).IDs(ctx)
		if err != nil {
			return fmt.Errorf("find the documents of claim %s: %w", id, err)
		}
		if _, err := tx.Client().DocumentContent.Delete().Where(documentcontent.DocumentIDIn(pages...)).Exec(ctx); err != nil {
			return fmt.Errorf("erase the documents of claim %s: %w", id, err)
		}
		if _, err := tx.Client().Document.Delete().Where(document.ClaimID(id)).Exec(ctx); err != nil {
			return fmt.Errorf("remove the documents of claim %s: %w", id, err)
		}
		if _, err := tx.Client().Claim.Delete().Where(claim.ID(id)).Exec(ctx); err != nil {
			return fmt.Errorf("discard claim %s: %w", id, err)
		}
		return nil
	})
}
