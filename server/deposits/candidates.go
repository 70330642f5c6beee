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
		WithMember().WithOffering().Order(order.ByID(sql.OrderDesc())).Limit(mostLookedAt).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("look for what deposit %s is for: %w", of.ID, err)
	}
	slices.SortStableFunc(rows, func(a, b *ent.Order) int { return cmp.Compare(likeness(of, b), likeness(of, a)) })
	return rows[:min(len(rows), mostCandidates)], nil
}

// likeness is how likely a deposit is meant for an order.
func likeness(of *ent.Deposit, to *ent.Order) (points int) {
	if to.SlipNumber != nil && *to.SlipNumber == of.Number {
		points += 8
	}
	if to.SlipNumber != nil && nearly(*to.SlipNumber, of.Number) {
		points += 4
	}
	if to.Edges.Member != nil && named(of.Payer, to.Edges.Member.Kana) {
		points += 4
	}
	if to.Amount == of.Amount {
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
