package offerings_test

import (
	"slices"
	"testing"

	"kyosai/gen/ent/order"
	"kyosai/server/offerings"
	"kyosai/server/yen"
)

func TestATicketHasAWayThatEveryMemberHasAndACardWhereItCanBeCharged(t *testing.T) {
	each(t, func(w *world) {
		counter, slip, card, company := order.PayByCOUNTER, order.PayBySLIP, order.PayByCARD, order.PayByCOMPANY
		for _, c := range []struct {
			ways  []order.PayBy
			price yen.Amount
			card  bool // a provider is set up
			want  string
		}{
			{[]order.PayBy{counter, slip, card, company}, 50, true, "ok"},
			{[]order.PayBy{card}, 50, true, "ok"},
			{[]order.PayBy{counter, card}, 49, true, "card_too_little payBy"},
			{[]order.PayBy{counter}, 49, true, "ok"},
			{[]order.PayBy{counter, card}, 50, false, "card_not_set_up payBy"},
			{[]order.PayBy{company}, 50, true, "missing payBy"},
			{nil, 50, true, "missing payBy"},
		} {
			e := entry("試の券")
			e.PayBy, e.Price = c.ways, c.price
			made, err := offerings.Offerings{Store: w.s, Card: c.card}.Save(w.clerk, e)
			if code(err) != c.want {
				t.Errorf("%v at %s: %v, want %s", c.ways, c.price, err, c.want)
			}
			if err == nil && !slices.Equal(offerings.PayBy(made), c.ways) {
				t.Errorf("got %v, want %v", offerings.PayBy(made), c.ways)
			}
			if err == nil && slices.Contains((offerings.Offerings{}).Open(made), card) {
				t.Error("a card can be chosen once its provider is gone")
			}
		}
	})
}
