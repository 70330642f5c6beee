package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/documentupload"
	"kyosai/server/access"
	"kyosai/server/documents"
	"kyosai/server/store"
)

// Discard throws a draft away with its documents, and the account that an heir named: nothing of it is kept.
func (c Claims) Discard(ctx context.Context, id string, version int) error {
	if err := may(access.From(ctx), access.MemberRole|access.Clerk); err != nil {
		return err
	}
	return c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		if _, err := holdOwn(ctx, tx, id, version, claim.StatusDRAFT); err != nil {
			return err
		}
		if err := documents.Erase(ctx, tx, document.ClaimID(id)); err != nil {
			return err
		}
		if err := documents.EraseUploads(ctx, tx, documentupload.ClaimID(id)); err != nil {
			return err
		}
		if _, err := tx.Client().BankAccount.Delete().Where(bankaccount.ClaimID(id)).Exec(access.AsSystem(ctx)); err != nil {
			return fmt.Errorf("discard the accounts of claim %s: %w", id, err)
		}
		if _, err := tx.Client().Claim.Delete().Where(claim.ID(id)).Exec(ctx); err != nil {
			return fmt.Errorf("discard claim %s: %w", id, err)
		}
		return nil
	})
}
