package lotteries_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/order"
	"kyosai/server/lotteries"
	"kyosai/server/orders"
	"kyosai/server/payby"
	"kyosai/server/store/storetest"
)

// ways has the tickets of the lottery be paid in some ways.
func (w *world) ways(all ...payby.Way) {
	e := entry("払い方を選ぶ抽選", 8, 2)
	e.PayBy = all
	w.of = w.publish(e)
}

// employ has a member work for a company that takes tickets on its invoice.
func (w *world) employ(member string) {
	w.within(func(ctx context.Context, c *ent.Client) error {
		company, err := c.Company.UpdateOne(w.people.Own.Company).SetInvoiced(true).Save(ctx)
		if err != nil {
			return err
		}
		return c.Employment.Create().SetMemberID(member).SetCompanyID(company.ID).SetType(employment.TypeREGULAR).SetFromOn("2020-04-01").Exec(ctx)
	})
}

func (w *world) enterBy(as context.Context, member string, by payby.Way) (*ent.LotteryEntry, error) {
	return w.l.Enter(as, lotteries.Entering{OfferingID: w.of.ID, MemberID: member, Quantity: 1, PayBy: by})
}

func TestWhoWinsPaysAsHeChose(t *testing.T) {
	each(t, func(w *world) {
		w.ways(payby.Counter, payby.Slip, payby.Company)
		w.employ(w.members[2])
		w.employ(w.members[3])
		for i, by := range []payby.Way{"", payby.Slip, payby.Company, payby.Company} {
			if _, err := w.enterBy(as(w.members[i]), "", by); err != nil {
				t.Fatal(err)
			}
		}
		if again, err := w.enterBy(as(w.members[0]), "", payby.Slip); err != nil || *again.PayBy != payby.Slip || again.Version != 2 {
			t.Errorf("he pays otherwise: %v, %v", again, err)
		}
		w.confirmed()
		w.within(func(ctx context.Context, c *ent.Client) error { // nobody pays his invoice any more
			return c.Employment.Update().Where(employment.MemberID(w.members[3])).SetUntilOn("2026-06-20").Exec(ctx)
		})
		if _, err := w.draw("1"); err != nil {
			t.Fatal(err)
		}
		for i, want := range []payby.Way{payby.Slip, payby.Slip, payby.Company, payby.Counter} {
			made := w.s.Client.Order.Query().Where(order.OfferingID(w.of.ID), order.MemberID(w.members[i])).OnlyX(storetest.System())
			if made.PayBy != want || (made.SlipNumber != nil) != (want == payby.Slip) || (made.Status == order.StatusPAID) != (want == payby.Company) {
				t.Errorf("member %d pays by %s: %v", i, want, made)
			}
		}
	})
}

func TestWhoWonToPayByACardThatNobodyTakesAnyMorePaysOtherwise(t *testing.T) {
	each(t, func(w *world) {
		w.ways(payby.Counter)
		w.within(func(ctx context.Context, c *ent.Client) error {
			return c.Offering.UpdateOne(w.of).SetPayBy([]payby.Way{payby.Counter, payby.Card}).Exec(ctx)
		})
		w.l.Card = true
		if _, err := w.enterBy(as(w.members[0]), "", payby.Card); err != nil {
			t.Fatal(err)
		}
		w.confirmed()
		if _, err := w.draw("1"); err != nil {
			t.Fatal(err)
		}
		made := func() *ent.Order {
			return w.s.Client.Order.Query().Where(order.OfferingID(w.of.ID), order.MemberID(w.members[0])).OnlyX(storetest.System())
		}
		if got := made(); got.PayBy != payby.Card || got.HoldUntil == nil {
			t.Errorf("he won %v", got)
		}
		if err := orders.New(w.s).PayOtherwise(w.clerk); err != nil {
			t.Fatal(err)
		}
		if got := made(); got.PayBy != payby.Counter || got.HoldUntil != nil || got.Status != order.StatusORDERED {
			t.Errorf("he pays %v", got)
		}
	})
}

func TestAnEntryWantsAWayInWhichItCanBePaid(t *testing.T) {
	each(t, func(w *world) {
		w.ways(payby.Counter, payby.Company)
		refused := func(as context.Context, by payby.Way, want string) {
			w.Helper()
			if _, err := w.enterBy(as, w.members[0], by); code(err) != want {
				w.Errorf("by %s: %v in place of %s", by, err, want)
			}
		}
		refused(as(w.members[0]), payby.Slip, "pay_by_not_offered payBy")
		refused(as(w.members[0]), payby.Card, "pay_by_not_offered payBy")
		refused(as(w.members[0]), payby.Company, "no_invoice payBy")
		w.within(func(ctx context.Context, c *ent.Client) error {
			return c.Offering.UpdateOne(w.of).SetPayBy([]payby.Way{payby.Counter, payby.Card}).Exec(ctx)
		})
		refused(as(w.members[0]), payby.Card, "pay_by_not_offered payBy") // no provider is set up
		w.l.Card = true
		refused(w.clerk, payby.Card, "own_card payBy")
		refused(as(w.members[0]), payby.Card, "ok")
	})
}
