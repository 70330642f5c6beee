package payouts

import (
	"context"
	"fmt"

	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/payoutline"
	"kyosai/server/access"
	"kyosai/server/jobs"
	"kyosai/server/notices"
	"kyosai/server/store"
)

// TellKind is the kind of job that tells the members of a run that they are paid.
const TellKind = "payout.tell"

type told struct {
	PayoutID string `json:"payoutId"`
}

// Teller is the worker's part.
type Teller struct{ Store *store.Store }

// Handler does the jobs of TellKind.
func (t Teller) Handler() jobs.Handler { return jobs.Handle(t.tell) }

// some is how many members are told in one transaction.
const some = 200

// tell tells every member of the run, some at a time; not of a coupon, for which its agency was paid and nobody else. Who was told is kept with the notice in one transaction, so that a
// worker that is killed goes on where it was.
func (t Teller) tell(ctx context.Context, of told) error {
	for {
		n := 0
		err := t.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) (err error) {
			n, err = tellSome(ctx, tx, of.PayoutID)
			return err
		})
		if err != nil || n == 0 {
			return err
		}
	}
}

func tellSome(ctx context.Context, tx *store.Tx, payoutID string) (int, error) {
	lines, err := tx.Client().PayoutLine.Query().Where(payoutline.PayoutID(payoutID), payoutline.LiveClaimNotNil(), payoutline.NoticedAtIsNil()).
		Order(payoutline.ByID()).Limit(some).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("read whom to tell: %w", err)
	}
	for _, l := range lines {
		taken, err := tx.Client().PayoutLine.Update().Where(payoutline.ID(l.ID), payoutline.NoticedAtIsNil()).SetNoticedAt(tx.Now).Save(ctx)
		if err != nil {
			return 0, fmt.Errorf("note who was told: %w", err)
		}
		if taken == 0 || l.AgencyID != nil {
			continue
		}
		of, err := tx.Client().Claim.Query().Where(claim.ID(l.ClaimID)).Only(ctx)
		if err != nil {
			return 0, fmt.Errorf("read claim %s: %w", l.ClaimID, err)
		}
		if err := notices.Tell(ctx, tx, notices.Of(of, notice.KindCLAIM_PAID)); err != nil {
			return 0, err
		}
	}
	return len(lines), nil
}
