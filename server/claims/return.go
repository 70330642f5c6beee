package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/store"
)

// Return asks the member to mend something. An approver may do so too, with what an examiner found right.
func (c Claims) Return(ctx context.Context, id string, version int, to string) (*ent.Claim, error) {
	return c.step(ctx, access.Examiner|access.Approver, id, func(ctx context.Context, tx *store.Tx) error {
		to, err := message("message", to)
		if err != nil {
			return err
		}
		found, err := holdIn(ctx, tx, id, version, claim.StatusSUBMITTED, claim.StatusRECOMMENDED)
		if err != nil {
			return err
		}
		err = tx.Client().Claim.Update().Where(claim.ID(id)).SetStatus(claim.StatusRETURNED).SetReply("").ClearRecommendedBy().Exec(ctx)
		if err != nil {
			return fmt.Errorf("return claim %s: %w", id, err)
		}
		return tell(ctx, tx, found, decision.StepRETURNED, words{message: to}, notice.KindCLAIM_RETURNED)
	})
}
