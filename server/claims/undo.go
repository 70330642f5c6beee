package claims

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/letter"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/payoutline"
	"kyosai/server/access"
	"kyosai/server/bankaccounts"
	"kyosai/server/coupons"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/trust"
)

var (
	errOthersStep = problem.New(problem.Conflict, "others_step", "取り消せるのは、最後に審査・承認をしたご本人だけです。会員に確認をお願いするか、担当の職員に相談してください。")
	errFollowed   = problem.New(problem.Conflict, "step_followed", "この決定は、支払処理に入っているか、会員がすでにご覧になっているか、書面を発送しているため、取り消せません。経理の職員と、会員への連絡を相談してください。")
)

// Undo takes back the viewer's own last recommendation or approval, before anything followed from it. The step stays
// in the claim's story, and the undoing stands behind it.
func (c Claims) Undo(ctx context.Context, id string, version int) (*ent.Claim, error) {
	return c.step(ctx, access.Examiner|access.Approver, id, func(ctx context.Context, tx *store.Tx) error {
		found, err := holdIn(ctx, tx, id, version, claim.StatusRECOMMENDED, claim.StatusAPPROVED)
		if err != nil {
			return err
		}
		last, err := tx.Client().Decision.Query().Where(decision.ClaimID(id)).
			Order(decision.ByAt(sql.OrderDesc()), decision.ByID(sql.OrderDesc())).First(ctx)
		if err != nil {
			return fmt.Errorf("read the last step of claim %s: %w", id, err)
		}
		if err := undoable(ctx, tx, last); err != nil {
			return err
		}
		return undo(ctx, tx, found, last)
	})
}

// undoable refuses to take back what is another's, or was done too long ago.
func undoable(ctx context.Context, tx *store.Tx, last *ent.Decision) error {
	if last.StaffID == nil || *last.StaffID != access.From(ctx).StaffID {
		return errOthersStep
	}
	terms, err := trust.In(ctx, tx)
	if err != nil {
		return err
	}
	if tx.Now.Sub(last.At) > time.Duration(terms.UndoMinutes)*time.Minute {
		return problem.New(problem.Conflict, "undo_late", fmt.Sprintf("取り消せるのは、審査・承認から%d分までです。会員に確認をお願いするか、担当の職員に相談してください。", terms.UndoMinutes))
	}
	return nil
}

// undo puts the claim where it was before its last step.
func undo(ctx context.Context, tx *store.Tx, found *ent.Claim, last *ent.Decision) error {
	update := tx.Client().Claim.Update().Where(claim.ID(found.ID))
	switch last.Step {
	case decision.StepRECOMMENDED:
		update.SetStatus(claim.StatusSUBMITTED).ClearRecommendedBy()
	case decision.StepENDORSED:
		update.ClearEndorsedBy()
	case decision.StepAPPROVED:
		if err := unfollowed(ctx, tx, found, last); err != nil {
			return err
		}
		if err := coupons.Recall(ctx, tx, found); err != nil {
			return err // a statement behind one that lost a deadlock would stand outside of the transaction
		}
		if err := bankaccounts.EndOfClaim(ctx, tx, found.ID); err != nil {
			return err
		}
		update.SetStatus(claim.StatusRECOMMENDED).ClearDecidedAt()
	default:
		return errOthersStep
	}
	if err := update.Exec(ctx); err != nil {
		return fmt.Errorf("undo the last step of claim %s: %w", found.ID, err)
	}
	if last.Step != decision.StepAPPROVED {
		return record(ctx, tx, found.ID, decision.StepSTEP_UNDONE, words{})
	}
	return tell(ctx, tx, found, decision.StepAPPROVAL_UNDONE, words{}, notice.KindCLAIM_REOPENED)
}

// unfollowed refuses where a payment run has taken the claim up, or the member has read of the approval or was sent a
// letter.
func unfollowed(ctx context.Context, tx *store.Tx, found *ent.Claim, approved *ent.Decision) error {
	inside := access.AsSystem(ctx)
	paying, err := tx.Client().PayoutLine.Query().Where(payoutline.LiveClaim(found.ID)).Exist(inside)
	if err != nil {
		return fmt.Errorf("look for claim %s in the payment runs: %w", found.ID, err)
	}
	read, err := tx.Client().Notice.Query().Where(notice.ClaimID(found.ID), notice.MadeAtGTE(approved.At),
		notice.KindEQ(notice.KindCLAIM_APPROVED), notice.ReadAtNotNil()).Exist(inside)
	if err != nil {
		return fmt.Errorf("look whether the approval of claim %s was read: %w", found.ID, err)
	}
	posted, err := tx.Client().Letter.Query().Where(letter.DecisionID(approved.ID), letter.SentAtNotNil()).Exist(inside)
	if err != nil {
		return fmt.Errorf("look whether the approval of claim %s was posted: %w", found.ID, err)
	}
	if paying || read || posted {
		return errFollowed
	}
	return nil
}
