package tills

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/tillday"
	"kyosai/gen/ent/tillentry"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Entry is what goes over the counter at once. Amount is below zero where money is given back; Method is empty where none moves.
type Entry struct {
	Kind   tillentry.Kind
	Source tillentry.Source
	Method tillentry.Method
	Amount yen.Amount
	Pieces int
}

// Enter enters what goes over the counter today, in the transaction of whoever does it. It comes last in that transaction,
// for all who stand at the counter wait for the row of the day. A day that was counted has to be counted again.
func Enter(ctx context.Context, tx *store.Tx, entries ...Entry) error {
	if len(entries) == 0 {
		return nil
	}
	day, err := hold(ctx, tx)
	if err != nil {
		return err
	}
	me := access.From(ctx).StaffID
	err = tx.Client().TillEntry.MapCreateBulk(entries, func(c *ent.TillEntryCreate, i int) {
		e := entries[i]
		c.SetDayID(day).SetKind(e.Kind).SetSource(e.Source).SetAmount(e.Amount).SetPieces(e.Pieces).SetMadeByID(me).SetMadeAt(tx.Now)
		if e.Method != "" {
			c.SetMethod(e.Method)
		}
	}).Exec(ctx)
	if err != nil {
		return fmt.Errorf("enter what went over the counter: %w", err)
	}
	return nil
}

// hold holds the row of today until the transaction ends, and gives its key.
func hold(ctx context.Context, tx *store.Tx) (string, error) {
	today := caldate.Today(tx.Now)
	n, err := tx.Client().TillDay.Update().Where(tillday.HeldOn(today), tillday.StatusNEQ(tillday.StatusCLOSED)).
		SetStatus(tillday.StatusOPEN).ClearExpected().ClearCash().SetReason("").ClearCountedByID().ClearCountedAt().AddVersion(1).Save(ctx)
	if err != nil {
		return "", fmt.Errorf("hold %s at the counter: %w", today, err)
	}
	found, err := tx.Client().TillDay.Query().Where(tillday.HeldOn(today)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return begin(ctx, tx, today)
	case err != nil:
		return "", fmt.Errorf("read %s at the counter: %w", today, err)
	case n == 0 && found.Status == tillday.StatusCLOSED:
		return "", errClosed
	case n == 0:
		return "", errStale
	}
	return found.ID, nil
}

func begin(ctx context.Context, tx *store.Tx, today caldate.Day) (string, error) {
	made, err := tx.Client().TillDay.Create().SetHeldOn(today).Save(ctx)
	if ent.IsConstraintError(err) {
		return "", errStale
	}
	if err != nil {
		return "", fmt.Errorf("begin %s at the counter: %w", today, err)
	}
	return made.ID, nil
}
