package payouts

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/export"
	"kyosai/gen/ent/payout"
	"kyosai/server/access"
	"kyosai/server/caldate"
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

// FileTaking is a wish to take a run's file to the bank.
type FileTaking struct {
	ID      string
	Purpose string
	Again   *string // the last export of the file, as it was shown; nil where nobody has taken it
}

var (
	errNotReleased = problem.New(problem.Conflict, "not_released", "振込ファイルは、別の担当者が支払処理を確定してから持ち出せます。")
	errOtherBytes  = problem.New(problem.Conflict, "file_differs", "振込ファイルを作り直した結果が、確定したときと違います。銀行へ送らずに、システムの管理者へ連絡してください。")
	errSamePurpose = problem.In("purpose", "purpose_repeated", "前に持ち出したときと同じ目的です。なぜもう一度持ち出すのかを書いてください。")
)

// Take gives a released run's file out, made again byte for byte, with its line in the list of exports: what differs from
// what was released is never given out, and nothing leaves without its line. A bank that gets it twice pays twice, so
// whoever takes it again says of which time he knows, and why.
func (p Payouts) Take(ctx context.Context, t FileTaking) (*Taken, error) {
	purpose, err := exports.Purpose(t.Purpose)
	if err := errors.Join(mayPay(ctx), err); err != nil {
		return nil, err
	}
	t.Purpose = purpose
	var taken *Taken
	err = p.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		taken, err = take(ctx, tx, t)
		return err
	})
	if err != nil {
		return nil, err
	}
	return taken, nil
}

// take gives out what is still what was released.
func take(ctx context.Context, tx *store.Tx, t FileTaking) (*Taken, error) {
	run, err := holdReleased(ctx, tx, t.ID)
	if err != nil {
		return nil, err
	}
	repeats, err := t.knowingly(ctx, tx)
	if err != nil {
		return nil, err
	}
	if repeats == nil && run.PayOn.Before(caldate.Today(tx.Now)) {
		return nil, errTooLate // the bank would refuse its day, and a run whose file has left cannot be cancelled
	}
	transfers, err := sent(ctx, tx.Client(), run.ID)
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
	kept, err := exports.Record(ctx, tx, exports.Leaving{
		Kind: export.KindTRANSFER_FILE, OfID: run.ID, Repeats: repeats, Role: access.Accounting, Purpose: t.Purpose, SHA256: made.sha256, Size: len(made.bytes),
	})
	return &Taken{kept, made.bytes, fmt.Sprintf("furikomi-%04d.txt", run.Number)}, err
}

// holdReleased holds a run, so that nobody cancels it, or takes its file, while its file leaves.
func holdReleased(ctx context.Context, tx *store.Tx, id string) (*ent.Payout, error) {
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
	return run, nil
}

// knowingly gives the time before, where somebody took the file already; it refuses whoever does not say that he knows of
// it, and why he takes the file again.
func (t FileTaking) knowingly(ctx context.Context, tx *store.Tx) (*string, error) {
	before, err := tx.Client().Export.Query().Where(export.KindEQ(export.KindTRANSFER_FILE), export.OfID(t.ID)).WithStaff().Order(export.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read who took the file of %s: %w", t.ID, err)
	}
	if len(before) == 0 {
		return nil, nil
	}
	last := before[len(before)-1]
	if t.Again == nil || *t.Again != last.ID {
		return nil, errTakenBefore(last)
	}
	if slices.ContainsFunc(before, func(b *ent.Export) bool { return b.Purpose == t.Purpose }) {
		return nil, errSamePurpose
	}
	return &last.ID, nil
}

func errTakenBefore(last *ent.Export) error {
	return problem.New(problem.Conflict, "file_taken", fmt.Sprintf(
		"この振込ファイルは、%sに%sさんが持ち出しています。銀行へ二度送ると、二重に振り込まれます。まず%[2]sさんに確かめてください。", caldate.Today(last.At).Era(), last.Edges.Staff.Name))
}
