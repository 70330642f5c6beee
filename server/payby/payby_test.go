package payby_test

import (
	"slices"
	"strings"
	"testing"

	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/yen"
)

func TestWhatIsOfferedHasAWayThatEveryMemberHasAndACardWhereItCanBeCharged(t *testing.T) {
	for _, c := range []struct {
		ways  []payby.Way
		price yen.Amount
		card  bool // a provider is set up
		want  string
	}{
		{[]payby.Way{payby.Counter, payby.Slip, payby.Card, payby.Company}, 50, true, "ok"},
		{[]payby.Way{payby.Card}, 50, true, "ok"},
		{[]payby.Way{payby.Counter, payby.Card}, 49, true, "card_too_little payBy"},
		{[]payby.Way{payby.Counter}, 49, true, "ok"},
		{[]payby.Way{payby.Counter, payby.Card}, 50, false, "card_not_set_up payBy"},
		{[]payby.Way{payby.Company}, 50, true, "missing payBy"},
		{nil, 50, true, "missing payBy"},
	} {
		if err := payby.Check(c.ways, c.price, c.card); code(err) != c.want {
			t.Errorf("%v at %s: %v, want %s", c.ways, c.price, err, c.want)
		}
	}
}

func code(err error) string {
	if refused := problem.As(err); refused != nil {
		return strings.TrimSpace(refused.Code + " " + refused.Field)
	}
	return "ok"
}

func TestACardCannotBeChosenOnceItsProviderIsGone(t *testing.T) {
	offered := []payby.Way{payby.Card, payby.Counter}
	if got := payby.Open(offered, true); !slices.Equal(got, []payby.Way{payby.Counter, payby.Card}) {
		t.Errorf("with a provider: %v", got)
	}
	if got := payby.Open(offered, false); !slices.Equal(got, []payby.Way{payby.Counter}) {
		t.Errorf("without one: %v", got)
	}
	if got := payby.First(offered); got != payby.Counter {
		t.Errorf("who does not choose pays %s", got)
	}
	if got := payby.Words(offered); got != "窓口・カード" {
		t.Errorf("in words: %s", got)
	}
}

func TestACardIsTheOneWayOfEveryMemberWhereOnlyAnInvoiceStandsBesideIt(t *testing.T) {
	for want, ways := range map[bool][][]payby.Way{
		true: {{payby.Card}, {payby.Card, payby.Company}}, false: {{payby.Card, payby.Counter}, {payby.Slip, payby.Card}, {payby.Company}, nil},
	} {
		for _, offered := range ways {
			if payby.OnlyCard(offered) != want {
				t.Errorf("%v: want %t", offered, want)
			}
		}
	}
}
