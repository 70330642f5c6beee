package graph

import (
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
)

// claimed is what a verb on a claim answers with.
func claimed(c *ent.Claim, err error) (*gengraph.ClaimPayload, error) {
	problems, err := refused(err)
	return &gengraph.ClaimPayload{Claim: c, Problems: problems}, err
}

// value is what an optional argument holds, or the zero value.
func value[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}
