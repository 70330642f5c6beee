package bankaccounts

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/transfer"
	"kyosai/server/access"
	"kyosai/server/deaths"
)

// PayeeOf says to whom a claim is paid: what heirs claim to the heir alone, whose account is the claim's; else to the
// member where the scheme pays to members' own accounts and knows his; all else goes to the company.
func PayeeOf(knows func(owner string) bool, own, heirs bool, memberID string) transfer.Payee {
	switch {
	case heirs:
		return transfer.PayeeHEIR
	case own && knows(memberID):
		return transfer.PayeeMEMBER
	}
	return transfer.PayeeCOMPANY
}

// Payee says to whom a claim is paid, or is going to be as things stand today.
func (b BankAccounts) Payee(ctx context.Context, of *ent.Claim) (transfer.Payee, error) {
	payees, err := Payees(ctx, b.Store.Client, of)
	return payees[of.ID], err
}

// Payees says to whom claims are paid, by their keys: as the run that pays them has it, else as the next run would. It
// shows no account, and is for whoever sees the claims.
func Payees(ctx context.Context, client *ent.Client, claims ...*ent.Claim) (map[string]transfer.Payee, error) {
	ctx = access.AsSystem(ctx)
	payees, err := running(ctx, client, claims)
	if err != nil {
		return nil, err
	}
	if err := discounts(ctx, client, claims, payees); err != nil {
		return nil, err
	}
	rest := slices.DeleteFunc(slices.Clone(claims), func(c *ent.Claim) bool { return payees[c.ID] != "" })
	if len(rest) == 0 {
		return payees, nil
	}
	heirs, err := Inherited(ctx, client, claim.IDIn(ids(rest)...))
	if err != nil {
		return nil, err
	}
	known, err := owners(ctx, client, rest)
	if err != nil {
		return nil, err
	}
	own, err := Offered(ctx, client)
	for _, c := range rest {
		payees[c.ID] = PayeeOf(func(owner string) bool { return known[owner] }, own, heirs[c.ID], c.MemberID)
	}
	return payees, err
}

// Inherited picks, of some claims, those of heirs, whatever their kinds, by their keys.
func Inherited(ctx context.Context, client *ent.Client, some ...predicate.Claim) (map[string]bool, error) {
	found, err := client.Claim.Query().Where(some...).Where(claim.FiledByIDNotNil()).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("look which claims are of heirs: %w", err)
	}
	heirs := make(map[string]bool, len(found))
	for _, id := range found {
		heirs[id] = true
	}
	return heirs, nil
}

func ids(claims []*ent.Claim) []string {
	keys := make([]string, len(claims))
	for i, c := range claims {
		keys[i] = c.ID
	}
	return keys
}

// running finds the payees of the claims that a run pays or has paid.
func running(ctx context.Context, client *ent.Client, claims []*ent.Claim) (map[string]transfer.Payee, error) {
	lines, err := client.PayoutLine.Query().Where(payoutline.LiveClaimIn(ids(claims)...), payoutline.HasTransfer()).WithTransfer().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the transfers of claims: %w", err)
	}
	payees := make(map[string]transfer.Payee, len(claims))
	for _, l := range lines {
		payees[l.ClaimID] = l.Edges.Transfer.Payee
	}
	return payees, nil
}

// discounts notes for which claims an agency is paid: those whose kind is given as a coupon.
func discounts(ctx context.Context, client *ent.Client, claims []*ent.Claim, payees map[string]transfer.Payee) error {
	found, err := client.Claim.Query().Where(claim.IDIn(ids(claims)...), claim.HasKindWith(benefitkind.CouponMonthsGT(0))).IDs(ctx)
	if err != nil {
		return fmt.Errorf("look which claims are given as coupons: %w", err)
	}
	for _, id := range found {
		payees[id] = transfer.PayeeAGENCY
	}
	return nil
}

// owners finds which members of the claims have an account that counts, or waits to. Of who has died none counts: the bank
// closes it.
func owners(ctx context.Context, client *ent.Client, claims []*ent.Claim) (map[string]bool, error) {
	members := make([]string, len(claims))
	for i, c := range claims {
		members[i] = c.MemberID
	}
	accounts, err := client.BankAccount.Query().Select(bankaccount.FieldMemberID).
		Where(bankaccount.EndedAtIsNil(), bankaccount.HasMemberWith(member.IDIn(members...), member.Not(deaths.Any()))).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("look whose accounts are known: %w", err)
	}
	known := make(map[string]bool, len(accounts))
	for _, a := range accounts {
		known[OwnerOf(a)] = true
	}
	return known, nil
}
