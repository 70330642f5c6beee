package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/staffrole"
	"kyosai/server/access"
	"kyosai/server/coupons"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/trust"
)

// Revocation is the wish that the approval of a claim be revoked: why, of a closed list, and what its member is to be told.
type Revocation struct {
	ID      string
	Version int
	Reason  decision.Revocation
	Message string
}

var (
	errRevocationReason = problem.In("reason", "reason_missing", "承認を取り消す理由を選んでください。")
	errRevocationWaits  = problem.New(problem.Conflict, "revocation_waits", "この申請には、すでに承認の取消しが求められています。別の承認者の確認をお待ちください。")
	errRunReleased      = problem.New(problem.Conflict, "claim_in_payment", "確定した支払処理に入っているため、承認を取り消せません。銀行へ送る前なら、経理の職員が支払処理を取り消すと、求められます。支払ったあとは、給付金の返還を会員と相談してください。")
)

// AskRevocation asks that the approval of a claim be revoked, however long ago it was given; another approver settles it, and
// until then the claim is not paid.
func (c Claims) AskRevocation(ctx context.Context, r Revocation) (*ent.Claim, error) {
	return c.step(ctx, access.Examiner|access.Approver, r.ID, func(ctx context.Context, tx *store.Tx) error {
		said, err := message("message", r.Message)
		if err != nil {
			return err
		}
		if decision.RevocationValidator(r.Reason) != nil {
			return errRevocationReason
		}
		found, err := holdIn(ctx, tx, r.ID, r.Version, claim.StatusAPPROVED)
		if err != nil {
			return err
		}
		if err := revocable(ctx, tx, found); err != nil {
			return err
		}
		asked, err := recorded(ctx, tx, r.ID, decision.StepREVOCATION_ASKED, words{message: said, revocation: r.Reason})
		if err != nil {
			return err
		}
		if err := tx.Client().Claim.Update().Where(claim.ID(r.ID)).SetRevokingID(asked.ID).Exec(ctx); err != nil {
			return fmt.Errorf("ask to revoke the approval of claim %s: %w", r.ID, err)
		}
		return nil
	})
}

// revocable refuses what waits already, what an agency has given its discount for, what two must ask for, and what is on its
// way to the bank.
func revocable(ctx context.Context, tx *store.Tx, found *ent.Claim) error {
	if found.RevokingID != nil {
		return errRevocationWaits
	}
	if err := coupons.Unused(ctx, tx, found); err != nil {
		return err
	}
	if err := byTwo(ctx, tx, found, access.From(ctx).StaffID); err != nil {
		return err
	}
	return stopRun(ctx, tx, found)
}

// byTwo refuses, above what one approver decides alone, where who asks is none: the other alone would decide.
func byTwo(ctx context.Context, tx *store.Tx, found *ent.Claim, asker string) error {
	terms, err := trust.In(ctx, tx)
	if err != nil || value(found.Amount) <= terms.AloneUpTo {
		return err
	}
	approves, err := tx.Client().StaffRole.Query().Where(staffrole.StaffID(asker), staffrole.RoleEQ(staffrole.RoleAPPROVER), staffrole.RevokedAtIsNil()).
		Exist(access.AsSystem(ctx))
	if err != nil {
		return fmt.Errorf("read the roles of %s: %w", asker, err)
	}
	if !approves {
		return problem.New(problem.Conflict, "second_approver", fmt.Sprintf("一人で決められる%sを超える申請です。承認の役割の職員が取消しを求め、もう一人の承認者が確認します。", terms.AloneUpTo))
	}
	return nil
}

// stopRun has a run that is not released change, so that whoever saw it before looks again and finds that it cannot be released
// with the claim; one that was released is not stopped any more.
func stopRun(ctx context.Context, tx *store.Tx, found *ent.Claim) error {
	inside := access.AsSystem(ctx)
	run, err := tx.Client().Payout.Query().Where(payout.HasLinesWith(payoutline.LiveClaim(found.ID))).OnlyID(inside)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("look for claim %s in the payment runs: %w", found.ID, err)
	}
	n, err := tx.Client().Payout.Update().Where(payout.ID(run), payout.StatusEQ(payout.StatusMADE)).AddVersion(1).Save(inside)
	if err != nil {
		return fmt.Errorf("stop payout %s: %w", run, err)
	}
	if n == 0 {
		return errRunReleased
	}
	return nil
}
