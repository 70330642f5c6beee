package payouts

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/payoutterms"
	"kyosai/server/caldate"
	"kyosai/server/store"
)

// unchanged refuses a run that would be made another way today: an account was replaced or waits for a confirmation, the scheme
// pays from another one or under another name, a company owes fees, a leaving was put right, members' own accounts are no longer paid to, a claim is no longer as it was approved, an agency's bill
// was taken back.
func unchanged(ctx context.Context, tx *store.Tx, run *ent.Payout) error {
	terms, err := tx.Client().PayoutTerms.Query().Where(payoutterms.ID(termsID)).Only(ctx)
	if err != nil {
		return fmt.Errorf("read the terms of paying: %w", err)
	}
	if err := sameSource(ctx, tx, run, terms); err != nil {
		return err
	}
	today, err := look(ctx, tx.Client(), terms, caldate.Today(tx.Now))
	if err != nil {
		return err
	}
	lines, err := live(ctx, tx, run.ID)
	if err != nil {
		return err
	}
	dues := make([]due, len(lines))
	for i, l := range lines {
		dues[i] = due{claimID: l.ClaimID, memberID: l.MemberID, companyID: l.CompanyID, amount: l.Amount}
	}
	if err := destined(ctx, tx.Client(), dues); err != nil {
		return err
	}
	for i, l := range lines {
		if l.AgencyID != nil && dues[i].agencyID == "" {
			return unbilled(ctx, tx, l)
		}
		account, held := today.judge(dues[i])
		if held == payoutline.HeldREVOKING {
			return revoking(ctx, tx, l)
		}
		if held != "" || account.ID != l.Edges.Transfer.AccountID {
			return errSituation
		}
	}
	if _, err := approved(ctx, tx, run, lines); err != nil {
		return err
	}
	return holdCoupons(ctx, tx, lines)
}

// sameSource refuses a run that would name another payer to the bank today.
func sameSource(ctx context.Context, tx *store.Tx, run *ent.Payout, terms *ent.PayoutTerms) error {
	from, err := own(ctx, tx.Client())
	if err != nil {
		return err
	}
	written := []string{run.ClientCode, run.ClientName, run.Bank, run.Branch, run.AccountType, run.AccountNumber}
	today := []string{terms.ClientCode, terms.ClientName, from.Bank, from.Branch, string(rune(accountTypes[from.Type])), from.Number}
	if run.LineBreaks != terms.LineBreaks || !slices.Equal(written, today) {
		return errSource
	}
	return nil
}

// approved reads the claims of a run's lines, by their keys; each must be as it was approved.
func approved(ctx context.Context, tx *store.Tx, run *ent.Payout, lines []*ent.PayoutLine) (map[string]*ent.Claim, error) {
	claims, err := tx.Client().Claim.Query().Where(paidBy(run.ID), claim.StatusEQ(claim.StatusAPPROVED)).
		Select(claim.FieldID, claim.FieldMemberID, claim.FieldKindID, claim.FieldRelation, claim.FieldAmount).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the claims of payout %s: %w", run.ID, err)
	}
	of := make(map[string]*ent.Claim, len(claims))
	for _, c := range claims {
		of[c.ID] = c
	}
	for _, l := range lines {
		if c := of[l.ClaimID]; c == nil || c.Amount == nil || *c.Amount != l.Amount {
			return nil, errSituation
		}
	}
	return of, nil
}

// live reads the lines of a run that pay a claim, with their transfers.
func live(ctx context.Context, tx *store.Tx, payoutID string) ([]*ent.PayoutLine, error) {
	lines, err := tx.Client().PayoutLine.Query().Where(payoutline.PayoutID(payoutID), payoutline.LiveClaimNotNil()).WithTransfer().
		Order(payoutline.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the lines of payout %s: %w", payoutID, err)
	}
	return lines, nil
}
