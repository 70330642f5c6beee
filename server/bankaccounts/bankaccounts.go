// Package bankaccounts keeps the accounts that money is sent to 振込口座, and the scheme's own. An account never changes:
// another one is entered by one person and counts once a second person has confirmed it against the paper, for a changed
// account is how payments are stolen.
package bankaccounts

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/payoutterms"
	"kyosai/server/access"
	"kyosai/server/banks"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// BankAccounts does the verbs, each in one transaction, within the viewer's scope.
type BankAccounts struct{ Store *store.Store }

var (
	errGone  = problem.New(problem.NotFound, "account_not_found", "お探しの口座が見つかりません。一覧を開き直してください。")
	errStale = problem.New(problem.Conflict, "changed_meanwhile", "この口座は、ほかの人が先に確認または変更しました。開き直して、今の内容をご確認ください。")
)

// Scheme is the owner's key of the scheme's own account.
const Scheme = "scheme"

// OwnerOf is whose account it is: the key of the company, the member, the claim or the agency, or Scheme.
func OwnerOf(a *ent.BankAccount) string {
	if a.Owner == bankaccount.OwnerSCHEME {
		return Scheme
	}
	for _, id := range []*string{a.CompanyID, a.MemberID, a.ClaimID, a.AgencyID} {
		if id != nil {
			return *id
		}
	}
	return a.ID // nobody's, and the scheme's least of all
}

// BankName is what the bank is called today; its number where it is no more.
func BankName(a *ent.BankAccount) string {
	if b := banks.Find(a.Bank); b != nil {
		return b.Name
	}
	return a.Bank
}

// BranchName is what the branch is called today; its number where it is no more.
func BranchName(a *ent.BankAccount) string {
	if b := banks.Find(a.Bank); b != nil {
		if place := b.Branch(a.Branch); place != nil {
			return place.Name
		}
	}
	return a.Branch
}

// Masked is an account as its owner recognises it and nobody else learns it: みずほ銀行 本店 普通 ＊＊＊＊567.
func Masked(a *ent.BankAccount) string {
	return fmt.Sprintf("%s %s %s ****%s", BankName(a), BranchName(a), TypeName(a.Type), a.Number[max(0, len(a.Number)-3):])
}

// TypeName is the kind of account in Japanese.
func TypeName(t bankaccount.Type) string {
	return map[bankaccount.Type]string{bankaccount.TypeORDINARY: "普通", bankaccount.TypeCURRENT: "当座", bankaccount.TypeSAVINGS: "貯蓄"}[t]
}

// Filter says which accounts a list shows: of one owner, or of all; in a state, or in any.
type Filter struct {
	Owner   *bankaccount.Owner
	OwnerID string
	State   State
	First   int
	After   *string
}

// State is how far an account has come.
type State string

// The states of an account.
const (
	Any     State = ""
	Pending State = "PENDING" // entered, not confirmed
	Current State = "CURRENT" // confirmed: money goes there
	Ended   State = "ENDED"   // replaced or refused
)

// StateOf is the account's state.
func StateOf(a *ent.BankAccount) State {
	switch {
	case a.EndedAt != nil:
		return Ended
	case a.ConfirmedAt == nil:
		return Pending
	}
	return Current
}

// List lists accounts, the newest first.
func (b BankAccounts) List(ctx context.Context, f Filter) (*page.Page[*ent.BankAccount], error) {
	if err := page.Check(f.First); err != nil {
		return nil, err
	}
	keys, err := page.Keys(f.After, 1)
	if err != nil {
		return nil, err
	}
	query := f.narrow(b.Store.Client.BankAccount.Query())
	if keys != nil {
		query.Where(bankaccount.IDLT(keys[0]))
	}
	rows, err := read(ctx, query.Order(bankaccount.ByID(sql.OrderDesc())).Limit(f.First+1))
	if err != nil {
		return nil, fmt.Errorf("read the bank accounts: %w", err)
	}
	list := page.Of(rows, f.First, func(r *ent.BankAccount) string { return page.Cursor(r.ID) })
	list.Total = func(ctx context.Context) (int, error) { return f.narrow(b.Store.Client.BankAccount.Query()).Count(ctx) }
	return list, nil
}

func (f Filter) narrow(query *ent.BankAccountQuery) *ent.BankAccountQuery {
	if f.Owner != nil {
		query.Where(bankaccount.OwnerEQ(*f.Owner))
	}
	if f.OwnerID != "" {
		query.Where(bankaccount.Or(bankaccount.CompanyID(f.OwnerID), bankaccount.MemberID(f.OwnerID), bankaccount.ClaimID(f.OwnerID), bankaccount.AgencyID(f.OwnerID)))
	}
	switch f.State {
	case Pending:
		query.Where(bankaccount.PendingOfNotNil())
	case Current:
		query.Where(bankaccount.CurrentOfNotNil())
	case Ended:
		query.Where(bankaccount.EndedAtNotNil())
	}
	return query
}

// read reads accounts with whose they are. Of a claim it tells who makes it, and nothing that a look would have to open.
func read(ctx context.Context, q *ent.BankAccountQuery) ([]*ent.BankAccount, error) {
	rows, err := q.WithCompany().WithMember().WithClaim(func(q *ent.ClaimQuery) {
		q.Select(claim.FieldID, claim.FieldReference, claim.FieldStatus, claim.FieldMemberID, claim.FieldKindID, claim.FieldHeirName, claim.FieldEventOn, claim.FieldFiledByID).
			WithMember().WithKind()
	}).WithAgency().WithProposedBy().WithConfirmedBy().All(ctx)
	for _, row := range rows {
		if c := row.Edges.Claim; c != nil && (c.Edges.Kind == nil || c.Edges.Kind.Sensitive) {
			c.EventOn = nil
		}
	}
	return rows, err
}

// Get finds an account; nil where there is none that the viewer may know of.
func (b BankAccounts) Get(ctx context.Context, id string) (*ent.BankAccount, error) {
	found, err := read(ctx, b.Store.Client.BankAccount.Query().Where(bankaccount.ID(id)))
	if err != nil {
		return nil, fmt.Errorf("read bank account %s: %w", id, err)
	}
	if len(found) == 0 {
		return nil, nil
	}
	return found[0], nil
}

// Own is what a member sees of his own account.
type Own struct {
	Offered          bool // the scheme pays to members' own accounts
	Current, Pending *ent.BankAccount
}

// Own finds the viewer's own account. Where the scheme does not pay to members' own accounts there is none to see.
func (b BankAccounts) Own(ctx context.Context) (*Own, error) {
	own := &Own{}
	v := access.From(ctx)
	offered, err := Offered(ctx, b.Store.Client)
	if err != nil || !offered || !v.May(access.MemberRole) {
		return own, err
	}
	own.Offered = true
	rows, err := b.Store.Client.BankAccount.Query().Where(bankaccount.MemberID(v.MemberID), bankaccount.EndedAtIsNil()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the own bank account: %w", err)
	}
	for _, row := range rows {
		if StateOf(row) == Current {
			own.Current = row
		} else {
			own.Pending = row
		}
	}
	return own, nil
}

// Offered tells whether the scheme pays to members' own accounts at all.
func Offered(ctx context.Context, client *ent.Client) (bool, error) {
	offered, err := client.PayoutTerms.Query().Where(payoutterms.OwnAccounts(true)).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("read the terms of paying: %w", err)
	}
	return offered, nil
}
