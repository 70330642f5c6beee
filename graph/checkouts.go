package graph

import gengraph "kyosai/gen/graph"

// begun is what beginning to pay by card answers with.
func begun(address string, err error) (*gengraph.CheckoutPayload, error) {
	problems, err := refused(err)
	payload := &gengraph.CheckoutPayload{Problems: problems}
	if address != "" {
		payload.Address = &address
	}
	return payload, err
}
