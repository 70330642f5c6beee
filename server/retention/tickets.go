package retention

import (
	"context"

	"kyosai/gen/ent/allowance"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/due"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/refusedrefund"
	"kyosai/gen/ent/tally"
	"kyosai/gen/ent/ticketreturn"
	"kyosai/gen/ent/turn"
	"kyosai/server/store"
	"kyosai/server/tallies"
	"kyosai/server/yen"
)

// sums adds up what is erased, by its subject and state.
type sums map[[2]string]*tallies.Sum

func (s sums) add(subject, state string, units int, worth yen.Amount) {
	key := [2]string{subject, state}
	if s[key] == nil {
		s[key] = &tallies.Sum{Subject: subject, State: state}
	}
	s[key].Many++
	s[key].Units += units
	s[key].Worth += worth
}

func (s sums) keep(ctx context.Context, tx *store.Tx, noun tally.Noun) error {
	for _, sum := range s {
		if err := tallies.Add(ctx, tx, noun, *sum); err != nil {
			return err
		}
	}
	return nil
}

func turns(ctx context.Context, b batch) (int, error) {
	rows, err := b.tx.Client().Turn.Query().Where(turn.StatusNEQ(turn.StatusWAITING), turn.EndedAtLT(b.turns)).Order(turn.ByID()).Limit(b.size).All(ctx)
	if err != nil || len(rows) == 0 {
		return 0, err
	}
	ids, all := []string{}, sums{}
	for _, row := range rows {
		ids = append(ids, row.ID)
		all.add(row.OfferingID, string(row.Status), row.Quantity, 0)
	}
	if err := all.keep(ctx, b.tx, tally.NounTURN); err != nil {
		return 0, err
	}
	return b.tx.Client().Turn.Delete().Where(turn.IDIn(ids...)).Exec(ctx)
}

// onItsWay picks the orders of which money may still come from a card or go back to one.
var onItsWay = order.Or(order.HasCheckoutsWith(checkout.StatusIn(checkout.StatusOPEN, checkout.StatusREFUNDING)),
	order.HasReturnsWith(ticketreturn.MethodEQ(ticketreturn.MethodCARD), ticketreturn.RefundedOnIsNil(),
		ticketreturn.Not(ticketreturn.HasRefusedRefundsWith(refusedrefund.SettledOnNotNil(), refusedrefund.ReopenedOnIsNil()))))

// orders erases those that were handed out, cancelled or have run out, and owe nothing any more; with them the deposits and
// checkouts that paid them, the entries that won them, what came back of them and the notices about them.
func orders(ctx context.Context, b batch) (int, error) {
	ended := order.And(order.StatusIn(order.StatusCANCELLED, order.StatusEXPIRED), order.EndedAtLT(b.before), order.Or(order.PaidOnIsNil(), order.SettledOnNotNil()))
	rows, err := b.tx.Client().Order.Query().Where(order.Or(ended, order.And(order.StatusEQ(order.StatusDELIVERED), order.DeliveredAtLT(b.before))), order.Not(onItsWay)).
		Order(order.ByID()).Limit(b.size).All(ctx)
	if err != nil || len(rows) == 0 {
		return 0, err
	}
	ids, all := []string{}, sums{}
	for _, row := range rows {
		ids = append(ids, row.ID)
		all.add(row.OfferingID, string(row.Status), row.Quantity, row.Amount)
	}
	if err := all.keep(ctx, b.tx, tally.NounORDER); err != nil {
		return 0, err
	}
	if err := eraseEntries(ctx, b, lotteryentry.OrderIDIn(ids...)); err != nil {
		return 0, err
	}
	if _, err := b.tx.Client().Deposit.Delete().Where(deposit.OrderIDIn(ids...)).Exec(ctx); err != nil {
		return 0, err
	}
	if _, err := b.tx.Client().RefusedRefund.Delete().Where(refusedrefund.OrderIDIn(ids...)).Exec(ctx); err != nil {
		return 0, err
	}
	if _, err := b.tx.Client().Checkout.Delete().Where(checkout.OrderIDIn(ids...)).Exec(ctx); err != nil {
		return 0, err
	}
	if _, err := b.tx.Client().Due.Delete().Where(due.OrderIDIn(ids...)).Exec(ctx); err != nil {
		return 0, err
	}
	if _, err := b.tx.Client().TicketReturn.Delete().Where(ticketreturn.OrderIDIn(ids...)).Exec(ctx); err != nil {
		return 0, err
	}
	if _, err := b.tx.Client().Notice.Delete().Where(notice.OrderIDIn(ids...)).Exec(ctx); err != nil {
		return 0, err
	}
	return b.tx.Client().Order.Delete().Where(order.IDIn(ids...)).Exec(ctx)
}

// entries erases those that won no order and are of no booking; the others go with theirs.
func entries(ctx context.Context, b batch) (int, error) {
	ids, err := b.tx.Client().LotteryEntry.Query().Where(lotteryentry.StatusNEQ(lotteryentry.StatusENTERED), lotteryentry.EndedAtLT(b.before), lotteryentry.OrderIDIsNil(), lotteryentry.BookingIDIsNil()).
		Order(lotteryentry.ByID()).Limit(b.size).IDs(ctx)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	return len(ids), eraseEntries(ctx, b, lotteryentry.IDIn(ids...))
}

// deposits erases those that went back to their payers. What paid an order goes with it, and what is in doubt stays.
func deposits(ctx context.Context, b batch) (int, error) {
	ids, err := b.tx.Client().Deposit.Query().Where(deposit.StatusEQ(deposit.StatusTO_RETURN), deposit.DecidedAtLT(b.before)).
		Order(deposit.ByID()).Limit(b.size).IDs(ctx)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	return b.tx.Client().Deposit.Delete().Where(deposit.IDIn(ids...)).Exec(ctx)
}

// notices erases those about offerings and events; those about an order or a booking go with it.
func notices(ctx context.Context, b batch) (int, error) {
	ids, err := b.tx.Client().Notice.Query().Where(notice.Or(notice.OfferingIDNotNil(), notice.EventIDNotNil()), notice.OrderIDIsNil(), notice.BookingIDIsNil(), notice.MadeAtLT(b.before)).
		Order(notice.ByID()).Limit(b.size).IDs(ctx)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	return b.tx.Client().Notice.Delete().Where(notice.IDIn(ids...)).Exec(ctx)
}

// allowances erases what members had taken in years that nobody asks about any more.
func allowances(ctx context.Context, b batch) (int, error) {
	ids, err := b.tx.Client().Allowance.Query().Where(allowance.FiscalYearLT(b.day.FiscalYear())).Order(allowance.ByID()).Limit(b.size).IDs(ctx)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	return b.tx.Client().Allowance.Delete().Where(allowance.IDIn(ids...)).Exec(ctx)
}
