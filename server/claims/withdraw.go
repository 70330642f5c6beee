package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/server/access"
	"kyosai/server/store"
)

// Withdraw takes back a claim that was sent and is not decided.
func (c Claims) Withdraw(ctx context.Context, id string, version int) (*ent.Claim, error) {
	return c.step(ctx, access.MemberRole, id, func(ctx context.Context, tx *store.Tx) error {
		found, err := holdIn(ctx, tx, id, version, claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusRETURNED)
		if err != nil {
			return err
		}
		err = tx.Client().Claim.Update().Where(claim.ID(found.ID)).SetStatus(claim.StatusWITHDRAWN).ClearAmount().
			ClearAssignedTo().ClearAssignedAt().Exec(ctx)
		if err != nil {
			return fmt.Errorf("withdraw claim %s: %w", id, err)
		}
		if err := closeCertificate(ctx, tx, found); err != nil {
			return err
		}
		return record(ctx, tx, id, decision.StepWITHDRAWN, words{})
	})
}

// step runs a verb for those who may, and gives the claim as it is afterwards.
func (c Claims) step(ctx context.Context, by access.Roles, id string, verb func(context.Context, *store.Tx) error) (*ent.Claim, error) {
	if err := may(access.From(ctx), by); err != nil {
		return nil, err
	}
	if err := c.Store.InTx(ctx, verb); err != nil {
		return nil, err
	}
	return c.Get(ctx, id)
}
