package officers

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"kyosai/gen/ent"
	"kyosai/gen/ent/company"
	"kyosai/gen/ent/officer"
	"kyosai/server/access"
	"kyosai/server/mail"
	"kyosai/server/mynumber"
	"kyosai/server/problem"
	"kyosai/server/signin"
	"kyosai/server/store"
)

// Entry is what a clerk enters about an officer whom a company has named. Without an id it is somebody new of the
// company; with one, the version that the clerk saw must still be the current one.
type Entry struct {
	ID, CompanyID string
	Name, Email   string
	Enabled       bool
	Version       int
}

var (
	errGone    = problem.New(problem.NotFound, "no_officer", "この担当者は見つかりません。事業所の画面を開き直してください。")
	errCompany = problem.New(problem.NotFound, "no_company", "この事業所は見つかりません。検索し直してください。")
	errStale   = problem.New(problem.Conflict, "changed_meanwhile", "この担当者の登録は、先に変更されています。開き直して、もう一度変更してください。")
	errAgain   = problem.New(problem.Conflict, "changed_meanwhile", "同じ事業所の担当者が、同時に登録されました。事業所の画面を開き直して、もう一度登録してください。")
)

const longestName = 100

// Save enters an officer, or changes his name, his address and whether he acts for the company. Who no longer does is
// signed out at once, and no code or link of his leads in.
func (o Officers) Save(ctx context.Context, e Entry) (*ent.Officer, error) {
	if !access.From(ctx).May(access.Clerk) {
		return nil, problem.NotAllowed
	}
	if err := e.check(); err != nil {
		return nil, err
	}
	id := e.ID
	err := o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		if e.ID == "" {
			id, err = enter(ctx, tx, e)
			return err
		}
		return change(ctx, tx, e)
	})
	if ent.IsConstraintError(err) {
		return nil, errAgain
	}
	if err != nil {
		return nil, err
	}
	return o.Store.Client.Officer.Query().Where(officer.ID(id)).WithAccount().WithCompany().Only(ctx)
}

// check says everything that is wrong with an entry, at once.
func (e *Entry) check() error {
	var wrong []error
	e.Name = strings.TrimSpace(e.Name)
	if n := utf8.RuneCountInString(e.Name); n == 0 || n > longestName {
		wrong = append(wrong, problem.In("name", "officer_name", "担当者の氏名を100文字以内で入力してください。"))
	}
	if err := mynumber.Refuse("name", e.Name); err != nil {
		wrong = append(wrong, err)
	}
	address, p := mail.Address("email", e.Email)
	if p != nil {
		wrong = append(wrong, p)
	}
	e.Email = address
	return errors.Join(wrong...)
}

// enter adds an officer. His number is the company's with a count behind it: what he opens his account with.
func enter(ctx context.Context, tx *store.Tx, e Entry) (string, error) {
	at, err := tx.Client().Company.Query().Where(company.ID(e.CompanyID)).Only(ctx)
	if ent.IsNotFound(err) {
		return "", errCompany
	}
	if err != nil {
		return "", fmt.Errorf("enter an officer: %w", err)
	}
	before, err := tx.Client().Officer.Query().Where(officer.CompanyID(at.ID)).Count(ctx)
	if err != nil {
		return "", fmt.Errorf("enter an officer: %w", err)
	}
	made, err := tx.Client().Officer.Create().SetCompanyID(at.ID).SetNumber(fmt.Sprintf("%s-%d", at.Code, before+1)).
		SetName(e.Name).SetEmail(e.Email).SetEnabled(e.Enabled).SetCreatedAt(tx.Now).Save(ctx)
	if err != nil {
		return "", fmt.Errorf("enter an officer: %w", err)
	}
	return made.ID, nil
}

// change overwrites what a clerk saw, unless another was faster.
func change(ctx context.Context, tx *store.Tx, e Entry) error {
	n, err := tx.Client().Officer.Update().Where(officer.ID(e.ID), officer.Version(e.Version)).
		SetName(e.Name).SetEmail(e.Email).SetEnabled(e.Enabled).AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("change an officer: %w", err)
	}
	found, err := tx.Client().Officer.Query().Where(officer.ID(e.ID)).WithAccount().Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errGone
	case err != nil:
		return fmt.Errorf("change an officer: %w", err)
	case n == 0:
		return errStale
	case e.Enabled || found.Edges.Account == nil:
		return nil
	}
	return signin.Shut(access.AsSystem(ctx), tx, found.Edges.Account)
}
