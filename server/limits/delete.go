package limits

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent/limitgroup"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var errUsed = problem.New(problem.Conflict, "limit_group_used", "この共通の限度を使うチケットがあるため、削除できません。下書きのチケットなら、チケットの画面で外してから削除してください。")

// Delete deletes a group that no offering uses, from the version that was read.
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
		if used, err := tx.Client().Offering.Query().Where(offering.LimitGroupID(id)).Exist(ctx); err != nil || used {
			return orUsed(err, id)
		}
		return tx.Client().LimitGroup.DeleteOneID(id).Exec(ctx)
	})
	if sqlgraph.IsForeignKeyConstraintError(err) {
		return errUsed // at the same moment
	}
	return err
}

func orUsed(err error, id string) error {
	if err != nil {
		return fmt.Errorf("look for the offerings of limit group %s: %w", id, err)
	}
	return errUsed
}
