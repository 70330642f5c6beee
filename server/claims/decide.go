package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var errOwnRecommendation = problem.New(problem.Conflict, "own_recommendation", "ご自身が審査した申請は決定できません。別の承認者が決定します。")

// Approve decides that the benefit is given: what one examined, another approves, and only what the rule gives today.
func (c Claims) Approve(ctx context.Context, id string, version int) (*ent.Claim, error) {
	return c.step(ctx, access.Approver, id, func(ctx context.Context, tx *store.Tx) error {
		found, err := holdIn(ctx, tx, id, version, claim.StatusRECOMMENDED)
		if err != nil {
			return err
		}
		if err := fourEyes(ctx, found); err != nil {
			return err
		}
		if err := reappraise(ctx, tx, found); err != nil {
			return err
		}
		err = tx.Client().Claim.Update().Where(claim.ID(id)).SetStatus(claim.StatusAPPROVED).SetDecidedAt(tx.Now).Exec(ctx)
		if err != nil {
			return fmt.Errorf("approve claim %s: %w", id, err)
		}
		return c.decided(ctx, tx, found, decision.StepAPPROVED, words{})
	})
}

// Refuse decides that the benefit is not given, and tells the member why. What no examiner could find right is refused
// as it came in.
func (c Claims) Refuse(ctx context.Context, id string, version int, why string) (*ent.Claim, error) {
	return c.step(ctx, access.Approver, id, func(ctx context.Context, tx *store.Tx) error {
		why, err := message("message", why)
		if err != nil {
			return err
		}
		found, err := holdIn(ctx, tx, id, version, claim.StatusRECOMMENDED, claim.StatusSUBMITTED)
		if err != nil {
			return err
		}
		if err := fourEyes(ctx, found); err != nil {
			return err
		}
		err = tx.Client().Claim.Update().Where(claim.ID(id)).SetStatus(claim.StatusREFUSED).ClearAmount().SetDecidedAt(tx.Now).Exec(ctx)
		if err != nil {
			return fmt.Errorf("refuse claim %s: %w", id, err)
		}
		return c.decided(ctx, tx, found, decision.StepREFUSED, words{message: why})
	})
}

// fourEyes refuses a decision by who recommended the claim.
func fourEyes(ctx context.Context, found *ent.Claim) error {
	if found.RecommendedByID != nil && *found.RecommendedByID == access.From(ctx).StaffID {
		return errOwnRecommendation
	}
	return nil
}

func (c Claims) decided(ctx context.Context, tx *store.Tx, found *ent.Claim, step decision.Step, w words) error {
	if err := record(ctx, tx, found.ID, step, w); err != nil {
		return err
	}
	return c.notice(ctx, tx, found)
}
