// Package selling measures a hot sale: how many orders a second buyers get who all order at once, of one offering and of
// many, against the same orders placed by hand, one transaction each.
package selling

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent/member"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/bench/filled"
	"kyosai/server/madeup"
	"kyosai/server/orders"
	"kyosai/server/store"
)

// Options say what is measured.
type Options struct {
	URL    string        // of a database, which is filled where it is empty; without one a SQLite file is made
	Scheme madeup.Scheme // what it is filled with
	Buyers int           // who order at once
	Rounds int
	Time   time.Duration // of each side's turn
}

// opening is the moment of the sale.
var opening = time.Date(2026, 7, 10, 1, 0, 0, 0, time.UTC)

// stock is how many there are of an offering, and how many a member may have: more than are ordered.
const stock = 100_000_000

// wish is one order that somebody wants.
type wish struct{ offering, member, key string }

// Run lets buyers order by turns from us and by hand, and prints the medians of the orders a second and their ratio.
func Run(ctx context.Context, o Options, out io.Writer) (err error) {
	ctx = access.AsSystem(ctx)
	d, err := filled.Open(ctx, o.URL, o.Scheme, opening)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	b := &bench{Database: d, Options: o, orders: orders.New(d.Store)}
	if err := b.prepare(ctx); err != nil {
		return err
	}
	for _, offerings := range []int{1, 100} {
		if err := b.measure(ctx, offerings, out); err != nil {
			return err
		}
	}
	return nil
}

// bench is a scheme whose members all want the same.
type bench struct {
	*filled.Database
	Options
	orders  orders.Orders
	hand    *byHand
	members []string
	wishes  atomic.Int64
}

func (b *bench) prepare(ctx context.Context) (err error) {
	if b.members, err = b.Client.Member.Query().Where(member.LeftOnIsNil(), member.JoinedOnLT("2026-07-10")).IDs(ctx); err != nil {
		return err
	}
	b.hand, err = prepare(ctx, b.DB)
	return err
}

// offer puts so many offerings on sale that nobody has ordered of yet.
func (b *bench) offer(ctx context.Context, n int) (ids []string, err error) {
	err = b.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		ids = nil
		maker, err := tx.Client().Staff.Query().FirstID(ctx)
		if err != nil {
			return err
		}
		for range n {
			of, err := tx.Client().Offering.Create().SetName("花火大会 観覧席").SetFaceValue(3000).SetPrice(1500).SetMemberLimit(stock).
				SetSaleFrom(opening).SetSaleUntil(opening.AddDate(0, 1, 0)).SetDelivery("PICK_UP").SetHoldDays(7).SetStatus("PUBLISHED").
				SetMadeByID(maker).SetMadeAt(opening).Save(ctx)
			if err != nil {
				return err
			}
			if err := tx.Client().Allotment.Create().SetOfferingID(of.ID).SetQuantity(stock).Exec(ctx); err != nil {
				return err
			}
			ids = append(ids, of.ID)
		}
		return nil
	})
	return ids, err
}

func (b *bench) measure(ctx context.Context, offerings int, out io.Writer) error {
	var ours, hand []float64
	for range b.Rounds {
		for _, side := range []struct {
			rates *[]float64
			place func(context.Context, wish) error
		}{{&hand, b.byHand}, {&ours, b.ours}} {
			ids, err := b.offer(ctx, offerings)
			if err != nil {
				return fmt.Errorf("put on sale: %w", err)
			}
			rate, err := b.turn(ctx, ids, side.place)
			if err != nil {
				return err
			}
			*side.rates = append(*side.rates, rate)
		}
	}
	slices.Sort(ours)
	slices.Sort(hand)
	mine, other := ours[b.Rounds/2], hand[b.Rounds/2]
	_, err := fmt.Fprintf(out, "%d buyers at once on %d offerings, %s: %.0f orders a second (%.0f to %.0f), by hand %.0f (%.0f to %.0f); ratio %.2f\n",
		b.Buyers, offerings, b.Engine, mine, ours[0], ours[b.Rounds-1], other, hand[0], hand[b.Rounds-1], mine/other)
	return err
}

// turn has all buyers order again and again, each time as another member, and gives the orders a second. It counts them in
// the database: an answer alone is no order.
func (b *bench) turn(ctx context.Context, offerings []string, place func(context.Context, wish) error) (float64, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var all sync.WaitGroup
	var placed atomic.Int64
	begun := time.Now()
	for range b.Buyers {
		all.Go(func() {
			for time.Since(begun) < b.Time && ctx.Err() == nil {
				n := int(b.wishes.Add(1))
				w := wish{offerings[n%len(offerings)], b.members[n%len(b.members)], fmt.Sprintf("a-wish-of-the-bench-%d", n)}
				if err := place(ctx, w); err != nil {
					cancel(err)
					return
				}
				placed.Add(1)
			}
		})
	}
	all.Wait()
	took := time.Since(begun)
	if err := context.Cause(ctx); err != nil {
		return 0, err
	}
	return float64(placed.Load()) / took.Seconds(), b.audit(ctx, offerings, int(placed.Load()))
}

// audit compares the answers with what is kept: the orders, and what they took of the stock.
func (b *bench) audit(ctx context.Context, offerings []string, placed int) error {
	kept, taken := 0, 0
	for _, id := range offerings {
		var n, m int
		err := b.DB.QueryRowContext(ctx, "SELECT (SELECT COUNT(*) FROM orders WHERE offering_id = ?), (SELECT SUM(taken) FROM allotments WHERE offering_id = ?)", id, id).Scan(&n, &m)
		if err != nil {
			return err
		}
		kept, taken = kept+n, taken+m
	}
	if kept != placed || taken != placed {
		return fmt.Errorf("%d orders were answered, %d are kept and %d tickets taken", placed, kept, taken)
	}
	return nil
}

// byHand tries once more where the number of the order was another's already, as we do.
func (b *bench) byHand(ctx context.Context, w wish) error {
	err := b.hand.place(ctx, w, b.Now())
	if sqlgraph.IsUniqueConstraintError(err) {
		err = b.hand.place(ctx, w, b.Now())
	}
	return err
}

func (b *bench) ours(ctx context.Context, w wish) error {
	viewer := &access.Viewer{Kind: access.Member, Zone: access.Public, Roles: access.MemberRole, MemberID: w.member}
	ctx = audit.With(access.With(ctx, viewer), audit.Begin("OrderPlace"))
	_, err := b.orders.Place(ctx, orders.Placing{OfferingID: w.offering, Quantity: 1, Key: w.key})
	return err
}
