package orders

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/turn"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/turns"
)

// Waits is how a wish ends that is neither granted nor refused: others wait for the offering, and it has a turn behind them, or had one
// when it was sent before.
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

// queue puts wishes at the end of the lines that they came upon; whoever waits there already stays where he is, and the same wish
// sent again finds its turn, whatever became of that.
func (s *sale) queue(ctx context.Context, tx *store.Tx, batch []*wish) error {
	if len(s.late) == 0 {
		return nil
	}
	before, err := s.turns(ctx, tx)
	if err != nil {
		return err
	}
	var first []*wish
	for _, w := range s.late {
		waits, same := before[[2]string{w.memberID, w.OfferingID}], before[[2]string{w.memberID, w.Key}]
		switch {
		case waits != nil:
			w.err = Waits{waits}
		case same == nil:
			first = append(first, w)
		case w.took(same):
			w.err = Waits{same}
		default:
			w.err = errKeyUsed
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

// turns are those that the members of late wishes have in line, by member and offering, and those that the same wishes became when
// they were sent before, by member and key.
func (s *sale) turns(ctx context.Context, tx *store.Tx) (map[[2]string]*ent.Turn, error) {
	var members, offerings, keys []string
	for _, w := range s.late {
		members, offerings, keys = append(members, w.memberID), append(offerings, w.OfferingID), append(keys, w.Key)
	}
	rows, err := tx.Client().Turn.Query().Where(turn.MemberIDIn(members...), turn.Or(turn.LiveOfferingIn(offerings...), turn.TurnKeyIn(keys...))).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read who waits in line already: %w", err)
	}
	found := make(map[[2]string]*ent.Turn, 2*len(rows))
	for _, row := range rows {
		found[[2]string{row.MemberID, row.TurnKey}] = row
		if row.LiveOffering != nil {
			found[[2]string{row.MemberID, *row.LiveOffering}] = row
		}
	}
	return found, nil
}

// moved are the turns of orders that the same wishes made before, and that are paid in another way than those say: it may have fallen
// away while they waited. Nothing is read where there is no such order.
func (s *sale) moved(ctx context.Context, tx *store.Tx, batch []*wish) (map[string]*ent.Turn, error) {
	var members, keys []string
	for _, w := range batch {
		if made := s.before[w.memberID]; made != nil && made.PayBy != w.PayBy {
			members, keys = append(members, w.memberID), append(keys, w.Key)
		}
	}
	if len(members) == 0 {
		return nil, nil
	}
	rows, err := tx.Client().Turn.Query().Where(turn.MemberIDIn(members...), turn.TurnKeyIn(keys...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("look for the turns of orders: %w", err)
	}
	found := make(map[string]*ent.Turn, len(rows))
	for _, row := range rows {
		if row.TurnKey == keys[slices.Index(members, row.MemberID)] {
			found[row.MemberID] = row
		}
	}
	return found, nil
}
