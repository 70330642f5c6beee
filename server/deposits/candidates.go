package deposits

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/order"
	"kyosai/server/kana"
	"kyosai/server/payby"
)

const (
	mostCandidates = 8
	mostLookedAt   = 300
)

// Candidates are the orders that a deposit in doubt may be meant for, the likeliest first: the one of its number, then those
// that wait for the same amount, whose number is nearly the one that was written, or whose member is called like its payer.
func (d Deposits) Candidates(ctx context.Context, of *ent.Deposit) ([]*ent.Order, error) {
	if of.Status != deposit.StatusDOUBTFUL {
		return nil, nil
	}
	waiting := order.And(order.StatusEQ(order.StatusORDERED), order.PayByEQ(payby.Slip), order.Amount(of.Amount))
	rows, err := d.Store.Client.Order.Query().Where(order.Or(order.SlipNumber(of.Number), waiting)).
		WithMember().WithOffering(func(q *ent.OfferingQuery) { q.WithAllotments() }).Order(order.ByID(sql.OrderDesc())).Limit(mostLookedAt).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("look for what deposit %s is for: %w", of.ID, err)
	}
	return likeliest(of, rows, func(o *ent.Order) (Slip, *ent.Member) { return Slip{Order: o}, o.Edges.Member }), nil
}

// Bookings are the bookings of events that a deposit in doubt may be meant for, found in the same way.
func (d Deposits) Bookings(ctx context.Context, of *ent.Deposit) ([]*ent.Booking, error) {
	if of.Status != deposit.StatusDOUBTFUL {
		return nil, nil
	}
	waiting := booking.And(booking.StatusEQ(booking.StatusBOOKED), booking.PayByEQ(payby.Slip), booking.Amount(of.Amount))
	rows, err := d.Store.Client.Booking.Query().Where(booking.Or(booking.SlipNumber(of.Number), waiting)).
		WithMember().WithEvent().Order(booking.ByID(sql.OrderDesc())).Limit(mostLookedAt).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("look for the bookings that deposit %s is for: %w", of.ID, err)
	}
	return likeliest(of, rows, func(b *ent.Booking) (Slip, *ent.Member) { return Slip{Booking: b}, b.Edges.Member }), nil
}

// likeliest are the first of some that a deposit may be meant for.
func likeliest[T any](of *ent.Deposit, rows []T, read func(T) (Slip, *ent.Member)) []T {
	points := func(row T) int {
		slip, member := read(row)
		return likeness(of, slip.terms(), member)
	}
	slices.SortStableFunc(rows, func(a, b T) int { return cmp.Compare(points(b), points(a)) })
	return rows[:min(len(rows), mostCandidates)]
}

// likeness is how likely a deposit is meant for the slip of a member.
func likeness(of *ent.Deposit, to terms, member *ent.Member) (points int) {
	if to.number != "" && to.number == of.Number {
		points += 8
	}
	if to.number != "" && nearly(to.number, of.Number) {
		points += 4
	}
	if member != nil && named(of.Payer, member.Kana) {
		points += 4
	}
	if to.amount == of.Amount {
		points++
	}
	return points
}

// nearly tells whether one digit differs, or two neighbours changed places.
func nearly(a, b string) bool {
	if len(a) != len(b) || a == b {
		return false
	}
	i := 0
	for a[i] == b[i] {
		i++
	}
	return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// named tells whether the payer of a deposit is called as somebody reads his name.
func named(payer, reading string) bool {
	reading = letters(kana.FoldKana(reading))
	return reading != "" && strings.Contains(letters(kana.FoldKana(payer)), reading)
}

func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, text)
}
