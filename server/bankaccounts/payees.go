package bankaccounts

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/transfer"
	"kyosai/server/access"
)

// PayeeOf says to whom a claim is paid, by whose accounts are known: an heir's account is the claim's; a member's own
// counts where the scheme pays to such; all else goes to the company.
func PayeeOf(knows func(owner string) bool, own bool, claimID, memberID string) transfer.Payee {
	switch {
	case knows(claimID):
		return transfer.PayeeHEIR
	case own && knows(memberID):
		return transfer.PayeeMEMBER
	}
	return transfer.PayeeCOMPANY
}

// Payees says to whom claims are paid, by their keys: as the run that pays them has it, else as the next run would. It
// shows no account, and is for whoever sees the claims.
func Payees(ctx context.Context, client *ent.Client, claims ...*ent.Claim) (map[string]transfer.Payee, error) {
	ctx = access.AsSystem(ctx)
	payees, err := running(ctx, client, claims)
	if err != nil {
		return nil, err
	}
	rest := slices.DeleteFunc(slices.Clone(claims), func(c *ent.Claim) bool { return payees[c.ID] != "" })
	if len(rest) == 0 {
		return payees, nil
	}
	known, err := owners(ctx, client, rest)
	if err != nil {
		return nil, err
	}
	own, err := Offered(ctx, client)
	for _, c := range rest {
		payees[c.ID] = PayeeOf(func(owner string) bool { return known[owner] }, own, c.ID, c.MemberID)
	}
	return payees, err
}

// running finds the payees of the claims that a run pays or has paid.
func running(ctx context.Context, client *ent.Client, claims []*ent.Claim) (map[string]transfer.Payee, error) {
	ids := make([]string, len(claims))
	for i, c := range claims {
		ids[i] = c.ID
	}
	lines, err := client.PayoutLine.Query().Where(payoutline.LiveClaimIn(ids...), payoutline.HasTransfer()).WithTransfer().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the transfers of claims: %w", err)
	}
	payees := make(map[string]transfer.Payee, len(claims))
	for _, l := range lines {
		payees[l.ClaimID] = l.Edges.Transfer.Payee
	}
	return payees, nil
}

// owners finds who of the claims and their members has an account that counts, or waits to.
func owners(ctx context.Context, client *ent.Client, claims []*ent.Claim) (map[string]bool, error) {
	var claimed, members []string
	for _, c := range claims {
		claimed, members = append(claimed, c.ID), append(members, c.MemberID)
	}
	accounts, err := client.BankAccount.Query().Select(bankaccount.FieldClaimID, bankaccount.FieldMemberID).
		Where(bankaccount.EndedAtIsNil(), bankaccount.Or(bankaccount.ClaimIDIn(claimed...), bankaccount.MemberIDIn(members...))).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("look whose accounts are known: %w", err)
	}
	known := make(map[string]bool, len(accounts))
	for _, a := range accounts {
		known[OwnerOf(a)] = true
	}
	return known, nil
}
