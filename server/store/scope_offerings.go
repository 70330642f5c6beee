package store

import (
	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/payby"
)

// published picks the offerings that members may know of: what was taken back too, for they have ordered it.
func published(s *sql.Selector, _ *access.Viewer) *sql.Predicate {
	return sql.In(s.C(offering.FieldStatus), string(offering.StatusPUBLISHED), string(offering.StatusWITHDRAWN))
}

// billed picks the orders whose money comes by the bank, from who ordered or from his company: accounting looks for it.
func billed(s *sql.Selector, _ *access.Viewer) *sql.Predicate { return byBank(s, order.FieldPayBy) }

// billedBooking picks such bookings.
func billedBooking(s *sql.Selector, _ *access.Viewer) *sql.Predicate {
	return byBank(s, booking.FieldPayBy)
}

func byBank(s *sql.Selector, payBy string) *sql.Predicate {
	return sql.In(s.C(payBy), string(payby.Slip), string(payby.Company))
}
