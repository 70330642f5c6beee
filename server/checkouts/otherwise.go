package checkouts

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
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

// settlers are the roles that settle money at the counter, and record what becomes of what cannot go back to its card.
const settlers = access.Clerk

// longestNote is how many characters may say how it came to that.
const longestNote = 400

// Otherwise is what became of money that the provider refuses to give back to its card: it was given back in another way, or is
// not, as after a dispute that the card's company decided.
type Otherwise struct {
	ID      string
	Version int
	Outcome refusedrefund.Outcome
	Note    string
	Key     string
}

var (
	errRefusedGone    = problem.New(problem.NotFound, "refused_refund_not_found", "カードへ返せない代金はありません。カードへ返せた場合があります。開き直して、今の状態をご確認ください。")
	errRefusedSettled = problem.New(problem.Conflict, "refused_refund_settled", "この代金の扱いは、もう登録されています。")
	errRefusedChanged = problem.New(problem.Conflict, "refused_refund_changed", "この代金の扱いは、ほかの画面で先に変更されました。開き直して、今の状態をご確認ください。")
	errAsking         = problem.New(problem.Conflict, "refund_asked", "いま、決済会社にもう一度返金を求めています。二重に返さないため、2分ほど待ってから開き直して、今の状態をご確認ください。")
	errRefusedKey     = problem.New(problem.Conflict, "key_used", "この送信の番号は、前の登録ですでに使われています。画面を開き直して、もう一度お試しください。")
)

// SettleRefused records what became of it, and tells the member; the provider is asked no more. Who tells the provider's answer and
// who records change the same row first, so that one of the two is done.
func (c Checkouts) SettleRefused(ctx context.Context, o Otherwise) (_ *ent.RefusedRefund, err error) {
	if !access.From(ctx).May(settlers) {
		return nil, problem.NotAllowed
	}
	if err := idempotency.Check(o.Key); err != nil {
		return nil, err
	}
	if o.Note, err = freetext.Need("note", o.Note, longestNote, "経緯を入力してください。"); err != nil {
		return nil, err
	}
	if err := c.Store.InTx(ctx, o.settle); err != nil && !errors.Is(err, errBefore) {
		return nil, err
	}
	return c.Store.Client.RefusedRefund.Query().Where(refusedrefund.ID(o.ID)).WithSettledBy().Only(ctx)
}

func (o Otherwise) settle(ctx context.Context, tx *store.Tx) error {
	quiet := refusedrefund.Or(refusedrefund.AskingAtIsNil(), refusedrefund.AskingAtLTE(tx.Now.Add(-patience)))
	n, err := tx.Client().RefusedRefund.Update().Where(refusedrefund.ID(o.ID), refusedrefund.Version(o.Version), refusedrefund.SettledOnIsNil(), quiet).
		SetOutcome(o.Outcome).SetNote(o.Note).SetSettledOn(caldate.Today(tx.Now)).SetSettledByID(access.From(ctx).StaffID).SetSettleKey(o.Key).
		AddVersion(1).Save(ctx)
	if ent.IsConstraintError(err) {
		return errRefusedKey
	}
	if err != nil {
		return fmt.Errorf("settle refused refund %s: %w", o.ID, err)
	}
	row, err := tx.Client().RefusedRefund.Query().Where(refusedrefund.ID(o.ID)).WithOrder().WithBooking().WithCheckout().Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errRefusedGone
	case err != nil:
		return fmt.Errorf("read refused refund %s: %w", o.ID, err)
	case n == 0:
		return o.unsettled(row)
	}
	if err := o.end(ctx, tx, row.Edges.Checkout); err != nil {
		return err
	}
	return o.tell(ctx, tx, row)
}

// unsettled says why it could not be recorded.
func (o Otherwise) unsettled(row *ent.RefusedRefund) error {
	switch {
	case row.SettleKey != nil && *row.SettleKey == o.Key:
		return errBefore
	case row.SettledOn != nil:
		return errRefusedSettled
	case row.Version != o.Version:
		return errRefusedChanged
	}
	return errAsking
}

// end has nothing be owed any more of what a checkout paid; what tickets that came back cost is owed by their return alone.
func (o Otherwise) end(ctx context.Context, tx *store.Tx, of *ent.Checkout) error {
	if of == nil {
		return nil
	}
	if of.Status == checkout.StatusPAID {
		me := access.From(ctx).StaffID
		if err := settled(ctx, tx, of, caldate.Today(tx.Now), &me); err != nil {
			return err
		}
	}
	update := tx.Client().Checkout.Update().Where(checkout.ID(of.ID)).SetStatus(checkout.StatusREFUSED)
	if of.Refund == nil {
		update.SetRefund(checkout.RefundCANCELLED)
	}
	if err := update.Exec(ctx); err != nil {
		return fmt.Errorf("end the refund of checkout %s: %w", of.ID, err)
	}
	return nil
}

// tell tells the member what became of his money, and enters at the till what of it went over the counter.
func (o Otherwise) tell(ctx context.Context, tx *store.Tx, row *ent.RefusedRefund) error {
	kept := o.Outcome == refusedrefund.OutcomeKEPT
	news, source := notices.News{Kind: notice.KindORDER_GIVEN_BACK}, tillentry.SourceTICKET
	if kept {
		news.Kind = notice.KindORDER_KEPT
	}
	if of := row.Edges.Booking; of != nil {
		news, source = notices.News{MemberID: of.MemberID, BookingID: of.ID, Kind: notice.KindBOOKING_GIVEN_BACK}, tillentry.SourceEVENT
		if kept {
			news.Kind = notice.KindBOOKING_KEPT
		}
	} else {
		news.MemberID, news.OrderID = row.Edges.Order.MemberID, row.Edges.Order.ID
	}
	if err := notices.Tell(ctx, tx, news); err != nil || o.Outcome != refusedrefund.OutcomeCASH {
		return err
	}
	return tills.Enter(ctx, tx, tills.Entry{Kind: tillentry.KindREFUND, Source: source, Method: tillentry.MethodCASH, Amount: -row.Amount})
}
