package store

import (
	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/server/access"
)

// ownStory picks the steps of own claims, but those that are between staff: a member learns of the decision.
func ownStory(s *sql.Selector, v *access.Viewer) *sql.Predicate {
	own := in(decision.FieldClaimID, claim.Table, claim.FieldID, ownClaim)(s, v)
	return sql.And(own, sql.NotIn(s.C(decision.FieldStep), string(decision.StepSAMPLED), string(decision.StepRECOMMENDED),
		string(decision.StepENDORSED), string(decision.StepSTEP_UNDONE), string(decision.StepREVOCATION_ASKED), string(decision.StepREVOCATION_REJECTED)))
}
