package reporting

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"

	"kyosai/gen/ent"
	"kyosai/server/caldate"
	"kyosai/server/eventterms"
	"kyosai/server/migration/bulk"
	"kyosai/server/store"
)

// price is of a ticket, and of a place.
const price = 1400

// written are the tables of what was applied for, in the order of their foreign keys.
var written = []struct {
	noun, table string
	columns     []string
}{
	{"Order", "orders", []string{"id", "allotment_id", "number", "ordered_on", "quantity", "amount", "fiscal_year", "status", "pay_until", "paid_on", "payment_method", "order_key", "note", "unpay_reason", "returned", "ordered_at", "member_id", "offering_id"}},
	{"TicketReturn", "ticket_returns", []string{"id", "pieces", "amount", "method", "reason", "note", "usable", "returned_on", "return_key", "made_at", "order_id", "made_by_id"}},
	{"Booking", "bookings", []string{"id", "allotment_id", "number", "entry_code", "status", "people", "amount", "cancellation", "cancel_fee", "paid_on", "payment_method", "unpay_reason", "entered", "note", "booked_at", "book_key", "event_id", "session_id", "member_id"}},
	{"LotteryEntry", "lottery_entries", []string{"id", "code", "quantity", "entered_on", "status", "entered_at", "lottery_id", "booking_id", "member_id"}},
	{"Turn", "turns", []string{"id", "allotment_id", "quantity", "price", "pay_by", "place", "status", "turn_key", "taken_at", "member_id", "offering_id"}},
	{"WaitingPlace", "waiting_places", []string{"id", "allotment_id", "place", "quantity", "status", "joined_at", "booking_id", "member_id"}},
}

// writer writes what members applied for, the same each time. Its first error stays, and nothing is written after it.
type writer struct {
	ctx     context.Context
	first   caldate.Day
	staff   string
	members []string
	tables  map[string]*bulk.Table
	random  *rand.Rand
	agreed  string // the terms of a cancellation
	rows    int
	err     error
}

// fill has members apply for tickets and for events, three of five for tickets, unless they did before.
func (b *bench) fill(ctx context.Context) error {
	held, err := b.Client.Offering.Query().Exist(ctx)
	if err != nil || held {
		return err
	}
	return b.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		tickets, events, err := b.offer(ctx, tx)
		if err != nil {
			return err
		}
		rows, err := bulk.New(ctx, tx.SQL, b.Dialect, nil)
		if err != nil {
			return err
		}
		w, err := b.writer(ctx, tx.Client(), rows)
		if err != nil {
			return err
		}
		w.all(b.Applications, tickets, events)
		if w.err != nil {
			return w.err
		}
		return rows.Flush(ctx)
	})
}

func (b *bench) writer(ctx context.Context, c *ent.Client, rows *bulk.Writer) (*writer, error) {
	w := &writer{ctx: ctx, first: b.first, tables: map[string]*bulk.Table{}, random: rand.New(rand.NewPCG(b.Scheme.Seed, 1))}
	agreed, err := json.Marshal(eventterms.Standard())
	if err != nil {
		return nil, err
	}
	w.agreed = string(agreed)
	if w.staff, err = c.Staff.Query().FirstID(ctx); err != nil {
		return nil, err
	}
	if w.members, err = c.Member.Query().IDs(ctx); err != nil {
		return nil, err
	}
	for _, of := range written {
		if w.tables[of.noun], err = rows.Inserts(of.noun, of.table, of.columns...); err != nil {
			return nil, err
		}
	}
	return w, nil
}

// all spreads applications over the things as they go in life: many for the first, few for the last.
func (w *writer) all(applications int, tickets, events []*thing) {
	ticket, event := w.popular(len(tickets)), w.popular(len(events))
	for n := range applications {
		if n%5 < 3 {
			w.ticket(w.next(tickets, int(ticket.Uint64())))
			continue
		}
		w.event(w.next(events, int(event.Uint64())))
	}
}

func (w *writer) popular(things int) *rand.Zipf {
	return rand.NewZipf(w.random, 1.4, 20, uint64(things-1))
}

// next is a thing with a member who did not apply for it yet: the one that is named, or the next that somebody is left for.
func (w *writer) next(things []*thing, at int) (*thing, string) {
	for things[at].applied >= len(w.members) {
		at = (at + 1) % len(things)
	}
	of := things[at]
	of.applied++
	return of, w.members[(at+of.applied)*stride%len(w.members)]
}

// stride leads from member to member so that those of a thing are of all companies: a prime.
const stride = 7919

// add writes a row under a key of its own.
func (w *writer) add(noun string, key string, row ...any) {
	if w.err == nil {
		w.err = w.tables[noun].Add(w.ctx, append([]any{key}, row...)...)
	}
}

// key is one that no other row has.
func (w *writer) key() string {
	w.rows++
	return fmt.Sprintf("bench_%026d", w.rows)
}

// of picks one by chance.
func (w *writer) of(some ...string) string { return some[w.random.IntN(len(some))] }
