// Package tallies keeps what planners need of rows about members that were erased 集計: how many there were of an offering, a
// lottery or a session in each state, for how much; nothing about anybody.
package tallies

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/tally"
	"kyosai/server/access"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Sum is how many rows there are of a subject in a state, how many tickets or people they are for, and what they come to.
type Sum struct {
	Subject string // an offering, a lottery or a session
	State   string
	Many    int
	Units   int
	Worth   yen.Amount
}

// Add adds what is erased to the tallies, in the transaction that erases it.
func Add(ctx context.Context, tx *store.Tx, noun tally.Noun, sums ...Sum) error {
	for _, s := range sums {
		n, err := tx.Client().Tally.Update().Where(tally.NounEQ(noun), tally.SubjectID(s.Subject), tally.State(s.State)).
			AddMany(s.Many).AddUnits(s.Units).AddWorth(s.Worth).Save(ctx)
		if err == nil && n == 0 {
			err = tx.Client().Tally.Create().SetNoun(noun).SetSubjectID(s.Subject).SetState(s.State).
				SetMany(s.Many).SetUnits(s.Units).SetWorth(s.Worth).Exec(ctx)
		}
		if err != nil {
			return fmt.Errorf("add to the tally of %s: %w", s.Subject, err)
		}
	}
	return nil
}

// Of are the tallies of some subjects.
func Of(ctx context.Context, client *ent.Client, noun tally.Noun, subjects ...string) ([]*ent.Tally, error) {
	rows, err := client.Tally.Query().Where(tally.NounEQ(noun), tally.SubjectIDIn(subjects...)).Order(tally.ByID()).All(access.AsSystem(ctx))
	if err != nil {
		return nil, fmt.Errorf("read tallies: %w", err)
	}
	return rows, nil
}
