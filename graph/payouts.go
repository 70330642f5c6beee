package graph

import (
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
)

// paidOut is what a verb on a payment run answers with.
func paidOut(run *ent.Payout, err error) (*gengraph.PayoutPayload, error) {
	problems, err := refused(err)
	return &gengraph.PayoutPayload{Payout: run, Problems: problems}, err
}
