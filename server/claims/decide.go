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
	"kyosai/server/documents"
	"kyosai/server/letters"
	"kyosai/server/notices"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/trust"
)

var errOwnRecommendation = problem.New(problem.Conflict, "own_recommendation", "ご自身が審査した申請は決定できません。別の承認者が決定します。")

// Approve decides that the benefit is given: what one examined, another approves, and only what the rule gives today.
// Above what one decides alone it takes two: the first leaves the claim to the other.
func (c Claims) Approve(ctx context.Context, id string, version int) (*ent.Claim, error) {
	return c.step(ctx, access.Approver, id, func(ctx context.Context, tx *store.Tx) error {
		return approve(ctx, tx, turn{id: id, version: version})
	})
}

func approve(ctx context.Context, tx *store.Tx, t turn) error {
	found, err := t.hold(ctx, tx, claim.StatusRECOMMENDED)
	if err != nil {
		return err
	}
	if err := fourEyes(ctx, tx, found); err != nil {
		return err
	}
	if err := documents.Searched(ctx, tx, t.id); err != nil {
		return err
	}
	verdict, err := reappraise(ctx, tx, found)
	if err != nil {
		return err
	}
	if err := t.unremarkable(ctx, tx, found, verdict); err != nil {
		return err
	}
	if err := given(ctx, tx, found, verdict); err != nil {
		return err
	}
	terms, err := trust.In(ctx, tx)
	if err != nil {
		return err
	}
	if verdict.Amount > terms.AloneUpTo && found.EndorsedByID == nil {
		return endorse(ctx, tx, found, t)
	}
	return conclude(ctx, tx, found, terms, verdict, t)
}

// Refuse decides that the benefit is not given, and tells the member why. It has four eyes as an approval has: the
// examiner's note says why the claim should be refused. The verdict of the day is kept: the member reads it.
func (c Claims) Refuse(ctx context.Context, id string, version int, why string) (*ent.Claim, error) {
	return c.step(ctx, access.Approver, id, func(ctx context.Context, tx *store.Tx) error {
		why, err := message("message", why)
		if err != nil {
			return err
		}
		found, err := holdIn(ctx, tx, id, version, claim.StatusRECOMMENDED)
		if err != nil {
			return err
		}
		if err := fourEyes(ctx, tx, found); err != nil {
			return err
		}
		if _, err := reappraise(ctx, tx, found); err != nil {
			return err
		}
		err = tx.Client().Claim.Update().Where(claim.ID(id)).SetStatus(claim.StatusREFUSED).ClearAmount().SetDecidedAt(tx.Now).
			ClearEndorsedBy().ClearAssignedTo().ClearAssignedAt().Exec(ctx)
		if err != nil {
			return fmt.Errorf("refuse claim %s: %w", id, err)
		}
		if err := closeCertificate(ctx, tx, found); err != nil {
			return err
		}
		if err := bankaccounts.EndOfClaim(ctx, tx, id); err != nil {
			return err
		}
		return tell(ctx, tx, found, decision.StepREFUSED, words{message: why}, notice.KindCLAIM_REFUSED)
	})
}

// fourEyes refuses a decision by who filed the claim or examined it before: recommended it, returned it, or
// recorded its certificate, however long ago.
func fourEyes(ctx context.Context, tx *store.Tx, found *ent.Claim) error {
	if err := notFiledByViewer(ctx, found); err != nil {
		return err
	}
	own, err := tx.Client().Decision.Query().Where(decision.ClaimID(found.ID), decision.StaffID(access.From(ctx).StaffID),
		decision.StepIn(decision.StepRECOMMENDED, decision.StepRETURNED, decision.StepCERTIFIED)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for own steps of claim %s: %w", found.ID, err)
	}
	if own {
		return errOwnRecommendation
	}
	return nil
}

// tell records a step that the member is to hear of, tells him, and has a letter wait.
func tell(ctx context.Context, tx *store.Tx, found *ent.Claim, step decision.Step, w words, news notice.Kind) error {
	made, err := recorded(ctx, tx, found.ID, step, w)
	if err != nil {
		return err
	}
	if err := letters.Due(ctx, tx, made); err != nil {
		return err
	}
	return notices.Tell(ctx, tx, notices.Of(found, news))
}
