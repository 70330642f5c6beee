package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/decision"
	"kyosai/server/access"
	"kyosai/server/store"
)

// words is what goes with a step: what the member is asked to mend, why an approval is revoked, what is said to the member, and
// among staff; and the key of the wish, where it may be tried twice.
type words struct {
	corrections   []string
	revocation    decision.Revocation
	message, note string
	key           string
}

// record adds a step to the claim's story, by the viewer.
func record(ctx context.Context, tx *store.Tx, claimID string, step decision.Step, w words) error {
	_, err := recorded(ctx, tx, claimID, step, w)
	return err
}

// recorded is record for who goes on with the step.
func recorded(ctx context.Context, tx *store.Tx, claimID string, step decision.Step, w words) (*ent.Decision, error) {
	create := tx.Client().Decision.Create().SetClaimID(claimID).SetStep(step).SetCorrections(append([]string{}, w.corrections...)).SetMessage(w.message).SetNote(w.note).SetAt(tx.Now)
	if w.key != "" {
		create.SetKey(w.key)
	}
	if w.revocation != "" {
		create.SetRevocation(w.revocation)
	}
	if v := access.From(ctx); v.StaffID != "" {
		create.SetStaffID(v.StaffID)
	}
	made, err := create.Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("record a step of claim %s: %w", claimID, err)
	}
	return made, nil
}
