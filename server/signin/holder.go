package signin

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/officer"
	"kyosai/gen/ent/predicate"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// holder is whom an account belongs to: a member or an officer.
type holder struct {
	member  *ent.Member
	officer *ent.Officer
}

// officerHolder finds the officer whom an account is for. Who was disabled gets none.
func officerHolder(ctx context.Context, tx *store.Tx, id string) (holder, error) {
	found, err := tx.Client().Officer.Get(ctx, id)
	switch {
	case ent.IsNotFound(err):
		return holder{}, problem.New(problem.NotFound, "no_officer", "この担当者は見つかりません。事業所の画面を開き直してください。")
	case err == nil && !found.Enabled:
		return holder{}, problem.New(problem.Conflict, "officer_disabled", "この担当者は、担当を外れています。担当に戻してから、開設コードを発行してください。")
	}
	return holder{officer: found}, err
}

// holderByNumber finds a member or an officer by what he opens his account with.
func holderByNumber(ctx context.Context, tx *store.Tx, number string) (holder, error) {
	of, err := tx.Client().Member.Query().Where(member.Number(number)).Only(ctx)
	if !ent.IsNotFound(err) {
		return holder{member: of}, err
	}
	who, err := tx.Client().Officer.Query().Where(officer.Number(number)).Only(ctx)
	return holder{officer: who}, err
}

// account finds the holder's account, or makes one that is not open yet.
func (h holder) account(ctx context.Context, tx *store.Tx) (*ent.Account, error) {
	accounts := tx.Client().Account
	theirs, create := predicate.Account(nil), accounts.Create().SetCreatedAt(tx.Now)
	if h.officer != nil {
		theirs, create = account.OfficerID(h.officer.ID), create.SetOfficerID(h.officer.ID)
	} else {
		theirs, create = account.MemberID(h.member.ID), create.SetMemberID(h.member.ID)
	}
	found, err := accounts.Query().Where(theirs).Only(ctx)
	if ent.IsNotFound(err) {
		found, err = create.Save(ctx)
	}
	if err != nil {
		return nil, fmt.Errorf("find or make an account: %w", err)
	}
	return found, nil
}

// holderOf is the key of whom an account belongs to.
func holderOf(a *ent.Account) string {
	if a.OfficerID != nil {
		return *a.OfficerID
	}
	return *a.MemberID
}
