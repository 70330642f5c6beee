// Package payouts pays what was approved 支払処理, a file a verb: a run gathers the claims of a closed month into one bank
// file, made by one person and released by another; once the bank has carried it out, its claims are paid.
//
// A run can be made, amended, released and taken apart at any moment by several people and be killed in between: every
// verb begins with a conditional update of the row that it is about, and the database itself holds that a claim is paid
// by one line at most (live_claim).
package payouts

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/payout"
	"kyosai/server/access"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Payouts does the verbs, each in one transaction, within the viewer's scope.
type Payouts struct{ Store *store.Store }

const longestNote = 500

var (
	errGone  = problem.New(problem.NotFound, "payout_not_found", "お探しの支払処理が見つかりません。一覧を開き直してください。")
	errStale = problem.New(problem.Conflict, "payout_changed", "この支払処理は、ほかの人が先に変更しました。開き直して、今の内容をご確認ください。")
	errState = problem.New(problem.Conflict, "payout_state", "この支払処理は、いまの状態では変更できません。開き直して、今の状態をご確認ください。")
)

func mayPay(ctx context.Context) error {
	if !access.From(ctx).May(access.Accounting) {
		return problem.NotAllowed
	}
	return nil
}

// Get finds a run with who made, released and cancelled it; nil where there is none that the viewer may know of.
func (p Payouts) Get(ctx context.Context, id string) (*ent.Payout, error) {
	found, err := loaded(p.Store.Client.Payout.Query().Where(payout.ID(id))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read payout %s: %w", id, err)
	}
	return found, nil
}

func loaded(q *ent.PayoutQuery) *ent.PayoutQuery {
	return q.WithMadeBy().WithReleasedBy().WithPaidBy().WithCancelledBy()
}

// List lists the runs, the newest first.
func (p Payouts) List(ctx context.Context, first int, after *string) (*page.Page[*ent.Payout], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := loaded(p.Store.Client.Payout.Query())
	if keys != nil {
		query.Where(payout.IDLT(keys[0]))
	}
	rows, err := query.Order(payout.ByID(sql.OrderDesc())).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the payouts: %w", err)
	}
	return page.Of(rows, first, func(r *ent.Payout) string { return page.Cursor(r.ID) }), nil
}

// hold takes a run in a state for a verb, at the version that its viewer read; its row is locked until the transaction
// ends. It gives the run as it is now, and whether it is held.
func hold(ctx context.Context, tx *store.Tx, id string, version int, in ...payout.Status) (*ent.Payout, bool, error) {
	n, err := tx.Client().Payout.Update().Where(payout.ID(id), payout.Version(version), payout.StatusIn(in...)).AddVersion(1).Save(ctx)
	if err != nil {
		return nil, false, fmt.Errorf("hold payout %s: %w", id, err)
	}
	found, err := tx.Client().Payout.Query().Where(payout.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, false, errGone
	}
	if err != nil {
		return nil, false, fmt.Errorf("read payout %s: %w", id, err)
	}
	return found, n == 1, nil
}

// held is hold for a verb without a key, which refuses what it does not hold.
func held(ctx context.Context, tx *store.Tx, id string, version int, in ...payout.Status) (*ent.Payout, error) {
	found, held, err := hold(ctx, tx, id, version, in...)
	switch {
	case err != nil:
		return nil, err
	case !slices.Contains(in, found.Status):
		return nil, errState
	case !held:
		return nil, errStale
	}
	return found, nil
}
