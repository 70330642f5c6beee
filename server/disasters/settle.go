package disasters

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/disaster"
	"kyosai/server/access"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var errOwnProposal = problem.New(problem.Conflict, "own_proposal", "ご自身が登録した指定は確認できません。別の承認者が確認します。")

// Confirm puts a disaster in force, in place of the one that it replaces. It counts for what is decided from now on.
func (d Disasters) Confirm(ctx context.Context, id string, version int) (*ent.Disaster, error) {
	return d.settle(ctx, confirmer, id, version, func(ctx context.Context, tx *store.Tx, found *ent.Disaster) error {
		if found.ProposedByID == access.From(ctx).StaffID {
			return errOwnProposal
		}
		if found.ReplacesID != nil {
			n, err := tx.Client().Disaster.Update().Where(disaster.ID(*found.ReplacesID), disaster.StatusEQ(disaster.StatusIN_FORCE)).
				AddVersion(1).SetStatus(disaster.StatusREPLACED).Save(ctx)
			if err != nil {
				return fmt.Errorf("replace disaster %s: %w", *found.ReplacesID, err)
			}
			if n == 0 {
				return errNotInForce
			}
		}
		return end(ctx, tx, found, disaster.StatusIN_FORCE, found.Note)
	})
}

// Reject ends a proposal, and says why. Whoever made it may do so too.
func (d Disasters) Reject(ctx context.Context, id string, version int, why string) (*ent.Disaster, error) {
	why, err := freetext.Need("note", why, longestNote, "却下する理由を入力してください。")
	if err != nil {
		return nil, err
	}
	return d.settle(ctx, proposers, id, version, func(ctx context.Context, tx *store.Tx, found *ent.Disaster) error {
		return end(ctx, tx, found, disaster.StatusREJECTED, found.Note+"\n"+why)
	})
}

// settle holds a proposal at the version that was seen, and does with it what the verb does.
func (d Disasters) settle(ctx context.Context, by access.Roles, id string, version int, verb func(context.Context, *store.Tx, *ent.Disaster) error) (*ent.Disaster, error) {
	if !access.From(ctx).May(by) {
		return nil, problem.NotAllowed
	}
	err := d.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		n, err := tx.Client().Disaster.Update().Where(disaster.ID(id), disaster.Version(version), disaster.StatusEQ(disaster.StatusPROPOSED)).
			AddVersion(1).Save(ctx)
		if err != nil {
			return fmt.Errorf("hold disaster %s: %w", id, err)
		}
		found, err := tx.Client().Disaster.Query().Where(disaster.ID(id)).Only(ctx)
		switch {
		case ent.IsNotFound(err):
			return errGone
		case err != nil:
			return fmt.Errorf("read disaster %s: %w", id, err)
		case n == 0:
			return errStale
		}
		return verb(ctx, tx, found)
	})
	if err != nil {
		return nil, err
	}
	return d.Get(ctx, id)
}

func end(ctx context.Context, tx *store.Tx, found *ent.Disaster, status disaster.Status, note string) error {
	err := tx.Client().Disaster.Update().Where(disaster.ID(found.ID)).SetStatus(status).SetNote(note).
		SetSettledByID(access.From(ctx).StaffID).SetSettledAt(tx.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("settle disaster %s: %w", found.ID, err)
	}
	return nil
}
