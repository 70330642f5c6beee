package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/documents"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/rules"
	"kyosai/server/store"
)

var errNotCertified = problem.New(problem.Conflict, "not_certified",
	"お勤め先の確認を待っているため、審査を終えられません。紙の証明書が届いているときは、「紙で確認」に記録してください。期限を過ぎているときは、お勤め先へお問い合わせください。")

// Recommend says that a claim was examined; somebody else decides. The verdict is found anew, for something may have
// been paid or decided since the member sent it. What the rule does not give goes on with a note that says so: it can
// only be refused. A claim that the company has yet to certify stays where it is.
func (c Claims) Recommend(ctx context.Context, id string, version int, note string) (*ent.Claim, error) {
	return c.step(ctx, access.Examiner, id, func(ctx context.Context, tx *store.Tx) error {
		return recommend(ctx, tx, turn{id: id, version: version}, note)
	})
}

func recommend(ctx context.Context, tx *store.Tx, t turn, note string) error {
	note, err := freetext.Take("note", note, longestText)
	if err != nil {
		return err
	}
	found, err := t.hold(ctx, tx, claim.StatusSUBMITTED)
	if err != nil {
		return err
	}
	if err := notFiledByViewer(ctx, found); err != nil {
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
	if err := explained(found, verdict, note); err != nil {
		return err
	}
	err = tx.Client().Claim.Update().Where(claim.ID(t.id)).SetStatus(claim.StatusRECOMMENDED).
		SetRecommendedByID(access.From(ctx).StaffID).ClearEndorsedBy().ClearAssignedTo().ClearAssignedAt().Exec(ctx)
	if err != nil {
		return fmt.Errorf("recommend claim %s: %w", t.id, err)
	}
	return record(ctx, tx, t.id, decision.StepRECOMMENDED, words{note: note, key: t.key})
}

// explained refuses a recommendation that leaves to be guessed what the examiner found: why it should not be given, or
// what he saw where the files do not say everything. What the company has yet to certify, no note explains.
func explained(found *ent.Claim, verdict *rules.Verdict, note string) error {
	if verdict.Awaiting(rules.Officer) != nil {
		return errNotCertified
	}
	if note != "" {
		return nil
	}
	if missing := verdict.FirstMissing(); missing != nil {
		return problem.In("note", "note_missing", "規程の条件を満たしていません。"+reason(found, missing)+"対象外と考える理由を、承認者への覚書に書いてください。")
	}
	if open := verdict.Awaiting(rules.Staff); open != nil {
		return problem.In("note", "note_missing", "職員が確かめることがあります。"+reason(found, open)+"確かめたことを、承認者への覚書に書いてください。")
	}
	return nil
}

// reappraise finds the verdict of a claim that was sent anew and keeps it, with the amount that it gives.
func reappraise(ctx context.Context, tx *store.Tx, found *ent.Claim) (*rules.Verdict, error) {
	m, err := claimant(ctx, tx.Client(), found.MemberID)
	if err != nil {
		return nil, err
	}
	anew, err := appraise(ctx, tx.Client(), found, found.Edges.Kind, m, caldate.Today(tx.Now))
	if err != nil {
		return nil, err
	}
	update := tx.Client().Claim.Update().Where(claim.ID(found.ID))
	anew.keep(update.Mutation())
	if update.SetAmount(anew.verdict.Amount); !anew.verdict.Entitled {
		update.ClearAmount()
	}
	if err := update.Exec(ctx); err != nil {
		return nil, fmt.Errorf("keep the verdict of claim %s: %w", found.ID, err)
	}
	return &anew.verdict, nil
}
