package orders

import (
	"context"
	"fmt"
	"slices"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/caldate"
	"kyosai/server/eligibility"
	"kyosai/server/enrolment"
	"kyosai/server/limits"
	"kyosai/server/offerings"
	"kyosai/server/store"
)

// patience is how long one transaction may take: a database that hangs holds nobody's phone for ever.
const patience = 30 * time.Second

// grant decides wishes in one transaction, in their order, and keeps the orders. The rows of the stocks are held first, so
// that what is read of them holds until the end. A wish that is refused takes nothing and stops none of the others.
func (o Orders) grant(batch []*wish) error {
	parts := map[string]context.Context{}
	for _, w := range batch {
		parts[w.memberID] = part(w.ctx)
	}
	ctx, cancel := context.WithTimeout(audit.With(access.AsSystem(context.Background()), audit.Together(parts)), patience)
	defer cancel()
	err := o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		s := sale{parts: parts, now: tx.Now, today: caldate.Today(tx.Now)}
		if err := s.settle(ctx, tx, batch); err != nil {
			return err
		}
		return s.queue(ctx, tx, batch)
	})
	if err != nil {
		return err
	}
	for _, w := range batch {
		audit.From(w.ctx).Recorded()
	}
	return nil
}

// settle decides wishes in their order, and keeps the orders of those that are granted.
func (s *sale) settle(ctx context.Context, tx *store.Tx, batch []*wish) error {
	if err := s.read(ctx, tx, batch); err != nil {
		return err
	}
	for _, w := range batch {
		s.move(w)
		s.decide(w)
	}
	return s.keep(ctx, tx)
}

// part is a wish's context as it outlives the request, with a trail of its own: who hangs up finds his order by its key,
// and its entry in the record, whatever became of the request's.
func part(ctx context.Context) context.Context {
	return audit.With(context.WithoutCancel(ctx), audit.From(ctx).Apart(string(access.From(ctx).Kind)))
}

// sale is what wishes are decided on, and what they came to. Each member has one wish in it.
type sale struct {
	parts    map[string]context.Context // by member
	now      time.Time
	today    caldate.Day
	on       map[string]*ent.Offering      // by key: what members may know of, with its stock as it becomes
	before   map[string]*ent.Order         // by member: what his wish did when it was sent before
	turned   map[string]*ent.Turn          // by member: the turn that it did that with, where it is paid in another way than the wish says
	enrolled map[string]*eligibility.Facts // by member, of those who are members
	payers   map[string]string             // by member: the company that takes his order on its invoice
	taken    map[[2]string]*ent.Allowance  // by member and offering, and by member and limit group
	awaited  map[string]bool               // the offerings in whose line somebody waits
	granted  []*wish
	late     []*wish // those that go to the end of such a line
}

func (s *sale) read(ctx context.Context, tx *store.Tx, batch []*wish) (err error) {
	var members, keys, wanted []string
	for _, w := range batch {
		members, keys, wanted = append(members, w.memberID), append(keys, w.Key), append(wanted, w.OfferingID)
	}
	if s.on, err = hold(ctx, tx, wanted); err != nil {
		return err
	}
	if s.before, err = placed(ctx, tx, members, keys); err != nil {
		return err
	}
	if s.turned, err = s.moved(ctx, tx, batch); err != nil {
		return err
	}
	if s.enrolled, err = enrolment.Among(ctx, tx, members, s.today); err != nil {
		return err
	}
	if s.payers, err = payers(ctx, tx, batch, s.today); err != nil {
		return err
	}
	if s.awaited, err = awaited(ctx, tx, wanted); err != nil {
		return err
	}
	s.taken, err = limits.Allowances(ctx, tx.Client(), members, wanted, groups(s.on), s.today.FiscalYear())
	return err
}

// hold reads published offerings with their stocks and the limits that they share, which nobody else changes until the transaction ends.
func hold(ctx context.Context, tx *store.Tx, ids []string) (map[string]*ent.Offering, error) {
	if err := offerings.Hold(ctx, tx, ids...); err != nil {
		return nil, err
	}
	rows, err := tx.Client().Offering.Query().Where(offering.IDIn(ids...), offering.StatusEQ(offering.StatusPUBLISHED)).WithAllotments().WithLimitGroup().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read offerings: %w", err)
	}
	on := make(map[string]*ent.Offering, len(rows))
	for _, row := range rows {
		on[row.ID] = row
	}
	return on, nil
}

// placed finds the orders that the same wishes made before.
func placed(ctx context.Context, tx *store.Tx, members, keys []string) (map[string]*ent.Order, error) {
	rows, err := tx.Client().Order.Query().Where(order.MemberIDIn(members...), order.OrderKeyIn(keys...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("look for the keys of orders: %w", err)
	}
	found := make(map[string]*ent.Order, len(rows))
	for _, row := range rows {
		if row.OrderKey == keys[slices.Index(members, row.MemberID)] {
			found[row.MemberID] = row
		}
	}
	return found, nil
}

// decide grants a wish, or says why not.
func (s *sale) decide(w *wish) {
	w.order, w.err = s.before[w.memberID], nil
	switch {
	case w.order == nil:
		if w.err = s.refuse(w); w.err == nil && w.turn == nil && s.awaited[w.OfferingID] {
			s.late = append(s.late, w)
		} else if w.err == nil {
			w.from.Taken += w.Quantity
			s.granted = append(s.granted, w)
		}
	case !w.same(w.order) && !w.took(s.turned[w.memberID]):
		w.order, w.err = nil, errKeyUsed
	default:
		w.order.Edges.Offering = s.on[w.OfferingID]
	}
}

// refuse says why a wish is not granted; nil where it is.
func (s *sale) refuse(w *wish) (err error) {
	of := s.on[w.OfferingID]
	if of == nil {
		return errNoOffering
	}
	facts := s.enrolled[w.memberID]
	if facts == nil {
		return errNoMember
	}
	if err := w.open(of, s.now); err != nil {
		return err
	}
	if w.from, err = w.pick(of); err != nil {
		return err
	}
	if err := s.refuseInvoice(w); err != nil {
		return err
	}
	if a := s.taken[[2]string{w.memberID, of.ID}]; a != nil && a.Taken+w.Quantity > of.MemberLimit {
		return overLimit(of, a.Taken)
	}
	if err := s.refuseGroup(w); err != nil {
		return err
	}
	return eligibility.Refuse(of.Eligibility, *facts, s.today)
}
