package lotteries

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/eventsession"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/bookings"
	"kyosai/server/caldate"
	"kyosai/server/notices"
	"kyosai/server/store"
)

// ticketsLast is how many days tickets can be drawn after their sale and after the day of the number: they have no day of use that we
// know, and nobody waits for ever.
const ticketsLast = 90

// undrawn are the states of a lottery that can be drawn, now or later.
var undrawn = lottery.StatusIn(lottery.StatusOPEN, lottery.StatusCLOSED, lottery.StatusNUMBERED, lottery.StatusCONFIRMED)

// Lapse ends, for the worker, the lotteries that nobody drew while what they give out could still be had, and then their entries, some
// at a time, for nothing: they count neither as won nor as lost, and their members are told. A worker that was killed is followed by
// the next, which finds what is still open.
func (l Lotteries) Lapse(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	err := l.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().Lottery.Update().Where(undrawn, tooLate(tx)).SetStatus(lottery.StatusLAPSED).AddVersion(1).Exec(ctx)
	})
	if err != nil {
		return fmt.Errorf("let lotteries lapse: %w", err)
	}
	for n := 1; n > 0; {
		err := l.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
			n, err = lapseSome(ctx, tx)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// tooLate picks the lotteries of sessions that have begun, and of tickets whose sale was over long ago.
func tooLate(tx *store.Tx) predicate.Lottery {
	begun := eventsession.And(eventsession.StartsAtLTE(tx.Now), eventsession.HasEventWith(event.StatusEQ(event.StatusPUBLISHED)))
	sold := offering.And(offering.SaleUntilLTE(tx.Now.AddDate(0, 0, -ticketsLast)), offering.StatusEQ(offering.StatusPUBLISHED))
	return lottery.Or(lottery.HasEventSessionWith(begun),
		lottery.And(lottery.HasOfferingWith(sold), lottery.DrawOnLT(caldate.Today(tx.Now).AddDays(-ticketsLast))))
}

// lapseSome ends some of the entries in lotteries that have lapsed.
func lapseSome(ctx context.Context, tx *store.Tx) (int, error) {
	rows, err := tx.Client().LotteryEntry.Query().Where(lotteryentry.StatusEQ(lotteryentry.StatusENTERED), lotteryentry.HasLotteryWith(lottery.StatusEQ(lottery.StatusLAPSED))).
		WithLottery(func(q *ent.LotteryQuery) { q.Select(brief...) }).Order(lotteryentry.ByID()).Limit(some).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("read the entries in lotteries that have lapsed: %w", err)
	}
	for _, row := range rows {
		if err := lapse(ctx, tx, row); err != nil {
			return 0, fmt.Errorf("end entry %s: %w", row.ID, err)
		}
	}
	return len(rows), nil
}

// lapse ends one entry, with the booking that entered by it.
func lapse(ctx context.Context, tx *store.Tx, row *ent.LotteryEntry) error {
	err := tx.Client().LotteryEntry.Update().Where(lotteryentry.ID(row.ID)).
		SetStatus(lotteryentry.StatusWITHDRAWN).SetEndedAt(tx.Now).AddVersion(1).Exec(ctx)
	if err == nil && row.BookingID != nil {
		err = bookings.Forfeit(ctx, tx, []string{*row.BookingID})
	}
	if err != nil {
		return err
	}
	news := newsOf(row, row.Edges.Lottery)
	news.Kind = notice.KindLOTTERY_LAPSED
	return notices.Tell(ctx, tx, news)
}
