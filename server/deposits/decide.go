package deposits

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/deposit"
	"kyosai/server/access"
	"kyosai/server/bookings"
	"kyosai/server/freetext"
	"kyosai/server/idempotency"
	"kyosai/server/orders"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Step is the wish to decide a deposit, from the version that was read. Its key is made once for each such wish.
type Step struct {
	ID, Reason, Key string
	Version         int
}

// longestReason is how many characters a reason may have.
const longestReason = 400

var (
	errNoOrder  = problem.In("order", "order_not_found", "この申込みは見つかりません。候補を開き直してください。")
	errNotOpen  = problem.In("order", "order_not_open", "この申込みは、もうお支払いを待っていません。ほかの申込みを選ぶか、返金にしてください。")
	errDiffers  = problem.In("reason", "text_missing", "金額が申込みと違います。それでもこの申込みの支払いとする理由を入力してください。")
	errSettled  = problem.New(problem.Conflict, "deposit_decided", "この入金はもう照合されています。")
	errInDoubt  = problem.New(problem.Conflict, "deposit_in_doubt", "この入金はまだ照合されていません。")
	errNoReason = "理由を入力してください。"
)

// already says that a wish was fulfilled before; its transaction is rolled back, for there is nothing to do.
type already string

func (a already) Error() string { return "done before: " + string(a) }

// run decides a deposit in one transaction, unless that was done before, and gives the deposit as it is then.
func (d Deposits) run(ctx context.Context, s Step, step func(ctx context.Context, tx *store.Tx) error) (*ent.Deposit, error) {
	if err := idempotency.Check(s.Key); err != nil {
		return nil, err
	}
	err := d.Store.InTx(ctx, step)
	var before already
	if err != nil && !errors.As(err, &before) {
		return nil, err
	}
	return d.Get(ctx, s.ID)
}

// decide takes a deposit out of one state into another by a conditional update; without one it says what is the matter.
func (s Step) decide(ctx context.Context, tx *store.Tx, change func(*ent.DepositUpdate), from ...deposit.Status) error {
	update := tx.Client().Deposit.Update().Where(deposit.ID(s.ID), deposit.Version(s.Version), deposit.StatusIn(from...)).
		SetReason(s.Reason).SetDecideKey(s.Key).SetDecidedByID(access.From(ctx).StaffID).SetDecidedAt(tx.Now).AddVersion(1)
	change(update)
	n, err := update.Save(ctx)
	if ent.IsConstraintError(err) {
		return errKeyUsed
	}
	if err != nil {
		return fmt.Errorf("decide deposit %s: %w", s.ID, err)
	}
	if n == 1 {
		return nil
	}
	found, err := tx.Client().Deposit.Query().Where(deposit.ID(s.ID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errGone
	case err != nil:
		return fmt.Errorf("read deposit %s: %w", s.ID, err)
	case found.DecideKey != nil && *found.DecideKey == s.Key:
		return already(s.ID)
	case found.Version != s.Version, slices.Contains(from, found.Status): // the read may be older than the update
		return errChanged
	case found.Status == deposit.StatusDOUBTFUL:
		return errInDoubt
	}
	return errSettled
}

// Accept has a deposit in doubt pay an order or a booking by slip that waits for its money. Where the amounts differ a reason
// is needed.
func (d Deposits) Accept(ctx context.Context, s Step, to Target) (_ *ent.Deposit, err error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if s.Reason, err = freetext.Take("reason", s.Reason, longestReason); err != nil {
		return nil, err
	}
	return d.run(ctx, s, func(ctx context.Context, tx *store.Tx) error { return s.accept(ctx, tx, to) })
}

func (s Step) accept(ctx context.Context, tx *store.Tx, to Target) error {
	err := s.decide(ctx, tx, func(u *ent.DepositUpdate) {
		u.SetStatus(deposit.StatusMATCHED).ClearDoubt()
	}, deposit.StatusDOUBTFUL)
	if err != nil {
		return err
	}
	slip, err := to.read(ctx, tx)
	if err != nil {
		return err
	}
	update := tx.Client().Deposit.Update().Where(deposit.ID(s.ID))
	slip.pays(update.Mutation())
	err = update.Exec(ctx)
	if ent.IsConstraintError(err) {
		return errNotOpen // another deposit pays it
	}
	if err != nil {
		return fmt.Errorf("have deposit %s pay %v: %w", s.ID, to, err)
	}
	paying, err := tx.Client().Deposit.Get(ctx, s.ID)
	if err != nil {
		return fmt.Errorf("read deposit %s: %w", s.ID, err)
	}
	if paying.Amount != slip.terms().amount && s.Reason == "" {
		return errDiffers
	}
	paid, err := slip.settle(ctx, tx, paying.PaidOn, paying.Amount)
	if err == nil && !paid {
		return errNotOpen
	}
	return err
}

// Return says that a deposit in doubt has to be returned to its payer, and why.
func (d Deposits) Return(ctx context.Context, s Step) (*ent.Deposit, error) {
	return d.reasoned(ctx, s, func(ctx context.Context, tx *store.Tx, s Step) error {
		return s.decide(ctx, tx, func(u *ent.DepositUpdate) { u.SetStatus(deposit.StatusTO_RETURN) }, deposit.StatusDOUBTFUL)
	})
}

// Reopen takes back what was decided of a deposit, with the reason: what it paid waits for its money again, unless
// tickets were handed out or the event has begun.
func (d Deposits) Reopen(ctx context.Context, s Step) (*ent.Deposit, error) {
	return d.reasoned(ctx, s, func(ctx context.Context, tx *store.Tx, s Step) error {
		before, err := tx.Client().Deposit.Query().Where(deposit.ID(s.ID)).Only(ctx)
		if ent.IsNotFound(err) {
			return errGone
		}
		if err != nil {
			return fmt.Errorf("read deposit %s: %w", s.ID, err)
		}
		err = s.decide(ctx, tx, func(u *ent.DepositUpdate) {
			u.SetStatus(deposit.StatusDOUBTFUL).SetDoubt(deposit.DoubtTAKEN_BACK).ClearOrderID().ClearBookingID()
		}, deposit.StatusMATCHED, deposit.StatusTO_RETURN)
		switch {
		case err != nil:
			return err
		case before.OrderID != nil:
			return orders.Unsettle(ctx, tx, *before.OrderID)
		case before.BookingID != nil:
			return bookings.Unsettle(ctx, tx, *before.BookingID)
		}
		return nil
	})
}

func (d Deposits) reasoned(ctx context.Context, s Step, step func(context.Context, *store.Tx, Step) error) (_ *ent.Deposit, err error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if s.Reason, err = freetext.Need("reason", s.Reason, longestReason, errNoReason); err != nil {
		return nil, err
	}
	return d.run(ctx, s, func(ctx context.Context, tx *store.Tx) error { return step(ctx, tx, s) })
}
