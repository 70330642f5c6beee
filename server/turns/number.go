package turns

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent/turn"
	"kyosai/server/access"
	"kyosai/server/store"
)

// atOnce is how many turns one statement numbers.
const atOnce = 500

// errMoved says that the line changed while it was numbered; nothing was kept.
var errMoved = errors.New("the line has moved")

// Number gives those who wait for an offering without a number the next ones, in the order of their places. Several workers
// may do so: where another numbered meanwhile, or somebody left, the rest is done the next time, and no number stands twice.
func (t Turns) Number(ctx context.Context, offeringID string) error {
	for n := atOnce; n == atOnce; {
		err := t.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) (err error) {
			n, err = number(ctx, tx, offeringID)
			return err
		})
		if errors.Is(err, errMoved) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("number the line of offering %s: %w", offeringID, err)
		}
	}
	return nil
}

// number is nobody's act, so it stands in no record: the places say what the numbers are.
func number(ctx context.Context, tx *store.Tx, offeringID string) (int, error) {
	of := tx.Client().Turn.Query().Where(turn.OfferingID(offeringID))
	ids, err := of.Clone().Where(turn.StatusEQ(turn.StatusWAITING), turn.NumberIsNil()).Order(turn.ByPlace(), turn.ByID()).Limit(atOnce).IDs(ctx)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	last, err := of.Where(turn.NumberNotNil()).Order(turn.ByNumber(sql.OrderDesc())).Limit(1).Select(turn.FieldNumber).Ints(ctx)
	if err != nil {
		return 0, err
	}
	result, err := tx.SQL.ExecContext(ctx, "UPDATE turns SET number = CASE id"+strings.Repeat(" WHEN ? THEN ?", len(ids))+
		" END WHERE number IS NULL AND status = 'WAITING' AND id IN (?"+strings.Repeat(", ?", len(ids)-1)+")", numbers(ids, last)...)
	if err != nil {
		return 0, err
	}
	if done, err := result.RowsAffected(); err != nil || int(done) != len(ids) {
		return 0, errors.Join(err, errMoved)
	}
	return len(ids), nil
}

// numbers are the values of that statement: each key with its number, and the keys once more.
func numbers(ids []string, last []int) (values []any) {
	next := append(last, 0)[0]
	var keys []any
	for _, id := range ids {
		next++
		values, keys = append(values, id, next), append(keys, id)
	}
	return append(values, keys...)
}
