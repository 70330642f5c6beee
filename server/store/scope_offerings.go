package store

import (
	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
)

// published picks the offerings that members may know of.
func published(s *sql.Selector, _ *access.Viewer) *sql.Predicate {
	return sql.EQ(s.C(offering.FieldStatus), string(offering.StatusPUBLISHED))
}

// bySlip picks the orders whose money comes by the bank, which accounting looks for.
func bySlip(s *sql.Selector, _ *access.Viewer) *sql.Predicate {
	return sql.EQ(s.C(order.FieldPayBy), string(order.PayBySLIP))
}
