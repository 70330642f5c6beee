package claims

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/predicate"
	"kyosai/server/store"
)

// hold takes a claim for a verb: found at the version that its viewer read, it gets the next one, and its row is
// locked until the transaction ends. Only then it is read, so that what was read is what there is. It gives the claim
// as it is now, and whether it is held.
func hold(ctx context.Context, tx *store.Tx, id string, version int, also ...predicate.Claim) (*ent.Claim, bool, error) {
	n, err := tx.Client().Claim.Update().Where(claim.ID(id), claim.Version(version)).Where(also...).
		AddVersion(1).SetUpdatedAt(tx.Now).Save(ctx)
	if err != nil {
		return nil, false, fmt.Errorf("hold claim %s: %w", id, err)
	}
	found, err := tx.Client().Claim.Query().Where(claim.ID(id)).WithKind(withRules).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, false, errNotFound
	}
	if err != nil {
		return nil, false, fmt.Errorf("read claim %s: %w", id, err)
	}
	return found, n == 1, nil
}

// holdIn is hold for a verb that is only done in some states; in any other it says what happened instead.
func holdIn(ctx context.Context, tx *store.Tx, id string, version int, states ...claim.Status) (*ent.Claim, error) {
	found, held, err := hold(ctx, tx, id, version)
	if err != nil {
		return nil, err
	}
	if !held || !slices.Contains(states, found.Status) {
		return nil, overtaken(ctx, tx, found, held)
	}
	return found, nil
}

func withRules(q *ent.BenefitKindQuery) { q.WithRules() }
