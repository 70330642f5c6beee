package offers

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/offercount"
	"kyosai/server/caldate"
	"kyosai/server/store"
)

// fewest is the smallest number of members that is shown as it is.
const fewest = 5

// tally counts members by the kind's key.
type tally map[string]*struct{ members, dueSoon int }

// add counts a member once a kind, however many offers of it he has.
func (t tally) add(f Found, today caldate.Day) {
	near := map[string]bool{}
	for _, e := range f.Offers {
		near[e.Kind] = near[e.Kind] || dueSoon(e.Deadline, today)
	}
	for kind, is := range near {
		if t[kind] == nil {
			t[kind] = &struct{ members, dueSoon int }{}
		}
		t[kind].members++
		if is {
			t[kind].dueSoon++
		}
	}
}

// keep writes the counts in place of the last night's, a row for each kind that is offered.
func (o Offers) keep(ctx context.Context, t tally, today caldate.Day) error {
	w, err := o.walk(ctx)
	if err != nil {
		return err
	}
	return o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		if _, err := tx.Client().OfferCount.Delete().Exec(ctx); err != nil {
			return fmt.Errorf("remove the counts of before: %w", err)
		}
		for _, k := range w.kinds.offered {
			members, due := 0, 0
			if counted := t[k.Key]; counted != nil {
				members, due = counted.members, counted.dueSoon
			}
			err := tx.Client().OfferCount.Create().SetKindID(k.Key).SetNillableMembers(shown(members)).SetNillableDueSoon(shown(due)).
				SetCountedOn(today).Exec(ctx)
			if err != nil {
				return fmt.Errorf("keep the count of %s: %w", k.Key, err)
			}
		}
		return nil
	})
}

// shown is the number, or nil where it is so small that it might tell of somebody.
func shown(n int) *int {
	if n > 0 && n < fewest {
		return nil
	}
	return &n
}

// Counts lists the counts of the last night, in the order of the kinds.
func (o Offers) Counts(ctx context.Context) ([]*ent.OfferCount, error) {
	rows, err := o.Store.Client.OfferCount.Query().WithKind().Order(offercount.ByKindField(benefitkind.FieldPosition)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the counts of offers: %w", err)
	}
	return rows, nil
}
