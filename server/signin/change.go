package signin

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/gen/ent/mailtoken"
	"kyosai/server/access"
	"kyosai/server/mail"
	"kyosai/server/problem"
	"kyosai/server/signin/password"
	"kyosai/server/signin/session"
	"kyosai/server/store"
)

// ResetPassword sets a new password with a link that came by mail, once. All sessions of the account end, and who was
// locked out for guessing may sign in again.
func (a Accounts) ResetPassword(ctx context.Context, secret, plain string) error {
	if p := password.Check("password", plain); p != nil {
		return p
	}
	found, err := a.linked(ctx, secret)
	if err != nil {
		return err
	}
	if p := password.Check("password", plain, *found.SignInID); p != nil {
		return p
	}
	hash, err := a.Passwords.Hash(ctx, plain)
	if err != nil {
		return err
	}
	return a.Store.InTx(asAccount(ctx, found), func(ctx context.Context, tx *store.Tx) error {
		link, err := useLink(ctx, tx, secret, mailtoken.PurposeRESET)
		if err != nil {
			return err
		}
		if err := session.EndOfAccount(ctx, tx, link.AccountID, ""); err != nil {
			return err
		}
		return a.setPassword(ctx, tx, link.Edges.Account, hash)
	})
}

// linked finds the account of a link that holds, before the slow hash is made for it.
func (a Accounts) linked(ctx context.Context, secret string) (*ent.Account, error) {
	found, err := a.Store.Client.Account.Query().Where(account.OpenedAtNotNil(), usable(), account.HasMailTokensWith(
		mailtoken.Digest(linkDigest(secret)), mailtoken.PurposeEQ(mailtoken.PurposeRESET),
		mailtoken.UsedAtIsNil(), mailtoken.EndsAtGT(a.Store.Now()))).Only(access.AsSystem(ctx))
	if ent.IsNotFound(err) {
		return nil, errLink
	}
	if err != nil {
		return nil, fmt.Errorf("find a link's account: %w", err)
	}
	return found, nil
}

// setPassword stores the hash and tells the person that it changed.
func (a Accounts) setPassword(ctx context.Context, tx *store.Tx, of *ent.Account, hash string) error {
	err := tx.Client().Account.UpdateOneID(of.ID).SetPasswordHash(hash).SetFailures(0).ClearLockedUntil().Exec(ctx)
	if err != nil {
		return fmt.Errorf("set a password: %w", err)
	}
	if err := endLinks(ctx, tx, of.ID, mailtoken.PurposeRESET); err != nil || of.EmailConfirmedAt == nil {
		return err
	}
	return mail.Enqueue(ctx, tx, mail.PasswordChanged(of.Email, a.Origin))
}

var errCurrent = problem.In("current", "password_wrong", "いまのパスワードが違います。何度か続けて間違えると、しばらくの間変更できなくなります。")

// ChangePassword sets a new password for who is signed in and knows the current one. His other sessions end; this one
// goes on under a new id.
func (a Accounts) ChangePassword(ctx context.Context, current, plain string) error {
	own, err := a.must(ctx)
	if err != nil {
		return err
	}
	if p := password.Check("password", plain, *own.SignInID); p != nil {
		return p
	}
	if password.Normal(current) == password.Normal(plain) {
		return problem.In("password", "password_same", "いまと同じパスワードです。別のパスワードにしてください。")
	}
	same, err := a.Passwords.Matches(ctx, current, own.PasswordHash)
	if err != nil {
		return err
	}
	hash := ""
	if same {
		if hash, err = a.Passwords.Hash(ctx, plain); err != nil {
			return err
		}
	}
	return a.change(ctx, own, hash)
}

// change replaces the password, or counts the failure where there is no new hash.
func (a Accounts) change(ctx context.Context, own *ent.Account, hash string) error {
	viewer := *access.From(ctx)
	var renewed *session.Opened
	err := a.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) (err error) {
		renewed = nil
		if hash == "" {
			return fail(ctx, tx, own.ID)
		}
		if ok, err := succeed(ctx, tx, own); err != nil || !ok {
			return err
		}
		if err := session.EndOfAccount(ctx, tx, own.ID, viewer.SessionID); err != nil {
			return err
		}
		if err := a.setPassword(ctx, tx, own, hash); err != nil {
			return err
		}
		renewed, err = a.Sessions.Renew(ctx, tx, viewer)
		return err
	})
	if err != nil {
		return err
	}
	if renewed == nil {
		return errCurrent
	}
	return renewed.Hand(ctx)
}
