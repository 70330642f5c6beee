package orders

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/idempotency"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/tills"
	"kyosai/server/yen"
)

// Serving is that a member stands at the desk: the money of his unpaid orders is taken, and the tickets of all are handed out,
// unless that is to be another day. Amount is the yen that were taken. The steps bear no keys: the serving's stands for each.
type Serving struct {
	MemberID string
	By       order.IdentifiedBy
	Orders   []Step
	Method   *order.PaymentMethod
	Amount   yen.Amount
	HandOut  bool
	Key      string
}

// mostServed is how many orders are served at once.
const mostServed = 50

var (
	errNoOrders = problem.In("orders", "orders_missing", "渡すチケットか、代金を受け取る申込みを選んでください。")
	errManyAsk  = problem.In("orders", "too_many", fmt.Sprintf("一度に扱えるのは%d件までです。分けて登録してください。", mostServed))
	errNoMethod = problem.In("method", "method_missing", "代金の支払方法を選んでください。")
	errStranger = problem.New(problem.Conflict, "order_of_another", "この会員の申込みではないものが含まれています。もう一度読み取ってください。")
	errPosted   = problem.New(problem.Conflict, "order_by_post", "郵送でお渡しするチケットです。発送は「申込み」の画面で登録してください。")
)

// Serve serves a member, all of what is asked or none of it. The same key again gives the orders as they are.
func (o Orders) Serve(ctx context.Context, s Serving) ([]*ent.Order, error) {
	if !access.From(ctx).May(counter) {
		return nil, problem.NotAllowed
	}
	if err := s.check(); err != nil {
		return nil, err
	}
	// One by one in the order of their keys, so that two desks never wait for each other.
	s.Orders = slices.SortedFunc(slices.Values(s.Orders), func(a, b Step) int { return cmp.Compare(a.ID, b.ID) })
	s.Orders = slices.CompactFunc(s.Orders, func(a, b Step) bool { return a.ID == b.ID })
	if err := o.Store.InTx(ctx, s.run); err != nil {
		return nil, err
	}
	ids := make([]string, len(s.Orders))
	for i, one := range s.Orders {
		ids[i] = one.ID
	}
	rows, err := loaded(ctx, o.Store.Client.Order.Query().Where(order.IDIn(ids...))).Order(order.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the orders that were served: %w", err)
	}
	return rows, nil
}

func (s Serving) check() error {
	switch {
	case len(s.Orders) == 0:
		return errNoOrders
	case len(s.Orders) > mostServed:
		return errManyAsk
	}
	return idempotency.Check(s.Key)
}

// run serves the orders one by one.
func (s Serving) run(ctx context.Context, tx *store.Tx) error {
	var entries []tills.Entry
	var taken yen.Amount
	before := 0
	for _, one := range s.Orders {
		one.Key = s.keyOf(one.ID)
		went, err := s.serve(ctx, tx, one)
		if errors.As(err, new(already)) {
			before++
			continue
		}
		if err != nil {
			return err
		}
		for _, e := range went {
			taken += e.Amount
		}
		entries = append(entries, went...)
	}
	switch {
	case before == len(s.Orders):
		return nil
	case before > 0:
		return errKeyUsed
	case taken != s.Amount:
		return errAmount
	}
	return tills.Enter(ctx, tx, entries...)
}

// keyOf is the key of one order's steps within the wish.
func (s Serving) keyOf(orderID string) string {
	sum := sha256.Sum256([]byte(s.Key + "\x00" + orderID))
	return hex.EncodeToString(sum[:])
}

// serve takes one order as far as is asked, and gives what goes over the counter.
func (s Serving) serve(ctx context.Context, tx *store.Tx, one Step) ([]tills.Entry, error) {
	found, err := tx.Client().Order.Query().Where(order.ID(one.ID), order.MemberID(s.MemberID)).WithOffering().Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, errStranger
	case err != nil:
		return nil, fmt.Errorf("read order %s: %w", one.ID, err)
	case s.before(found, one.Key):
		return nil, already(one.ID)
	}
	var went []tills.Entry
	if found.Status == order.StatusORDERED || !s.HandOut {
		entry, err := s.pay(ctx, tx, one, found.Amount)
		if err != nil {
			return nil, err
		}
		went = append(went, entry)
		one.Version++
	}
	by := found.Edges.Offering.Delivery
	switch {
	case !s.HandOut, by != offering.DeliveryPICK_UP && len(went) > 0: // what reaches its member otherwise is only paid for
		return went, nil
	case by == offering.DeliveryPOST:
		return nil, errPosted
	}
	handed, err := one.deliver(ctx, tx, &s.By)
	return append(went, handed...), err
}

// before says whether the same wish did so before.
func (s Serving) before(found *ent.Order, key string) bool {
	is := func(kept *string) bool { return kept != nil && *kept == key }
	return is(found.DeliverKey) || is(found.PayKey)
}

func (s Serving) pay(ctx context.Context, tx *store.Tx, one Step, amount yen.Amount) (tills.Entry, error) {
	if s.Method == nil {
		return tills.Entry{}, errNoMethod
	}
	return Paying{one, *s.Method, amount}.pay(ctx, tx)
}
