package orders

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/turn"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/turns"
)

// Waits is how a wish ends that is neither granted nor refused: others wait for the offering, and it has a turn behind them.
type Waits struct{ Turn *ent.Turn }

var errBusy = problem.New(problem.TooMany, "orders_busy", "ただいま混み合っています。少し待ってから、もう一度お申し込みください。")

func (w Waits) Error() string { return "it waits in line: " + w.Turn.ID }

// awaited are the offerings in whose line somebody waits: who comes by himself does not overtake him.
func awaited(ctx context.Context, tx *store.Tx, offerings []string) (map[string]bool, error) {
	ids, err := tx.Client().Offering.Query().Where(offering.IDIn(offerings...), turns.Awaited()).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("read for what members wait in line: %w", err)
	}
	are := make(map[string]bool, len(ids))
	for _, id := range ids {
		are[id] = true
	}
	return are, nil
}

// queue puts wishes at the end of the lines that they came upon; whoever waits there already stays where he is.
func (s *sale) queue(ctx context.Context, tx *store.Tx, batch []*wish) error {
	if len(s.late) == 0 {
		return nil
	}
	before, err := s.waiting(ctx, tx)
	if err != nil {
		return err
	}
	var first []*wish
	for _, w := range s.late {
		if found := before[[2]string{w.memberID, w.OfferingID}]; found != nil {
			w.err = Waits{found}
		} else {
			first = append(first, w)
		}
	}
	made, err := tx.Client().Turn.MapCreateBulk(first, func(c *ent.TurnCreate, i int) { s.fillTurn(c, first[i], i) }).Save(ctx)
	if sqlgraph.IsUniqueConstraintError(err) && len(batch) == 1 {
		return errBusy // the same member's other phone was faster; his next try finds what that did
	}
	if err != nil {
		return fmt.Errorf("put wishes in line: %w", err)
	}
	for i, row := range made {
		first[i].err = Waits{row}
	}
	return nil
}

func (s *sale) fillTurn(c *ent.TurnCreate, w *wish, nth int) {
	c.SetMemberID(w.memberID).SetOfferingID(w.OfferingID).SetLiveOffering(w.OfferingID).SetAllotmentID(w.from.ID).SetQuantity(w.Quantity).SetPayBy(w.PayBy).
		SetPrice(s.on[w.OfferingID].Price).SetNillableFiledByID(w.filedBy).SetPlace(turns.Behind(s.now) + int64(nth)).SetTurnKey(w.Key).SetTakenAt(s.now)
}

// waiting are the turns that the members of late wishes have already, by member and offering.
func (s *sale) waiting(ctx context.Context, tx *store.Tx) (map[[2]string]*ent.Turn, error) {
	var members, offerings []string
	for _, w := range s.late {
		members, offerings = append(members, w.memberID), append(offerings, w.OfferingID)
	}
	rows, err := tx.Client().Turn.Query().Where(turn.MemberIDIn(members...), turn.LiveOfferingIn(offerings...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read who waits in line already: %w", err)
	}
	found := make(map[[2]string]*ent.Turn, len(rows))
	for _, row := range rows {
		found[[2]string{row.MemberID, row.OfferingID}] = row
	}
	return found, nil
}
