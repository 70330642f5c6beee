package ruledrafts

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/ruledraft"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var (
	errGone     = problem.New(problem.NotFound, "draft_not_found", "この案は見つかりません。一覧を開き直してください。")
	errStale    = problem.New(problem.Conflict, "draft_stale", "ほかの職員が先にこの案を変えました。開き直して、今の内容をご確認ください。")
	errState    = problem.New(problem.Conflict, "draft_state", "この案は、今はその操作ができない状態です。開き直してご確認ください。")
	errOwn      = problem.New(problem.Conflict, "own_draft", "ご自身が作成・変更した案は承認できません。別の承認者が承認します。")
	errUntried  = problem.New(problem.Conflict, "draft_untried", "先に試算をしてください。試算が終わると提案できます。")
	errOtherNow = problem.New(problem.Conflict, "rule_changed", "提案のあとに、その日の規程が変わりました。案へもどし、見比べ直してください。")
)

// Propose asks somebody else to approve the draft. It was tried as it is.
func (d RuleDrafts) Propose(ctx context.Context, id string, version int) (*ent.RuleDraft, error) {
	return d.step(ctx, makers, id, version, []ruledraft.Status{ruledraft.StatusDRAFT}, func(ctx context.Context, tx *store.Tx, found *ent.RuleDraft) error {
		if trial := TrialOf(found); trial == nil || trial.FinishedAt == nil {
			return errUntried
		}
		if err := possible(found.Edges.Kind, ruleOf(found), today(tx)); err != nil {
			return err
		}
		return tx.Client().RuleDraft.Update().Where(ruledraft.ID(id)).SetStatus(ruledraft.StatusPROPOSED).SetAnswer("").
			SetNillableBaseID(baseID(found)).SetMakers(with(found.Makers, access.From(ctx).StaffID)).SetChangedAt(tx.Now).Exec(ctx)
	})
}

// Return gives a proposed draft back to be worked on, and says why. Who proposed it may take it back so, too.
func (d RuleDrafts) Return(ctx context.Context, id string, version int, answer string) (*ent.RuleDraft, error) {
	answer, err := freetext.Need("answer", answer, longestNote, "もどす理由を入力してください。")
	if err != nil {
		return nil, err
	}
	return d.step(ctx, makers, id, version, []ruledraft.Status{ruledraft.StatusPROPOSED}, func(ctx context.Context, tx *store.Tx, _ *ent.RuleDraft) error {
		return tx.Client().RuleDraft.Update().Where(ruledraft.ID(id)).SetStatus(ruledraft.StatusDRAFT).SetAnswer(answer).ClearBaseID().
			SetChangedAt(tx.Now).Exec(ctx)
	})
}

// Withdraw ends a draft; it stays in the record.
func (d RuleDrafts) Withdraw(ctx context.Context, id string, version int) (*ent.RuleDraft, error) {
	open := []ruledraft.Status{ruledraft.StatusDRAFT, ruledraft.StatusPROPOSED}
	return d.step(ctx, makers, id, version, open, func(ctx context.Context, tx *store.Tx, _ *ent.RuleDraft) error {
		return tx.Client().RuleDraft.Update().Where(ruledraft.ID(id)).SetStatus(ruledraft.StatusWITHDRAWN).SetDecidedByID(access.From(ctx).StaffID).
			SetChangedAt(tx.Now).Exec(ctx)
	})
}

// Approve makes the draft a rule, in force from its day on, which is today or later. Who has worked on it cannot.
func (d RuleDrafts) Approve(ctx context.Context, id string, version int) (*ent.RuleDraft, error) {
	approved, err := d.step(ctx, approvers, id, version, []ruledraft.Status{ruledraft.StatusPROPOSED}, func(ctx context.Context, tx *store.Tx, found *ent.RuleDraft) error {
		if Mine(ctx, found) {
			return errOwn
		}
		if err := possible(found.Edges.Kind, ruleOf(found), today(tx)); err != nil {
			return err
		}
		if now := baseID(found); (now == nil) != (found.BaseID == nil) || now != nil && *now != *found.BaseID {
			return errOtherNow
		}
		rule, err := benefits.AddRule(ctx, tx.Client(), found.Edges.Kind, ruleOf(found))
		if err != nil {
			return err
		}
		return tx.Client().RuleDraft.Update().Where(ruledraft.ID(id)).SetStatus(ruledraft.StatusAPPROVED).SetRuleID(rule.ID).
			SetDecidedByID(access.From(ctx).StaffID).SetChangedAt(tx.Now).Exec(ctx)
	})
	if ent.IsConstraintError(err) {
		return nil, errTaken
	}
	return approved, err
}

// step holds a draft at the version that was seen, in one of the states, and does with it what the verb does.
func (d RuleDrafts) step(ctx context.Context, by access.Roles, id string, version int, in []ruledraft.Status, verb func(context.Context, *store.Tx, *ent.RuleDraft) error) (*ent.RuleDraft, error) {
	if !access.From(ctx).May(by) {
		return nil, problem.NotAllowed
	}
	err := d.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		found, err := hold(ctx, tx, id, version, in...)
		if err != nil {
			return err
		}
		if err := verb(ctx, tx, found); err != nil {
			return fmt.Errorf("rule draft %s: %w", id, err)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return d.Get(ctx, id)
}

// hold makes the draft ours until the transaction ends, where it is at the version that was seen.
func hold(ctx context.Context, tx *store.Tx, id string, version int, in ...ruledraft.Status) (*ent.RuleDraft, error) {
	n, err := tx.Client().RuleDraft.Update().Where(ruledraft.ID(id), ruledraft.Version(version), ruledraft.StatusIn(in...)).AddVersion(1).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("hold rule draft %s: %w", id, err)
	}
	found, err := whole(tx.Client().RuleDraft.Query().Where(ruledraft.ID(id))).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, errGone
	case err != nil:
		return nil, fmt.Errorf("read rule draft %s: %w", id, err)
	case n == 0 && found.Version != version:
		return nil, errStale
	case n == 0 || !slices.Contains(in, found.Status):
		return nil, errState
	}
	return found, nil
}
