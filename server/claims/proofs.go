package claims

import (
	"context"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
)

// proofDays are the columns that tell of which day a claim is, and so by which rule it is proved.
var proofDays = []string{claim.FieldEventOn, claim.FieldFromOn, claim.FieldAbsentFrom, claim.FieldExaminedOn}

// Proofs are the papers of which the claim needs any one, by the rule of its day, or of today where nobody has said that day.
func (c Claims) Proofs(ctx context.Context, of *ent.Claim) ([]string, error) {
	kind, err := c.Shelf.Kind(ctx, of.KindID)
	if err != nil || kind == nil {
		return []string{}, err
	}
	return benefits.Proofs(kind, first(benefits.HappenedOn(of), caldate.Today(c.Store.Now()))), nil
}
