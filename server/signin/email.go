package signin

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/mailtoken"
	"kyosai/server/access"
	"kyosai/server/mail"
	"kyosai/server/problem"
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
		if err := reachAt(ctx, tx, was, link.Email); err != nil {
			return err
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

// reachAt has an officer's notices sent to the address that he confirmed, in place of the one that staff entered.
func reachAt(ctx context.Context, tx *store.Tx, a *ent.Account, email string) error {
	if a.OfficerID == nil {
		return nil
	}
	if err := tx.Client().Officer.UpdateOneID(*a.OfficerID).SetEmail(email).AddVersion(1).Exec(ctx); err != nil {
		return fmt.Errorf("confirm an officer's address: %w", err)
	}
	return nil
}

var errPassword = problem.In("password", "password_wrong", "パスワードが違います。何度か続けて間違えると、しばらくの間変更できなくなります。")

// ChangeEmail sends a link to a new address, or to the same one again, for who knows the password: the address opens the
// account, so an unlocked phone must not be enough. Until the link is opened, the old address holds.
func (a Accounts) ChangeEmail(ctx context.Context, typed, plain string) error {
	email, wrong := mail.Address("email", typed)
	if wrong != nil {
		return wrong
	}
	own, err := a.must(ctx)
	if err != nil {
		return err
	}
	same, err := a.Passwords.Matches(ctx, plain, own.PasswordHash)
	if err != nil {
		return err
	}
	known := false
	err = a.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) (err error) {
		if known = false; !same {
			return fail(ctx, tx, own.ID)
		}
		if known, err = succeed(ctx, tx, own); err != nil || !known {
			return err
		}
		return a.askToConfirm(ctx, tx, own.ID, email)
	})
	if err == nil && !known {
		return errPassword
	}
	return err
}
