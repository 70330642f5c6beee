package orders_test

import (
	"context"
	"testing"
	"time"

	"kyosai/gen/ent/member"
	"kyosai/gen/ent/offering"
	"kyosai/server/eligibility"
	"kyosai/server/offerings"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/turns"
)

// TestWhoIsNotEligibleGetsNoOrderAndNoTurn has a ticket for who is forty and lives in one place.
func TestWhoIsNotEligibleGetsNoOrderAndNoTurn(t *testing.T) {
	each(t, func(w *world) {
		err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			terms := []eligibility.Term{{Kind: eligibility.Age, From: 40, Until: 150}, {Kind: eligibility.Area, Areas: []string{"650"}}}
			if err := tx.Client().Offering.Update().Where(offering.ID(w.ticket.ID)).SetEligibility(terms).Exec(ctx); err != nil {
				return err
			}
			return tx.Client().Member.Update().Where(member.IDIn(w.people.Own.Member.ID, w.people.Other.Member.ID)).SetBornOn("1980-01-01").SetPostalCode("651-0001").Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.place(w.me, 1, "1"); code(err) != "not_eligible" {
			t.Errorf("who lives elsewhere: %v", err)
		}
		before := w.ticket.SaleFrom.Add(-time.Minute)
		w.at(before)
		line := turns.Turns{Store: w.s}
		if _, err := line.Take(w.me, turns.Taking{OfferingID: w.ticket.ID, Quantity: 1, Key: "turn-of-a-test-1"}); code(err) != "not_eligible" {
			t.Errorf("a turn for who lives elsewhere: %v", err)
		}
		w.at(now)
		err = w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Member.Update().Where(member.ID(w.people.Own.Member.ID)).SetPostalCode("6500021").Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.place(w.me, 1, "2"); err != nil {
			t.Errorf("who lives there: %v", err)
		}
		if _, err := w.place(w.other, 1, "3"); code(err) != "not_eligible" {
			t.Errorf("the other, who does not: %v", err)
		}
	})
}

func TestTheTermsOfADraftAreHeldToTheirForm(t *testing.T) {
	each(t, func(w *world) {
		o := offerings.Offerings{Store: w.s}
		entry := offerings.Entry{Name: "券", FaceValue: 2, Price: 1, Allotments: []offerings.Part{{Quantity: 1}}, MemberLimit: 1, HoldDays: 1, PayBy: w.ticket.PayBy, SaleFrom: now, SaleUntil: now.Add(time.Hour),
			Delivery: offering.DeliveryPICK_UP, Eligibility: []eligibility.Term{{Kind: eligibility.Area, Areas: []string{"神戸"}}}}
		if _, err := o.Save(w.clerk, entry); code(err) != "postal_code eligibility" && code(err) != "postal_code" {
			t.Errorf("got %v", err)
		}
		entry.Eligibility[0].Areas = []string{"６５０"}
		made, err := o.Save(w.clerk, entry)
		if err != nil || len(made.Eligibility) != 1 || made.Eligibility[0].Areas[0] != "650" {
			t.Errorf("got %v, %v", made, err)
		}
	})
}
