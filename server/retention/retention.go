// Package retention erases what is kept about members of tickets, lotteries and events once its time is over: some at a time,
// and of each some the counts that planners need are added up in the transaction that erases it (server/tallies). Whoever was
// killed in the middle has erased and counted the same; the next goes on.
package retention

import (
	"context"
	"fmt"
	"time"

	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/store"
)

// Kept says how long: orders, entries, bookings, places in line, deposits and notices so many years after they have ended,
// turns so many days.
type Kept struct {
	Years    int
	TurnDays int
}

// Night erases once a day. Size is how many rows one transaction erases; none is some hundred.
type Night struct {
	Store *store.Store
	Kept  Kept
	Size  int
	done  caldate.Day
}

// perTransaction is how many rows one transaction erases, so that nobody waits long for them.
const perTransaction = 200

// Work erases where this day's was not done yet.
func (n *Night) Work(ctx context.Context) error {
	today := caldate.Today(n.Store.Now())
	if n.done == today {
		return nil
	}
	if err := n.Erase(ctx); err != nil {
		return err
	}
	n.done = today
	return nil
}

// Erase erases all whose time is over.
func (n *Night) Erase(ctx context.Context) error {
	if n.Kept.Years < 1 || n.Kept.TurnDays < 1 {
		return fmt.Errorf("nothing is erased at once: %+v", n.Kept)
	}
	for _, erase := range []func(context.Context, batch) (int, error){turns, orders, entries, bookings, places, deposits, notices, allowances} {
		for more := true; more; {
			if err := ctx.Err(); err != nil {
				return err
			}
			erased := 0
			err := n.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) (err error) {
				erased, err = erase(ctx, n.batch(tx))
				return err
			})
			if err != nil {
				return fmt.Errorf("erase what is past its time: %w", err)
			}
			more = erased > 0
		}
	}
	return nil
}

// batch is what one transaction erases of.
type batch struct {
	tx     *store.Tx
	before time.Time   // what ended earlier is past its time
	day    caldate.Day // the same, as a day
	turns  time.Time
	size   int
}

func (n *Night) batch(tx *store.Tx) batch {
	day := caldate.Today(tx.Now).AddYears(-n.Kept.Years)
	size := n.Size
	if size == 0 {
		size = perTransaction
	}
	return batch{tx: tx, before: day.Begins(), day: day, turns: tx.Now.AddDate(0, 0, -n.Kept.TurnDays), size: size}
}
