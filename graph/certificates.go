package graph

import (
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
)

// certified is what a verb on a certificate answers with.
func certified(c *ent.Certificate, err error) (*gengraph.CertificatePayload, error) {
	problems, err := refused(err)
	return &gengraph.CertificatePayload{Certificate: c, Problems: problems}, err
}
