package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/bankaccounts"
	"kyosai/server/coupons"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var (
	errNoRevocation    = problem.New(problem.Conflict, "revocation_none", "この申請の承認の取消しは、求められていません。開き直して、今の状態をご確認ください。")
	errOwnRevocation   = problem.New(problem.Conflict, "own_revocation", "ご自身が求めた取消しは、確認できません。別の承認者が確認します。")
	errOthersAsk       = problem.New(problem.Conflict, "others_revocation", "却下できるのは、承認の役割の職員と、取消しを求めたご本人だけです。")
	errRevokeTakenUp   = problem.New(problem.Conflict, "claim_in_payment", "支払処理に入っています。経理の職員が、振込の一覧でこの申請を外すと、承認を取り消せます。")
	errRevocationStale = problem.New(problem.Conflict, "revocation_asker", "取消しを求めた職員に、いまは承認の役割がありません。却下してから、承認の役割の職員が求め直してください。")
)

// Revoke takes an approval back that another asked to be revoked: the claim is examined again from the beginning, and what
// followed from the approval ends with it. It counts no more against what its member may have.
func (c Claims) Revoke(ctx context.Context, id string, version int) (*ent.Claim, error) {
	return c.step(ctx, access.Approver, id, func(ctx context.Context, tx *store.Tx) error {
		found, asked, err := holdAsked(ctx, tx, id, version)
		if err != nil {
			return err
		}
		if err := mayRevoke(ctx, tx, found, asked); err != nil {
			return err
		}
		if err := coupons.Recall(ctx, tx, found); err != nil {
			return err
		}
		if err := bankaccounts.EndOfClaim(ctx, tx, id); err != nil {
			return err
		}
		err = tx.Client().Claim.Update().Where(claim.ID(id)).SetStatus(claim.StatusSUBMITTED).ClearDecidedAt().ClearRecommendedBy().
			ClearEndorsedBy().ClearRevoking().ClearAssignedTo().ClearAssignedAt().Exec(ctx)
		if err != nil {
			return fmt.Errorf("revoke the approval of claim %s: %w", id, err)
		}
		return tell(ctx, tx, found, decision.StepREVOKED, words{message: asked.Message, revocation: *asked.Revocation}, notice.KindCLAIM_REOPENED)
	})
}

// RejectRevocation leaves an approval as it is, and says why; who asked takes the wish back by it.
func (c Claims) RejectRevocation(ctx context.Context, id string, version int, why string) (*ent.Claim, error) {
	return c.step(ctx, access.Examiner|access.Approver, id, func(ctx context.Context, tx *store.Tx) error {
		why, err := freetext.Need("note", why, longestText, "取り消さない理由を入力してください。")
		if err != nil {
			return err
		}
		found, asked, err := holdAsked(ctx, tx, id, version)
		if err != nil {
			return err
		}
		if err := mayReject(ctx, found, asked); err != nil {
			return err
		}
		if err := tx.Client().Claim.Update().Where(claim.ID(id)).ClearRevoking().Exec(ctx); err != nil {
			return fmt.Errorf("leave the approval of claim %s: %w", id, err)
		}
		return record(ctx, tx, id, decision.StepREVOCATION_REJECTED, words{note: why})
	})
}

// mayReject refuses who is neither an approver nor asked himself, and an approver who filed the claim.
func mayReject(ctx context.Context, found *ent.Claim, asked *ent.Decision) error {
	v := access.From(ctx)
	switch {
	case value(asked.StaffID) == v.StaffID:
		return nil
	case !v.May(access.Approver):
		return errOthersAsk
	}
	return notFiledByViewer(ctx, found)
}

// holdAsked holds an approved claim whose approval somebody asked to be revoked, and gives the step that asks.
func holdAsked(ctx context.Context, tx *store.Tx, id string, version int) (*ent.Claim, *ent.Decision, error) {
	found, err := holdIn(ctx, tx, id, version, claim.StatusAPPROVED)
	if err != nil {
		return nil, nil, err
	}
	if found.RevokingID == nil {
		return nil, nil, errNoRevocation
	}
	asked, err := tx.Client().Decision.Query().Where(decision.ID(*found.RevokingID)).Only(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("read who asked to revoke the approval of claim %s: %w", id, err)
	}
	return found, asked, nil
}

// mayRevoke refuses who asked himself or filed the claim, too few approvers for the amount, and what a payment run has.
func mayRevoke(ctx context.Context, tx *store.Tx, found *ent.Claim, asked *ent.Decision) error {
	if value(asked.StaffID) == access.From(ctx).StaffID {
		return errOwnRevocation
	}
	if err := notFiledByViewer(ctx, found); err != nil {
		return err
	}
	if err := byTwo(ctx, tx, found, value(asked.StaffID)); problem.As(err) != nil {
		return errRevocationStale
	} else if err != nil {
		return err
	}
	paying, err := inRun(ctx, tx.Client(), found)
	if err == nil && paying {
		err = errRevokeTakenUp
	}
	return err
}
