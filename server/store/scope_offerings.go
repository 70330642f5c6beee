package store

import (
	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
)

// published picks the offerings that members may know of: what was taken back too, for they have ordered it.
func published(s *sql.Selector, _ *access.Viewer) *sql.Predicate {
	return sql.In(s.C(offering.FieldStatus), string(offering.StatusPUBLISHED), string(offering.StatusWITHDRAWN))
}

// bySlip picks the orders whose money comes by the bank, which accounting looks for.
func bySlip(s *sql.Selector, _ *access.Viewer) *sql.Predicate {
	return sql.EQ(s.C(order.FieldPayBy), string(order.PayBySLIP))
}
