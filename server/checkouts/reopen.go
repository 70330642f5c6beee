package checkouts

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/refusedrefund"
	"kyosai/gen/ent/tillentry"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/freetext"
	"kyosai/server/idempotency"
	"kyosai/server/notices"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/tills"
)

// Reopening is that what was recorded of a refused refund was wrong, and why.
type Reopening struct {
	ID      string
	Version int
	Reason  string
	Key     string
}

var (
	errOwnSettling = problem.New(problem.Conflict, "own_settling", "ご自身が登録した扱いは取り消せません。別の職員に取消しを頼んでください。")
	errUnsettled   = problem.New(problem.Conflict, "refused_refund_open", "この代金の扱いは、まだ登録されていないか、もう取り消されています。開き直して、今の状態をご確認ください。")
)

// ReopenRefused takes back, by somebody else than who did it, what was recorded of a refused refund. What was recorded stays with
// the reason, and is given; the money stands open in a refused refund of its own. Nobody asks the provider for it any more: what
// was recorded may be half true, and money that a person gives back must not go to the card as well.
func (c Checkouts) ReopenRefused(ctx context.Context, r Reopening) (_ *ent.RefusedRefund, err error) {
	if !access.From(ctx).May(settlers) {
		return nil, problem.NotAllowed
	}
	if err := idempotency.Check(r.Key); err != nil {
		return nil, err
	}
	if r.Reason, err = freetext.Need("reason", r.Reason, longestNote, "取り消す理由を入力してください。"); err != nil {
		return nil, err
	}
	if err := c.Store.InTx(ctx, r.reopen); err != nil && !errors.Is(err, errBefore) {
		return nil, err
	}
	return c.Store.Client.RefusedRefund.Query().Where(refusedrefund.ID(r.ID)).WithSettledBy().WithReopenedBy().Only(ctx)
}

func (r Reopening) reopen(ctx context.Context, tx *store.Tx) error {
	me := access.From(ctx).StaffID
	n, err := tx.Client().RefusedRefund.Update().Where(refusedrefund.ID(r.ID), refusedrefund.Version(r.Version), refusedrefund.SettledOnNotNil(),
		refusedrefund.ReopenedOnIsNil(), refusedrefund.SettledByIDNEQ(me)).
		SetReopenedOn(caldate.Today(tx.Now)).SetReopenReason(r.Reason).SetReopenedByID(me).SetReopenKey(r.Key).ClearLive().AddVersion(1).Save(ctx)
	if ent.IsConstraintError(err) {
		return errRefusedKey
	}
	if err != nil {
		return fmt.Errorf("reopen refused refund %s: %w", r.ID, err)
	}
	row, err := tx.Client().RefusedRefund.Query().Where(refusedrefund.ID(r.ID)).WithOrder().WithBooking().WithCheckout().Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errRefusedGone
	case err != nil:
		return fmt.Errorf("read refused refund %s: %w", r.ID, err)
	case n == 0:
		return r.not(row, me)
	}
	if err := again(ctx, tx, row); err != nil {
		return err
	}
	return untell(ctx, tx, row)
}

// not says why it could not be reopened.
func (r Reopening) not(row *ent.RefusedRefund, me string) error {
	switch {
	case row.ReopenKey != nil && *row.ReopenKey == r.Key:
		return errBefore
	case row.SettledOn == nil || row.ReopenedOn != nil:
		return errUnsettled
	case row.Version != r.Version:
		return errRefusedChanged
	case *row.SettledByID == me:
		return errOwnSettling
	}
	return errRefusedChanged
}

// again has the money stand open as it did before it was settled, in a row that the worker does not ask the provider about.
func again(ctx context.Context, tx *store.Tx, row *ent.RefusedRefund) error {
	b := backing{checkoutID: row.CheckoutID, returnID: row.TicketReturnID}
	err := tx.Client().RefusedRefund.Create().SetNillableOrderID(row.OrderID).SetNillableBookingID(row.BookingID).SetNillableCheckoutID(row.CheckoutID).
		SetNillableTicketReturnID(row.TicketReturnID).SetLive(b.money()).SetAmount(row.Amount).SetRefusedAt(row.RefusedAt).Exec(ctx)
	if err != nil {
		return fmt.Errorf("have refused refund %s stand open: %w", row.ID, err)
	}
	if of := row.Edges.Checkout; of != nil {
		return unend(ctx, tx, of)
	}
	return nil
}

// unend has a checkout be owed again, and what it paid where that ended with its refund (end).
func unend(ctx context.Context, tx *store.Tx, of *ent.Checkout) (err error) {
	update := tx.Client().Checkout.Update().Where(checkout.ID(of.ID), checkout.StatusEQ(checkout.StatusREFUSED))
	if *of.Refund != checkout.RefundCANCELLED {
		err = update.SetStatus(checkout.StatusREFUNDING).Exec(ctx)
	} else if err = update.SetStatus(checkout.StatusPAID).ClearRefund().Exec(ctx); err == nil {
		err = unsettle(ctx, tx, of)
	}
	if err != nil {
		return fmt.Errorf("have checkout %s be owed again: %w", of.ID, err)
	}
	return nil
}

func unsettle(ctx context.Context, tx *store.Tx, of *ent.Checkout) error {
	if of.BookingID != nil {
		return tx.Client().Booking.Update().Where(booking.ID(*of.BookingID)).ClearSettledOn().ClearSettledByID().AddVersion(1).Exec(ctx)
	}
	return tx.Client().Order.Update().Where(order.ID(*of.OrderID)).ClearSettledOn().ClearSettledByID().AddVersion(1).Exec(ctx)
}

// untell tells the member that what he was told was wrong, and takes off the till what of it was entered there.
func untell(ctx context.Context, tx *store.Tx, row *ent.RefusedRefund) error {
	news, source := notices.News{Kind: notice.KindORDER_REFUND_REOPENED}, tillentry.SourceTICKET
	if of := row.Edges.Booking; of != nil {
		news, source = notices.News{MemberID: of.MemberID, BookingID: of.ID, Kind: notice.KindBOOKING_REFUND_REOPENED}, tillentry.SourceEVENT
	} else {
		news.MemberID, news.OrderID = row.Edges.Order.MemberID, row.Edges.Order.ID
	}
	if err := notices.Tell(ctx, tx, news); err != nil || *row.Outcome != refusedrefund.OutcomeCASH {
		return err
	}
	return tills.Enter(ctx, tx, tills.Entry{Kind: tillentry.KindREFUND, Source: source, Method: tillentry.MethodCASH, Amount: row.Amount})
}
