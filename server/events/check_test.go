package events_test

import (
	"testing"

	"kyosai/server/eventterms"
	"kyosai/server/payby"
	"kyosai/server/yen"
)

func TestACompanionWhoCostsTooLittleForACardHasAnotherWayToPay(t *testing.T) {
	card := []payby.Way{payby.Card, payby.Company}
	for name, c := range map[string]struct {
		fee, band  yen.Amount
		companions int
		ways       []payby.Way
		want       string
	}{
		"by card alone":              {0, 49, 2, card, "card_too_little_companion payBy"},
		"a companion for nothing":    {0, 0, 2, card, "ok"},
		"enough for a card":          {0, 50, 2, card, "ok"},
		"nobody is taken along":      {0, 49, 0, card, "ok"},
		"at the counter too":         {0, 49, 2, []payby.Way{payby.Counter, payby.Card}, "ok"},
		"by slip too":                {0, 49, 2, []payby.Way{payby.Slip, payby.Card}, "ok"},
		"with what the member costs": {50, 10, 2, card, "ok"},
	} {
		t.Run(name, func(t *testing.T) {
			each(t, func(w *world) {
				w.e.Card = true
				made := entry()
				made.Fee, made.CompanionsLimit, made.PayBy = c.fee, c.companions, c.ways
				made.Bands = []eventterms.Band{{Label: "子", From: 0, Until: 12, Fee: c.band}, {Label: "大人", From: 13, Until: 120, Fee: 500}}
				if _, err := w.e.Save(w.clerk, made); code(err) != c.want {
					t.Errorf("got %v, want %s", err, c.want)
				}
			})
		})
	}
}
