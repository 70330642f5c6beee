package payouts

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/staff"
	"kyosai/gen/ent/transfer"
	"kyosai/server/access"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var errLineGone = problem.New(problem.Conflict, "line_not_live", "この申請は、この支払処理の振込に入っていません。開き直して、今の内容をご確認ください。")

// Taking is the wish to take a claim out of a run that is not released yet.
type Taking struct {
	ID      string // the run's
	Version int
	LineID  string
	Note    string // why
}

// TakeOut takes a claim out of a run. The claim waits for the next one; the file and the totals are made anew.
func (p Payouts) TakeOut(ctx context.Context, t Taking) (*ent.Payout, error) {
	note, err := freetext.Need("note", t.Note, longestNote, "外す理由を入力してください。")
	if err := errors.Join(mayPay(ctx), err); err != nil {
		return nil, err
	}
	err = p.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		run, err := held(ctx, tx, t.ID, t.Version, payout.StatusMADE)
		if err != nil {
			return err
		}
		if err := t.takeOut(ctx, tx); err != nil {
			return err
		}
		changers := with(run.Changers, access.From(ctx).StaffID)
		err = tx.Client().Payout.Update().Where(payout.ID(run.ID)).SetChangers(changers).SetNote(joined(run.Note, note)).Exec(ctx)
		if err != nil {
			return fmt.Errorf("note why: %w", err)
		}
		return settle(ctx, tx, run)
	})
	if err != nil {
		return nil, err
	}
	return p.Get(ctx, t.ID)
}

// takeOut frees the claim, and lessens the transfer that would have paid it; one that pays nobody is not sent.
func (t Taking) takeOut(ctx context.Context, tx *store.Tx) error {
	line, err := tx.Client().PayoutLine.Query().Where(payoutline.ID(t.LineID), payoutline.PayoutID(t.ID), payoutline.LiveClaimNotNil()).Only(ctx)
	if ent.IsNotFound(err) {
		return errLineGone
	}
	if err != nil {
		return fmt.Errorf("read line %s: %w", t.LineID, err)
	}
	err = tx.Client().PayoutLine.Update().Where(payoutline.ID(line.ID)).ClearLiveClaim().ClearTransfer().SetHeld(payoutline.HeldTAKEN_OUT).Exec(ctx)
	if err != nil {
		return fmt.Errorf("take line %s out: %w", line.ID, err)
	}
	update := tx.Client().Transfer.Update().Where(transfer.ID(*line.TransferID)).AddAmount(-line.Amount)
	others, err := tx.Client().PayoutLine.Query().Where(payoutline.TransferID(*line.TransferID)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for the other lines: %w", err)
	}
	if !others {
		update.SetStatus(transfer.StatusCANCELLED)
	}
	if err := update.Exec(ctx); err != nil {
		return fmt.Errorf("lessen transfer %s: %w", *line.TransferID, err)
	}
	return nil
}

// Changers are the people who changed a run after it was made, the first first.
func (p Payouts) Changers(ctx context.Context, run *ent.Payout) ([]*ent.Staff, error) {
	if len(run.Changers) == 0 {
		return nil, nil
	}
	found, err := p.Store.Client.Staff.Query().Where(staff.IDIn(run.Changers...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read who changed payout %s: %w", run.ID, err)
	}
	slices.SortFunc(found, func(a, b *ent.Staff) int {
		return cmp.Compare(slices.Index(run.Changers, a.ID), slices.Index(run.Changers, b.ID))
	})
	return found, nil
}

// with adds one to a list that he may stand in already.
func with(list []string, one string) []string {
	if slices.Contains(list, one) {
		return list
	}
	return append(slices.Clone(list), one)
}

func joined(before, more string) string {
	if before == "" {
		return more
	}
	return before + "\n" + more
}
