package deposits

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/order"
	"kyosai/server/bookings"
	"kyosai/server/caldate"
	"kyosai/server/orders"
	"kyosai/server/slips"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// numbered is the slip of this number; none where there is none.
func numbered(ctx context.Context, tx *store.Tx, number string) (s Slip, err error) {
	if !slips.Valid(number) {
		return s, nil
	}
	if s.Order, err = tx.Client().Order.Query().Where(order.SlipNumber(number)).Only(ctx); err == nil {
		return s, nil
	}
	if ent.IsNotFound(err) {
		s.Booking, err = tx.Client().Booking.Query().Where(booking.SlipNumber(number)).Only(ctx)
	}
	if err != nil && !ent.IsNotFound(err) {
		return s, fmt.Errorf("look for what a slip is for: %w", err)
	}
	return s, nil
}

// settle has what a slip is for be paid on a day with an amount, and is false where it does not wait for that.
func (s Slip) settle(ctx context.Context, tx *store.Tx, on caldate.Day, amount yen.Amount) (bool, error) {
	if s.Booking != nil {
		return bookings.Settle(ctx, tx, s.Booking, on, amount)
	}
	return orders.Settle(ctx, tx, s.Order, on, amount)
}

// none tells that there is no such slip.
func (s Slip) none() bool { return s.Order == nil && s.Booking == nil }

// pays has a deposit name what it pays.
func (s Slip) pays(m *ent.DepositMutation) {
	if s.Booking != nil {
		m.SetBookingID(s.Booking.ID)
	} else {
		m.SetOrderID(s.Order.ID)
	}
}

// Target names what a deposit is to pay: an order or a booking.
type Target struct{ OrderID, BookingID string }

// read reads what it names, if it is paid by slip.
func (t Target) read(ctx context.Context, tx *store.Tx) (s Slip, err error) {
	switch {
	case (t.OrderID == "") == (t.BookingID == ""):
		return s, errNoOrder
	case t.BookingID != "":
		s.Booking, err = tx.Client().Booking.Query().Where(booking.ID(t.BookingID), booking.SlipNumberNotNil()).Only(ctx)
	default:
		s.Order, err = tx.Client().Order.Query().Where(order.ID(t.OrderID), order.SlipNumberNotNil()).Only(ctx)
	}
	if ent.IsNotFound(err) {
		return s, errNoOrder
	}
	if err != nil {
		return s, fmt.Errorf("read what a deposit is for: %w", err)
	}
	return s, nil
}
