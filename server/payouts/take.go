package payouts

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/export"
	"kyosai/gen/ent/payout"
	"kyosai/server/access"
	"kyosai/server/exports"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Taken is the file of a released run on its way to the bank.
type Taken struct {
	Export *ent.Export
	Bytes  []byte
	Name   string
}

var (
	errNotReleased = problem.New(problem.Conflict, "not_released", "振込ファイルは、別の担当者が支払処理を確定してから持ち出せます。")
	errOtherBytes  = problem.New(problem.Conflict, "file_differs", "振込ファイルを作り直した結果が、確定したときと違います。銀行へ送らずに、システムの管理者へ連絡してください。")
)

// Take gives a released run's file out, made again byte for byte, with its line in the list of exports: what differs from
// what was released is never given out, and nothing leaves without its line.
func (p Payouts) Take(ctx context.Context, id, purpose string) (*Taken, error) {
	purpose, err := exports.Purpose(purpose)
	if err := errors.Join(mayPay(ctx), err); err != nil {
		return nil, err
	}
	var taken *Taken
	err = p.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		taken, err = take(ctx, tx, id, purpose)
		return err
	})
	if err != nil {
		return nil, err
	}
	return taken, nil
}

// take holds the run, so that nobody cancels it while its file leaves.
func take(ctx context.Context, tx *store.Tx, id, purpose string) (*Taken, error) {
	n, err := tx.Client().Payout.Update().Where(payout.ID(id), payout.StatusIn(payout.StatusRELEASED, payout.StatusPAID)).AddVersion(1).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("hold payout %s: %w", id, err)
	}
	run, err := tx.Client().Payout.Query().Where(payout.ID(id)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, errGone
	case err != nil:
		return nil, fmt.Errorf("read payout %s: %w", id, err)
	case n == 0:
		return nil, errNotReleased
	}
	transfers, err := sent(ctx, tx.Client(), id)
	if err != nil {
		return nil, err
	}
	made, err := write(run, transfers)
	switch {
	case err != nil:
		return nil, err
	case made.sha256 != run.Sha256:
		return nil, errOtherBytes
	}
	left := exports.Leaving{Kind: export.KindTRANSFER_FILE, OfID: id, Role: access.Accounting, Purpose: purpose, SHA256: made.sha256, Size: len(made.bytes)}
	kept, err := exports.Record(ctx, tx, left)
	return &Taken{kept, made.bytes, fmt.Sprintf("furikomi-%04d.txt", run.Number)}, err
}
