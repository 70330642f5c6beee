package letters

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/letter"
	"kyosai/gen/ent/predicate"
	"kyosai/server/page"
)

// Shelf is which letters to list.
type Shelf struct {
	Sent  bool          // those that were sent, the newest first; else those that wait, the oldest first
	Kinds []letter.Kind // all where none is named
	First int
	After *string
}

// List gives letters with the claim and the member that they are about.
func (l Letters) List(ctx context.Context, s Shelf) (*page.Page[*ent.Letter], error) {
	if err := page.Check(s.First); err != nil {
		return nil, err
	}
	keys, err := page.Keys(s.After, 1)
	if err != nil {
		return nil, err
	}
	query := l.Store.Client.Letter.Query().Where(s.picks()...)
	all := query.Clone()
	switch {
	case keys != nil && s.Sent:
		query.Where(letter.IDLT(keys[0]))
	case keys != nil:
		query.Where(letter.IDGT(keys[0]))
	}
	order := letter.ByID()
	if s.Sent {
		order = letter.ByID(sql.OrderDesc())
	}
	rows, err := listed(query).Order(order).Limit(s.First + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the letters: %w", err)
	}
	list := page.Of(rows, s.First, func(r *ent.Letter) string { return page.Cursor(r.ID) })
	list.Total = all.Count
	return list, nil
}

// listed has letters read with what lists show of them.
func listed(query *ent.LetterQuery) *ent.LetterQuery {
	return query.WithClaim(func(q *ent.ClaimQuery) {
		q.WithMember().WithKind(func(q *ent.BenefitKindQuery) { q.WithRules() })
	}).WithSentBy()
}

func (s Shelf) picks() []predicate.Letter {
	var picks []predicate.Letter
	if len(s.Kinds) > 0 {
		picks = append(picks, letter.KindIn(s.Kinds...))
	}
	if s.Sent {
		return append(picks, letter.SentAtNotNil())
	}
	return append(picks, letter.SentAtIsNil(), standing())
}

// standing picks the letters whose claims are still as they say: one that asks is none any more once it was answered.
func standing() predicate.Letter {
	var any []predicate.Letter
	for kind, states := range stands {
		any = append(any, letter.And(letter.KindEQ(kind), letter.HasClaimWith(claim.StatusIn(states...))))
	}
	return letter.Or(any...)
}

// Of lists the letters of a claim that were sent or are to be, the newest first.
func (l Letters) Of(ctx context.Context, of *ent.Claim, first int, after *string) (*page.Page[*ent.Letter], error) {
	rows, err := listed(l.Store.Client.Letter.Query().Where(letter.ClaimID(of.ID), letter.Or(letter.SentAtNotNil(), standing()))).Order(letter.ByID(sql.OrderDesc())).Limit(page.Max).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the letters of %s: %w", of.ID, err)
	}
	list, err := page.Loaded(rows, first, after, func(r *ent.Letter) string { return page.Cursor(r.ID) })
	if err != nil {
		return nil, err
	}
	list.Total = func(context.Context) (int, error) { return len(rows), nil }
	return list, nil
}
