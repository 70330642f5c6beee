package claims

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/server/access"
	"kyosai/server/deaths"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var (
	errNotOfDeath   = problem.New(problem.Conflict, "not_of_death", "会員の死亡による申請ではありません。死亡による申請の画面で記録してください。")
	errDeathDenied  = problem.New(problem.Conflict, "death_denied", "亡くなられていないことは、すでに記録されています。開き直して、今の内容をご確認ください。")
	errDeathClaimed = problem.New(problem.Conflict, "death_claimed", "この申請は、まだ対象外と決定していません。承認の取消しや審査を経て対象外と決定したあとに、記録できます。取り下げたときは、亡くなられたことにはなりません。")
	errHeirsClaim   = problem.New(problem.Conflict, "heirs_claim", "ご遺族のほかの申請が、審査の途中か、支払いを待っています。先に、それらを取り下げるか、対象外とするか、承認を取り消してください。")
)

// DenyDeath records that the member has not died, as a claim says that was refused, or paid by mistake: from now on he is heard
// and told again. Who filed the claim does not say so.
func (c Claims) DenyDeath(ctx context.Context, id string, version int, why string) (*ent.Claim, error) {
	return c.step(ctx, access.Approver, id, func(ctx context.Context, tx *store.Tx) error {
		why, err := freetext.Need("note", why, longestText, "亡くなられていないことを、どう確かめたかを入力してください。")
		if err != nil {
			return err
		}
		found, held, err := hold(ctx, tx, id, version)
		if err != nil {
			return err
		}
		if err := deniable(ctx, tx, found, held); err != nil {
			return err
		}
		if err := tx.Client().Claim.Update().Where(claim.ID(id)).SetDeathDenied(true).Exec(ctx); err != nil {
			return fmt.Errorf("deny the death of claim %s: %w", id, err)
		}
		if err := unheard(ctx, tx, found); err != nil {
			return err
		}
		return record(ctx, tx, id, decision.StepDEATH_DENIED, words{note: why})
	})
}

func deniable(ctx context.Context, tx *store.Tx, found *ent.Claim, held bool) error {
	switch {
	case !held:
		return overtaken(ctx, tx, found, false)
	case !found.Edges.Kind.Heir:
		return errNotOfDeath
	case found.DeathDenied:
		return errDeathDenied
	case found.Status != claim.StatusREFUSED && found.Status != claim.StatusPAID:
		return errDeathClaimed
	}
	return notFiledByViewer(ctx, found)
}

// unheard refuses to let a death that a claim has told of be known no longer, while heirs still claim what the member was owed:
// that would be paid to them in his life.
func unheard(ctx context.Context, tx *store.Tx, found *ent.Claim) error {
	if !found.Edges.Kind.Heir {
		return nil
	}
	if err := holdOthers(ctx, tx, found, claim.FiledByIDNotNil()); err != nil {
		return err
	}
	death, err := deaths.Of(ctx, tx.Client(), found.MemberID)
	if err != nil || death.Known {
		return err
	}
	open := slices.DeleteFunc(slices.Clone(standing), func(s claim.Status) bool { return s == claim.StatusPAID })
	claimed, err := tx.Client().Claim.Query().Where(claim.MemberID(found.MemberID), claim.FiledByIDNotNil(), claim.IDNEQ(found.ID), claim.StatusIn(open...)).
		Exist(access.AsSystem(ctx))
	if err == nil && claimed {
		err = errHeirsClaim
	}
	return err
}
