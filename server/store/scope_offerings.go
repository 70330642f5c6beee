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

// billed picks the orders whose money comes by the bank, from who ordered or from his company: accounting looks for it.
func billed(s *sql.Selector, _ *access.Viewer) *sql.Predicate {
	return sql.In(s.C(order.FieldPayBy), string(order.PayBySLIP), string(order.PayByCOMPANY))
}
