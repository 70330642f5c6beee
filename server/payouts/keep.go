package payouts

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/transfer"
	"kyosai/server/store"
)

// chunk is how many rows one statement inserts: engines bound the values of one.
const chunk = 1000

// keepTransfers writes the transfers of a run in the order of its file, each with the account as it is now, and the
// lines that they pay.
func keepTransfers(ctx context.Context, tx *store.Tx, run *ent.Payout, all []*plannedTransfer) error {
	for begun := 0; begun < len(all); begun += chunk {
		part := all[begun:min(begun+chunk, len(all))]
		creates := make([]*ent.TransferCreate, len(part))
		for i, t := range part {
			bank, branch, err := places(t.account)
			if err != nil {
				return err
			}
			a := t.account
			creates[i] = tx.Client().Transfer.Create().SetPayoutID(run.ID).SetPosition(begun + i + 1).SetAmount(t.amount).
				SetPayee(payeeOf(a)).SetAccountID(a.ID).SetNillableCompanyID(a.CompanyID).SetNillableMemberID(a.MemberID).SetNillableAgencyID(a.AgencyID).
				SetBank(a.Bank).SetBankKana(bank).SetBranch(a.Branch).SetBranchKana(branch).
				SetAccountType(transfer.AccountType(a.Type)).SetAccountNumber(a.Number).SetHolder(a.Holder)
		}
		rows, err := tx.Client().Transfer.CreateBulk(creates...).Save(ctx)
		if err != nil {
			return fmt.Errorf("keep transfers: %w", err)
		}
		if err := keepPaid(ctx, tx, run, rows, part); err != nil {
			return err
		}
	}
	return nil
}

func keepPaid(ctx context.Context, tx *store.Tx, run *ent.Payout, rows []*ent.Transfer, part []*plannedTransfer) error {
	var creates []*ent.PayoutLineCreate
	for i, t := range part {
		for _, d := range t.dues {
			creates = append(creates, line(tx, run, d).SetTransferID(rows[i].ID).SetLiveClaim(d.claimID))
		}
	}
	return keepLines(ctx, tx, creates)
}

// keepHeld writes the lines of the claims that are held, reason by reason.
func keepHeld(ctx context.Context, tx *store.Tx, run *ent.Payout, held map[payoutline.Held][]due) error {
	var creates []*ent.PayoutLineCreate
	for _, reason := range slices.Sorted(maps.Keys(held)) {
		for _, d := range held[reason] {
			creates = append(creates, line(tx, run, d).SetHeld(reason))
		}
	}
	return keepLines(ctx, tx, creates)
}

func line(tx *store.Tx, run *ent.Payout, d due) *ent.PayoutLineCreate {
	create := tx.Client().PayoutLine.Create().SetPayoutID(run.ID).SetClaimID(d.claimID).SetMemberID(d.memberID).SetCompanyID(d.companyID).SetAmount(d.amount)
	if d.agencyID != "" {
		create.SetAgencyID(d.agencyID)
	}
	return create
}

func keepLines(ctx context.Context, tx *store.Tx, creates []*ent.PayoutLineCreate) error {
	for part := range slices.Chunk(creates, chunk) {
		if err := tx.Client().PayoutLine.CreateBulk(part...).Exec(ctx); err != nil {
			return fmt.Errorf("keep the lines: %w", err)
		}
	}
	return nil
}
