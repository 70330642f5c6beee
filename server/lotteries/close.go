package lotteries

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"

	"kyosai/gen/ent"
	"kyosai/gen/ent/eventsession"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/draw"
	"kyosai/server/events"
	"kyosai/server/jobs"
	"kyosai/server/offerings"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Closing is the wish to close the list of a lottery, from the version that was read. DrawOn is another day for the number
// where the one that was promised has come, or nil.
type Closing struct {
	ID      string
	Version int
	DrawOn  *caldate.Day
}

var (
	errStillOpen = problem.New(problem.Conflict, "entries_open", "申込みの期間がまだ終わっていません。終わってから締め切ります。")
	errClosed    = problem.New(problem.Conflict, "list_closed", "この抽選は、もう締め切っています。")
	errNumberDay = problem.In("drawOn", "draw_day", "抽選に使う数の日は、明日かそれより後にしてください。締め切ったあとに決まる数だけが使えます。")
)

// Close closes the list, and publishes what it is held to before the number can be known.
func (l Lotteries) Close(ctx context.Context, c Closing) (*ent.Lottery, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if err := l.close(ctx, c); err != nil {
		return nil, err
	}
	return l.get(ctx, c.ID)
}

// Closing is the worker's: it closes the list of an offering at its time. Where the number's day has come, it leaves it to
// staff, who name another day.
func (l Lotteries) Closing() jobs.Handler {
	return jobs.Handle(func(ctx context.Context, d offerings.Due) error {
		return l.closeAll(access.AsSystem(ctx), lottery.OfferingID(d.ID))
	})
}

// ClosingSessions is the worker's too: it closes the lists of all sessions of an event.
func (l Lotteries) ClosingSessions() jobs.Handler {
	return jobs.Handle(func(ctx context.Context, d events.Due) error {
		return l.closeAll(access.AsSystem(ctx), lottery.HasEventSessionWith(eventsession.EventID(d.ID)))
	})
}

func (l Lotteries) closeAll(ctx context.Context, which predicate.Lottery) error {
	rows, err := l.Store.Client.Lottery.Query().Where(which).Order(lottery.ByID()).Select(brief...).All(ctx)
	if err != nil {
		return fmt.Errorf("read the lotteries to be closed: %w", err)
	}
	for _, found := range rows {
		err := l.close(ctx, Closing{ID: found.ID, Version: found.Version})
		refusal := problem.As(err)
		if err != nil && (refusal == nil || refusal.Code == errStale.Code) { // somebody enters at the last moment: the job is tried again
			return err
		}
		if refusal != nil && refusal.Code != errClosed.Code && refusal.Code != errCalledOff.Code && refusal.Code != errLapsed.Code {
			slog.Warn("a lottery was not closed", "lottery", found.ID, "why", refusal.Code)
		}
	}
	return nil
}

func (l Lotteries) close(ctx context.Context, c Closing) error {
	return l.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		update := tx.Client().Lottery.Update().Where(lottery.ID(c.ID), lottery.Version(c.Version), lottery.StatusEQ(lottery.StatusOPEN)).
			SetStatus(lottery.StatusCLOSED).SetClosedAt(tx.Now).AddVersion(1)
		if c.DrawOn != nil {
			update.SetDrawOn(*c.DrawOn)
		}
		n, err := update.Save(ctx)
		found, err := read(ctx, tx, c.ID, n, err, func(f *ent.Lottery) error {
			if f.Status == lottery.StatusCALLED_OFF {
				return errCalledOff
			}
			if f.Status == lottery.StatusLAPSED {
				return errLapsed
			}
			if f.Status != lottery.StatusOPEN {
				return errClosed
			}
			return nil
		})
		if err != nil {
			return err
		}
		if tx.Now.Before(prizeOf(found).closes()) {
			return errStillOpen
		}
		if !found.DrawOn.After(caldate.Today(tx.Now)) {
			return errNumberDay
		}
		if err := prizeOf(found).late(found.DrawOn); err != nil {
			return err
		}
		return l.commit(ctx, tx, found)
	})
}

// read reads the lottery whose row an update changed n times, with what it gives out; where it did not, it says by why.
func read(ctx context.Context, tx *store.Tx, id string, n int, err error, why func(*ent.Lottery) error) (*ent.Lottery, error) {
	if err != nil {
		return nil, fmt.Errorf("take lottery %s a step on: %w", id, err)
	}
	found, err := tx.Client().Lottery.Query().Where(lottery.ID(id)).
		WithOffering(func(q *ent.OfferingQuery) { q.WithAllotments() }).
		WithEventSession(func(q *ent.EventSessionQuery) { q.WithEvent().WithAllotment() }).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, errGone
	case err != nil:
		return nil, fmt.Errorf("read lottery %s: %w", id, err)
	case n == 1:
		return found, nil
	}
	if refusal := why(found); refusal != nil {
		return nil, refusal
	}
	return nil, errStale
}

// commit makes the seed, and keeps the list with what everybody is held to.
func (l Lotteries) commit(ctx context.Context, tx *store.Tx, of *ent.Lottery) error {
	var seed draw.Seed
	if _, err := rand.Read(seed[:]); err != nil {
		return fmt.Errorf("make the seed of lottery %s: %w", of.ID, err)
	}
	sealed, err := l.Vault.Seal(of.ID, seed[:])
	if err != nil {
		return err
	}
	list := draw.List{
		Title: prizeOf(of).title(), Places: prizeOf(of).places(), Decimals: of.Decimals,
		Number: fmt.Sprintf("%s %s", of.NumberName, of.DrawOn), SeedDigest: seed.Digest(),
	}
	if list.Entries, err = entries(ctx, tx, of); err != nil {
		return err
	}
	err = tx.Client().Lottery.Update().Where(lottery.ID(of.ID)).
		SetCommitment(list.Commitment()).SetFile(string(list.Text())).SetSeedSealed(sealed).Exec(ctx)
	if err != nil {
		return fmt.Errorf("keep the list of lottery %s: %w", of.ID, err)
	}
	return nil
}

// entries are who takes part, with the chances of each, which are kept with his entry.
func entries(ctx context.Context, tx *store.Tx, of *ent.Lottery) ([]draw.Entry, error) {
	rows, err := tx.Client().LotteryEntry.Query().Where(lotteryentry.LotteryID(of.ID), lotteryentry.StatusEQ(lotteryentry.StatusENTERED)).
		Order(lotteryentry.ByCode()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the entries in lottery %s: %w", of.ID, err)
	}
	lost, err := losses(ctx, tx, of)
	if err != nil {
		return nil, err
	}
	list := make([]draw.Entry, len(rows))
	for i, row := range rows {
		list[i] = draw.Entry{Code: row.Code, Places: row.Quantity, Chances: draw.Chances(lost[row.MemberID])}
		if list[i].Chances == row.Chances {
			continue
		}
		if err := tx.Client().LotteryEntry.Update().Where(lotteryentry.ID(row.ID)).SetChances(list[i].Chances).Exec(ctx); err != nil {
			return nil, fmt.Errorf("keep the chances of entry %s: %w", row.ID, err)
		}
	}
	return list, nil
}
