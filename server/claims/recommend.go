package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Recommend says that a claim was examined and found right; somebody else decides. The verdict is found anew, for
// something may have been paid or decided since the member sent it.
func (c Claims) Recommend(ctx context.Context, id string, version int, note string) (*ent.Claim, error) {
	return c.step(ctx, access.Examiner, id, func(ctx context.Context, tx *store.Tx) error {
		note, err := text("note", note, longestText)
		if err != nil {
			return err
		}
		found, err := holdIn(ctx, tx, id, version, claim.StatusSUBMITTED)
		if err != nil {
			return err
		}
		if err := reappraise(ctx, tx, found); err != nil {
			return err
		}
		err = tx.Client().Claim.Update().Where(claim.ID(id)).SetStatus(claim.StatusRECOMMENDED).
			SetRecommendedByID(access.From(ctx).StaffID).Exec(ctx)
		if err != nil {
			return fmt.Errorf("recommend claim %s: %w", id, err)
		}
		return record(ctx, tx, id, decision.StepRECOMMENDED, words{note: note})
	})
}

// reappraise finds the verdict of a claim that was sent anew and keeps it; it refuses to go on where the rule does.
func reappraise(ctx context.Context, tx *store.Tx, found *ent.Claim) error {
	m, err := claimant(ctx, tx.Client(), found.MemberID)
	if err != nil {
		return err
	}
	anew, err := appraise(ctx, tx.Client(), found, found.Edges.Kind, m, caldate.Today(tx.Now))
	if err != nil {
		return err
	}
	if missing := anew.verdict.FirstMissing(); missing != nil {
		return problem.New(problem.Conflict, "not_entitled", "規程の条件を満たしていないため、先へ進めません。"+missing.Reason.Ja+"会員に確認をお願いするか、対象外としてください。")
	}
	err = tx.Client().Claim.Update().Where(claim.ID(found.ID)).SetVerdict(&anew.verdict).SetNillableRuleID(anew.ruleID()).
		SetAmount(anew.verdict.Amount).Exec(ctx)
	if err != nil {
		return fmt.Errorf("keep the verdict of claim %s: %w", found.ID, err)
	}
	return nil
}
