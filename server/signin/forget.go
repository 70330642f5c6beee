package signin

import (
	"context"
	"errors"

	"kyosai/gen/ent/account"
	"kyosai/gen/ent/job"
	"kyosai/gen/ent/mailtoken"
	"kyosai/server/access"
	"kyosai/server/jobs"
	"kyosai/server/mail"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// ForgottenKind is the kind of job that answers a forgotten password.
const ForgottenKind = "password-forgotten"

type forgotten struct {
	SignInID string `json:"signInId"`
}

// mostForgotten bounds what strangers can make us do later.
const mostForgotten = 200

// ForgetPassword has a link sent to the account's confirmed address, if there is such an account. The worker finds out
// whether there is, so that neither the answer nor its time tells.
func (a Accounts) ForgetPassword(ctx context.Context, signInID string) error {
	if !signInIDForm.MatchString(signInID) {
		signInID = ""
	}
	return a.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		waiting, err := tx.Client().Job.Query().Where(job.Kind(ForgottenKind), job.DoneAtIsNil()).Limit(mostForgotten).IDs(ctx)
		if err != nil {
			return err
		}
		if len(waiting) == mostForgotten {
			return problem.New(problem.TooMany, "busy", "ただいま混み合っています。しばらくしてから、もう一度お試しください。")
		}
		return jobs.Enqueue(ctx, tx, ForgottenKind, forgotten{signInID}, tx.Now)
	})
}

// Forgotten is the worker's part of a forgotten password.
func (a Accounts) Forgotten() jobs.Handler { return jobs.Handle(a.sendReset) }

func (a Accounts) sendReset(ctx context.Context, f forgotten) error {
	found, err := a.bySignInID(ctx, f.SignInID)
	if err != nil || found == nil || found.EmailConfirmedAt == nil {
		return err
	}
	err = a.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		// The address may have changed since the account was found.
		current, err := tx.Client().Account.Query().Where(account.ID(found.ID), account.EmailConfirmedAtNotNil()).Only(ctx)
		if err != nil {
			return err
		}
		secret, err := newLink(ctx, tx, current.ID, mailtoken.PurposeRESET, current.Email)
		if err != nil {
			return err
		}
		return mail.Enqueue(ctx, tx, mail.ResetPassword(current.Email, a.Origin, secret))
	})
	if errors.Is(err, errTooMany) {
		return nil // the links that were sent lead to the same place
	}
	return err
}
