package orders_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/allowance"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/turn"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/limits"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// share puts two tickets on sale that share a limit of four a member, each of ten tickets, four a member.
func (w *world) share() (group *ent.LimitGroup, first, second *ent.Offering) {
	w.Helper()
	group, err := (limits.Limits{Store: w.s}).Save(w.clerk, limits.Entry{Name: "劇場の券", MemberLimit: 4})
	if err != nil {
		w.Fatal(err)
	}
	sale := func(name string) *ent.Offering {
		entry := w.entry(func(e *offerings.Entry) {
			e.ID, e.Version, e.Name, e.LimitGroupID, e.Allotments = "", 0, name, group.ID, []offerings.Part{{Quantity: 10}}
			e.SaleUntil = time.Date(2027, 6, 1, 0, 0, 0, 0, now.Location())
		})
		o := offerings.Offerings{Store: w.s}
		made, err := o.Save(w.clerk, entry)
		if err == nil {
			made, err = o.Publish(w.clerk, offerings.Publishing{ID: made.ID, Version: made.Version})
		}
		if err != nil {
			w.Fatal(err)
		}
		return made
	}
	return group, sale("文楽"), sale("落語")
}

func (w *world) order(as context.Context, of *ent.Offering, n int, key string) (*ent.Order, error) {
	return w.o.Place(as, orders.Placing{OfferingID: of.ID, Quantity: n, Key: "wish-of-a-test-" + key})
}

// has expects how many the first member has taken of a group in a year.
func (w *world) has(group *ent.LimitGroup, year, want int) {
	w.Helper()
	got := 0
	for _, a := range w.s.Client.Allowance.Query().Where(allowance.LimitGroupID(group.ID), allowance.MemberID(w.people.Own.Member.ID), allowance.FiscalYear(year)).AllX(storetest.System()) {
		got += a.Taken
	}
	if got != want {
		w.Errorf("he has %d of the group in %d, want %d", got, year, want)
	}
}

func (w *world) mayOrder(of *ent.Offering, want int) {
	w.Helper()
	read, err := offerings.Offerings{Store: w.s}.Get(w.me, of.ID)
	if err != nil {
		w.Fatal(err)
	}
	if got, err := w.o.MayOrder(w.me, read); err != nil || got != want {
		w.Errorf("he may order %d, %v; want %d", got, err, want)
	}
}

func TestTheLimitOfAGroupHoldsOverItsOfferings(t *testing.T) {
	each(t, func(w *world) {
		group, first, second := w.share()
		made, err := w.order(w.me, first, 3, "1")
		if err != nil {
			t.Fatal(err)
		}
		w.mayOrder(second, 1)
		_, err = w.order(w.me, second, 2, "2")
		if code(err) != "over_group_limit quantity" || !strings.Contains(problem.As(err).Message, "「劇場の券」") || !strings.Contains(problem.As(err).Message, "あと1枚") {
			t.Errorf("one too many: %v", problem.As(err))
		}
		if _, err := w.order(w.me, second, 1, "3"); err != nil {
			t.Errorf("up to the limit: %v", err)
		}
		w.mayOrder(first, 0)
		_, err = w.order(w.me, first, 1, "4")
		if code(err) != "over_group_limit quantity" || !strings.Contains(problem.As(err).Message, "もうその枚数") {
			t.Errorf("above the limit: %v", problem.As(err))
		}
		if again, err := w.order(w.me, first, 3, "1"); err != nil || again.ID != made.ID {
			t.Errorf("the first wish again: %v, %v", again, err)
		}
		if _, err := w.order(w.other, second, 4, "5"); err != nil {
			t.Errorf("another member: %v", err)
		}
		if _, err := w.place(w.me, 4, "6"); err != nil {
			t.Errorf("a ticket of no group: %v", err)
		}
		if _, err := w.o.Place(w.clerk, orders.Placing{OfferingID: second.ID, MemberID: w.people.Own.Member.ID, Quantity: 1, Key: "wish-of-a-test-7"}); code(err) != "over_group_limit quantity" {
			t.Errorf("staff for him: %v", err)
		}
		w.has(group, 2026, 4)
	})
}

func TestWhatEndsIsGivenBackToTheGroup(t *testing.T) {
	each(t, func(w *world) {
		group, first, second := w.share()
		one, err := w.order(w.me, first, 2, "1")
		if err == nil {
			_, err = w.order(w.me, second, 2, "2")
		}
		if err == nil {
			_, err = w.o.Cancel(w.me, step(one, "3"))
		}
		if err != nil {
			t.Fatal(err)
		}
		w.has(group, 2026, 2)
		w.at(now.AddDate(0, 0, 8))
		if err := w.o.Expire(context.Background()); err != nil {
			t.Fatal(err)
		}
		w.has(group, 2026, 0)
		if _, err := w.order(w.me, second, 4, "4"); err != nil {
			t.Errorf("all of it again: %v", err)
		}
	})
}

func TestAGroupIsCountedByFiscalYear(t *testing.T) {
	each(t, func(w *world) {
		group, first, second := w.share()
		w.at(time.Date(2027, 3, 31, 23, 59, 59, 0, now.Location()))
		old, err := w.order(w.me, first, 4, "1")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.order(w.me, second, 1, "2"); code(err) != "over_group_limit quantity" {
			t.Errorf("on 31 March: %v", err)
		}
		w.at(time.Date(2027, 4, 1, 0, 0, 0, 0, now.Location()))
		if _, err := w.order(w.me, second, 3, "3"); err != nil {
			t.Errorf("on 1 April: %v", err)
		}
		if _, err := w.o.Cancel(w.me, step(old, "4")); err != nil {
			t.Fatal(err)
		}
		w.has(group, 2026, 0)
		w.has(group, 2027, 3)
		w.mayOrder(first, 1)
	})
}

func TestAnotherLimitHoldsFromThenOn(t *testing.T) {
	each(t, func(w *world) {
		group, first, second := w.share()
		if _, err := w.order(w.me, first, 3, "1"); err != nil {
			t.Fatal(err)
		}
		change := func(limit int) {
			var err error
			if group, err = (limits.Limits{Store: w.s}).Save(w.clerk, limits.Entry{ID: group.ID, Version: group.Version, Name: group.Name, MemberLimit: limit}); err != nil {
				t.Fatal(err)
			}
		}
		change(2)
		w.mayOrder(second, 0)
		if _, err := w.order(w.me, second, 1, "2"); code(err) != "over_group_limit quantity" {
			t.Errorf("below what he has: %v", err)
		}
		change(6)
		if _, err := w.order(w.me, second, 3, "3"); err != nil {
			t.Errorf("up to the new limit: %v", err)
		}
		w.has(group, 2026, 6)
	})
}

// TestAnOrderThatCannotEndStopsNoOther: what was counted of the first one is gone.
func TestAnOrderThatCannotEndStopsNoOther(t *testing.T) {
	each(t, func(w *world) {
		broken, sound := w.placed(w.me, 1, "1"), w.placed(w.other, 1, "2")
		err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			_, err := tx.Client().Allowance.Delete().Where(allowance.MemberID(broken.MemberID), allowance.OfferingID(w.ticket.ID)).Exec(ctx)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		w.at(now.AddDate(0, 0, 8))
		if err := w.o.Expire(context.Background()); err == nil {
			t.Error("nobody is told of it")
		}
		for of, want := range map[*ent.Order]order.Status{broken: order.StatusORDERED, sound: order.StatusEXPIRED} {
			if got := w.s.Client.Order.GetX(storetest.System(), of.ID).Status; got != want {
				t.Errorf("an order is %s, want %s", got, want)
			}
		}
		w.expect(1, 0)
	})
}

// TestAnOfferOfTicketsThatCannotLapseStopsNoOther: the stock of the first one says that nothing is taken of it.
func TestAnOfferOfTicketsThatCannotLapseStopsNoOther(t *testing.T) {
	each(t, func(w *world) {
		_, first, second := w.share()
		var offered []*ent.WaitingPlace
		err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			for i, of := range []*ent.Offering{first, second} {
				stock := of.Edges.Allotments[0].ID
				if err := tx.Client().Allotment.Update().Where(allotment.ID(stock)).SetTaken(i).Exec(ctx); err != nil {
					return err
				}
				made, err := tx.Client().WaitingPlace.Create().SetAllotmentID(stock).SetMemberID(w.people.Own.Member.ID).SetQuantity(1).SetPlace(1).
					SetStatus(waitingplace.StatusOFFERED).SetJoinedAt(now).SetOfferedAt(now).SetAnswerUntil(now).Save(ctx)
				if err != nil {
					return err
				}
				offered = append(offered, made)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := w.o.Lapse(context.Background()); err == nil {
			t.Error("nobody is told of it")
		}
		for i, want := range []waitingplace.Status{waitingplace.StatusOFFERED, waitingplace.StatusLAPSED} {
			if got := w.s.Client.WaitingPlace.GetX(storetest.System(), offered[i].ID).Status; got != want {
				t.Errorf("the offer %d is %s, want %s", i, got, want)
			}
		}
	})
}

// TestWhoOrdersOfTwoOfferingsAtOnceNeverPassesTheLimit: each offering has a stock of its own, which orders nobody but those
// of it.
func TestWhoOrdersOfTwoOfferingsAtOnceNeverPassesTheLimit(t *testing.T) {
	each(t, func(w *world) {
		group, first, second := w.share()
		processes := []orders.Orders{w.o, orders.New(w.s)}
		var all sync.WaitGroup
		got := make([]string, 12)
		for i := range got {
			of := []*ent.Offering{first, second}[i%2]
			all.Go(func() {
				_, err := processes[i/2%2].Place(w.me, orders.Placing{OfferingID: of.ID, Quantity: 1, Key: fmt.Sprint("racing-wish-of-test-", i)})
				got[i] = code(err)
			})
		}
		all.Wait()
		granted := 0
		for i, one := range got {
			if one == "ok" {
				granted++
			} else if one != "over_group_limit quantity" && one != "over_limit quantity" { // all four may be of one offering, whose limit is four too
				t.Errorf("wish %d was told %s", i, one)
			}
		}
		if granted != 4 {
			t.Errorf("%d were granted", granted)
		}
		w.has(group, 2026, 4)
	})
}

// offers sets where an offering stands.
func (w *world) offers(of *ent.Offering, as offering.Status) {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().Offering.Update().Where(offering.ID(of.ID)).SetStatus(as).Exec(ctx)
	})
	if err != nil {
		w.Fatal(err)
	}
}

func TestATurnAndAnOfferAreHeldToTheGroup(t *testing.T) {
	each(t, func(w *world) {
		group, first, second := w.share()
		if _, err := w.order(w.me, first, 3, "1"); err != nil {
			t.Fatal(err)
		}
		id := ""
		err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			stock, err := tx.Client().Offering.QueryAllotments(second).Only(ctx)
			if err != nil {
				return err
			}
			offer := func(place, n int) (*ent.WaitingPlace, error) {
				return tx.Client().WaitingPlace.Create().SetAllotmentID(stock.ID).SetMemberID(w.people.Own.Member.ID).SetQuantity(n).SetPlace(place).
					SetStatus(waitingplace.StatusOFFERED).SetJoinedAt(now).SetOfferedAt(now).SetAnswerUntil(now.AddDate(0, 0, 2)).Save(ctx)
			}
			made, err := offer(1, 2)
			if err != nil {
				return err
			}
			id = made.ID
			return tx.Client().Turn.Create().SetMemberID(w.people.Own.Member.ID).SetOfferingID(second.ID).SetAllotmentID(stock.ID).SetLiveOffering(second.ID).SetQuantity(2).SetPayBy("COUNTER").
				SetPrice(second.Price).SetPlace(1).SetTurnKey("turn-of-a-limit-test").SetTakenAt(now).Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.o.Accept(w.me, orders.Accepting{ID: id, Key: "accepting-of-a-test"}); code(err) != "over_group_limit quantity" {
			t.Errorf("accepted: %v", err)
		}
		w.offers(second, offering.StatusWITHDRAWN)
		if _, err := w.o.Accept(w.me, orders.Accepting{ID: id, Key: "accepting-of-a-test"}); code(err) != "offering_withdrawn" {
			t.Errorf("accepted what was withdrawn: %v", err)
		}
		w.offers(second, offering.StatusPUBLISHED)
		if err := w.o.Call(context.Background()); err != nil {
			t.Fatal(err)
		}
		missed := w.s.Client.Turn.Query().Where(turn.TurnKey("turn-of-a-limit-test")).OnlyX(storetest.System())
		if missed.Status != turn.StatusMISSED || !strings.Contains(*orders.Refusal(missed), "共通の限度") {
			t.Errorf("the turn came to %v", missed)
		}
		w.has(group, 2026, 3)
	})
}
