package limits

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent/event"
	"kyosai/gen/ent/limitgroup"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var errUsed = problem.New(problem.Conflict, "limit_group_used", "この共通の限度を使うチケットやイベントがあるため、削除できません。下書きなら、その画面で外してから削除してください。")

// Delete deletes a group that no offering and no event uses, from the version that was read.
func (l Limits) Delete(ctx context.Context, id string, version int) error {
	if !access.From(ctx).May(keepers) {
		return problem.NotAllowed
	}
	err := l.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		n, err := tx.Client().LimitGroup.Update().Where(limitgroup.ID(id), limitgroup.Version(version)).AddVersion(1).Save(ctx)
		if err != nil {
			return fmt.Errorf("hold limit group %s: %w", id, err)
		}
		if err := changed(ctx, tx, id, n); err != nil {
			return err
		}
		if err := unused(ctx, tx, id); err != nil {
			return err
		}
		return tx.Client().LimitGroup.DeleteOneID(id).Exec(ctx)
	})
	if sqlgraph.IsForeignKeyConstraintError(err) {
		return errUsed // at the same moment
	}
	return err
}

func unused(ctx context.Context, tx *store.Tx, id string) error {
	used, err := tx.Client().Offering.Query().Where(offering.LimitGroupID(id)).Exist(ctx)
	if err == nil && !used {
		used, err = tx.Client().Event.Query().Where(event.LimitGroupID(id)).Exist(ctx)
	}
	switch {
	case err != nil:
		return fmt.Errorf("look for what uses limit group %s: %w", id, err)
	case used:
		return errUsed
	}
	return nil
}
