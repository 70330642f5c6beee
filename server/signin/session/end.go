package session

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/session"
	"kyosai/server/access"
	"kyosai/server/store"
)

// EndOfAccount ends the sessions of a member's or an officer's account, but for one, and what phones keep of its card.
func EndOfAccount(ctx context.Context, tx *store.Tx, accountID, but string) error {
	if err := tx.Client().Account.UpdateOneID(accountID).SetCardsFrom(tx.Now).Exec(ctx); err != nil {
		return fmt.Errorf("end what phones keep of a card: %w", err)
	}
	return end(ctx, tx, session.AccountID(accountID), session.IDNEQ(but))
}

// EndOfStaff ends the sessions of somebody on the staff.
func EndOfStaff(ctx context.Context, tx *store.Tx, staffID string) error {
	return end(ctx, tx, session.StaffID(staffID))
}

func end(ctx context.Context, tx *store.Tx, which ...predicate.Session) error {
	ids, err := tx.Client().Session.Query().Where(which...).IDs(ctx)
	if err != nil || len(ids) == 0 {
		return err
	}
	if _, err := tx.Client().Session.Delete().Where(session.IDIn(ids...)).Exec(ctx); err != nil {
		return fmt.Errorf("end sessions: %w", err)
	}
	return nil
}

// SignOut ends the viewer's session and takes the cookie back. Who is not signed in stays so.
func (s *Sessions) SignOut(ctx context.Context) error {
	own := access.From(ctx).SessionID
	if own != "" {
		err := s.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
			return end(ctx, tx, session.ID(own))
		})
		if err != nil {
			return err
		}
	}
	TakeBack(ctx)
	return nil
}

// Sweep removes the sessions that have ended: at their latest end, or idle for longer than any zone lets them be.
func Sweep(ctx context.Context, st *store.Store) error {
	idle := max(PublicLimit.Idle, StaffLimit.Idle)
	return st.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		return end(ctx, tx, session.Or(session.EndsAtLT(tx.Now), session.SeenAtLT(tx.Now.Add(-idle-time.Hour))))
	})
}
