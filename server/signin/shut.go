package signin

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/mailtoken"
	"kyosai/server/signin/session"
	"kyosai/server/store"
)

// Shut ends all that leads into an account: its sessions, the links by mail, the opening code. It runs as the system.
func Shut(ctx context.Context, tx *store.Tx, a *ent.Account) error {
	if err := session.EndOfAccount(ctx, tx, a.ID, ""); err != nil {
		return err
	}
	for _, purpose := range []mailtoken.Purpose{mailtoken.PurposeRESET, mailtoken.PurposeCONFIRM} {
		if err := endLinks(ctx, tx, a.ID, purpose); err != nil {
			return err
		}
	}
	if err := tx.Client().Account.UpdateOneID(a.ID).SetOpeningCodeHash("").ClearOpeningCodeEndsAt().Exec(ctx); err != nil {
		return fmt.Errorf("shut an account: %w", err)
	}
	return nil
}
