package graph

import "kyosai/server/problem"

// refused turns problems that a person can mend into the payload's; who may not do a thing at all, is not signed in or
// came in a rush, and every fault of ours, stays an error of the operation.
func refused(err error) ([]*problem.Error, error) {
	all := problem.All(err)
	if len(all) == 0 {
		return []*problem.Error{}, err
	}
	switch all[0].Kind {
	case problem.Unauthenticated, problem.Forbidden, problem.TooMany:
		return []*problem.Error{}, err
	}
	return all, nil
}
