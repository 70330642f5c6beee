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
	"kyosai/gen/ent/transfer"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/freetext"
	"kyosai/server/idempotency"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Returning says that the money of a transfer came back, on a day, and why. Its key is made once for each such wish.
type Returning struct {
	TransferID string
	On         caldate.Day
	Reason     transfer.ReturnReason
	Note       string
	Key        string
}

var (
	errNoTransfer  = problem.New(problem.NotFound, "transfer_not_found", "お探しの振込が見つかりません。開き直してください。")
	errNotSent     = problem.New(problem.Conflict, "transfer_not_sent", "支払済みを登録した支払処理の振込だけ、戻りを登録できます。")
	errReturned    = problem.New(problem.Conflict, "transfer_returned", "この振込は、すでに戻りが登録されています。")
	errReturnDay   = problem.In("on", "day_out_of_range", "振込の支払日から今日までの日を入力してください。")
	errNoReason    = problem.In("reason", "reason_missing", "戻った理由を選んでください。")
	errClaimOfRest = problem.New(problem.Conflict, "claim_not_paid", "この振込の申請に、お支払い済みでないものがあります。システムの管理者へ連絡してください。")
)

// Return enters a transfer that the bank could not carry out. Its claims wait to be paid again, in a later run; what was
// paid and came back stays in the history.
func (p Payouts) Return(ctx context.Context, r Returning) (*ent.Transfer, error) {
	note, err := freetext.Take("note", r.Note, longestNote)
	if err := errors.Join(mayPay(ctx), idempotency.Check(r.Key), err); err != nil {
		return nil, err
	}
	if r.Note = note; r.Reason == "" {
		return nil, errNoReason
	}
	err = p.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return r.enter(ctx, tx) })
	var before already
	if err != nil && !errors.As(err, &before) {
		return nil, err
	}
	return p.Transfer(ctx, r.TransferID)
}

// enter takes the transfer by a conditional update, and then looks whether that could be.
func (r Returning) enter(ctx context.Context, tx *store.Tx) error {
	n, err := tx.Client().Transfer.Update().Where(transfer.ID(r.TransferID), transfer.StatusEQ(transfer.StatusLIVE), transfer.Or(transfer.ReturnKeyIsNil(), transfer.ReturnKeyNEQ(r.Key))).
		SetStatus(transfer.StatusRETURNED).SetReturnedOn(r.On).SetReturnReason(r.Reason).SetReturnNote(r.Note).SetReturnKey(r.Key).
		SetReturnedByID(access.From(ctx).StaffID).Save(ctx)
	if err != nil {
		return fmt.Errorf("return transfer %s: %w", r.TransferID, err)
	}
	found, err := tx.Client().Transfer.Query().Where(transfer.ID(r.TransferID)).WithPayout().Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errNoTransfer
	case err != nil:
		return fmt.Errorf("read transfer %s: %w", r.TransferID, err)
	case n == 0 && found.ReturnKey != nil && *found.ReturnKey == r.Key:
		return already(found.ID)
	case n == 0 && found.Status == transfer.StatusCANCELLED:
		return errNotSent
	case n == 0: // what is read may be from before another entered it
		return errReturned
	case found.Edges.Payout.Status != payout.StatusPAID:
		return errNotSent
	case r.On.Before(found.Edges.Payout.PayOn) || r.On.After(caldate.Today(tx.Now)):
		return errReturnDay
	}
	return r.free(ctx, tx, found)
}

// free lets the claims of the transfer wait again.
func (r Returning) free(ctx context.Context, tx *store.Tx, of *ent.Transfer) error {
	lines, err := tx.Client().PayoutLine.Query().Where(payoutline.TransferID(of.ID), payoutline.LiveClaimNotNil()).All(ctx)
	if err != nil {
		return fmt.Errorf("read the lines of transfer %s: %w", of.ID, err)
	}
	ids := make([]string, len(lines))
	for i, l := range lines {
		ids[i] = l.ClaimID
	}
	n, err := tx.Client().Claim.Update().Where(claim.IDIn(ids...), claim.StatusEQ(claim.StatusPAID)).
		SetStatus(claim.StatusAPPROVED).AddVersion(1).SetUpdatedAt(tx.Now).Save(ctx)
	if err != nil {
		return fmt.Errorf("free the claims of transfer %s: %w", of.ID, err)
	}
	m, err := tx.Client().Payment.Update().Where(payment.LiveClaimIn(ids...)).ClearLiveClaim().SetReturnedOn(r.On).Save(ctx)
	if err != nil {
		return fmt.Errorf("say that the payments came back: %w", err)
	}
	if n != len(lines) || m != n {
		return errClaimOfRest
	}
	if err := unsettleCoupons(ctx, tx, lines); err != nil {
		return err
	}
	if err := tx.Client().PayoutLine.Update().Where(payoutline.TransferID(of.ID)).ClearLiveClaim().Exec(ctx); err != nil {
		return fmt.Errorf("free the lines of transfer %s: %w", of.ID, err)
	}
	if err := keepSteps(ctx, tx, lines, decision.StepPAYMENT_RETURNED, ""); err != nil {
		return err
	}
	return tellOwner(ctx, tx, of, lines, notice.KindPAYMENT_RETURNED)
}
