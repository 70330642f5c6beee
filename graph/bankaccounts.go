package graph

import (
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/banks"
)

// mostPlaces is how many banks or branches somebody is shown who types.
const mostPlaces = 20

// accounted is what a verb on a bank account answers with.
func accounted(a *ent.BankAccount, err error) (*gengraph.BankAccountPayload, error) {
	problems, err := refused(err)
	return &gengraph.BankAccountPayload{Account: a, Problems: problems}, err
}

func places(found []banks.Place) []*banks.Place {
	list := make([]*banks.Place, len(found))
	for i := range found {
		list[i] = &found[i]
	}
	return list
}
