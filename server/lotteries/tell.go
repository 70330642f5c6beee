package lotteries

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/jobs"
	"kyosai/server/notices"
	"kyosai/server/store"
)

// TellKind is the kind of job that tells who took part how the lottery came out.
const TellKind = "lottery.tell"

type told struct {
	LotteryID string `json:"lotteryId"`
}

// some is how many are told in one transaction.
const some = 200

// Telling is the worker's: it tells everybody who took part, some at a time. Who was told is kept with the notice in one
// transaction, so that a worker that is killed goes on where it was.
func (l Lotteries) Telling() jobs.Handler {
	return jobs.Handle(func(ctx context.Context, of told) error {
		for {
			n := 0
			err := l.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) (err error) {
				n, err = tellSome(ctx, tx, of.LotteryID)
				return err
			})
			if err != nil || n == 0 {
				return err
			}
		}
	})
}

func tellSome(ctx context.Context, tx *store.Tx, id string) (int, error) {
	came := lotteryentry.Or(lotteryentry.StatusIn(lotteryentry.StatusWON, lotteryentry.StatusLOST), lotteryentry.ForfeitEQ(lotteryentry.ForfeitOVER_LIMIT))
	rows, err := tx.Client().LotteryEntry.Query().Where(lotteryentry.LotteryID(id), lotteryentry.ToldAtIsNil(), came).Order(lotteryentry.ByID()).Limit(some).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("read whom to tell: %w", err)
	}
	of, err := tx.Client().Lottery.Query().Where(lottery.ID(id)).Select(brief...).Only(ctx)
	if err != nil {
		return 0, fmt.Errorf("read lottery %s: %w", id, err)
	}
	for _, row := range rows {
		n, err := tx.Client().LotteryEntry.Update().Where(lotteryentry.ID(row.ID), lotteryentry.ToldAtIsNil()).SetToldAt(tx.Now).Save(ctx)
		if err != nil {
			return 0, fmt.Errorf("note who was told: %w", err)
		}
		if n == 0 {
			continue
		}
		if err := notices.Tell(ctx, tx, newsOf(row, of)); err != nil {
			return 0, err
		}
	}
	return len(rows), nil
}

// newsOf is of the offering, or of the booking that entered.
func newsOf(row *ent.LotteryEntry, of *ent.Lottery) notices.News {
	news := notices.News{MemberID: row.MemberID, Kind: notice.KindLOTTERY_LOST}
	if row.Status == lotteryentry.StatusWON {
		news.Kind = notice.KindLOTTERY_WON
	}
	for field, id := range map[*string]*string{&news.OfferingID: of.OfferingID, &news.OrderID: row.OrderID, &news.BookingID: row.BookingID} {
		if id != nil {
			*field = *id
		}
	}
	return news
}
