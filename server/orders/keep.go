package orders

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/predicate"
	"kyosai/server/audit"
	"kyosai/server/id"
	"kyosai/server/payby"
	"kyosai/server/slipbook"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// keep keeps the orders that were granted, and what they take of their members' limits and of the stocks, in as many
// statements for all as for one.
func (s *sale) keep(ctx context.Context, tx *store.Tx) error {
	if len(s.granted) == 0 {
		return nil
	}
	if err := s.number(ctx, tx); err != nil {
		return err
	}
	made, err := tx.Client().Order.MapCreateBulk(s.granted, func(c *ent.OrderCreate, i int) { s.fill(c, s.granted[i]) }).Save(ctx)
	if sqlgraph.IsUniqueConstraintError(err) {
		return store.ErrMeanwhile // a key was used at the same moment for another offering, or a number is another's already
	}
	if err != nil {
		return fmt.Errorf("place orders: %w", err)
	}
	for i, row := range made {
		row.Edges.Offering = s.on[row.OfferingID]
		s.granted[i].order = row
	}
	if err := s.owe(ctx, tx); err != nil {
		return err
	}
	if err := s.allow(ctx, tx); err != nil {
		return err // a statement behind one that lost a deadlock would stand outside of the transaction
	}
	return s.take(ctx, tx)
}

func (s *sale) fill(c *ent.OrderCreate, w *wish) {
	of := s.on[w.OfferingID]
	c.SetMemberID(w.memberID).SetOfferingID(of.ID).SetAllotmentID(w.from.ID).
		SetNumber(id.Reference(s.now)).SetOrderedOn(s.today).SetOrderedAt(s.now).SetQuantity(w.Quantity).
		SetAmount(of.Price * yen.Amount(w.Quantity)).SetFiscalYear(s.today.FiscalYear()).SetPayUntil(s.payUntil(w)).
		SetNillableHoldUntil(s.holdUntil(w)).SetPayBy(w.PayBy).SetNillableSlipNumber(w.slip).SetNillableFiledByID(w.filedBy).SetOrderKey(w.Key)
	if w.PayBy == payby.Company {
		c.SetStatus(order.StatusPAID).SetPaidOn(s.today).SetPaidAt(s.now).SetPaymentMethod(order.PaymentMethodINVOICE)
	}
}

// number gives those that are paid by slip their numbers: of those that nobody had yet.
func (s *sale) number(ctx context.Context, tx *store.Tx) error {
	bySlip := slices.DeleteFunc(slices.Clone(s.granted), func(w *wish) bool { return w.PayBy != payby.Slip })
	if len(bySlip) == 0 {
		return nil
	}
	numbers, err := slipbook.Draw(ctx, tx.Client(), len(bySlip))
	if err != nil {
		return err
	}
	for i, w := range bySlip {
		w.slip = &numbers[i]
	}
	return nil
}

// take takes the tickets of all that was granted out of their stocks: one conditional update for all stocks of which as
// many are taken.
func (s *sale) take(ctx context.Context, tx *store.Tx) error {
	tickets := map[string]int{} // by allotment
	parts := map[string]context.Context{}
	for _, w := range s.granted {
		tickets[w.order.AllotmentID] += w.Quantity
		parts[w.memberID] = s.parts[w.memberID]
	}
	alike := map[int][]string{}
	for _, of := range slices.Sorted(maps.Keys(tickets)) {
		alike[tickets[of]] = append(alike[tickets[of]], of)
	}
	ctx = audit.With(ctx, audit.Together(parts)) // who was refused has changed nothing
	for many, from := range alike {
		enough := predicate.Allotment(func(sel *sql.Selector) { sel.Where(sql.ExprP("taken <= quantity - ?", many)) })
		n, err := tx.Client().Allotment.Update().Where(allotment.IDIn(from...), enough).AddTaken(many).Save(ctx)
		if err != nil || n != len(from) {
			return fmt.Errorf("take %d tickets each of %d stocks, from %d: %w", many, len(from), n, errors.Join(err, errStock))
		}
	}
	return nil
}

// errStock is a fault of ours: what was held holds fewer than what was read.
var errStock = errors.New("a stock has fewer than were granted")
