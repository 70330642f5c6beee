package orders_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allowance"
	"kyosai/gen/ent/auditentry"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/caldate"
	"kyosai/server/orders"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/testkit"
)

// at is ten in the morning of a day.
func at(d caldate.Day) time.Time {
	year, month, date := d.YMD()
	return time.Date(year, time.Month(month), date, 10, 0, 0, 0, now.Location())
}

// buyers are so many members who joined long ago.
func (w *world) buyers(n int) (all []context.Context) {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		for i := range n {
			m, err := tx.Client().Member.Create().SetNumber(fmt.Sprintf("2000%04d", i)).SetSex("UNKNOWN").SetJoinedOn("2000-04-01").Save(ctx)
			if err != nil {
				return err
			}
			all = append(all, storetest.As(&access.Viewer{Kind: access.Member, Zone: access.Public, Roles: access.MemberRole, MemberID: m.ID}))
		}
		return nil
	})
	if err != nil {
		w.Fatal(err)
	}
	return all
}

// rush has every buyer send each of his wishes three times at once, and gives the answers by buyer and wish.
func (w *world) rush(buyers []context.Context, wishes int) map[string][]string {
	var all sync.WaitGroup
	var mutex sync.Mutex
	answers := map[string][]string{}
	for b, as := range buyers {
		for wish := range wishes {
			for range 3 {
				all.Go(func() {
					made, err := w.place(as, 1, fmt.Sprint(wish))
					got := code(err)
					if err == nil {
						got = made.ID
					}
					mutex.Lock()
					defer mutex.Unlock()
					name := fmt.Sprint(b, " ", wish)
					answers[name] = append(answers[name], got)
				})
			}
		}
	}
	all.Wait()
	return answers
}

func TestSixtyFourBuyersGetTenTicketsHoweverOftenTheySend(t *testing.T) {
	each(t, func(w *world) {
		answers := w.rush(w.buyers(64), 1)
		sold := map[string]bool{}
		for buyer, got := range answers {
			var id string
			for _, one := range got {
				switch {
				case one == "sold_out" && id == "":
				case len(one) > 4 && one[:4] == "ord_" && (id == "" || id == one):
					id = one
				case one != "sold_out":
					t.Errorf("buyer %s was told %v", buyer, got)
				}
			}
			if id != "" {
				sold[id] = true
			}
		}
		kept := w.s.Client.Order.Query().Where(order.OfferingID(w.ticket.ID)).AllX(storetest.System())
		for _, one := range kept {
			if !sold[one.ID] {
				t.Errorf("order %s was told to nobody", one.ID)
			}
		}
		if len(kept) != 10 || len(sold) != 10 {
			t.Errorf("%d orders are kept and %d told", len(kept), len(sold))
		}
		w.expect(10, 0)
	})
}

// TestWhoIsServedTogetherHasAnEntryOfHisOwnInTheRecord: what he changed, and nothing of what the others did.
func TestWhoIsServedTogetherHasAnEntryOfHisOwnInTheRecord(t *testing.T) {
	each(t, func(w *world) {
		w.rush(w.buyers(40), 1)
		changes := map[string]string{}
		for _, line := range w.s.Client.AuditEntry.Query().Where(auditentry.ChangesContains(`"Order"`), auditentry.ActorNEQ("system")).AllX(storetest.System()) {
			changes[line.Actor] += line.Changes
		}
		kept := w.s.Client.Order.Query().Where(order.OfferingID(w.ticket.ID)).AllX(storetest.System())
		for _, one := range kept {
			line := changes[one.MemberID]
			if strings.Count(line, `"Order"`) != 1 || !strings.Contains(line, one.ID) || strings.Count(line, `"Allowance"`) != 1 || strings.Count(line, `"Allotment"`) != 1 {
				t.Errorf("of order %s the record says %s", one.ID, line)
			}
		}
		if len(kept) != 10 || len(changes) != 10 {
			t.Errorf("%d orders, and %d entries about orders", len(kept), len(changes))
		}
	})
}

// TestWhoHangsUpHasHisOrderAndItsEntry ends the request, and closes its trail, while the order is being placed.
func TestWhoHangsUpHasHisOrderAndItsEntry(t *testing.T) {
	each(t, func(w *world) {
		buyers := w.buyers(8)
		for _, as := range buyers {
			trail := audit.Begin("OrderPlace")
			ctx, hangUp := context.WithCancel(audit.With(as, trail))
			hangUp()
			if _, err := w.place(ctx, 1, "1"); err != nil && !errors.Is(err, context.Canceled) {
				t.Error(err)
			}
			if err := audit.Close(ctx, w.s.DB, trail, now); err != nil && !errors.Is(err, context.Canceled) {
				t.Error(err)
			}
		}
		ordered := order.OfferingID(w.ticket.ID)
		testkit.Until(t, "all have their orders", func() bool {
			return w.s.Client.Order.Query().Where(ordered).CountX(storetest.System()) == len(buyers)
		})
		for _, one := range w.s.Client.Order.Query().Where(ordered).AllX(storetest.System()) {
			entries := w.s.Client.AuditEntry.Query().Where(auditentry.Actor(one.MemberID), auditentry.ChangesContains(one.ID)).CountX(storetest.System())
			if entries != 1 {
				t.Errorf("order %s has %d entries", one.ID, entries)
			}
		}
	})
}

func TestAMembersLimitHoldsThoughHeOrdersOnManyPhonesAtOnce(t *testing.T) {
	each(t, func(w *world) {
		w.ticket = w.offer(100, 4)
		w.rush(w.buyers(2), 8)
		for _, a := range w.s.Client.Allowance.Query().Where(allowance.OfferingID(w.ticket.ID)).AllX(storetest.System()) {
			n := w.s.Client.Order.Query().Where(order.MemberID(a.MemberID), order.OfferingID(w.ticket.ID)).CountX(storetest.System())
			if a.Taken != 4 || n != 4 {
				t.Errorf("%s has %d orders and is counted %d", a.MemberID, n, a.Taken)
			}
		}
		w.expect(8, 0)
	})
}

func TestOfThoseWhoPayGiveUpAndLetRunOutAtOnceOneDoes(t *testing.T) {
	each(t, func(w *world) {
		for i := range 4 {
			made := w.placed(w.me, 1, fmt.Sprint("round-", i))
			w.at(at("2026-06-23"))
			if i%2 == 0 {
				w.at(now)
			}
			var all sync.WaitGroup
			results := make([]string, 6)
			for j := range results {
				all.Go(func() { results[j] = code(w.either(made, i, j)) })
			}
			all.Wait()
			w.at(now)
			got, err := w.o.Get(w.me, made.ID)
			if err != nil || got.Version != made.Version+1 || got.Status == order.StatusORDERED {
				t.Fatalf("it is %v after %v, %v", got, results, err)
			}
			if got.Status == order.StatusPAID {
				if _, err := w.o.Deliver(w.clerk, step(got, fmt.Sprint("deliver-", i))); err != nil {
					t.Fatal(err)
				}
			}
			held := w.s.Client.Order.Query().Where(order.OfferingID(w.ticket.ID), order.StatusEQ(order.StatusDELIVERED)).CountX(storetest.System())
			w.expect(held, held)
		}
	})
}

// either pays, gives up or lets run out.
func (w *world) either(of *ent.Order, round, n int) error {
	key := fmt.Sprint("either-", round, "-", n)
	switch n % 3 {
	case 0:
		_, err := w.o.Pay(w.clerk, paying(of, key))
		return err
	case 1:
		_, err := w.o.Cancel(w.me, step(of, key))
		return err
	}
	return orders.New(w.s).Expire(context.Background())
}
