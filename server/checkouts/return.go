package checkouts

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/ticketreturn"
	"kyosai/server/caldate"
	"kyosai/server/notices"
	"kyosai/server/store"
)

// refundReturns gives back to their cards what was paid for tickets that came back after they were handed out.
func (c Checkouts) refundReturns(ctx context.Context) (wrong error) {
	again := ticketreturn.Or(ticketreturn.Not(ticketreturn.HasRefusedRefunds()), ticketreturn.HasRefusedRefundsWith(askedAgain(c.Store.Now())))
	for last, n := "", atATime; n == atATime; {
		rows, err := c.Store.Client.TicketReturn.Query().
			Where(ticketreturn.MethodEQ(ticketreturn.MethodCARD), ticketreturn.RefundedOnIsNil(), ticketreturn.IDGT(last), again).
			WithOrder().WithRefusedRefunds(live).Order(ticketreturn.ByID()).Limit(atATime).All(ctx)
		if err != nil {
			return errors.Join(wrong, fmt.Errorf("read the returns that go back to cards: %w", err))
		}
		for _, row := range rows {
			if err := c.refundReturn(ctx, row); err != nil {
				wrong = errors.Join(wrong, fmt.Errorf("give return %s back to its card: %w", row.ID, err))
			}
			last = row.ID
		}
		n = len(rows)
	}
	return wrong
}

func (c Checkouts) refundReturn(ctx context.Context, row *ent.TicketReturn) error {
	paid, err := c.Store.Client.Checkout.Query().Where(checkout.OrderID(row.OrderID), checkout.StatusEQ(checkout.StatusPAID)).Only(ctx)
	if err != nil {
		return fmt.Errorf("read what paid order %s: %w", row.OrderID, err)
	}
	if paid.Payment == nil {
		return fmt.Errorf("checkout %s was paid without a payment", paid.ID)
	}
	b := backing{key: row.ID, payment: *paid.Payment, part: row.Amount, amount: row.Amount, known: known(row.Edges.RefusedRefunds), orderID: &row.OrderID, returnID: &row.ID}
	return c.giveBack(ctx, b, func(ctx context.Context, tx *store.Tx) error { return returned(ctx, tx, row) })
}

// returned enters that the money for a return is back, and tells the member; once.
func returned(ctx context.Context, tx *store.Tx, row *ent.TicketReturn) error {
	n, err := tx.Client().TicketReturn.Update().Where(ticketreturn.ID(row.ID), ticketreturn.RefundedOnIsNil()).
		SetRefundedOn(caldate.Today(tx.Now)).Save(ctx)
	if err != nil {
		return fmt.Errorf("enter the refund of return %s: %w", row.ID, err)
	}
	if n == 0 {
		return nil
	}
	return notices.Tell(ctx, tx, notices.News{MemberID: row.Edges.Order.MemberID, Kind: notice.KindORDER_REFUNDED, OrderID: row.OrderID})
}
