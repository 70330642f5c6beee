package payouts

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/payoutterms"
	"kyosai/server/caldate"
	"kyosai/server/store"
)

// unchanged refuses a run that would be made another way today: an account was replaced or waits for a confirmation, a
// company owes fees, members' own accounts are no longer paid to.
func unchanged(ctx context.Context, tx *store.Tx, run *ent.Payout) error {
	terms, err := tx.Client().PayoutTerms.Query().Where(payoutterms.ID(termsID)).Only(ctx)
	if err != nil {
		return fmt.Errorf("read the terms of paying: %w", err)
	}
	today, err := look(ctx, tx.Client(), terms, caldate.Today(tx.Now))
	if err != nil {
		return err
	}
	lines, err := live(ctx, tx, run.ID)
	if err != nil {
		return err
	}
	for _, l := range lines {
		account, held := today.judge(due{l.ClaimID, l.MemberID, l.CompanyID, l.Amount})
		if held != "" || account.ID != l.Edges.Transfer.AccountID {
			return errSituation
		}
	}
	return nil
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
