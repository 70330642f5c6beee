package graph

import (
	"context"
	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	gengraph "kyosai/gen/graph"
	"kyosai/server/bankaccounts"
	"kyosai/server/banks"
	"kyosai/server/page"
)

func (r *bankAccountResolver) State(ctx context.Context, obj *ent.BankAccount) (bankaccounts.State, error) {
	return bankaccounts.StateOf(obj), nil
}

func (r *bankAccountResolver) BankName(ctx context.Context, obj *ent.BankAccount) (*string, error) {
	name := bankaccounts.BankName(obj)
	return &name, nil
}

func (r *bankAccountResolver) BranchName(ctx context.Context, obj *ent.BankAccount) (*string, error) {
	name := bankaccounts.BranchName(obj)
	return &name, nil
}

func (r *bankAccountResolver) Masked(ctx context.Context, obj *ent.BankAccount) (*string, error) {
	masked := bankaccounts.Masked(obj)
	return &masked, nil
}

func (r *claimResolver) TakesAccount(ctx context.Context, obj *ent.Claim) (bool, error) {
	return bankaccounts.Takes(obj), nil
}

func (r *claimResolver) ConfirmsAccount(ctx context.Context, obj *ent.Claim) (bool, error) {
	return bankaccounts.Confirms(obj), nil
}

func (r *mutationResolver) BankAccountPropose(ctx context.Context, input gengraph.BankAccountProposeInput) (*gengraph.BankAccountPayload, error) {
	return accounted(r.Resolver.BankAccounts.Propose(ctx, bankaccounts.Entry{
		Owner: input.Owner, OwnerID: value(input.OwnerID), Bank: input.Bank, Branch: input.Branch, Symbol: input.Symbol,
		Type: value(input.Type), Number: input.Number, Holder: input.Holder, Note: input.Note,
	}))
}

func (r *mutationResolver) BankAccountConfirm(ctx context.Context, input gengraph.BankAccountConfirmInput) (*gengraph.BankAccountPayload, error) {
	return accounted(r.Resolver.BankAccounts.Confirm(ctx, bankaccounts.Confirmation{ID: input.ID, Version: input.Version, Number: input.Number}))
}

func (r *mutationResolver) BankAccountReject(ctx context.Context, input gengraph.BankAccountRejectInput) (*gengraph.BankAccountPayload, error) {
	return accounted(r.Resolver.BankAccounts.Reject(ctx, input.ID, input.Version, input.Note))
}

func (r *mutationResolver) OwnAccountPropose(ctx context.Context, input gengraph.OwnAccountProposeInput) (*gengraph.BankAccountPayload, error) {
	return accounted(r.Resolver.BankAccounts.Propose(ctx, bankaccounts.Entry{
		Owner: bankaccount.OwnerMEMBER, Bank: input.Bank, Branch: input.Branch, Symbol: input.Symbol,
		Type: value(input.Type), Number: input.Number, Holder: input.Holder,
	}))
}

func (r *queryResolver) BankAccounts(ctx context.Context, filter *gengraph.BankAccountFilter, first int, after *string) (*page.Page[*ent.BankAccount], error) {
	picked := value(filter)
	return r.Resolver.BankAccounts.List(ctx, bankaccounts.Filter{
		Owner: picked.Owner, OwnerID: value(picked.OwnerID), State: value(picked.State), First: first, After: after,
	})
}

func (r *queryResolver) OwnAccount(ctx context.Context) (*bankaccounts.Own, error) {
	return r.Resolver.BankAccounts.Own(ctx)
}

func (r *queryResolver) Banks(ctx context.Context, search string) ([]*banks.Place, error) {
	return places(banks.Search(search, mostPlaces)), nil
}

func (r *queryResolver) Branches(ctx context.Context, bank string, search string) ([]*banks.Place, error) {
	found := banks.Find(bank)
	if found == nil {
		return []*banks.Place{}, nil
	}
	return places(found.Search(search, mostPlaces)), nil
}
