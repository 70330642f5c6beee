package retention

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent/admission"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/companion"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/due"
	"kyosai/gen/ent/eventsession"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/refusedrefund"
	"kyosai/gen/ent/tally"
	"kyosai/gen/ent/waitingplace"
)

// eraseEntries erases entries in lotteries.
func eraseEntries(ctx context.Context, b batch, which predicate.LotteryEntry) error {
	rows, err := b.tx.Client().LotteryEntry.Query().Where(which).All(ctx)
	if err != nil || len(rows) == 0 {
		return err
	}
	ids, all := []string{}, sums{}
	for _, row := range rows {
		ids = append(ids, row.ID)
		all.add(row.LotteryID, string(row.Status), row.Quantity, 0)
	}
	if err := all.keep(ctx, b.tx, tally.NounENTRY); err != nil {
		return err
	}
	_, err = b.tx.Client().LotteryEntry.Delete().Where(lotteryentry.IDIn(ids...)).Exec(ctx)
	return err
}

// bookings erases those that were held or have ended, and leave nothing to be settled; with them their companions, who
// of them came, their entries in lotteries, their places in line, what paid them or a company owes for them, and the notices
// about them. Who still waits for what is long over waits for nothing.
func bookings(ctx context.Context, b batch) (int, error) {
	settled := booking.Or(booking.SettledOnNotNil(), booking.PaymentMethodEQ(booking.PaymentMethodINVOICE), booking.And(booking.PaidOnIsNil(), booking.CancelFee(0)), booking.And(booking.PaidOnNotNil(), paidWhole))
	ended := booking.And(booking.StatusIn(booking.StatusCANCELLED, booking.StatusEXPIRED), booking.EndedAtLT(b.before), settled)
	wasHeld := booking.And(booking.StatusIn(booking.StatusCONFIRMED, booking.StatusWAITING, booking.StatusENTERED), booking.HasSessionWith(eventsession.StartsAtLT(b.before)))
	rows, err := b.tx.Client().Booking.Query().Where(booking.Or(ended, wasHeld), booking.Not(cardOnItsWay)).Order(booking.ByID()).Limit(b.size).All(ctx)
	if err != nil || len(rows) == 0 {
		return 0, err
	}
	ids, all := []string{}, sums{}
	for _, row := range rows {
		ids = append(ids, row.ID)
		all.add(row.SessionID, string(row.Status), row.People, row.Amount)
	}
	if err := all.keep(ctx, b.tx, tally.NounBOOKING); err != nil {
		return 0, err
	}
	if err := eraseEntries(ctx, b, lotteryentry.BookingIDIn(ids...)); err != nil {
		return 0, err
	}
	if _, err := b.tx.Client().Companion.Delete().Where(companion.BookingIDIn(ids...)).Exec(ctx); err != nil {
		return 0, err
	}
	if _, err := b.tx.Client().Admission.Delete().Where(admission.BookingIDIn(ids...)).Exec(ctx); err != nil {
		return 0, err
	}
	if _, err := b.tx.Client().WaitingPlace.Delete().Where(waitingplace.BookingIDIn(ids...)).Exec(ctx); err != nil {
		return 0, err
	}
	if err := eraseMoney(ctx, b, ids); err != nil {
		return 0, err
	}
	if _, err := b.tx.Client().Notice.Delete().Where(notice.BookingIDIn(ids...)).Exec(ctx); err != nil {
		return 0, err
	}
	return b.tx.Client().Booking.Delete().Where(booking.IDIn(ids...)).Exec(ctx)
}

// cardOnItsWay picks the bookings of which money may still come from a card or go back to one.
var cardOnItsWay = booking.HasCheckoutsWith(checkout.StatusIn(checkout.StatusOPEN, checkout.StatusREFUNDING))

// eraseMoney erases the deposits and checkouts that paid bookings, and what companies owe for them.
func eraseMoney(ctx context.Context, b batch, ids []string) error {
	_, err := b.tx.Client().Deposit.Delete().Where(deposit.BookingIDIn(ids...)).Exec(ctx)
	if err == nil {
		_, err = b.tx.Client().RefusedRefund.Delete().Where(refusedrefund.BookingIDIn(ids...)).Exec(ctx)
	}
	if err == nil {
		_, err = b.tx.Client().Checkout.Delete().Where(checkout.BookingIDIn(ids...)).Exec(ctx)
	}
	if err == nil {
		_, err = b.tx.Client().Due.Delete().Where(due.BookingIDIn(ids...)).Exec(ctx)
	}
	return err
}

// paidWhole picks the bookings whose fee is what came in.
func paidWhole(s *sql.Selector) {
	s.Where(sql.P(func(b *sql.Builder) {
		b.WriteString("COALESCE(").Ident(s.C(booking.FieldReceived)).WriteString(", ").Ident(s.C(booking.FieldAmount)).WriteString(") = ").Ident(s.C(booking.FieldCancelFee))
	}))
}

// places erases places in the lines for tickets; those of bookings go with them.
func places(ctx context.Context, b batch) (int, error) {
	ids, err := b.tx.Client().WaitingPlace.Query().Where(waitingplace.BookingIDIsNil(), waitingplace.EndedAtLT(b.before)).
		Order(waitingplace.ByID()).Limit(b.size).IDs(ctx)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	return b.tx.Client().WaitingPlace.Delete().Where(waitingplace.IDIn(ids...)).Exec(ctx)
}
