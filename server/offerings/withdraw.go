package offerings

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/amendments"
	"kyosai/server/changes"
	"kyosai/server/freetext"
	"kyosai/server/jobs"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// WithdrawKind is the job that ends what is open of an offering that was taken back; server/orders does it.
const WithdrawKind = "offering.withdraw"

// Withdrawing is the wish to take an offering back from its members. Reason is what they are told.
type Withdrawing struct {
	ID, Reason string
	Version    int
}

const longestWithdrawal = 400

var (
	errWithdrawn = problem.New(problem.Conflict, "offering_withdrawn", "このチケットは取りやめになりました。")
	errUnseen    = problem.New(problem.Conflict, "offering_unseen", "会員に公開していないチケットは、取りやめる必要がありません。公開の予定は「予定を取り消す」で下書きに戻せます。")
)

// Withdraw takes an offering back: from that moment on nobody orders, enters or is drawn. What is open of it the worker ends,
// some at a time. Sent again it changes nothing more.
func (o Offerings) Withdraw(ctx context.Context, w Withdrawing) (_ *ent.Offering, err error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if w.Reason, err = freetext.Need("reason", w.Reason, longestWithdrawal, "取りやめる理由を入力してください。会員にも見えます。"); err != nil {
		return nil, err
	}
	known, err := o.Get(ctx, w.ID)
	if err != nil {
		return nil, err
	}
	if known == nil {
		return nil, errGone
	}
	if known.Status == offering.StatusWITHDRAWN && known.Withdrawal == w.Reason {
		return known, nil
	}
	err = o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return w.withdraw(ctx, tx) })
	if err != nil {
		return nil, err
	}
	return o.Get(ctx, w.ID)
}

func (w Withdrawing) withdraw(ctx context.Context, tx *store.Tx) error {
	if err := Hold(ctx, tx, w.ID); err != nil {
		return err
	}
	n, err := tx.Client().Offering.Update().Where(offering.ID(w.ID), offering.Version(w.Version), offering.StatusEQ(offering.StatusPUBLISHED)).
		SetStatus(offering.StatusWITHDRAWN).SetWithdrawal(w.Reason).SetWithdrawnAt(tx.Now).SetWithdrawnByID(access.From(ctx).StaffID).AddVersion(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("withdraw offering %s: %w", w.ID, err)
	}
	if n == 0 {
		return unwithdrawn(ctx, tx, w.ID)
	}
	err = tx.Client().Lottery.Update().Where(lottery.OfferingID(w.ID), lottery.StatusNEQ(lottery.StatusDRAWN)).
		SetStatus(lottery.StatusCALLED_OFF).AddVersion(1).Exec(ctx)
	if err != nil {
		return failed(err, "call off", w.ID)
	}
	var lines changes.List
	lines.Compare(amendments.WithdrawnField, "公開中", "取りやめ："+w.Reason)
	if err := amendments.Record(ctx, tx, amendments.Subject{OfferingID: w.ID}, lines, false); err != nil {
		return err
	}
	return jobs.Enqueue(ctx, tx, WithdrawKind, Due{w.ID}, tx.Now)
}

// unwithdrawn says why an offering was not taken back.
func unwithdrawn(ctx context.Context, tx *store.Tx, id string) error {
	found, err := tx.Client().Offering.Query().Where(offering.ID(id)).Only(ctx)
	switch {
	case err != nil:
		return fmt.Errorf("read offering %s: %w", id, err)
	case found.Status == offering.StatusWITHDRAWN:
		return errWithdrawn
	case found.Status != offering.StatusPUBLISHED:
		return errUnseen
	}
	return errStale
}
