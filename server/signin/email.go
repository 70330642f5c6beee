package signin

import (
	"context"
	"fmt"

	"kyosai/gen/ent/mailtoken"
	"kyosai/server/access"
	"kyosai/server/mail"
	"kyosai/server/store"
)

// ConfirmEmail makes the address that a link was sent to the account's own. Who opens the link need not be signed in:
// he reads the address's mail, which is what is asked.
func (a Accounts) ConfirmEmail(ctx context.Context, secret string) error {
	return a.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		link, err := useLink(ctx, tx, secret, mailtoken.PurposeCONFIRM)
		if err != nil {
			return err
		}
		was := link.Edges.Account
		err = tx.Client().Account.UpdateOneID(was.ID).SetEmail(link.Email).SetEmailConfirmedAt(tx.Now).Exec(ctx)
		if err != nil {
			return fmt.Errorf("confirm an address: %w", err)
		}
		if was.EmailConfirmedAt == nil || was.Email == link.Email {
			return nil
		}
		// A link for a new password to the address that is left must not open the account any more.
		if err := endLinks(ctx, tx, was.ID, mailtoken.PurposeRESET); err != nil {
			return err
		}
		return mail.Enqueue(ctx, tx, mail.AddressChanged(was.Email))
	})
}

// ChangeEmail sends a link to a new address, or to the same one again; until it is opened, the old one holds.
func (a Accounts) ChangeEmail(ctx context.Context, typed string) error {
	email, wrong := mail.Address("email", typed)
	if wrong != nil {
		return wrong
	}
	own, err := a.must(ctx)
	if err != nil {
		return err
	}
	return a.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		return a.askToConfirm(ctx, tx, own.ID, email)
	})
}
