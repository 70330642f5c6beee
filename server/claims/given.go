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
	"kyosai/server/coupons"
	"kyosai/server/problem"
	"kyosai/server/rules"
	"kyosai/server/store"
)

// given refuses to approve what the rule does not give, or not yet: the company's officer has to certify, or the
// examiner to say what he found where the files do not say everything.
func given(ctx context.Context, tx *store.Tx, found *ent.Claim, verdict *rules.Verdict) error {
	if missing := verdict.FirstMissing(); missing != nil {
		return problem.New(problem.Conflict, "not_entitled", "規程の条件を満たしていないため、承認できません。"+reason(found, missing)+"会員に確認をお願いするか、対象外としてください。")
	}
	if verdict.Awaiting(rules.Officer) != nil {
		return errNotCertified
	}
	open := verdict.Awaiting(rules.Staff)
	if open == nil {
		return nil
	}
	note, err := examinersNote(ctx, tx, found.ID)
	if err == nil && note == "" {
		err = problem.New(problem.Conflict, "awaits_staff", "職員が確かめることが残っているため、承認できません。"+reason(found, open)+"会員に確認をお願いするか、審査をやり直して、確かめたことを覚書に残してください。")
	}
	return err
}

// examinersNote is what who recommended the claim last left for the approver.
func examinersNote(ctx context.Context, tx *store.Tx, id string) (string, error) {
	examined, err := tx.Client().Decision.Query().Where(decision.ClaimID(id), decision.StepEQ(decision.StepRECOMMENDED)).
		Order(decision.ByAt(sql.OrderDesc()), decision.ByID(sql.OrderDesc())).First(ctx)
	if err != nil {
		return "", fmt.Errorf("read the examination of claim %s: %w", id, err)
	}
	return examined.Note, nil
}

// endorse is the first of two approvals.
func endorse(ctx context.Context, tx *store.Tx, found *ent.Claim, t turn) error {
	err := tx.Client().Claim.Update().Where(claim.ID(found.ID)).SetEndorsedByID(access.From(ctx).StaffID).
		ClearAssignedTo().ClearAssignedAt().Exec(ctx)
	if err != nil {
		return fmt.Errorf("endorse claim %s: %w", found.ID, err)
	}
	return record(ctx, tx, found.ID, decision.StepENDORSED, words{key: t.key})
}

// conclude is the approval after which nobody is asked any more; of two, the second must be somebody else.
func conclude(ctx context.Context, tx *store.Tx, found *ent.Claim, terms *ent.ApprovalTerms, verdict *rules.Verdict, t turn) error {
	if verdict.Amount > terms.AloneUpTo && *found.EndorsedByID == access.From(ctx).StaffID {
		return problem.New(problem.Conflict, "second_approver", fmt.Sprintf("一人で承認できるのは%sまでです。一人目の承認はご自身が済ませています。もう一人の承認者が決定します。", terms.AloneUpTo))
	}
	err := tx.Client().Claim.Update().Where(claim.ID(found.ID)).SetStatus(claim.StatusAPPROVED).SetDecidedAt(tx.Now).
		ClearAssignedTo().ClearAssignedAt().Exec(ctx)
	if err != nil {
		return fmt.Errorf("approve claim %s: %w", found.ID, err)
	}
	if err := coupons.Issue(ctx, tx, found, verdict.Amount); err != nil {
		return err
	}
	return tell(ctx, tx, found, decision.StepAPPROVED, words{key: t.key}, notice.KindCLAIM_APPROVED)
}
