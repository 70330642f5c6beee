package tills

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/tillday"
	"kyosai/server/access"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Step is the wish to take a day a step on, from the version that was read: whatever goes over the counter meanwhile makes
// it void.
type Step struct {
	ID      string
	Version int
}

// Counting is that somebody has counted the cash of a day, without the change.
type Counting struct {
	Step
	Cash   yen.Amount
	Reason string
}

const (
	mostCash      = 100_000_000
	longestReason = 400
)

var (
	errCash       = problem.In("cash", "cash", "釣銭を除いた現金を、0円から1億円までの数字で入力してください。")
	errMoved      = problem.New(problem.Conflict, "day_moved", "画面を開いたあとに、窓口で受け取りや引渡しがありました。開き直して、もう一度ご確認ください。")
	errNotCounted = problem.New(problem.Conflict, "day_not_counted", "現金がまだ数えられていません。現金を入力してから、別の職員が締めてください。")
	errOwnCount   = problem.New(problem.Conflict, "own_count", "ご自身が数えた日は締められません。別の職員に確認を頼んでください。")
	errDone       = problem.New(problem.Conflict, "day_closed_before", "この日は、もう締め済みです。二度は締められません。")
)

// Count enters the cash of a day; where it is what there ought to be no reason is needed. The day is closed by somebody else.
func (t Tills) Count(ctx context.Context, c Counting) (_ *ent.TillDay, err error) {
	if c.Cash < 0 || c.Cash > mostCash {
		return nil, errCash
	}
	if c.Reason, err = freetext.Take("reason", c.Reason, longestReason); err != nil {
		return nil, err
	}
	return t.step(ctx, c.Step, c.run)
}

func (c Counting) run(ctx context.Context, tx *store.Tx) error {
	_, err := c.take(ctx, tx, func(u *ent.TillDayUpdate) {
		u.SetStatus(tillday.StatusCOUNTED).SetCash(c.Cash).SetReason(c.Reason).SetCountedByID(access.From(ctx).StaffID).SetCountedAt(tx.Now)
	}, tillday.StatusIn(tillday.StatusOPEN, tillday.StatusCOUNTED))
	if err != nil {
		return err
	}
	sum, err := total(ctx, tx.Client(), c.ID)
	if err != nil {
		return err
	}
	if sum.Cash() != c.Cash && c.Reason == "" {
		return problem.In("reason", "text_missing", fmt.Sprintf("帳簿の現金は%s、数えた現金は%sです。差の理由を入力してください。", sum.Cash(), c.Cash))
	}
	if err := tx.Client().TillDay.Update().Where(tillday.ID(c.ID)).SetExpected(sum.Cash()).Exec(ctx); err != nil {
		return fmt.Errorf("keep what day %s comes to: %w", c.ID, err)
	}
	return nil
}

// Close closes a day that somebody else has counted.
func (t Tills) Close(ctx context.Context, s Step) (*ent.TillDay, error) {
	me := access.From(ctx).StaffID
	return t.step(ctx, s, func(ctx context.Context, tx *store.Tx) error {
		_, err := s.take(ctx, tx, func(u *ent.TillDayUpdate) {
			u.SetStatus(tillday.StatusCLOSED).SetClosedByID(me).SetClosedAt(tx.Now)
		}, tillday.StatusEQ(tillday.StatusCOUNTED), tillday.CountedByIDNEQ(me))
		return err
	})
}

// Recount has a day be counted again that somebody has counted.
func (t Tills) Recount(ctx context.Context, s Step) (*ent.TillDay, error) {
	return t.step(ctx, s, func(ctx context.Context, tx *store.Tx) error {
		_, err := s.take(ctx, tx, func(u *ent.TillDayUpdate) {
			u.SetStatus(tillday.StatusOPEN).ClearExpected().ClearCash().SetReason("").ClearCountedByID().ClearCountedAt()
		}, tillday.StatusEQ(tillday.StatusCOUNTED))
		return err
	})
}

func (t Tills) step(ctx context.Context, s Step, step func(context.Context, *store.Tx) error) (*ent.TillDay, error) {
	if !access.From(ctx).May(closers) {
		return nil, problem.NotAllowed
	}
	if err := t.Store.InTx(ctx, step); err != nil {
		return nil, err
	}
	return t.Get(ctx, s.ID)
}

// take takes a day a step on by a conditional update; without one it says what is the matter.
func (s Step) take(ctx context.Context, tx *store.Tx, change func(*ent.TillDayUpdate), from ...predicate.TillDay) (*ent.TillDay, error) {
	update := tx.Client().TillDay.Update().Where(tillday.ID(s.ID), tillday.Version(s.Version)).Where(from...).AddVersion(1)
	change(update)
	n, err := update.Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("take day %s a step on: %w", s.ID, err)
	}
	found, err := tx.Client().TillDay.Query().Where(tillday.ID(s.ID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, errGone
	case err != nil:
		return nil, fmt.Errorf("read day %s: %w", s.ID, err)
	case n == 0:
		return nil, s.not(found, access.From(ctx).StaffID)
	}
	return found, nil
}

// not says why a day was not taken a step on.
func (s Step) not(found *ent.TillDay, me string) error {
	switch {
	case found.Status == tillday.StatusCLOSED:
		return errDone
	case found.Version != s.Version:
		return errMoved
	case found.Status == tillday.StatusOPEN:
		return errNotCounted
	case found.CountedByID != nil && *found.CountedByID == me:
		return errOwnCount
	}
	return errStale
}
