package graph_test

import (
	"kyosai/graph"
	"kyosai/server/access"
	"kyosai/server/cards"
	"kyosai/server/checkouts"
	"kyosai/server/deposits/bankcsv"
	"kyosai/server/signin/password"
	"kyosai/server/signin/session"
	"kyosai/server/slips"
	"kyosai/server/store"
)

// zoneOf is what a zone's process puts together, for one database.
func zoneOf(s *store.Store, zone access.Zone) (*graph.Resolver, *session.Sessions) {
	sessions := &session.Sessions{Store: s, Zone: zone, Limit: session.LimitOf(zone)}
	resolver := graph.NewResolver(s, sessions, password.Usual(), "http://127.0.0.1:8080")
	resolver.PayInto = &slips.PayInto{Bank: "見本銀行", Branch: "中央支店", Kind: "普通", Number: "0000000", Holder: "キヨウサイ"}
	if zone == access.Public {
		resolver.Cards, resolver.Doors.Cards = signing(s), signing(s)
	}
	resolver.Checkouts = checkouts.Checkouts{Store: s, Provider: unasked{}}
	resolver.ByCard(true)
	resolver.Deposits.Layout = &bankcsv.Layout{Encoding: "utf-8", Headings: true, Columns: bankcsv.Columns{Day: "day", Amount: "amount", Payer: "payer"}}
	return resolver, sessions
}

// unasked is a payment provider of whom nothing is asked here: no order of these tests is by card.
type unasked struct{ checkouts.Provider }

// signing signs codes as the public zone does.
func signing(s *store.Store) cards.Cards {
	key, err := cards.KeyOf([]byte("of a test"))
	if err != nil {
		panic(err)
	}
	return cards.Cards{Store: s, Key: key}
}
