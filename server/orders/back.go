package orders

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/ticketreturn"
	"kyosai/gen/ent/tillentry"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/dues"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/stocks"
	"kyosai/server/store"
	"kyosai/server/tills"
	"kyosai/server/yen"
)

// Bringing is that a member brings tickets back that were handed out, for a reason that is not his own. Amount is the yen that
// he is paid back, which is what the tickets cost.
type Bringing struct {
	Step
	Pieces int
	Reason ticketreturn.Reason
	Note   string
	Usable bool
	Method ticketreturn.Method
	Amount yen.Amount
}

var (
	errPieces    = problem.In("pieces", "pieces", "返却の枚数を、1枚から、まだ返却されていない枚数までで入力してください。")
	errNotInHand = problem.New(problem.Conflict, "order_not_delivered", "このチケットはまだお渡ししていないため、返却はありません。")
	errBackWay   = problem.In("method", "refund_way", "現金以外で受け取った代金は、窓口の端末で返金してください。現金と銀行振込の代金は、現金で返金してください。カードの代金はカードへ返り、会社の請求書の分は、会社への請求から引きます。")
)

// TakeBack enters that tickets came back, with what was paid back for them: the tickets return to the stock, and their places
// to the sale unless what they are for does not take place.
func (o Orders) TakeBack(ctx context.Context, b Bringing) (_ *ent.Order, err error) {
	if b.Note, err = freetext.Need("note", b.Note, longestReason, "返却の経緯を入力してください。"); err != nil {
		return nil, err
	}
	if b.Pieces < 1 {
		return nil, errPieces
	}
	return o.run(ctx, b.Step, counter, b.run)
}

func (b Bringing) run(ctx context.Context, tx *store.Tx) error {
	if err := b.doneBefore(ctx, tx); err != nil {
		return err
	}
	n, err := tx.Client().Order.Update().Where(order.ID(b.ID), order.Version(b.Version), order.StatusEQ(order.StatusDELIVERED)).
		AddVersion(1).Save(ctx)
	found, err := b.took(ctx, tx, n, err, func(*ent.Order) *string { return nil }, notTakenBack)
	if err != nil {
		return err
	}
	if err := b.check(found); err != nil {
		return err
	}
	if err := b.write(ctx, tx); err != nil {
		return err
	}
	if err := b.giveBack(ctx, tx, found); err != nil {
		return err
	}
	return b.payBack(ctx, tx)
}

// payBack enters at the till what came back and what was paid for it, lowers what a company owes, or leaves it to the worker to
// give it back to the card.
func (b Bringing) payBack(ctx context.Context, tx *store.Tx) error {
	came := tills.Entry{Kind: tillentry.KindCAME_BACK, Source: tillentry.SourceTICKET, Pieces: b.Pieces}
	switch b.Method {
	case ticketreturn.MethodCARD:
		return tills.Enter(ctx, tx, came)
	case ticketreturn.MethodINVOICE:
		if err := dues.Lower(ctx, tx, dues.For{OrderID: b.ID}, b.Amount); err != nil {
			return err
		}
		return tills.Enter(ctx, tx, came)
	}
	return tills.Enter(ctx, tx,
		tills.Entry{Kind: tillentry.KindREFUND, Source: tillentry.SourceTICKET, Method: tillentry.Method(b.Method), Amount: -b.Amount}, came)
}

// doneBefore is already where the same wish was fulfilled before.
func (b Bringing) doneBefore(ctx context.Context, tx *store.Tx) error {
	found, err := tx.Client().TicketReturn.Query().Where(ticketreturn.ReturnKey(b.Key)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil
	case err != nil:
		return fmt.Errorf("look for the key of a return: %w", err)
	case found.OrderID == b.ID && found.Pieces == b.Pieces:
		return already(b.ID)
	}
	return errKeyUsed
}

// notTakenBack says why nothing of an order can come back; nil where something can.
func notTakenBack(found *ent.Order) error {
	if found.Status == order.StatusDELIVERED {
		return nil
	}
	return errNotInHand
}

// check holds a return to what was handed out, to its price, and to the way in which it was paid.
func (b Bringing) check(found *ent.Order) error {
	var pieces, amount, way error
	if b.Pieces > found.Quantity-found.Returned {
		pieces = errPieces
	} else if b.Amount != backOf(found, b.Pieces) {
		amount = errAmount
	}
	if b.Method != backBy(found) {
		way = errBackWay
	}
	return errors.Join(pieces, amount, way)
}

// backOf is what goes back for so many more of the tickets of an order: their part of what came in, so that all of them are all of it.
func backOf(found *ent.Order, pieces int) yen.Amount {
	part := func(n int) yen.Amount { return Received(found) * yen.Amount(n) / yen.Amount(found.Quantity) }
	return part(found.Returned+pieces) - part(found.Returned)
}

// backBy is the way in which what was paid for an order goes back.
func backBy(found *ent.Order) ticketreturn.Method {
	switch {
	case onInvoice(found):
		return ticketreturn.MethodINVOICE
	case onCard(found):
		return ticketreturn.MethodCARD
	case found.PaymentMethod != nil && *found.PaymentMethod == order.PaymentMethodCASHLESS:
		return ticketreturn.MethodCASHLESS
	}
	return ticketreturn.MethodCASH
}

// write writes the return, and counts it on its order.
func (b Bringing) write(ctx context.Context, tx *store.Tx) error {
	if err := tx.Client().Order.Update().Where(order.ID(b.ID)).AddReturned(b.Pieces).Exec(ctx); err != nil {
		return fmt.Errorf("count what came back of order %s: %w", b.ID, err)
	}
	err := tx.Client().TicketReturn.Create().SetOrderID(b.ID).SetPieces(b.Pieces).SetAmount(b.Amount).SetMethod(b.Method).SetReason(b.Reason).
		SetNote(b.Note).SetUsable(b.Usable).SetReturnedOn(caldate.Today(tx.Now)).SetReturnKey(b.Key).
		SetMadeByID(access.From(ctx).StaffID).SetMadeAt(tx.Now).Exec(ctx)
	if ent.IsConstraintError(err) {
		return errKeyUsed
	}
	if err != nil {
		return fmt.Errorf("enter what came back of order %s: %w", b.ID, err)
	}
	return nil
}

// giveBack returns the places to the sale and the tickets to their stock.
func (b Bringing) giveBack(ctx context.Context, tx *store.Tx, found *ent.Order) error {
	places := *found
	places.Quantity = b.Pieces
	give := giveBack
	if b.Reason == ticketreturn.ReasonCALLED_OFF {
		give = countNoMore // nobody else can have a place at what does not take place
	}
	if err := give(ctx, tx, &places); err != nil {
		return err
	}
	if paper, err := onPaper(ctx, tx, found); !paper {
		return err
	}
	return stocks.TakeBack(ctx, tx, found.OfferingID, b.Pieces, b.Usable)
}
