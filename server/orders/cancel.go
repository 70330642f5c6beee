package orders

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/idempotency"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Step is the wish to take an order one step on, from the version that was read. Its key is made once for each such wish.
type Step struct {
	ID      string
	Version int
	Key     string
}

// already says that a wish was fulfilled before; its transaction is rolled back, for there is nothing to do.
type already string

func (a already) Error() string { return "done before: " + string(a) }

// run runs a step in one transaction, unless it was taken before, and gives the order as it is then.
func (o Orders) run(ctx context.Context, s Step, by access.Roles, step func(ctx context.Context, tx *store.Tx) error) (*ent.Order, error) {
	if !access.From(ctx).May(by) {
		return nil, problem.NotAllowed
	}
	if err := idempotency.Check(s.Key); err != nil {
		return nil, err
	}
	if err := done(o.Store.InTx(ctx, step)); err != nil {
		return nil, err
	}
	return o.Get(ctx, s.ID)
}

// done is the error of a transaction, but for that its wish was fulfilled before.
func done(err error) error {
	var before already
	if errors.As(err, &before) {
		return nil
	}
	return err
}

// took reads the order whose row a step's update changed n times; where it did not, it says by over why, or that the same
// wish did so before.
func (s Step) took(ctx context.Context, tx *store.Tx, n int, err error, key func(*ent.Order) *string, over func(*ent.Order) error) (*ent.Order, error) {
	if ent.IsConstraintError(err) {
		return nil, errKeyUsed
	}
	if err != nil {
		return nil, fmt.Errorf("take order %s a step on: %w", s.ID, err)
	}
	found, err := tx.Client().Order.Query().Where(order.ID(s.ID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, errGone
	case err != nil:
		return nil, fmt.Errorf("read order %s: %w", s.ID, err)
	case n == 1:
		return found, nil
	case key(found) != nil && *key(found) == s.Key:
		return nil, already(s.ID)
	}
	if why := over(found); why != nil {
		return nil, why
	}
	return nil, errChanged
}

var (
	errChanged   = problem.New(problem.Conflict, "order_changed", "この申込みは、ほかの画面で先に変更されました。開き直して、今の状態をご確認ください。")
	errCancelled = problem.New(problem.Conflict, "order_cancelled", "この申込みは取り消されています。")
	errExpired   = problem.New(problem.Conflict, "order_expired", "お支払いの期限が過ぎたため、この申込みは取り消されました。販売中であれば、もう一度お申し込みいただけます。")
	errPaidFor   = problem.New(problem.Conflict, "order_paid", "お支払いが済んでいるため、取り消せません。お困りのときは事務局へご連絡ください。")
)

// Cancel gives up an own order that was not paid, or that its company owes; its tickets return at once.
func (o Orders) Cancel(ctx context.Context, s Step) (*ent.Order, error) {
	return o.run(ctx, s, access.MemberRole, func(ctx context.Context, tx *store.Tx) error {
		n, err := tx.Client().Order.Update().Where(order.ID(s.ID), order.Version(s.Version), unpaidFor).
			SetStatus(order.StatusCANCELLED).SetEndedAt(tx.Now).SetCancelKey(s.Key).AddVersion(1).Save(ctx)
		found, err := s.took(ctx, tx, n, err, func(f *ent.Order) *string { return f.CancelKey }, notCancelled)
		if err != nil {
			return err
		}
		return end(ctx, tx, found)
	})
}

// notCancelled says why an order can no longer be given up; nil where it can.
func notCancelled(found *ent.Order) error {
	if found.Status == order.StatusPAID && onInvoice(found) {
		return nil
	}
	return map[order.Status]error{order.StatusCANCELLED: errCancelled, order.StatusEXPIRED: errExpired,
		order.StatusPAID: errPaidFor, order.StatusDELIVERED: errPaidFor}[found.Status]
}
