// Package graph is the API: the schema's hand-written parts stand beside their resolvers, which translate and no more.
// What is decided is decided in server/NOUN/VERB.go.
package graph

import (
	"kyosai/server/agencies"
	"kyosai/server/amendments"
	"kyosai/server/arrears"
	"kyosai/server/audit"
	"kyosai/server/bankaccounts"
	"kyosai/server/benefits"
	"kyosai/server/bookings"
	"kyosai/server/cards"
	"kyosai/server/catalogue"
	"kyosai/server/certificates"
	"kyosai/server/characters"
	"kyosai/server/checkouts"
	"kyosai/server/claims"
	"kyosai/server/companies"
	"kyosai/server/coupons"
	"kyosai/server/deposits"
	"kyosai/server/desk"
	"kyosai/server/disasters"
	"kyosai/server/documents"
	"kyosai/server/doors"
	"kyosai/server/dues"
	"kyosai/server/events"
	"kyosai/server/exports"
	"kyosai/server/facilities"
	"kyosai/server/favourites"
	"kyosai/server/imports"
	"kyosai/server/invitations"
	"kyosai/server/leavings"
	"kyosai/server/letters"
	"kyosai/server/limits"
	"kyosai/server/looks"
	"kyosai/server/lotteries"
	"kyosai/server/members"
	"kyosai/server/notices"
	"kyosai/server/offerings"
	"kyosai/server/offers"
	"kyosai/server/officers"
	"kyosai/server/orders"
	"kyosai/server/paydays"
	"kyosai/server/payouts"
	"kyosai/server/pictures"
	"kyosai/server/reports"
	"kyosai/server/ruledrafts"
	"kyosai/server/signin"
	"kyosai/server/signin/password"
	"kyosai/server/signin/session"
	"kyosai/server/slips"
	"kyosai/server/staff"
	"kyosai/server/stocks"
	"kyosai/server/store"
	"kyosai/server/tills"
	"kyosai/server/trust"
	"kyosai/server/turns"
)

// NewResolver makes what a zone's process needs: its database, its sessions, the keeper of passwords and the address of
// the members' site, where mails lead.
func NewResolver(s *store.Store, sessions *session.Sessions, passwords *password.Keeper, origin string) *Resolver {
	shelf := benefits.NewShelf(s)
	r := &Resolver{
		Store:        s,
		Shelf:        shelf,
		Members:      members.Members{Store: s},
		Companies:    companies.Companies{Store: s},
		Officers:     officers.Officers{Store: s},
		Claims:       claims.Claims{Store: s, Shelf: shelf},
		Facilities:   facilities.Facilities{Store: s},
		Documents:    documents.New(s, nil, nil),
		Notices:      notices.Notices{Store: s},
		Offers:       offers.Offers{Store: s, Shelf: shelf},
		Looks:        looks.Looks{Store: s},
		Imports:      imports.Imports{Store: s},
		Characters:   characters.Characters{Store: s},
		Accounts:     signin.Accounts{Store: s, Passwords: passwords, Sessions: sessions, Origin: origin},
		Personnel:    staff.Staff{Store: s},
		Letters:      letters.Letters{Store: s},
		Invitations:  invitations.Invitations{Store: s},
		Agencies:     agencies.Agencies{Store: s},
		Coupons:      coupons.Coupons{Store: s},
		Arrears:      arrears.Arrears{Store: s},
		BankAccounts: bankaccounts.BankAccounts{Store: s},
		Disasters:    disasters.Disasters{Store: s},
		Leavings:     leavings.Leavings{Store: s},
		Exports:      exports.Exports{Store: s},
		PayDays:      paydays.PayDays{Store: s},
		Payouts:      payouts.Payouts{Store: s},
		Reports:      reports.Reports{Store: s},
		Trust:        trust.Trust{Store: s},
		RuleDrafts:   ruledrafts.RuleDrafts{Store: s},
		Certificates: certificates.Certificates{Store: s},
	}
	r.sell(s, origin)
	return r
}

// sell adds what is needed for tickets and events: what is offered, what is taken of it, the counter and the door.
func (r *Resolver) sell(s *store.Store, origin string) {
	taken := orders.New(s)
	r.Amendments = amendments.Amendments{Store: s}
	r.Offerings = offerings.Offerings{Store: s}
	r.Orders = taken
	r.Limits = limits.Limits{Store: s}
	r.Lotteries = lotteries.Lotteries{Store: s}
	r.Cards = cards.Cards{Store: s}
	r.Events = events.Events{Store: s}
	r.Bookings = bookings.Bookings{Store: s}
	r.Doors = doors.Doors{Store: s, Cards: cards.Cards{Store: s}, Origin: origin}
	r.Turns = turns.Turns{Store: s}
	r.Catalogue = catalogue.Catalogue{Store: s}
	r.Favourites = favourites.Favourites{Store: s}
	r.Deposits = deposits.Deposits{Store: s}
	r.Dues = dues.Dues{Store: s}
	r.Desk = desk.Desk{Store: s, Cards: cards.Cards{Store: s}, Orders: taken}
	r.Stocks = stocks.Stocks{Store: s}
	r.Tills = tills.Tills{Store: s}
	r.Pictures = pictures.Pictures{Store: s}
}

// Resolver holds what the resolvers need.
type Resolver struct {
	Store       *store.Store
	Refusals    *audit.Refusals
	Shelf       *benefits.Shelf
	Members     members.Members
	Companies   companies.Companies
	Officers    officers.Officers
	Claims      claims.Claims
	Facilities  facilities.Facilities
	Documents   *documents.Documents
	Notices     notices.Notices
	Offers      offers.Offers
	Looks       looks.Looks
	Imports     imports.Imports
	Characters  characters.Characters
	Accounts    signin.Accounts
	Personnel   staff.Staff
	Letters     letters.Letters
	Invitations invitations.Invitations
	Agencies    agencies.Agencies
	Coupons     coupons.Coupons
	Amendments  amendments.Amendments
	Offerings   offerings.Offerings
	Orders      orders.Orders
	Limits      limits.Limits
	Checkouts   checkouts.Checkouts
	Turns       turns.Turns
	Catalogue   catalogue.Catalogue
	Favourites  favourites.Favourites
	Deposits    deposits.Deposits
	Dues        dues.Dues
	Desk        desk.Desk
	Stocks      stocks.Stocks
	Tills       tills.Tills
	PayInto     *slips.PayInto // none until the process has read it
	Lotteries   lotteries.Lotteries
	Cards       cards.Cards
	Events      events.Events
	Bookings    bookings.Bookings
	Doors       doors.Doors

	Arrears      arrears.Arrears
	BankAccounts bankaccounts.BankAccounts
	Disasters    disasters.Disasters
	Leavings     leavings.Leavings
	Exports      exports.Exports
	PayDays      paydays.PayDays
	Payouts      payouts.Payouts
	Pictures     pictures.Pictures
	Reports      reports.Reports
	Trust        trust.Trust
	RuleDrafts   ruledrafts.RuleDrafts
	Certificates certificates.Certificates
}

// ByCard says whether members can pay by card.
func (r *Resolver) ByCard(can bool) {
	r.Orders.Card, r.Offerings.Card, r.Turns.Card = can, can, can
	r.Bookings.Card, r.Events.Card, r.Lotteries.Card = can, can, can
}
