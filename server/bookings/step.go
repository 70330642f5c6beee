package bookings

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/server/access"
	"kyosai/server/idempotency"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// Step is the wish to take a booking one step on, from the version that was read. Its key is made once for each such wish.
type Step struct {
	ID      string
	Version int
	Key     string
}

var (
	errChanged   = problem.New(problem.Conflict, "booking_changed", "この予約は、ほかの画面で先に変更されました。開き直して、今の状態をご確認ください。")
	errCancelled = problem.New(problem.Conflict, "booking_cancelled", "この予約は取り消されています。")
	errExpired   = problem.New(problem.Conflict, "booking_expired", "期限が過ぎたため、この予約は取り消されました。")
)

// errBefore says that a wish was fulfilled before; its transaction is rolled back, for there is nothing to do.
var errBefore = errors.New("done before")

// run runs a step in one transaction, unless it was taken before, and gives the booking as it is then. The row of the places
// is held first, and then what is read of the booking is what there is; key is where the step keeps its key.
func (b Bookings) run(ctx context.Context, s Step, by access.Roles, key func(*ent.Booking) *string, step func(ctx context.Context, tx *store.Tx, of *ent.Booking) error) (*ent.Booking, error) {
	if !access.From(ctx).May(by) {
		return nil, problem.NotAllowed
	}
	if err := idempotency.Check(s.Key); err != nil {
		return nil, err
	}
	known, err := b.Get(ctx, s.ID)
	if err != nil {
		return nil, err
	}
	if known == nil {
		return nil, errGone
	}
	err = b.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		of, err := held(ctx, tx, known)
		switch {
		case err != nil:
			return err
		case key(of) != nil && *key(of) == s.Key:
			return errBefore
		}
		return step(ctx, tx, of)
	})
	if err != nil && !errors.Is(err, errBefore) {
		return nil, err
	}
	return b.Get(ctx, s.ID)
}

// held holds the places of a booking, and before them the lottery that it has entered, and reads it anew.
func held(ctx context.Context, tx *store.Tx, known *ent.Booking) (*ent.Booking, error) {
	if known.Status == booking.StatusENTERED {
		if err := holdLottery(ctx, tx, known.SessionID); err != nil {
			return nil, err
		}
	}
	if _, err := waiting.Hold(ctx, tx, known.AllotmentID); err != nil {
		return nil, err
	}
	of, err := tx.Client().Booking.Query().Where(booking.ID(known.ID)).WithEvent().WithSession().WithPlace().Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read booking %s: %w", known.ID, err)
	}
	return of, nil
}

// changed is the error of an update of a booking that has to change its row; over says why it did not, where that is known.
func (s Step) changed(n int, err error, over error) error {
	switch {
	case ent.IsConstraintError(err):
		return errKeyUsed
	case err != nil:
		return fmt.Errorf("take booking %s a step on: %w", s.ID, err)
	case n == 1:
		return nil
	case over != nil:
		return over
	}
	return errChanged
}

// over says why nothing more becomes of a booking; nil where something can.
func over(of *ent.Booking) error {
	return map[booking.Status]error{booking.StatusCANCELLED: errCancelled, booking.StatusEXPIRED: errExpired}[of.Status]
}
