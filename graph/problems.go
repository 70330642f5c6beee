package graph

import "kyosai/server/problem"

// refused turns a problem that a person can mend into the payload's; who may not do a thing at all, or is not signed
// in, and every fault of ours, stays an error of the operation.
func refused(err error) ([]*problem.Error, error) {
	p := problem.As(err)
	if p == nil || p.Kind == problem.Unauthenticated || p.Kind == problem.Forbidden {
		return []*problem.Error{}, err
	}
	return []*problem.Error{p}, nil
}
