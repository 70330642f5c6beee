package graph

import (
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
)

// stockPayload answers a change of a stock.
func stockPayload(changed *ent.TicketStock, err error) (*gengraph.StockPayload, error) {
	problems, err := refused(err)
	return &gengraph.StockPayload{Stock: changed, Problems: problems}, err
}

// dayPayload answers a step of a day at the counter.
func dayPayload(taken *ent.TillDay, err error) (*gengraph.TillDayPayload, error) {
	problems, err := refused(err)
	return &gengraph.TillDayPayload{Day: taken, Problems: problems}, err
}
