package leavings

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/leavingcorrection"
	"kyosai/gen/ent/member"
	"kyosai/server/access"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var (
	errOwn   = problem.New(problem.Conflict, "own_proposal", "ご自身が登録した訂正は確認できません。別の承認者が確認します。")
	errMoved = problem.New(problem.Conflict, "ledger_changed", "登録のあとに、台帳の退会日が変わりました。この訂正は却下し、今の退会日を確かめて、登録し直してください。")
)

// Confirm puts the day into the ledger; never by who entered it.
func (l Leavings) Confirm(ctx context.Context, id string, version int) (*ent.LeavingCorrection, error) {
	return l.settle(ctx, confirmer, id, version, func(ctx context.Context, tx *store.Tx, found *ent.LeavingCorrection) error {
		if found.ProposedByID == access.From(ctx).StaffID {
			return errOwn
		}
		if err := write(ctx, tx, found); err != nil {
			return err
		}
		return end(ctx, tx, found, leavingcorrection.StatusCONFIRMED, "")
	})
}

// Reject ends a correction that waits, and says why. Whoever entered it may do so too.
func (l Leavings) Reject(ctx context.Context, id string, version int, why string) (*ent.LeavingCorrection, error) {
	why, err := freetext.Need("answer", why, longestReason, "却下する理由を入力してください。")
	if err != nil {
		return nil, err
	}
	return l.settle(ctx, proposers|confirmer, id, version, func(ctx context.Context, tx *store.Tx, found *ent.LeavingCorrection) error {
		return end(ctx, tx, found, leavingcorrection.StatusREJECTED, why)
	})
}

// write changes the ledger where it still says what the correction is of: the day, and the employment that ended with it.
func write(ctx context.Context, tx *store.Tx, found *ent.LeavingCorrection) error {
	is, ended := member.LeftOnIsNil(), employment.UntilOnIsNil()
	if found.WasOn != nil {
		is, ended = member.LeftOn(*found.WasOn), employment.UntilOn(*found.WasOn)
	}
	leaving := tx.Client().Member.Update().Where(member.ID(found.MemberID), is)
	work := tx.Client().Employment.Update().Where(employment.MemberID(found.MemberID), ended)
	if found.LeftOn == nil {
		leaving.ClearLeftOn()
		work.ClearUntilOn()
	} else {
		leaving.SetLeftOn(*found.LeftOn)
		work.SetUntilOn(*found.LeftOn)
	}
	n, err := leaving.Save(ctx)
	switch {
	case err != nil:
		return fmt.Errorf("correct the leaving day of %s: %w", found.MemberID, err)
	case n == 0:
		return errMoved
	}
	if err := work.Exec(ctx); err != nil {
		return fmt.Errorf("correct the end of work of %s: %w", found.MemberID, err)
	}
	return nil
}

// settle holds a correction that waits at the version that was seen, and does with it what the verb does.
func (l Leavings) settle(ctx context.Context, by access.Roles, id string, version int, verb func(context.Context, *store.Tx, *ent.LeavingCorrection) error) (*ent.LeavingCorrection, error) {
	if !access.From(ctx).May(by) {
		return nil, problem.NotAllowed
	}
	err := l.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		n, err := tx.Client().LeavingCorrection.Update().Where(leavingcorrection.ID(id), leavingcorrection.Version(version),
			leavingcorrection.StatusEQ(leavingcorrection.StatusPROPOSED)).AddVersion(1).ClearPendingOf().Save(ctx)
		if err != nil {
			return fmt.Errorf("hold correction %s: %w", id, err)
		}
		found, err := tx.Client().LeavingCorrection.Query().Where(leavingcorrection.ID(id)).Only(ctx)
		switch {
		case ent.IsNotFound(err):
			return errGone
		case err != nil:
			return fmt.Errorf("read correction %s: %w", id, err)
		case n == 0:
			return errStale
		}
		return verb(ctx, tx, found)
	})
	if err != nil {
		return nil, err
	}
	return l.Get(ctx, id)
}

func end(ctx context.Context, tx *store.Tx, found *ent.LeavingCorrection, status leavingcorrection.Status, answer string) error {
	err := tx.Client().LeavingCorrection.Update().Where(leavingcorrection.ID(found.ID)).SetStatus(status).SetAnswer(answer).
		SetSettledByID(access.From(ctx).StaffID).SetSettledAt(tx.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("settle correction %s: %w", found.ID, err)
	}
	return nil
}
