package claims

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/documents"
	"kyosai/server/notices"
	"kyosai/server/problem"
	"kyosai/server/rules"
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
		if err := fourEyes(ctx, tx, id); err != nil {
			return err
		}
		if err := documents.Searched(ctx, tx, id); err != nil {
			return err
		}
		verdict, err := reappraise(ctx, tx, found)
		if err != nil {
			return err
		}
		if err := given(ctx, tx, found, verdict); err != nil {
			return err
		}
		err = tx.Client().Claim.Update().Where(claim.ID(id)).SetStatus(claim.StatusAPPROVED).SetDecidedAt(tx.Now).
			ClearAssignedTo().ClearAssignedAt().Exec(ctx)
		if err != nil {
			return fmt.Errorf("approve claim %s: %w", id, err)
		}
		return tell(ctx, tx, found, decision.StepAPPROVED, words{}, notice.KindCLAIM_APPROVED)
	})
}

// given refuses to approve what the rule does not give, or not yet: the company's officer has to certify, or the
// examiner to say what he found where the files do not say everything.
func given(ctx context.Context, tx *store.Tx, found *ent.Claim, verdict *rules.Verdict) error {
	if missing := verdict.FirstMissing(); missing != nil {
		return problem.New(problem.Conflict, "not_entitled", "規程の条件を満たしていないため、承認できません。"+reason(found, missing)+"会員に確認をお願いするか、対象外としてください。")
	}
	if open := verdict.Awaiting(rules.Officer); open != nil {
		return problem.New(problem.Conflict, "awaits_officer", "事業所の証明がまだないため、承認できません。担当者の証明が届いてから承認してください。")
	}
	open := verdict.Awaiting(rules.Staff)
	if open == nil {
		return nil
	}
	examined, err := tx.Client().Decision.Query().Where(decision.ClaimID(found.ID), decision.StepEQ(decision.StepRECOMMENDED)).
		Order(decision.ByAt(sql.OrderDesc()), decision.ByID(sql.OrderDesc())).First(ctx)
	if err != nil {
		return fmt.Errorf("read the examination of claim %s: %w", found.ID, err)
	}
	if examined.Note == "" {
		return problem.New(problem.Conflict, "awaits_staff", "職員が確かめることが残っているため、承認できません。"+reason(found, open)+"会員に確認をお願いするか、審査をやり直して、確かめたことを覚書に残してください。")
	}
	return nil
}

// Refuse decides that the benefit is not given, and tells the member why. It has four eyes as an approval has: the
// examiner's note says why the claim should be refused.
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
		if err := fourEyes(ctx, tx, id); err != nil {
			return err
		}
		err = tx.Client().Claim.Update().Where(claim.ID(id)).SetStatus(claim.StatusREFUSED).ClearAmount().SetDecidedAt(tx.Now).
			ClearAssignedTo().ClearAssignedAt().Exec(ctx)
		if err != nil {
			return fmt.Errorf("refuse claim %s: %w", id, err)
		}
		return tell(ctx, tx, found, decision.StepREFUSED, words{message: why}, notice.KindCLAIM_REFUSED)
	})
}

// fourEyes refuses a decision by who examined the claim before: recommended it, or returned it, however long ago.
func fourEyes(ctx context.Context, tx *store.Tx, id string) error {
	own, err := tx.Client().Decision.Query().Where(decision.ClaimID(id), decision.StaffID(access.From(ctx).StaffID),
		decision.StepIn(decision.StepRECOMMENDED, decision.StepRETURNED)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for own steps of claim %s: %w", id, err)
	}
	if own {
		return errOwnRecommendation
	}
	return nil
}

// tell records a step that the member is to hear of, and tells him.
func tell(ctx context.Context, tx *store.Tx, found *ent.Claim, step decision.Step, w words, news notice.Kind) error {
	if err := record(ctx, tx, found.ID, step, w); err != nil {
		return err
	}
	return notices.Tell(ctx, tx, notices.Of(found, news))
}
