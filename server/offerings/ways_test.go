package offerings_test

import (
	"slices"
	"testing"

	"kyosai/server/offerings"
	"kyosai/server/payby"
)

func TestTheWaysOfATicketAreKeptAndHeldToItsPrice(t *testing.T) {
	each(t, func(w *world) {
		of := offerings.Offerings{Store: w.s, Card: true}
		e := entry("試の券")
		e.PayBy, e.Price = []payby.Way{payby.Counter, payby.Card}, 49
		if _, err := of.Save(w.clerk, e); code(err) != "card_too_little payBy" {
			t.Errorf("49 yen by card: %v", err)
		}
		e.Price = 50
		made, err := of.Save(w.clerk, e)
		if err != nil || !slices.Equal(made.PayBy, e.PayBy) {
			t.Errorf("got %v, %v, want %v", made, err, e.PayBy)
		}
	})
}
