// Package signin lets members and the officers of companies in: an account is opened once with a code that staff issue,
// then entered with a sign-in id and a password, by both on one page. One answer and the same work meet a wrong id and a wrong password; who guesses waits longer and
// longer, while the sessions that are open stay so.
package signin

import (
	"context"
	"fmt"
	"regexp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/gen/ent/officer"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/signin/password"
	"kyosai/server/signin/session"
	"kyosai/server/store"
)

// Accounts opens, enters and keeps the accounts of members and officers.
type Accounts struct {
	Store     *store.Store
	Passwords *password.Keeper  // needed in the public zone only
	Sessions  *session.Sessions // of the zone that is served
	Origin    string            // of the public zone: where the links in mails lead
}

// signInIDForm is what a sign-in id may be: nothing that a collation could take for something else.
var signInIDForm = regexp.MustCompile(`^[a-z0-9._-]{4,32}$`)

// usable picks the accounts that let somebody in: a member's, and an officer's while he is enabled.
func usable() predicate.Account {
	return account.Or(account.MemberIDNotNil(), account.HasOfficerWith(officer.Enabled(true)))
}

// bySignInID finds an opened account that lets somebody in; nil where there is none. What the database took for equal is compared again.
func (a Accounts) bySignInID(ctx context.Context, id string) (*ent.Account, error) {
	found, err := a.Store.Client.Account.Query().Where(account.SignInID(id), account.OpenedAtNotNil(), usable()).Only(access.AsSystem(ctx))
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("find an account: %w", err)
	}
	if *found.SignInID != id || !signInIDForm.MatchString(id) {
		return nil, nil
	}
	return found, nil
}

// Own is the viewer's account; nil where nobody with an account is looking.
func (a Accounts) Own(ctx context.Context) (*ent.Account, error) {
	v := access.From(ctx)
	if v.AccountID == "" {
		return nil, nil
	}
	found, err := a.Store.Client.Account.Get(ctx, v.AccountID)
	if err != nil {
		return nil, fmt.Errorf("read the viewer's account: %w", err)
	}
	return found, nil
}

// must is Own where somebody with an account has to be looking.
func (a Accounts) must(ctx context.Context) (*ent.Account, error) {
	own, err := a.Own(ctx)
	if err == nil && own == nil {
		return nil, problem.SignInFirst
	}
	return own, err
}

// asAccount lets code work for a person who has shown who he is and is not the viewer yet: the record names him.
func asAccount(ctx context.Context, a *ent.Account) context.Context {
	v := *access.From(access.AsSystem(ctx))
	v.AccountID, v.MemberID, v.OfficerID = a.ID, "", ""
	if a.OfficerID != nil {
		v.OfficerID = *a.OfficerID
	} else {
		v.MemberID = *a.MemberID
	}
	return access.With(ctx, &v)
}

// enter opens a session for whom the account belongs to.
func (a Accounts) enter(ctx context.Context, tx *store.Tx, of *ent.Account) (*session.Opened, error) {
	if of.OfficerID == nil {
		return a.Sessions.Open(ctx, tx, access.Viewer{Kind: access.Member, Roles: access.MemberRole, AccountID: of.ID, MemberID: *of.MemberID})
	}
	who, err := tx.Client().Officer.Query().Where(officer.ID(*of.OfficerID), officer.Enabled(true)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, errRefused // disabled since the account was found
	}
	if err != nil {
		return nil, fmt.Errorf("read the officer of an account: %w", err)
	}
	return a.Sessions.Open(ctx, tx, access.Viewer{
		Kind: access.Officer, Roles: access.OfficerRole, AccountID: of.ID, OfficerID: who.ID, CompanyID: who.CompanyID,
	})
}
