package lotteries_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/staff"
	"kyosai/server/access"
	"kyosai/server/lotteries"
	"kyosai/server/offerings"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/vault"
)

var now = time.Date(2026, 6, 15, 10, 0, 0, 0, time.FixedZone("JST", 9*60*60))

// The story of each lottery: entries until the 20th, the number is the one of the 22nd.
var (
	until = time.Date(2026, 6, 20, 17, 0, 0, 0, now.Location())
	known = time.Date(2026, 6, 22, 16, 0, 0, 0, now.Location())
)

// world has members, two clerks, and a lottery of five tickets, at most two a member, which takes entries.
type world struct {
	*testing.T
	s             *store.Store
	people        *storetest.People
	l             lotteries.Lotteries
	clerk, second context.Context
	of            *ent.Offering
	members       []string
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) { test(open(t, s)) })
}

func open(t *testing.T, s *store.Store) *world {
	kept, err := vault.In(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	w := &world{T: t, s: s, people: storetest.Populate(t, s), l: lotteries.Lotteries{Store: s, Vault: kept}}
	w.clerk = storetest.As(w.people.Viewer("CLERK"))
	w.second = storetest.As(&access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Clerk, StaffID: w.hire("窓口")})
	w.at(now)
	w.of = w.offer("試の抽選", 5, 2)
	w.enrol(8)
	return w
}

func (w *world) at(t time.Time) { w.s.SetClock(func() time.Time { return t }) }

func (w *world) within(do func(ctx context.Context, c *ent.Client) error) {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { return do(ctx, tx.Client()) })
	if err != nil {
		w.Fatal(err)
	}
}

func (w *world) hire(name string) string {
	w.within(func(ctx context.Context, c *ent.Client) error {
		return c.Staff.Create().SetSubject(name).SetName(name).SetCreatedAt(now).Exec(ctx)
	})
	return w.s.Client.Staff.Query().Where(staff.Subject(name)).OnlyIDX(storetest.System())
}

// enrol adds members who may enter.
func (w *world) enrol(n int) {
	w.within(func(ctx context.Context, c *ent.Client) error {
		for i := range n {
			m, err := c.Member.Create().SetNumber(fmt.Sprintf("3000%04d", i)).SetName("会員").SetSex(member.SexUNKNOWN).SetJoinedOn("2020-04-01").Save(ctx)
			if err != nil {
				return err
			}
			w.members = append(w.members, m.ID)
		}
		return nil
	})
}

func as(member string) context.Context {
	return storetest.As(&access.Viewer{Kind: access.Member, Zone: access.Public, Roles: access.MemberRole, MemberID: member})
}

// entry is a ticket that is given out by lot, in which nothing is wrong.
func entry(name string, quantity, limit int) offerings.Entry {
	return offerings.Entry{Name: name, FaceValue: 2000, Price: 1400, Allotments: []offerings.Part{{Quantity: quantity}}, MemberLimit: limit, HoldDays: 7,
		SaleFrom: now, SaleUntil: until, Delivery: offering.DeliveryPICK_UP, Way: offering.WayLOTTERY, PayBy: []payby.Way{payby.Counter},
		Lottery: &offerings.LotteryTerms{NumberName: "TOPIXの終値（日本取引所グループ）", DrawOn: "2026-06-22", Decimals: 2}, LineUntil: "2026-07-31"}
}

func (w *world) offer(name string, quantity, limit int) *ent.Offering {
	w.Helper()
	return w.publish(entry(name, quantity, limit))
}

func (w *world) publish(e offerings.Entry) *ent.Offering {
	w.Helper()
	o := offerings.Offerings{Store: w.s}
	made, err := o.Save(w.clerk, e)
	if err == nil {
		made, err = o.Publish(w.clerk, offerings.Publishing{ID: made.ID, Version: made.Version})
	}
	if err != nil {
		w.Fatal(err)
	}
	return made
}

func (w *world) enter(member string, n int) *ent.LotteryEntry {
	w.Helper()
	made, err := w.l.Enter(as(member), lotteries.Entering{OfferingID: w.of.ID, Quantity: n})
	if err != nil {
		w.Fatal(err)
	}
	return made
}

// lottery is the lottery as staff see it.
func (w *world) lottery() *ent.Lottery {
	w.Helper()
	found, err := w.l.Of(w.clerk, w.of)
	if err != nil || found == nil {
		w.Fatalf("the lottery is %v, %v", found, err)
	}
	return found
}

// closed has the worker close the list at its time.
func (w *world) closed() *ent.Lottery {
	w.Helper()
	w.at(until)
	payload, err := json.Marshal(offerings.Due{ID: w.of.ID})
	if err != nil {
		w.Fatal(err)
	}
	for range 2 { // a job may run again
		if err := w.l.Closing()(context.Background(), payload); err != nil {
			w.Fatal(err)
		}
	}
	return w.lottery()
}

func (w *world) number(as context.Context, text string) (*ent.Lottery, error) {
	return w.l.EnterNumber(as, lotteries.Number{ID: w.lottery().ID, Version: w.lottery().Version, Number: text, Source: "日本取引所グループのサイト"})
}

func (w *world) confirm(as context.Context, text string) (*ent.Lottery, error) {
	return w.l.ConfirmNumber(as, lotteries.Number{ID: w.lottery().ID, Version: w.lottery().Version, Number: text})
}

// confirmed brings the lottery to where it can be drawn.
func (w *world) confirmed() *ent.Lottery {
	w.Helper()
	w.closed()
	w.numbered()
	return w.lottery()
}

func (w *world) draw(key string) (*ent.Lottery, error) {
	return w.l.Draw(w.clerk, w.drawing(key))
}

func (w *world) drawing(key string) lotteries.Drawing {
	return lotteries.Drawing{ID: w.lottery().ID, Version: w.lottery().Version, Key: "draw-of-a-test-" + key}
}

func (w *world) entries() []*ent.LotteryEntry {
	return w.s.Client.LotteryEntry.Query().Where(lotteryentry.LotteryID(w.lottery().ID)).Order(lotteryentry.ByID()).AllX(storetest.System())
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
