// Package slipbook knows what all payment slips 払込票 have in common, whether an order of tickets or the booking of an event is
// paid by one: numbers that nobody has, and until which day the bank has told what came in.
package slipbook

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/statement"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/slips"
)

// Draw draws so many numbers that neither an order nor a booking has.
func Draw(ctx context.Context, c *ent.Client, many int) ([]string, error) {
	ctx = access.AsSystem(ctx)
	var drawn []string
	for len(drawn) < many {
		fresh := make([]string, many-len(drawn))
		for i := range fresh {
			fresh[i] = slips.New()
		}
		had, err := taken(ctx, c, fresh)
		if err != nil {
			return nil, err
		}
		for _, number := range fresh {
			if !slices.Contains(had, number) && !slices.Contains(drawn, number) {
				drawn = append(drawn, number)
			}
		}
	}
	return drawn, nil
}

// taken are those among some numbers that an order or a booking has.
func taken(ctx context.Context, c *ent.Client, numbers []string) ([]string, error) {
	var ordered, booked []string
	if err := c.Order.Query().Where(order.SlipNumberIn(numbers...)).Select(order.FieldSlipNumber).Scan(ctx, &ordered); err != nil {
		return nil, fmt.Errorf("look for the numbers of slips of orders: %w", err)
	}
	if err := c.Booking.Query().Where(booking.SlipNumberIn(numbers...)).Select(booking.FieldSlipNumber).Scan(ctx, &booked); err != nil {
		return nil, fmt.Errorf("look for the numbers of slips of bookings: %w", err)
	}
	return append(ordered, booked...), nil
}

// Told is the first day of which it is not known what came in by the bank: the one after its last statement, or an earlier
// one of which something is in doubt. Nothing is told where no statement was taken yet.
func Told(ctx context.Context, c *ent.Client) (day caldate.Day, told bool, err error) {
	last, err := c.Statement.Query().Order(statement.ByUntilOn(sql.OrderDesc())).First(ctx)
	if ent.IsNotFound(err) {
		return day, false, nil
	}
	if err != nil {
		return day, false, fmt.Errorf("read the last statement: %w", err)
	}
	day = last.UntilOn.AddDays(1)
	open, err := c.Deposit.Query().Where(deposit.StatusEQ(deposit.StatusDOUBTFUL)).Order(deposit.ByPaidOn()).First(ctx)
	switch {
	case ent.IsNotFound(err):
		return day, true, nil
	case err != nil:
		return day, false, fmt.Errorf("read the oldest deposit in doubt: %w", err)
	case open.PaidOn.Before(day):
		day = open.PaidOn
	}
	return day, true, nil
}
