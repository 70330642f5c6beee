package orders_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/allowance"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

var now = time.Date(2026, 6, 15, 10, 0, 0, 0, time.FixedZone("JST", 9*60*60))

// world has two members and a clerk on 15 June 2026, and a ticket of 1,400 yen on sale until the end of the month: ten of
// them, four a member, held for seven days.
type world struct {
	*testing.T
	s                *store.Store
	people           *storetest.People
	o                orders.Orders
	me, other, clerk context.Context
	ticket           *ent.Offering
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) { test(open(t, s)) })
}

func open(t *testing.T, s *store.Store) *world {
	people := storetest.Populate(t, s)
	w := &world{T: t, s: s, people: people, o: orders.New(s)}
	w.me, w.other, w.clerk = storetest.As(people.Own.Viewer()), storetest.As(people.Other.Viewer()), storetest.As(people.Viewer("CLERK"))
	w.at(now)
	w.ticket = w.offer(10, 4)
	return w
}

func (w *world) at(t time.Time) { w.s.SetClock(func() time.Time { return t }) }

// offer puts a ticket on sale: so many, so many a member, paid in these ways or in any.
func (w *world) offer(quantity, limit int, ways ...payby.Way) *ent.Offering {
	w.Helper()
	if len(ways) == 0 {
		ways = []payby.Way{payby.Counter, payby.Slip}
	}
	o := offerings.Offerings{Store: w.s}
	made, err := o.Save(w.clerk, offerings.Entry{Name: "水族館 一日券", FaceValue: 2000, Price: 1400, Allotments: []offerings.Part{{Quantity: quantity}}, MemberLimit: limit, HoldDays: 7, PayBy: ways,
		SaleFrom: now, SaleUntil: time.Date(2026, 7, 1, 0, 0, 0, 0, now.Location()), Delivery: offering.DeliveryPICK_UP})
	if err == nil {
		made, err = o.Publish(w.clerk, offerings.Publishing{ID: made.ID, Version: made.Version})
	}
	if err != nil {
		w.Fatal(err)
	}
	return made
}

func (w *world) place(as context.Context, n int, key string) (*ent.Order, error) {
	return w.o.Place(as, orders.Placing{OfferingID: w.ticket.ID, Quantity: n, Key: "wish-of-a-test-" + key})
}

func (w *world) placed(as context.Context, n int, key string) *ent.Order {
	w.Helper()
	made, err := w.place(as, n, key)
	if err != nil {
		w.Fatal(err)
	}
	return made
}

// taken is what is taken of the ticket, and what the first member has of it in the fiscal year.
func (w *world) taken() (stock, own int) {
	stock = w.s.Client.Allotment.Query().Where(allotment.OfferingID(w.ticket.ID)).OnlyX(storetest.System()).Taken
	for _, a := range w.s.Client.Allowance.Query().Where(allowance.OfferingID(w.ticket.ID), allowance.MemberID(w.people.Own.Member.ID), allowance.FiscalYear(2026)).AllX(storetest.System()) {
		own += a.Taken
	}
	return stock, own
}

func (w *world) expect(stock, own int) {
	w.Helper()
	if s, o := w.taken(); s != stock || o != own {
		w.Errorf("%d are taken, %d by the member; want %d and %d", s, o, stock, own)
	}
}

func step(of *ent.Order, key string) orders.Step {
	return orders.Step{ID: of.ID, Version: of.Version, Key: "wish-of-a-test-" + key}
}

func paying(of *ent.Order, key string) orders.Paying {
	return orders.Paying{Step: step(of, key), Method: order.PaymentMethodCASH, Amount: of.Amount}
}

func code(err error) string {
	switch p := problem.As(err); {
	case err == nil:
		return "ok"
	case p == nil:
		return err.Error()
	default:
		return strings.TrimSpace(p.Code + " " + p.Field)
	}
}
