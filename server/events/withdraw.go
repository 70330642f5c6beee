package events

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/server/access"
	"kyosai/server/amendments"
	"kyosai/server/changes"
	"kyosai/server/freetext"
	"kyosai/server/jobs"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// WithdrawKind is the job that ends the bookings of an event that was taken back; server/bookings does it.
const WithdrawKind = "event.withdraw"

// LetInKind is the job that offers what is free of an event whose places were raised; server/bookings does it.
const LetInKind = "event.letin"

// Withdrawing is the wish to take an event back from its members. Reason is what they are told.
type Withdrawing struct {
	ID, Reason string
	Version    int
}

const longestWithdrawal = 400

var (
	errWithdrawn = problem.New(problem.Conflict, "event_withdrawn", "このイベントは取りやめになりました。")
	errUnseen    = problem.New(problem.Conflict, "event_unseen", "会員に公開していないイベントは、取りやめる必要がありません。公開の予定は「予定を取り消す」で下書きに戻せます。")
)

// Withdraw takes an event back: from that moment on nobody books it. Its bookings the worker ends for nothing, some at a time.
// Sent again it changes nothing more.
func (e Events) Withdraw(ctx context.Context, w Withdrawing) (_ *ent.Event, err error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if w.Reason, err = freetext.Need("reason", w.Reason, longestWithdrawal, "取りやめる理由を入力してください。会員にも見えます。"); err != nil {
		return nil, err
	}
	known, err := e.Get(ctx, w.ID)
	if err != nil {
		return nil, err
	}
	if known == nil {
		return nil, errGone
	}
	if known.Status == event.StatusWITHDRAWN && known.Withdrawal == w.Reason {
		return known, nil
	}
	err = e.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return w.withdraw(ctx, tx, known) })
	if err != nil {
		return nil, err
	}
	return e.Get(ctx, w.ID)
}

func (w Withdrawing) withdraw(ctx context.Context, tx *store.Tx, known *ent.Event) error {
	if err := holdAll(ctx, tx, known); err != nil {
		return err
	}
	n, err := tx.Client().Event.Update().Where(event.ID(w.ID), event.Version(w.Version), event.StatusEQ(event.StatusPUBLISHED)).
		SetStatus(event.StatusWITHDRAWN).SetWithdrawal(w.Reason).SetWithdrawnAt(tx.Now).SetWithdrawnByID(access.From(ctx).StaffID).AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("withdraw event %s: %w", w.ID, err)
	}
	if n == 0 {
		return unwithdrawn(ctx, tx, w.ID)
	}
	if err := callOff(ctx, tx, w.ID); err != nil {
		return err
	}
	var lines changes.List
	lines.Compare(amendments.WithdrawnField, "公開中", "取りやめ："+w.Reason)
	if err := amendments.Record(ctx, tx, amendments.Subject{EventID: w.ID}, lines, false); err != nil {
		return err
	}
	return jobs.Enqueue(ctx, tx, WithdrawKind, Due{w.ID}, tx.Now)
}

// unwithdrawn says why an event was not taken back.
func unwithdrawn(ctx context.Context, tx *store.Tx, id string) error {
	found, err := tx.Client().Event.Query().Where(event.ID(id)).Only(ctx)
	switch {
	case err != nil:
		return fmt.Errorf("read event %s: %w", id, err)
	case found.Status == event.StatusWITHDRAWN:
		return errWithdrawn
	case found.Status != event.StatusPUBLISHED:
		return errUnseen
	}
	return errStale
}
