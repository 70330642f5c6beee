package pictures

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Describe changes the words that stand for a picture.
func (p Pictures) Describe(ctx context.Context, id, words string) (described *ent.Picture, err error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	alt, err := describe(words)
	if err != nil {
		return nil, err
	}
	err = p.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		if _, err := find(ctx, tx.Client(), id); err != nil {
			return err
		}
		described, err = tx.Client().Picture.UpdateOneID(id).SetAlt(alt).Save(ctx)
		if err != nil {
			return fmt.Errorf("describe picture %s: %w", id, err)
		}
		return nil
	})
	return described, err
}
