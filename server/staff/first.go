package staff

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/staff"
	"kyosai/server/access"
	"kyosai/server/store"
)

// Enter enters people whom an operator names on the machine itself, the first administrator above all. Who is entered
// already stays as he is: from the first administrator on, staff are kept in the app.
func (s Staff) Enter(ctx context.Context, people ...Entry) (entered int, err error) {
	err = s.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		entered = 0
		for _, e := range people {
			roles, err := e.check()
			if err != nil {
				return err
			}
			known, err := tx.Client().Staff.Query().Where(staff.Subject(e.Subject)).Exist(ctx)
			if err != nil {
				return fmt.Errorf("find staff: %w", err)
			}
			if known {
				continue
			}
			if _, err := enter(ctx, tx, e, roles); err != nil {
				return err
			}
			entered++
		}
		return nil
	})
	if ent.IsConstraintError(err) {
		return 0, errTaken
	}
	return entered, err
}
