// Package orders takes an order of tickets 申込 from its placing to the tickets in hand, a file a verb. A member orders so
// many of an offering; staff take the money at the counter and hand the tickets out; what is not paid in time runs out, and
// what it held returns.
//
// Who orders at the same moment is served together, in the order in which the wishes came: one transaction holds the stocks,
// decides one wish after the other, and keeps what was granted. The database holds whatever the code does: a key stands
// once, and nothing passes its limit.
package orders

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/refusedrefund"
	"kyosai/gen/ent/tally"
	"kyosai/gen/ent/ticketreturn"
	"kyosai/server/access"
	"kyosai/server/offerings"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/tallies"
)

// Orders does the verbs, each in one transaction, within the viewer's scope. New makes it.
type Orders struct {
	Store *store.Store
	Card  bool // members can pay by card: a payment provider is set up
	lines *[counters]line
}

// New makes the orders of a store; a process has one, for all who order of an offering stand in one line.
func New(s *store.Store) Orders { return Orders{Store: s, lines: &[counters]line{}} }

var errGone = problem.New(problem.NotFound, "order_not_found", "お探しの申込みが見つかりません。一覧を開き直してください。")

// Filter says which orders a list shows: of one offering or of all, of one member or of all, in a state or in any, or of one number.
type Filter struct {
	OfferingID string
	MemberID   string
	Status     order.Status
	Number     string // the beginning of an order's number
	Owed       bool   // only those whose money has to be given back, and those of which the payment provider refuses to
	First      int
	After      *string
}

func (f Filter) narrow(query *ent.OrderQuery) *ent.OrderQuery {
	if f.OfferingID != "" {
		query.Where(order.OfferingID(f.OfferingID))
	}
	if f.MemberID != "" {
		query.Where(order.MemberID(f.MemberID))
	}
	if f.Status != "" {
		query.Where(order.StatusEQ(f.Status))
	}
	if f.Number != "" {
		query.Where(order.NumberHasPrefix(f.Number))
	}
	if f.Owed {
		query.Where(order.Or(owed, order.HasRefusedRefundsWith(refusedrefund.SettledOnIsNil())))
	}
	return query
}

// List lists orders, the newest first.
func (o Orders) List(ctx context.Context, f Filter) (*page.Page[*ent.Order], error) {
	if err := page.Check(f.First); err != nil {
		return nil, err
	}
	keys, err := page.Keys(f.After, 1)
	if err != nil {
		return nil, err
	}
	query := f.narrow(o.Store.Client.Order.Query())
	if keys != nil {
		query.Where(order.IDLT(keys[0]))
	}
	rows, err := loaded(ctx, query).Order(order.ByID(sql.OrderDesc())).Limit(f.First + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the orders: %w", err)
	}
	list := page.Of(rows, f.First, func(r *ent.Order) string { return page.Cursor(r.ID) })
	list.Total = func(ctx context.Context) (int, error) { return f.narrow(o.Store.Client.Order.Query()).Count(ctx) }
	return list, nil
}

// loaded reads orders with what belongs to them; what came back of them is the staff's business.
func loaded(ctx context.Context, q *ent.OrderQuery) *ent.OrderQuery {
	if access.From(ctx).Kind == access.Staff {
		q.WithReturns(func(q *ent.TicketReturnQuery) { q.WithMadeBy().Order(ticketreturn.ByID()) })
	}
	return q.WithCheckouts(func(q *ent.CheckoutQuery) { q.Order(checkout.ByID()) }).WithRefusedRefunds(refused(ctx)).WithMember().WithReceivedBy().WithDeliveredBy().WithFiledBy().WithCancelledBy().WithSettledBy().WithOffering(func(q *ent.OfferingQuery) { q.WithAllotments() })
}

// refused reads what cannot go back to a card, the oldest first; who settled or reopened it is the staff's business.
func refused(ctx context.Context) func(*ent.RefusedRefundQuery) {
	return func(q *ent.RefusedRefundQuery) {
		if access.From(ctx).Kind == access.Staff {
			q.WithSettledBy().WithReopenedBy()
		}
		q.Order(refusedrefund.ByID())
	}
}

// Get is one order; nil where there is none that the viewer may know of.
func (o Orders) Get(ctx context.Context, id string) (*ent.Order, error) {
	found, err := loaded(ctx, o.Store.Client.Order.Query().Where(order.ID(id))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read order %s: %w", id, err)
	}
	return found, nil
}

// Title is what an order is of: the name of the offering, with that of its allotment where it has one; nil where the viewer
// may not know of it.
func (o Orders) Title(ctx context.Context, of *ent.Order) (*string, error) {
	found := of.Edges.Offering
	if found == nil || found.Edges.Allotments == nil {
		var err error
		found, err = o.Store.Client.Offering.Query().Where(offering.ID(of.OfferingID)).WithAllotments().Only(ctx)
		if ent.IsNotFound(err) {
			return nil, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read what order %s is of: %w", of.ID, err)
		}
	}
	title := offerings.Titled(found, of.AllotmentID)
	return &title, nil
}

// Waiting lists a member's orders that wait for their payment or for being handed out, the oldest first.
func (o Orders) Waiting(ctx context.Context, of *ent.Member) ([]*ent.Order, error) {
	waiting := order.StatusIn(order.StatusORDERED, order.StatusPAID)
	rows, err := loaded(ctx, o.Store.Client.Order.Query().Where(order.MemberID(of.ID), waiting)).Order(order.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the orders that wait of %s: %w", of.ID, err)
	}
	return rows, nil
}

// Count is how many orders of an offering are in a state, and how many tickets they are for.
type Count struct {
	Status  order.Status
	Orders  int
	Tickets int
}

// Counts counts an offering's orders by their state, those that were erased too.
func (o Orders) Counts(ctx context.Context, of *ent.Offering) ([]*Count, error) {
	var rows []*Count
	err := o.Store.Client.Order.Query().Where(order.HasOfferingWith(offering.ID(of.ID))).GroupBy(order.FieldStatus).
		Aggregate(ent.As(ent.Count(), "orders"), ent.As(ent.Sum(order.FieldQuantity), "tickets")).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("count the orders of offering %s: %w", of.ID, err)
	}
	erased, err := tallies.Of(ctx, o.Store.Client, tally.NounORDER, of.ID)
	for _, t := range erased {
		at := slices.IndexFunc(rows, func(c *Count) bool { return string(c.Status) == t.State })
		if at < 0 {
			at, rows = len(rows), append(rows, &Count{Status: order.Status(t.State)})
		}
		rows[at].Orders, rows[at].Tickets = rows[at].Orders+t.Many, rows[at].Tickets+t.Units
	}
	return rows, err
}
