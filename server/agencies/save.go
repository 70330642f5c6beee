package agencies

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/agency"
	"kyosai/server/access"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Entry is what staff enter about an agency. Without an ID it is a new one; with one, the version that was read must
// still be the current one.
type Entry struct {
	ID, Name, Kana, Address, Telephone string
	Open                               bool
	Version                            int
}

// keepers are the roles that keep the list.
const keepers = access.Clerk | access.Administrator

const (
	longestName    = 60
	longestAddress = 200
)

var (
	errGone  = problem.New(problem.NotFound, "no_agency", "この旅行会社は見つかりません。一覧を開き直してください。")
	errStale = problem.New(problem.Conflict, "changed_meanwhile", "ほかの職員が先に変更しました。開き直して、もう一度変更してください。")
)

// Save adds an agency or changes one. One that is closed stays with the claims that name it, and its coupons still hold.
func (a Agencies) Save(ctx context.Context, e Entry) (*ent.Agency, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if err := e.check(); err != nil {
		return nil, err
	}
	var saved *ent.Agency
	err := a.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		if e.ID == "" {
			saved, err = e.add(ctx, tx.Client())
			return err
		}
		saved, err = e.change(ctx, tx.Client())
		return err
	})
	if err != nil {
		return nil, err
	}
	return saved, nil
}

func (e Entry) add(ctx context.Context, client *ent.Client) (*ent.Agency, error) {
	create := client.Agency.Create()
	e.fill(create.Mutation())
	row, err := create.Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("add an agency: %w", err)
	}
	return row, nil
}

func (e Entry) change(ctx context.Context, client *ent.Client) (*ent.Agency, error) {
	update := client.Agency.Update().Where(agency.ID(e.ID), agency.Version(e.Version)).AddVersion(1)
	e.fill(update.Mutation())
	n, err := update.Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("change agency %s: %w", e.ID, err)
	}
	row, err := client.Agency.Query().Where(agency.ID(e.ID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, errGone
	case err != nil:
		return nil, fmt.Errorf("read agency %s: %w", e.ID, err)
	case n == 0:
		return nil, errStale
	}
	return row, nil
}

func (e Entry) fill(m *ent.AgencyMutation) {
	m.SetName(e.Name)
	m.SetKana(e.Kana)
	m.SetAddress(e.Address)
	m.SetTelephone(e.Telephone)
	m.SetOpen(e.Open)
}

// check says everything that is wrong with an entry at once, and brings its texts into their form.
func (e *Entry) check() error {
	var wrong []error
	line := func(field string, text *string, longest int, missing string) {
		var err error
		*text, err = freetext.NeedLine(field, *text, longest, missing)
		wrong = append(wrong, err)
	}
	line("name", &e.Name, longestName, "名前を入力してください。")
	line("kana", &e.Kana, longestName, "フリガナを入力してください。")
	line("address", &e.Address, longestAddress, "所在地を入力してください。")
	var err error
	e.Telephone, err = freetext.Telephone("telephone", e.Telephone)
	return errors.Join(append(wrong, err)...)
}
