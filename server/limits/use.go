package limits

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/limitgroup"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// ErrNone is for whoever names a group that is gone, also where it went in the same moment.
var ErrNone = problem.In("limitGroup", "no_limit_group", "選んだ共通の限度は、もうありません。画面を開き直して、選び直してください。")

var errOther = map[limitgroup.Counts]error{
	limitgroup.CountsTICKETS:  problem.In("limitGroup", "limit_group_other", "選んだ共通の限度は、イベントの回数を数えます。チケットの枚数を数える限度を選んでください。"),
	limitgroup.CountsBOOKINGS: problem.In("limitGroup", "limit_group_other", "選んだ共通の限度は、チケットの枚数を数えます。イベントの回数を数える限度を選んでください。"),
}

// Use refuses to share a group that is gone or counts something else; none is named by an empty id.
func Use(ctx context.Context, tx *store.Tx, id string, counts limitgroup.Counts) error {
	if id == "" {
		return nil
	}
	found, err := tx.Client().LimitGroup.Query().Where(limitgroup.ID(id)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return ErrNone
	case err != nil:
		return fmt.Errorf("read limit group %s: %w", id, err)
	case found.Counts != counts:
		return errOther[counts]
	}
	return nil
}
