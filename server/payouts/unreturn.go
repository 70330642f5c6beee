package payouts

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/payment"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/payoutterms"
	"kyosai/gen/ent/transfer"
	"kyosai/server/freetext"
	"kyosai/server/idempotency"
	"kyosai/server/notices"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Unreturning says that the money of a transfer did not come back after all: that was entered by mistake. Its key is made
// once for each such wish.
type Unreturning struct {
	TransferID string
	Note       string // why
	Key        string
}

var (
	errNotReturned = problem.New(problem.Conflict, "transfer_not_returned", "この振込は、戻りが登録されていません。開き直して、今の内容をご確認ください。")
	errMovedOn     = problem.New(problem.Conflict, "claim_moved_on", "この振込の申請に、承認が取り消されたもの、取消しが求められているもの、もう一度支払われたものがあります。戻りの登録は取り消せません。申請の画面で経過をご確認ください。")
)

// dueAgain says which run has a claim; the way out is to take it out there.
const dueAgain = "この振込の申請は、支払処理 %d に入っています。その支払処理から外すか、支払処理を取り消してから、もう一度お試しください。"

// Unreturn takes back that a transfer came back: its claims are paid as they were, and no run pays them again. It is
// refused once a later run has one of them, or somebody has undone an approval.
func (p Payouts) Unreturn(ctx context.Context, u Unreturning) (*ent.Transfer, error) {
	note, err := freetext.Need("note", u.Note, longestNote, "戻りの登録を取り消す理由を入力してください。")
	if err := errors.Join(mayPay(ctx), idempotency.Check(u.Key), err); err != nil {
		return nil, err
	}
	u.Note = note
	err = p.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return u.enter(ctx, tx) })
	var before already
	if err != nil && !errors.As(err, &before) {
		return nil, err
	}
	return p.Transfer(ctx, u.TransferID)
}

// enter holds the terms first, as whoever makes a run does, so that no run takes the claims in the same moment.
func (u Unreturning) enter(ctx context.Context, tx *store.Tx) error {
	if err := tx.Client().PayoutTerms.Update().Where(payoutterms.ID(termsID)).AddLastNumber(0).Exec(ctx); err != nil {
		return fmt.Errorf("hold the terms: %w", err)
	}
	n, err := tx.Client().Transfer.Update().Where(transfer.ID(u.TransferID), transfer.StatusEQ(transfer.StatusRETURNED), transfer.Or(transfer.UnreturnKeyIsNil(), transfer.UnreturnKeyNEQ(u.Key))).
		SetStatus(transfer.StatusLIVE).ClearReturnedOn().ClearReturnReason().SetReturnNote("").ClearReturnedByID().SetUnreturnKey(u.Key).Save(ctx)
	if err != nil {
		return fmt.Errorf("unreturn transfer %s: %w", u.TransferID, err)
	}
	found, err := tx.Client().Transfer.Query().Where(transfer.ID(u.TransferID)).WithPayout().Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errNoTransfer
	case err != nil:
		return fmt.Errorf("read transfer %s: %w", u.TransferID, err)
	case n == 0 && found.UnreturnKey != nil && *found.UnreturnKey == u.Key:
		return already(found.ID)
	case n == 0:
		return errNotReturned
	}
	return u.settle(ctx, tx, found)
}

// settle says of the claims of the transfer that they are paid again, by the payments that there were.
func (u Unreturning) settle(ctx context.Context, tx *store.Tx, of *ent.Transfer) error {
	lines, err := tx.Client().PayoutLine.Query().Where(payoutline.TransferID(of.ID)).All(ctx)
	if err != nil {
		return fmt.Errorf("read the lines of transfer %s: %w", of.ID, err)
	}
	ids := make([]string, len(lines))
	for i, l := range lines {
		ids[i] = l.ClaimID
	}
	if err := notDueAgain(ctx, tx, ids); err != nil {
		return err
	}
	n, err := tx.Client().Claim.Update().Where(claim.IDIn(ids...), claim.StatusEQ(claim.StatusAPPROVED), claim.RevokingIDIsNil(),
		claim.DecidedAtLTE(of.Edges.Payout.MadeAt)). // what was approved anew since is another decision
		SetStatus(claim.StatusPAID).AddVersion(1).SetUpdatedAt(tx.Now).Save(ctx)
	if err != nil {
		return fmt.Errorf("pay the claims of transfer %s: %w", of.ID, err)
	}
	if n != len(lines) {
		return errMovedOn
	}
	if err := u.revive(ctx, tx, of.Edges.Payout, lines); err != nil {
		return err
	}
	if err := settleCoupons(ctx, tx, lines); errors.Is(err, errSituation) {
		return errMovedOn // a coupon whose use was taken back since
	} else if err != nil {
		return err
	}
	if err := keepSteps(ctx, tx, lines, decision.StepPAYMENT_UNRETURNED, u.Note); err != nil {
		return err
	}
	return tellOwner(ctx, tx, of, lines, notice.KindPAYMENT_UNRETURNED)
}

// notDueAgain refuses claims that another run has, and says which.
func notDueAgain(ctx context.Context, tx *store.Tx, claims []string) error {
	other, err := tx.Client().PayoutLine.Query().Where(payoutline.LiveClaimIn(claims...)).WithPayout().First(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil
	case err != nil:
		return fmt.Errorf("look for a run that has the claims: %w", err)
	case other.Edges.Payout.Status == payout.StatusPAID:
		return errMovedOn
	}
	return problem.New(problem.Conflict, "claim_due_again", fmt.Sprintf(dueAgain, other.Edges.Payout.Number))
}

// revive lets the lines and the payments of the run count again.
func (u Unreturning) revive(ctx context.Context, tx *store.Tx, run *ent.Payout, lines []*ent.PayoutLine) error {
	for _, l := range lines {
		if err := tx.Client().PayoutLine.Update().Where(payoutline.ID(l.ID)).SetLiveClaim(l.ClaimID).Exec(ctx); err != nil {
			return fmt.Errorf("let line %s count again: %w", l.ID, err)
		}
		n, err := tx.Client().Payment.Update().Where(payment.ClaimID(l.ClaimID), payment.ReturnedOnNotNil(),
			payment.OccurrenceGTE(run.Number*mostLines), payment.OccurrenceLT((run.Number+1)*mostLines)).
			SetLiveClaim(l.ClaimID).ClearReturnedOn().Save(ctx)
		if err != nil {
			return fmt.Errorf("let the payment of claim %s count again: %w", l.ClaimID, err)
		}
		if n != 1 {
			return errMovedOn
		}
	}
	return nil
}

// tellOwner tells a member of a transfer to his own account; a company hears of its own from the scheme.
func tellOwner(ctx context.Context, tx *store.Tx, of *ent.Transfer, lines []*ent.PayoutLine, kind notice.Kind) error {
	if of.Payee != transfer.PayeeMEMBER {
		return nil
	}
	for _, l := range lines {
		if err := notices.Tell(ctx, tx, notices.News{MemberID: l.MemberID, Kind: kind, ClaimID: l.ClaimID}); err != nil {
			return err
		}
	}
	return nil
}
