package signin

import (
	"context"
	"time"

	"kyosai/gen/ent/mailtoken"
	"kyosai/server/access"
	"kyosai/server/signin/session"
	"kyosai/server/store"
)

// Sweep removes sessions that have ended, and the links of yesterday with the addresses that they were sent to.
func Sweep(ctx context.Context, s *store.Store) error {
	if err := session.Sweep(ctx, s); err != nil {
		return err
	}
	return s.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		over, err := tx.Client().MailToken.Query().Where(mailtoken.EndsAtLT(tx.Now.Add(-24 * time.Hour))).IDs(ctx)
		if err != nil || len(over) == 0 {
			return err
		}
		_, err = tx.Client().MailToken.Delete().Where(mailtoken.IDIn(over...)).Exec(ctx)
		return err
	})
}
