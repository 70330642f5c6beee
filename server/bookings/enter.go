package bookings

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/id"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var (
	errEntriesOver = problem.New(problem.Conflict, "entries_closed", "この抽選の申込みは締め切りました。申込みの取消しも、締切までにお願いしています。")
	errUndrawn     = problem.New(problem.Conflict, "booking_undrawn", "この予約は抽選の結果を待っています。当選してから、席が決まります。")
)

// holdLottery holds the lottery of a session while its entries are open: who closes the list waits for the same row, so that
// every entry is on the list or refused. Whoever holds it holds it before the places, as the draw does.
func holdLottery(ctx context.Context, tx *store.Tx, sessionID string) error {
	err := tx.Client().Lottery.Update().Where(lottery.EventSessionID(sessionID), lottery.StatusEQ(lottery.StatusOPEN)).AddVersion(1).Exec(ctx)
	if err != nil {
		return fmt.Errorf("hold the lottery of session %s: %w", sessionID, err)
	}
	return nil
}

// holdLottery holds the lottery of what is wished for, where it is given out by lot.
func (w *wish) holdLottery(ctx context.Context, tx *store.Tx) error {
	if w.of.Edges.Event.Way != event.WayLOTTERY {
		return nil
	}
	return holdLottery(ctx, tx, w.SessionID)
}

// opened is the lottery of a session, which is held, while its list is open; refused where it is not.
func opened(ctx context.Context, tx *store.Tx, sessionID string) (string, error) {
	of, err := tx.Client().Lottery.Query().Where(lottery.EventSessionID(sessionID), lottery.StatusEQ(lottery.StatusOPEN)).OnlyID(ctx)
	if ent.IsNotFound(err) {
		return "", errEntriesOver
	}
	if err != nil {
		return "", fmt.Errorf("read the lottery of session %s: %w", sessionID, err)
	}
	return of, nil
}

// enter enters the party in the lottery: under the code that its member had there before, or a new one.
func (w *wish) enter(ctx context.Context, tx *store.Tx, made *ent.Booking) error {
	of, err := opened(ctx, tx, w.SessionID)
	if err != nil {
		return err
	}
	by := access.From(ctx).InStead()
	n, err := tx.Client().LotteryEntry.Update().Where(lotteryentry.LotteryID(of), lotteryentry.MemberID(w.MemberID)).
		SetBookingID(made.ID).SetQuantity(made.People).SetStatus(lotteryentry.StatusENTERED).ClearEndedAt().ClearCancelledByID().ClearFiledByID().SetNillableFiledByID(by).
		SetEnteredOn(caldate.Today(tx.Now)).SetEnteredAt(tx.Now).AddVersion(1).Save(ctx)
	if err == nil && n == 0 {
		err = tx.Client().LotteryEntry.Create().SetMemberID(w.MemberID).SetLotteryID(of).SetCode(id.Pseudonym()).
			SetBookingID(made.ID).SetQuantity(made.People).SetNillableFiledByID(by).SetEnteredOn(caldate.Today(tx.Now)).SetEnteredAt(tx.Now).Exec(ctx)
	}
	if err != nil {
		return fmt.Errorf("enter the lottery of session %s: %w", w.SessionID, err)
	}
	return nil
}

// retractable refuses to take an entry back once the entries are over.
func retractable(ctx context.Context, tx *store.Tx, of *ent.Booking) error {
	if !tx.Now.Before(of.Edges.Event.BookingUntil) {
		return errEntriesOver
	}
	_, err := opened(ctx, tx, of.SessionID)
	return err
}

// retract takes the entry of a booking that has just ended back: it counts neither as won nor as lost.
func retract(ctx context.Context, tx *store.Tx, of *ent.Booking) error {
	err := tx.Client().LotteryEntry.Update().Where(lotteryentry.BookingID(of.ID), lotteryentry.StatusEQ(lotteryentry.StatusENTERED)).
		SetStatus(lotteryentry.StatusWITHDRAWN).SetEndedAt(tx.Now).SetNillableCancelledByID(access.From(ctx).InStead()).AddVersion(1).Exec(ctx)
	if err != nil {
		return fmt.Errorf("take the entry of booking %s back: %w", of.ID, err)
	}
	return nil
}
