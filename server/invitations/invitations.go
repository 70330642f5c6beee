// Package invitations makes the letters that let members open their accounts, one a member and many at a time. A code stands
// in its letter and nowhere else: it is kept as a digest, so the letters exist once, in the answer to who made them.
package invitations

import (
	"context"
	"fmt"
	"strings"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/caldate"
	"kyosai/server/deaths"
	"kyosai/server/letters"
	"kyosai/server/members"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/signin"
	"kyosai/server/store"
)

// Invitations lists whom to invite and makes the letters.
type Invitations struct {
	Store    *store.Store
	Accounts signin.Accounts
	Press    letters.Press
	Refusals *audit.Refusals // hears of those who have not signed in
}

// Guests says who is to be invited: of the members without an open account those of a company, those whom a search means,
// or all.
type Guests struct {
	CompanyID string
	Search    string
	Coded     bool // those too whose earlier code still holds
	First     int
	After     *string
}

// Invitee is a member without an open account, as the list of whom to invite shows him.
type Invitee struct {
	ID, Number, Name, Kana, CompanyName string
	AtHome                              bool       // the letter goes to his home, and not in care of the company
	CodeEndsAt                          *time.Time // of an earlier letter
}

func invitee(m *ent.Member) *Invitee {
	row := &Invitee{ID: m.ID, Number: m.Number, Name: m.Name, Kana: m.Kana, AtHome: strings.TrimSpace(m.Address) != ""}
	if c := letters.CompanyOf(m); c != nil {
		row.CompanyName = c.Name
	}
	if a := m.Edges.Account; a != nil {
		row.CodeEndsAt = a.OpeningCodeEndsAt
	}
	return row
}

// List gives members without an open account who have not left and of whose death nobody has told, in the order of their numbers.
func (i Invitations) List(ctx context.Context, g Guests) (*page.Page[*Invitee], error) {
	if !access.From(ctx).May(access.Clerk) {
		return nil, problem.NotAllowed
	}
	if err := page.Check(g.First); err != nil {
		return nil, err
	}
	keys, err := page.Keys(g.After, 1)
	if err != nil {
		return nil, err
	}
	picks, err := i.picks(ctx, g)
	if err != nil {
		return nil, err
	}
	query := i.Store.Client.Member.Query().Where(picks...)
	all := query.Clone()
	if keys != nil {
		query.Where(member.NumberGT(keys[0]))
	}
	letters.WithCompanies(query)
	rows, err := query.WithAccount().Order(member.ByNumber()).Limit(g.First + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list whom to invite: %w", err)
	}
	invitees := make([]*Invitee, len(rows))
	for at, m := range rows {
		invitees[at] = invitee(m)
	}
	list := page.Of(invitees, g.First, func(i *Invitee) string { return page.Cursor(i.Number) })
	list.Total = all.Count
	return list, nil
}

func (i Invitations) picks(ctx context.Context, g Guests) ([]predicate.Member, error) {
	today := caldate.Today(i.Store.Now())
	picks := []predicate.Member{
		member.Or(member.LeftOnIsNil(), member.LeftOnGTE(today)),
		member.Not(member.HasAccountWith(account.OpenedAtNotNil())),
		member.Not(deaths.Mourned()),
	}
	if !g.Coded {
		picks = append(picks, member.Not(member.HasAccountWith(account.OpeningCodeHashNEQ(""), account.OpeningCodeEndsAtGT(i.Store.Now()))))
	}
	if g.CompanyID != "" {
		picks = append(picks, member.HasEmploymentsWith(employment.CompanyID(g.CompanyID), employment.UntilOnIsNil()))
	}
	if g.Search != "" {
		meant, err := members.Members{Store: i.Store}.Meant(ctx, g.Search)
		if err != nil {
			return nil, err
		}
		picks = append(picks, meant)
	}
	return picks, nil
}
