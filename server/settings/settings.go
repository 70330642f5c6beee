// Package settings holds what an operator may set: where each process listens,
// which database it opens, where it keeps its keys. A setting is declared once,
// in the table, and read from a flag, the environment (KYOSAI_...) or a YAML
// file, in that order; every wrong one is named with what would be right.
package settings

import (
	"net/netip"
	"strings"
)

// Mode says whether people who exist are served.
type Mode string

// Demo runs on one machine with made-up people; Production refuses whatever is
// only fit for that.
const (
	Demo       Mode = "demo"
	Production Mode = "production"
)

// Settings is everything that can be set, checked.
type Settings struct {
	Mode      Mode
	Database  string // what migrate, import and made-up open, and each process without its own
	Data      string // the folder of the keys and of the embedded database
	Developer bool   // opens GraphQL to any document, with introspection and a playground
	Public    Zone
	Staff     Zone
	Worker    Worker
	Identity  Identity
	Mail      Mail
	Documents Documents
	Letters   Letters
	Statement string // name or file of the layout of the bank's statements
	Card      Card
	Rush      Rush
	PayInto   string // file of the account that members pay into by slip; the demo's own where there is none

	Proxies     []netip.Prefix // the proxies in front, whose X-Forwarded-For counts
	Kept        Kept           // how long what is about members of tickets and events is kept
	ItemsOff    string         // items that are not yet approved and not to be used, as NOUN.column, comma separated
	DemoMembers int            // how many members the demo can be signed in as
	DaysAhead   int            // how far the demo's clock is ahead, so that a month closes and a pay day comes
}

// Kept is how long what is about members is kept after it has ended.
type Kept struct {
	Years    int // orders, entries, bookings, places in line, deposits and the notices of them
	TurnDays int // turns
}

// Rush is how many changes the public zone works on at once, and how many wait for that; the others are sent away.
type Rush struct{ Working, Waiting int }

// Zone is one of the two zones that people reach.
type Zone struct {
	Listen   string // HOST:PORT of its own listener
	Origin   string // how browsers spell it
	Database string // its own database account
}

// Worker is the process without a listener for people.
type Worker struct {
	Listen        string // HOST:PORT of its health page
	Database      string // its own database account
	RemindMinutes int    // how long before an opening who marked it is reminded
}

// Identity is the OpenID Connect provider that staff sign in with.
type Identity struct {
	Issuer     string
	Client     string
	SecretFile string // file with the client's secret; none for a public client with PKCE
	Listen     string // where the demo's own provider listens
}

// Mail is how the worker sends, and the demo's mailbox.
type Mail struct {
	Server       string // HOST:PORT of the SMTP server
	From         string
	User         string
	PasswordFile string
	Mailbox      string // where the demo's mailbox page listens
	Sink         string // where the demo's mailbox takes mail
}

// Documents is where the proofs of claims are kept, with which keys, and who searches them for viruses.
type Documents struct {
	Place       string // folder:PATH or s3://BUCKET?endpoint=...
	AccountFile string // file with the two keys of the store's account, a line each
	Keys        string // file of the ring of keys
	Clamd       string // unix:/PATH or tcp:HOST:PORT of ClamAV's daemon; NoClamd in the demo alone
}

// Stripe is the payment provider that there is.
const Stripe = "stripe"

// Card is who has members pay by card; nobody where Provider is empty.
type Card struct {
	Provider    string // Stripe
	KeyFile     string // file with the secret key of the account; the public zone and the worker ask with it
	WebhookFile string // file with the secret that the provider signs with; the public zone hears it
	API         string // address in place of the provider's own
}

// NoClamd says that nobody searches documents for viruses.
const NoClamd = "none"

// Letters is what letters on paper are made with.
type Letters struct {
	Head  string   // file of the letterhead; the demo's own where there is none
	Fonts []string // font files that are asked for the characters that the own font lacks
}

// Embedded says whether the processes share an embedded database.
func (s *Settings) Embedded() bool {
	return strings.HasPrefix(s.Public.Database, "sqlite:")
}

// DemoProvider says whether staff sign in with the demo's own provider.
func (s *Settings) DemoProvider() bool {
	return s.Identity.Issuer == "http://"+s.Identity.Listen
}

// DemoMailbox says whether mail goes to the demo's own mailbox.
func (s *Settings) DemoMailbox() bool {
	return s.Mail.Server == s.Mail.Sink
}
