package checkouts

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/predicate"
	"kyosai/server/audit"
	"kyosai/server/payby"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Paying names what is paid: an order or a booking.
type Paying struct{ OrderID, BookingID string }

// subject is what is paid, an order or a booking, as the provider and its page need it.
type subject struct {
	Paying
	number string
	path   string // of its page in the members' site
	amount yen.Amount
	until  *time.Time // it waits for its money no longer; none where it does not
	waits  bool       // it waits for its money
	why    error      // that it cannot be paid by card; nil where it can
}

func ofOrder(of *ent.Order) subject {
	s := subject{Paying: Paying{OrderID: of.ID}, number: of.Number, path: "/orders/" + of.ID, amount: of.Amount, until: of.HoldUntil,
		waits: of.Status == order.StatusORDERED}
	switch {
	case of.Status == order.StatusCANCELLED:
		s.why = errEnded
	case of.Status == order.StatusPAID || of.Status == order.StatusDELIVERED:
		s.why = errDone
	case of.PayBy != payby.Card || of.HoldUntil == nil:
		s.why = errNotCard
	case of.Status == order.StatusEXPIRED:
		s.why = errOver
	}
	return s
}

func ofBooking(of *ent.Booking) subject {
	s := subject{Paying: Paying{BookingID: of.ID}, number: of.Number, path: "/bookings/" + of.ID, amount: of.Amount, until: of.HoldUntil,
		waits: of.Status == booking.StatusBOOKED}
	switch {
	case of.Status == booking.StatusCANCELLED:
		s.why = errBookingEnded
	case of.Status == booking.StatusCONFIRMED:
		s.why = errBookingDone
	case of.PayBy != payby.Card || of.HoldUntil == nil:
		s.why = errBookingNotCard
	case of.Status == booking.StatusEXPIRED:
		s.why = errBookingOver
	}
	return s
}

// of is what a checkout pays that was read with it.
func of(row *ent.Checkout) subject {
	if row.Edges.Booking != nil {
		return ofBooking(row.Edges.Booking)
	}
	return ofOrder(row.Edges.Order)
}

// over tells whether nothing waits for its money any more at a moment.
func (s subject) over(now time.Time) bool { return !s.waits || s.until == nil || !now.Before(*s.until) }

// payable says why it is not to be paid by card now; nil where it is.
func (s subject) payable(now time.Time) error {
	switch {
	case s.why != nil || now.Before(*s.until):
		return s.why
	case s.BookingID != "":
		return errBookingOver
	}
	return errOver
}

// its picks the checkouts of what is paid.
func (p Paying) its() predicate.Checkout {
	if p.BookingID != "" {
		return checkout.BookingID(p.BookingID)
	}
	return checkout.OrderID(p.OrderID)
}

// hold holds the row of what is paid, and refuses what is not to be paid by card now.
func (p Paying) hold(ctx context.Context, tx *store.Tx) (subject, error) {
	nothing := audit.With(ctx, audit.Begin("")) // holding changes nothing, and leaves no line
	if p.BookingID != "" {
		if err := tx.Client().Booking.Update().Where(booking.ID(p.BookingID)).AddVersion(0).Exec(nothing); err != nil {
			return subject{}, fmt.Errorf("hold booking %s: %w", p.BookingID, err)
		}
		of, err := tx.Client().Booking.Query().Where(booking.ID(p.BookingID)).Only(ctx)
		return found(of, err, ofBooking, errBookingGone, tx.Now)
	}
	if err := tx.Client().Order.Update().Where(order.ID(p.OrderID)).AddVersion(0).Exec(nothing); err != nil {
		return subject{}, fmt.Errorf("hold order %s: %w", p.OrderID, err)
	}
	of, err := tx.Client().Order.Query().Where(order.ID(p.OrderID)).Only(ctx)
	return found(of, err, ofOrder, errGone, tx.Now)
}

func found[T any](row T, err error, of func(T) subject, gone error, now time.Time) (subject, error) {
	if ent.IsNotFound(err) {
		return subject{}, gone
	}
	if err != nil {
		return subject{}, fmt.Errorf("read what is paid by card: %w", err)
	}
	s := of(row)
	return s, s.payable(now)
}
