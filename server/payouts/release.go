package payouts

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/payout"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/idempotency"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Releasing is the word of a second person that a run is right: the digest of the file and the totals that he saw, the
// total typed by his own hand. Its key is made once for each such wish.
type Releasing struct {
	ID            string
	Version       int
	SHA256        string
	TransferCount int
	Total         yen.Amount
	Key           string
}

var (
	errOwnRun    = problem.New(problem.Conflict, "own_payout", "ご自身が作成または変更した支払処理は確定できません。別の担当者が確定します。")
	errTotal     = problem.In("total", "total_differs", "入力された合計金額が、この支払処理の合計と違います。振込の一覧を確かめて、もう一度入力してください。")
	errCount     = problem.In("transferCount", "count_differs", "入力された振込の件数が、この支払処理の件数と違います。振込の一覧を確かめて、もう一度入力してください。")
	errDigest    = problem.In("sha256", "digest_differs", "振込ファイルが、画面を開いたときから変わっています。開き直して、今の内容をご確認ください。")
	errEmpty     = problem.New(problem.Conflict, "payout_empty", "振込が1件もない支払処理は確定できません。取り消してください。")
	errTooLate   = problem.New(problem.Conflict, "pay_day_past", "支払日を過ぎています。この支払処理を取り消して、新しい支払日で作成し直してください。")
	errSource    = problem.New(problem.Conflict, "payer_changed", "この支払処理を作成したあとに、支払元の口座または支払の定めが変わりました。支払処理を取り消して作成し直してください。")
	errSituation = problem.New(problem.Conflict, "situation_changed", "この支払処理を作成したあとに、申請、滞納または口座の状態が変わった支払いがあります。支払処理を取り消して作成し直してください。")
)

// Release lets the bank be told to pay: the run does not change any more, and its file can be taken to the bank. Nobody
// releases what he made or changed himself, and nothing is released that would not be made the same way today.
func (p Payouts) Release(ctx context.Context, r Releasing) (*ent.Payout, error) {
	if err := errors.Join(mayPay(ctx), idempotency.Check(r.Key)); err != nil {
		return nil, err
	}
	err := p.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return r.release(ctx, tx) })
	var before already
	if err != nil && !errors.As(err, &before) {
		return nil, err
	}
	return p.Get(ctx, r.ID)
}

func (r Releasing) release(ctx context.Context, tx *store.Tx) error {
	run, held, err := hold(ctx, tx, r.ID, r.Version, payout.StatusMADE)
	switch {
	case err != nil:
		return err
	case run.ReleaseKey != nil && *run.ReleaseKey == r.Key:
		return already(r.ID)
	case run.Status != payout.StatusMADE:
		return errState
	case !held:
		return errStale
	}
	if err := r.check(ctx, tx, run); err != nil {
		return err
	}
	if err := errors.Join(witnessed(ctx, tx, run), unchanged(ctx, tx, run)); err != nil {
		return err
	}
	err = tx.Client().Payout.Update().Where(payout.ID(run.ID)).SetStatus(payout.StatusRELEASED).SetReleaseKey(r.Key).
		SetReleasedByID(access.From(ctx).StaffID).SetReleasedAt(tx.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("release payout %s: %w", run.ID, err)
	}
	return nil
}

// check holds what the second person saw and typed against the run and the file as it is made anew.
func (r Releasing) check(ctx context.Context, tx *store.Tx, run *ent.Payout) error {
	me := access.From(ctx).StaffID
	if run.MadeByID == me || slices.Contains(run.Changers, me) {
		return errOwnRun
	}
	transfers, err := sent(ctx, tx.Client(), run.ID)
	switch {
	case err != nil:
		return err
	case len(transfers) == 0:
		return errEmpty
	case run.PayOn.Before(caldate.Today(tx.Now)):
		return errTooLate
	}
	made, err := write(run, transfers)
	if err != nil {
		return err
	}
	var wrong []error
	if made.sha256 != run.Sha256 || made.sha256 != r.SHA256 {
		wrong = append(wrong, errDigest)
	}
	if made.total != run.Total || made.total != r.Total {
		wrong = append(wrong, errTotal)
	}
	if made.count != run.TransferCount || made.count != r.TransferCount {
		wrong = append(wrong, errCount)
	}
	return errors.Join(wrong...)
}
