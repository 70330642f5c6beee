package signin

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/gen/ent/member"
	"kyosai/server/access"
	"kyosai/server/store"
)

// Grant opens a made-up member's account without a code, for the demo; one that is open already stays as it is.
func (a Accounts) Grant(ctx context.Context, o Opening) error {
	if err := o.check(); err != nil {
		return err
	}
	hash, err := a.Passwords.Hash(ctx, o.Password)
	if err != nil {
		return err
	}
	return a.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		of, err := tx.Client().Member.Query().Where(member.Number(o.MemberNumber)).WithAccount().Only(ctx)
		if err != nil {
			return fmt.Errorf("find the demo's member: %w", err)
		}
		existing := of.Edges.Account
		if existing == nil {
			if existing, err = tx.Client().Account.Create().SetMemberID(of.ID).SetCreatedAt(tx.Now).Save(ctx); err != nil {
				return fmt.Errorf("make the demo's account: %w", err)
			}
		}
		return grant(ctx, tx, existing, o, hash)
	})
}

func grant(ctx context.Context, tx *store.Tx, existing *ent.Account, o Opening, hash string) error {
	return tx.Client().Account.Update().Where(account.ID(existing.ID), account.OpenedAtIsNil()).
		SetSignInID(o.SignInID).SetPasswordHash(hash).SetEmail(o.Email).SetEmailConfirmedAt(tx.Now).SetOpenedAt(tx.Now).Exec(ctx)
}
