package orders_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/amendment"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/turn"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/amendments"
	"kyosai/server/offerings"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store/storetest"
)

// touched lists whom a change touches, as a clerk reads it: each with the states of what he holds.
func (w *world) touched(of amendments.Asked) (all []string) {
	w.Helper()
	of.First = 1
	for {
		list, err := (amendments.Amendments{Store: w.s}).People(w.clerk, of)
		if err != nil {
			w.Fatal(err)
		}
		if total, err := list.TotalCount(w.clerk); err != nil || len(list.Edges) != min(1, total) {
			w.Fatalf("a page of %d, of %d in all, %v", len(list.Edges), total, err)
		}
		for _, e := range list.Edges {
			all = append(all, held(e.Node))
		}
		if of.After = list.PageInfo.EndCursor; !list.PageInfo.HasNextPage {
			return all
		}
	}
}

func held(p *amendments.Person) string {
	says := []any{p.Member.Number}
	for _, o := range p.Orders() {
		says = append(says, o.Status)
	}
	for _, t := range p.Turns() {
		says = append(says, t.Status)
	}
	for _, e := range p.Entries() {
		says = append(says, e.Status)
	}
	for _, e := range p.Places() {
		says = append(says, e.Status)
	}
	if p.ToldAt != nil {
		says = append(says, "told")
	}
	return strings.TrimSpace(fmt.Sprintln(says...))
}

// change makes the ticket dearer.
func (w *world) change() amendments.Asked {
	w.Helper()
	o := offerings.Offerings{Store: w.s}
	if _, err := o.Save(w.clerk, w.entry(func(e *offerings.Entry) { e.Price += 100 })); err != nil {
		w.Fatal(err)
	}
	made := w.s.Client.Amendment.Query().Where(amendment.OfferingID(w.ticket.ID)).Order(amendment.ByID()).AllX(storetest.System())
	return amendments.Asked{AmendmentID: made[len(made)-1].ID}
}

func TestWhomAChangeTouchesIsListedBeforeItAndStaysTheSameAfterIt(t *testing.T) {
	each(t, func(w *world) {
		mine, other := w.people.Own.Member.Number, w.people.Other.Member.Number
		now := amendments.Asked{Subject: amendments.Subject{OfferingID: w.ticket.ID}}
		w.is(now)
		paid := w.placed(w.me, 1, "paid")
		given := w.placed(w.other, 1, "given-up")
		if _, err := w.o.Cancel(w.other, step(given, "cancel")); err != nil {
			t.Fatal(err)
		}
		w.at(w.s.Now().Add(time.Minute))
		w.is(now, mine+" ORDERED")
		made := w.change()
		w.tell()
		w.at(w.s.Now().Add(time.Minute))
		if _, err := w.o.Pay(w.clerk, paying(paid, "pay")); err != nil {
			t.Fatal(err)
		}
		w.placed(w.other, 2, "later")
		w.is(now, mine+" PAID", other+" ORDERED")
		w.is(made, mine+" PAID told")
		w.do(func(ctx context.Context, c *ent.Client) error {
			return c.Order.UpdateOneID(paid.ID).SetStatus(order.StatusDELIVERED).SetDeliveredAt(w.s.Now()).Exec(ctx)
		})
		w.is(now, other+" ORDERED")
		w.is(made, mine+" DELIVERED told")
		w.do(func(ctx context.Context, c *ent.Client) error { return c.Order.DeleteOneID(paid.ID).Exec(ctx) }) // its time was over
		w.is(made)
	})
}

func (w *world) is(of amendments.Asked, want ...string) {
	w.Helper()
	if got := w.touched(of); !slices.Equal(got, want) {
		w.Errorf("it touches %q, want %q", got, want)
	}
}

func TestEverythingThatAMemberHoldsIsNamed(t *testing.T) {
	each(t, func(w *world) {
		own, number, then := w.people.Own.Member.ID, w.people.Own.Member.Number, w.s.Now()
		w.do(func(ctx context.Context, c *ent.Client) error {
			stock := w.ticket.Edges.Allotments[0].ID
			in, err := c.Lottery.Create().SetOfferingID(w.ticket.ID).SetNumberName("TOPIX").SetDrawOn("2026-07-02").SetDecimals(2).Save(ctx)
			if err != nil {
				return err
			}
			if err := c.LotteryEntry.Create().SetLotteryID(in.ID).SetMemberID(own).SetCode("code").SetQuantity(1).SetEnteredOn("2026-06-15").SetEnteredAt(then).Exec(ctx); err != nil {
				return err
			}
			if err := c.WaitingPlace.Create().SetMemberID(own).SetAllotmentID(stock).SetPlace(1).SetQuantity(1).SetJoinedAt(then).Exec(ctx); err != nil {
				return err
			}
			return c.Turn.Create().SetMemberID(own).SetOfferingID(w.ticket.ID).SetLiveOffering(w.ticket.ID).SetAllotmentID(stock).SetQuantity(1).SetPayBy(payby.Counter).SetPrice(1400).
				SetPlace(1).SetTurnKey("turn").SetTakenAt(then).Exec(ctx)
		})
		w.at(then.Add(time.Minute))
		made := amendments.Asked{AmendmentID: w.recorded()}
		w.is(amendments.Asked{Subject: amendments.Subject{OfferingID: w.ticket.ID}}, number+" WAITING ENTERED WAITING")
		w.at(then.Add(time.Hour))
		w.do(func(ctx context.Context, c *ent.Client) error {
			if err := c.LotteryEntry.Update().Where(lotteryentry.MemberID(own), lotteryentry.Code("code")).SetStatus(lotteryentry.StatusLOST).SetEndedAt(w.s.Now()).Exec(ctx); err != nil {
				return err
			}
			if err := c.WaitingPlace.Update().Where(waitingplace.MemberID(own), waitingplace.StatusEQ(waitingplace.StatusWAITING)).SetStatus(waitingplace.StatusLEFT).SetEndedAt(w.s.Now()).Exec(ctx); err != nil {
				return err
			}
			return c.Turn.Update().Where(turn.MemberID(own), turn.LiveOffering(w.ticket.ID)).SetStatus(turn.StatusMISSED).ClearLiveOffering().SetEndedAt(w.s.Now()).Exec(ctx)
		})
		w.is(amendments.Asked{Subject: amendments.Subject{OfferingID: w.ticket.ID}})
		w.is(made, number+" MISSED LOST LEFT")
	})
}

// recorded is a change of the ticket that was made now.
func (w *world) recorded() (id string) {
	w.do(func(ctx context.Context, c *ent.Client) error {
		made, err := c.Amendment.Create().SetOfferingID(w.ticket.ID).SetLines(nil).SetTouched(1).SetMadeByID(w.people.Staff["CLERK"].ID).SetMadeAt(w.s.Now()).Save(ctx)
		if err == nil {
			id = made.ID
		}
		return err
	})
	return id
}

func TestWhomAWithdrawalTouchedIsListed(t *testing.T) {
	each(t, func(w *world) {
		w.placed(w.me, 1, "open")
		w.withdraw()
		if err := w.end(context.Background()); err != nil {
			t.Fatal(err)
		}
		made := w.s.Client.Amendment.Query().Where(amendment.OfferingID(w.ticket.ID)).OnlyX(storetest.System())
		w.is(amendments.Asked{AmendmentID: made.ID}, w.people.Own.Member.Number+" CANCELLED told")
		w.is(amendments.Asked{Subject: amendments.Subject{OfferingID: w.ticket.ID}})
	})
}

func TestWhomAChangeTouchesIsForThoseWhoSeeOrders(t *testing.T) {
	each(t, func(w *world) {
		w.placed(w.me, 1, "mine")
		a, of := amendments.Amendments{Store: w.s}, amendments.Subject{OfferingID: w.ticket.ID}
		for _, role := range []string{"EXAMINER", "APPROVER", "ACCOUNTING", "ADMINISTRATOR", "IT_REPORTING"} {
			if _, err := a.People(storetest.As(w.people.Viewer(role)), amendments.Asked{Subject: of, First: 10}); !errors.Is(err, problem.NotAllowed) {
				t.Errorf("%s: %v", role, err)
			}
		}
		if _, err := a.People(w.me, amendments.Asked{Subject: of, First: 10}); !errors.Is(err, problem.NotAllowed) {
			t.Errorf("a member: %v", err)
		}
		both := of
		both.EventID = "evt_x"
		for want, asked := range map[string]amendments.Asked{
			"one_of_three filter": {First: 10}, "page_size first": {Subject: of}, "unknown_cursor after": {Subject: of, First: 10, After: new("x")},
			"amendment_not_found": {AmendmentID: "amd_x", First: 10},
		} {
			if _, err := a.People(w.clerk, asked); code(err) != want {
				t.Errorf("want %s, got %v", want, err)
			}
		}
		if _, err := a.People(w.clerk, amendments.Asked{Subject: both, First: 10}); code(err) != "one_of_three filter" {
			t.Errorf("of two: %v", err)
		}
	})
}

// TestALongListOfThoseTouchedStandsStill has somebody order while a clerk turns the page.
func TestALongListOfThoseTouchedStandsStill(t *testing.T) {
	each(t, func(w *world) {
		w.ticket = w.offer(100, 4)
		buyers := w.buyers(5)
		for i, as := range buyers[1:] {
			w.placed(as, 1, fmt.Sprint("of-", i))
		}
		a := amendments.Amendments{Store: w.s}
		asked := amendments.Asked{Subject: amendments.Subject{OfferingID: w.ticket.ID}, First: 2}
		seen := map[string]bool{}
		for page := 0; ; page++ {
			list, err := a.People(w.clerk, asked)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range list.Edges {
				if seen[e.Node.Member.Number] {
					t.Errorf("%s is shown twice", e.Node.Member.Number)
				}
				seen[e.Node.Member.Number] = true
			}
			if page == 0 {
				w.placed(buyers[0], 1, "meanwhile") // stands before all of them
			}
			if asked.After = list.PageInfo.EndCursor; !list.PageInfo.HasNextPage {
				break
			}
		}
		if len(seen) != 4 {
			t.Errorf("%d are shown", len(seen))
		}
	})
}
