package signin

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/server/access"
	"kyosai/server/store"
)

// Grant opens the account of a made-up member or officer without a code, for the demo; one that is open already stays as it is.
func (a Accounts) Grant(ctx context.Context, o Opening) error {
	if err := o.check(); err != nil {
		return err
	}
	hash, err := a.Passwords.Hash(ctx, o.Password)
	if err != nil {
		return err
	}
	return a.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		of, err := holderByNumber(ctx, tx, o.Number)
		if err != nil {
			return fmt.Errorf("find whom the demo's account is for: %w", err)
		}
		existing, err := of.account(ctx, tx)
		if err != nil {
			return err
		}
		return grant(ctx, tx, existing, o, hash)
	})
}

func grant(ctx context.Context, tx *store.Tx, existing *ent.Account, o Opening, hash string) error {
	return tx.Client().Account.Update().Where(account.ID(existing.ID), account.OpenedAtIsNil()).
		SetSignInID(o.SignInID).SetPasswordHash(hash).SetEmail(o.Email).SetEmailConfirmedAt(tx.Now).SetOpenedAt(tx.Now).Exec(ctx)
}
