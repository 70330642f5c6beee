package payouts

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/export"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/transfer"
	"kyosai/server/access"
	"kyosai/server/exports"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var errTaken = problem.New(problem.Conflict, "file_taken", "振込ファイルが持ち出されているため、取り消せません。銀行に届いている恐れがあります。銀行が振り込んでいなければ、支払済みを登録したあとに、振込ごとに戻りを登録してください。")

// Cancelling is the wish to cancel a run whose file has not left.
type Cancelling struct {
	ID      string
	Version int
	Note    string // why
}

// Cancel frees every claim of a run; they wait for the next one. Once somebody has taken the file out, the bank may have
// it, and the run stays.
func (p Payouts) Cancel(ctx context.Context, c Cancelling) (*ent.Payout, error) {
	note, err := freetext.Need("note", c.Note, longestNote, "取り消す理由を入力してください。")
	if err := errors.Join(mayPay(ctx), err); err != nil {
		return nil, err
	}
	err = p.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		run, err := held(ctx, tx, c.ID, c.Version, payout.StatusMADE, payout.StatusRELEASED)
		if err != nil {
			return err
		}
		taken, err := exports.Taken(ctx, tx, export.KindTRANSFER_FILE, run.ID)
		switch {
		case err != nil:
			return err
		case taken:
			return errTaken
		}
		return cancel(ctx, tx, run, note)
	})
	if err != nil {
		return nil, err
	}
	return p.Get(ctx, c.ID)
}

func cancel(ctx context.Context, tx *store.Tx, run *ent.Payout, note string) error {
	if err := tx.Client().PayoutLine.Update().Where(payoutline.PayoutID(run.ID)).ClearLiveClaim().Exec(ctx); err != nil {
		return fmt.Errorf("free the claims of payout %s: %w", run.ID, err)
	}
	if err := tx.Client().Transfer.Update().Where(transfer.PayoutID(run.ID)).SetStatus(transfer.StatusCANCELLED).Exec(ctx); err != nil {
		return fmt.Errorf("cancel the transfers of payout %s: %w", run.ID, err)
	}
	err := tx.Client().Payout.Update().Where(payout.ID(run.ID)).SetStatus(payout.StatusCANCELLED).SetNote(joined(run.Note, note)).
		SetCancelledByID(access.From(ctx).StaffID).SetCancelledAt(tx.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("cancel payout %s: %w", run.ID, err)
	}
	return nil
}
