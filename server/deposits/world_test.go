package deposits_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/japanese"

	"kyosai/gen/ent"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/offering"
	"kyosai/server/caldate"
	"kyosai/server/deposits"
	"kyosai/server/deposits/bankcsv"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

var now = time.Date(2026, 6, 15, 10, 0, 0, 0, time.FixedZone("JST", 9*60*60))

// world has a ticket of 1,400 yen on sale from 15 June 2026, paid by slip within seven days, and somebody of accounting on
// 19 June.
type world struct {
	*testing.T
	s                          *store.Store
	people                     *storetest.People
	d                          deposits.Deposits
	o                          orders.Orders
	me, other, clerk, accounts context.Context
	ticket                     *ent.Offering
	wishes                     int
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) { test(open(t, s)) })
}

func open(t *testing.T, s *store.Store) *world {
	t.Helper()
	layout, err := bankcsv.Load("bank-headings")
	if err != nil {
		t.Fatal(err)
	}
	people := storetest.Populate(t, s)
	w := &world{T: t, s: s, people: people, d: deposits.Deposits{Store: s, Layout: layout}, o: orders.New(s)}
	w.me, w.other = storetest.As(people.Own.Viewer()), storetest.As(people.Other.Viewer())
	w.clerk, w.accounts = storetest.As(people.Viewer("CLERK")), storetest.As(people.Viewer("ACCOUNTING"))
	w.do(func(ctx context.Context, c *ent.Client) error {
		_, err := c.Deposit.Delete().Exec(ctx)
		_, other := c.Statement.Delete().Exec(ctx)
		return errors.Join(err, other)
	})
	w.at("2026-06-15")
	w.offer()
	w.at("2026-06-19")
	return w
}

func (w *world) at(day caldate.Day) {
	w.s.SetClock(func() time.Time { return day.Begins().Add(10 * time.Hour) })
}

// do changes rows behind the verbs' back.
func (w *world) do(change func(ctx context.Context, c *ent.Client) error) {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { return change(ctx, tx.Client()) })
	if err != nil {
		w.Fatal(err)
	}
}

func (w *world) offer() {
	w.Helper()
	o := offerings.Offerings{Store: w.s}
	made, err := o.Save(w.clerk, offerings.Entry{Name: "水族館 一日券", FaceValue: 2000, Price: 1400, Allotments: []offerings.Part{{Quantity: 500}}, MemberLimit: 100, HoldDays: 7,
		PayBy: []payby.Way{payby.Counter, payby.Slip}, SaleFrom: now, SaleUntil: now.AddDate(0, 1, 0), Delivery: offering.DeliveryPICK_UP})
	if err == nil {
		made, err = o.Publish(w.clerk, offerings.Publishing{ID: made.ID, Version: made.Version})
	}
	if err != nil {
		w.Fatal(err)
	}
	w.ticket = made
}

// slip is an order by slip of so many tickets, placed on 15 June and to be paid until the 22nd.
func (w *world) slip(as context.Context, n int) *ent.Order {
	w.Helper()
	w.at("2026-06-15")
	defer w.at("2026-06-19")
	w.wishes++
	made, err := w.o.Place(as, orders.Placing{OfferingID: w.ticket.ID, Quantity: n, PayBy: payby.Slip, Key: fmt.Sprintf("wish-of-a-test-%d", w.wishes)})
	if err != nil {
		w.Fatal(err)
	}
	return made
}

// file is a bank's statement with lines of a day, an amount and a payer: "17 2800 4711000129 ﾔﾏﾀﾞ".
func (w *world) file(lines ...string) []byte {
	w.Helper()
	var text strings.Builder
	text.WriteString("取引日,摘要,お取引内容,お支払金額,お預り金額,残高\r\n")
	for _, line := range lines {
		day, rest, _ := strings.Cut(line, " ")
		amount, payer, _ := strings.Cut(rest, " ")
		fmt.Fprintf(&text, "2026/6/%s,振込,%s,,%s,1\r\n", day, payer, amount)
	}
	raw, err := japanese.ShiftJIS.NewEncoder().String(text.String())
	if err != nil {
		w.Fatal(err)
	}
	return []byte(raw)
}

func (w *world) take(lines ...string) *deposits.Taken {
	w.Helper()
	taken, err := w.d.Take(w.accounts, deposits.Taking{Raw: w.file(lines...), From: "2026-06-10", Until: "2026-06-18"})
	if err != nil {
		w.Fatal(err)
	}
	return taken
}

// only is the one deposit that there is.
func (w *world) only() *ent.Deposit {
	w.Helper()
	return w.s.Client.Deposit.Query().OnlyX(storetest.System())
}

func (w *world) order(id string) *ent.Order {
	w.Helper()
	return w.s.Client.Order.GetX(storetest.System(), id)
}

func (w *world) step(of *ent.Deposit, key, reason string) deposits.Step {
	return deposits.Step{ID: of.ID, Version: of.Version, Reason: reason, Key: "wish-of-a-test-" + key}
}

// sums are what the deposits come to, by their state.
func (w *world) sums() map[deposit.Status]int64 {
	sums := map[deposit.Status]int64{}
	for _, d := range w.s.Client.Deposit.Query().AllX(storetest.System()) {
		sums[d.Status] += int64(d.Amount)
	}
	return sums
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
