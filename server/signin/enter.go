package signin

import (
	"context"
	"log/slog"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/signin/session"
	"kyosai/server/store"
)

// errRefused is the one answer to a wrong id, a wrong password and an account that takes no attempts now.
var errRefused = problem.New(problem.Invalid, "sign_in_refused",
	"サインインIDまたはパスワードが違います。何度か続けて間違えると、しばらくの間サインインできなくなります。お忘れの方は、パスワードを再設定してください。")

// SignIn opens a session for who knows the password, with a new id, and hands it to the browser.
func (a Accounts) SignIn(ctx context.Context, signInID, plain string) error {
	found, err := a.bySignInID(ctx, signInID)
	if err != nil {
		return err
	}
	known, stored := identity(found)
	same, err := a.Passwords.Matches(ctx, plain, stored)
	if err != nil {
		return err
	}
	by := access.AsSystem(ctx) // who guesses is not the member: the record must not say so
	if same {
		by = asAccount(ctx, found)
	}
	var opened *session.Opened
	err = a.Store.InTx(by, func(ctx context.Context, tx *store.Tx) (err error) {
		opened = nil
		if !same {
			return fail(ctx, tx, known)
		}
		if ok, err := succeed(ctx, tx, found); err != nil || !ok {
			return err
		}
		opened, err = a.enter(ctx, tx, found)
		return err
	})
	if err != nil {
		return err
	}
	if opened == nil {
		slog.InfoContext(ctx, "a sign-in was refused", "request", access.From(ctx).RequestID, "from", access.From(ctx).Terminal)
		return errRefused
	}
	return opened.Hand(ctx)
}

// identity is the key and the stored hash of an account, both empty for one that does not exist.
func identity(a *ent.Account) (id, stored string) {
	if a == nil {
		return "", ""
	}
	return a.ID, a.PasswordHash
}

// SignOut ends the viewer's session.
func (a Accounts) SignOut(ctx context.Context) error { return a.Sessions.SignOut(ctx) }
