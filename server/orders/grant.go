package orders

import (
	"context"
	"errors"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/allowance"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/caldate"
	"kyosai/server/deaths"
	"kyosai/server/id"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// patience is how long one transaction may take: a database that hangs holds nobody's phone for ever.
const patience = 30 * time.Second

// grant decides wishes for one offering in one transaction, in their order, and keeps the orders. The stock's row is held
// first, so that what is read of it holds until the end. A wish that is refused takes nothing and stops none of the others.
func (o Orders) grant(batch []*wish) error {
	parts := map[string]context.Context{}
	for _, w := range batch {
		parts[w.memberID] = part(w.ctx)
	}
	ctx, cancel := context.WithTimeout(audit.With(access.AsSystem(context.Background()), audit.Together(parts)), patience)
	defer cancel()
	return o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		s := sale{parts: parts, today: caldate.Today(tx.Now)}
		if err := s.read(ctx, tx, batch); err != nil {
			return err
		}
		for _, w := range batch {
			s.decide(w, tx.Now)
		}
		return s.keep(ctx, tx, batch)
	})
}

// part is a wish's context with a trail of its own, which outlives the request: who hangs up finds his order by its key.
func part(ctx context.Context) context.Context {
	ctx = context.WithoutCancel(ctx)
	if audit.From(ctx) == nil {
		ctx = audit.With(ctx, audit.Begin(string(access.From(ctx).Kind)))
	}
	return ctx
}

// sale is what wishes for one offering are decided on, and what they came to.
type sale struct {
	parts    map[string]context.Context // by member
	today    caldate.Day
	of       *ent.Offering // nil where no member may know of it
	before   map[string]*ent.Order
	enrolled map[string]bool
	taken    map[string]*ent.Allowance
	granted  []*wish
	tickets  int
}

func (s *sale) read(ctx context.Context, tx *store.Tx, batch []*wish) (err error) {
	var members, keys []string
	for _, w := range batch {
		members, keys = append(members, w.memberID), append(keys, w.Key)
	}
	if s.of, err = holdStock(ctx, tx, batch[0].OfferingID); err != nil {
		return err
	}
	if s.before, err = placed(ctx, tx, members, keys); err != nil {
		return err
	}
	if s.enrolled, err = enrolled(ctx, tx, members, s.today); err != nil {
		return err
	}
	s.taken, err = allowances(ctx, tx.Client(), members, batch[0].OfferingID, s.today.FiscalYear())
	return err
}

// holdStock reads a published offering with its stock, which nobody else changes until the transaction ends.
func holdStock(ctx context.Context, tx *store.Tx, offeringID string) (*ent.Offering, error) {
	nothing := audit.With(ctx, audit.Begin("")) // holding it changes nothing, and leaves no line
	if err := tx.Client().Allotment.Update().Where(allotment.OfferingID(offeringID)).AddTaken(0).Exec(nothing); err != nil {
		return nil, fmt.Errorf("hold the stock of offering %s: %w", offeringID, err)
	}
	of, err := tx.Client().Offering.Query().Where(offering.ID(offeringID), offering.StatusEQ(offering.StatusPUBLISHED)).WithAllotments().Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return nil, fmt.Errorf("read offering %s: %w", offeringID, err)
	}
	return of, nil
}

// placed finds the orders that the same wishes made before, by member: each has one wish here.
func placed(ctx context.Context, tx *store.Tx, members, keys []string) (map[string]*ent.Order, error) {
	rows, err := tx.Client().Order.Query().Where(order.MemberIDIn(members...), order.OrderKeyIn(keys...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("look for the keys of orders: %w", err)
	}
	found := make(map[string]*ent.Order, len(rows))
	for _, row := range rows {
		found[row.MemberID+" "+row.OrderKey] = row
	}
	return found, nil
}

// enrolled tells who of them is a member on the day.
func enrolled(ctx context.Context, tx *store.Tx, members []string, today caldate.Day) (map[string]bool, error) {
	rows, err := tx.Client().Member.Query().Where(member.IDIn(members...)).Select(member.FieldID, member.FieldJoinedOn, member.FieldLeftOn).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read who orders: %w", err)
	}
	died, err := deaths.Among(ctx, tx.Client(), members)
	if err != nil {
		return nil, err
	}
	are := make(map[string]bool, len(rows))
	for _, m := range rows {
		are[m.ID] = !died[m.ID] && (m.JoinedOn == nil || !m.JoinedOn.After(today)) && (m.LeftOn == nil || !m.LeftOn.Before(today))
	}
	return are, nil
}

// decide grants a wish, or says why not.
func (s *sale) decide(w *wish, now time.Time) {
	w.order, w.err = nil, nil
	if before := s.before[w.memberID+" "+w.Key]; before != nil {
		w.order, w.err = before, nil
		if before.OfferingID != w.OfferingID || before.Quantity != w.Quantity {
			w.order, w.err = nil, errKeyUsed
		} else {
			before.Edges.Offering = s.of
		}
		return
	}
	if w.err = s.refuse(w, now); w.err == nil {
		s.of.Edges.Allotments[0].Taken += w.Quantity
		s.granted, s.tickets = append(s.granted, w), s.tickets+w.Quantity
	}
}

// refuse says why a wish is not granted; nil where it is.
func (s *sale) refuse(w *wish, now time.Time) error {
	if s.of == nil {
		return errNoOffering
	}
	if !s.enrolled[w.memberID] {
		return errNoMember
	}
	if err := w.open(s.of, now); err != nil {
		return err
	}
	if a := s.taken[w.memberID]; a != nil && a.Taken+w.Quantity > s.of.MemberLimit {
		return overLimit(s.of, a.Taken)
	}
	return nil
}

// keep keeps the orders that were granted, and what they take of their members' limits and of the stock.
func (s *sale) keep(ctx context.Context, tx *store.Tx, batch []*wish) error {
	if len(s.granted) == 0 {
		return nil
	}
	made, err := tx.Client().Order.MapCreateBulk(s.granted, func(c *ent.OrderCreate, i int) { s.fill(c, s.granted[i], tx.Now) }).Save(ctx)
	if sqlgraph.IsUniqueConstraintError(err) && len(batch) == 1 {
		return errKeyUsed // at the same moment, for another offering
	}
	if err != nil {
		return fmt.Errorf("place orders: %w", err)
	}
	for i, row := range made {
		row.Edges.Offering = s.of
		s.granted[i].order = row
	}
	return errors.Join(s.allow(ctx, tx), s.take(ctx, tx))
}

func (s *sale) fill(c *ent.OrderCreate, w *wish, now time.Time) {
	c.SetMemberID(w.memberID).SetOfferingID(w.OfferingID).SetAllotmentID(s.of.Edges.Allotments[0].ID).
		SetNumber(id.Reference(now)).SetOrderedOn(s.today).SetOrderedAt(now).SetQuantity(w.Quantity).
		SetAmount(s.of.Price * yen.Amount(w.Quantity)).SetFiscalYear(s.today.FiscalYear()).SetPayUntil(s.today.AddDays(s.of.HoldDays)).
		SetOrderKey(w.Key)
}

// allow counts the orders against their members' limits in the year: the first of a member makes the row.
func (s *sale) allow(ctx context.Context, tx *store.Tx) error {
	var first []*wish
	for _, w := range s.granted {
		if s.taken[w.memberID] == nil {
			first = append(first, w)
			continue
		}
		limit := allowance.TakenLTE(s.of.MemberLimit - w.Quantity)
		n, err := tx.Client().Allowance.Update().Where(its(w.order), limit).AddTaken(w.Quantity).Save(s.parts[w.memberID])
		if err := one(n, err, "count one more order of", s.of.ID); err != nil {
			return err
		}
	}
	err := tx.Client().Allowance.MapCreateBulk(first, func(c *ent.AllowanceCreate, i int) {
		c.SetMemberID(first[i].memberID).SetOfferingID(s.of.ID).SetFiscalYear(s.today.FiscalYear()).SetTaken(first[i].Quantity)
	}).Exec(ctx)
	if err != nil {
		return fmt.Errorf("count the orders of offering %s: %w", s.of.ID, err)
	}
	return nil
}
