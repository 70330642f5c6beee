// Package claims takes a claim 給付申請 from the draft to the decision, a file a verb.
//
// Every verb begins with a conditional update of the claim's row (hold.go) and reads only then: so it sees what others
// did before it, whatever the engine, and nobody changes the claim until it is done.
package claims

import (
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Claims does the verbs, each in one transaction, within the viewer's scope.
type Claims struct {
	Store *store.Store
	Shelf *benefits.Shelf // the kinds for what is shown; without it they are read
}

var (
	errNotFound = problem.New(problem.NotFound, "claim_not_found", "お探しの申請が見つかりません。一覧を開き直してください。")
)

// may refuses a viewer without one of the roles.
func may(v *access.Viewer, roles access.Roles) error {
	if !v.May(roles) {
		return problem.NotAllowed
	}
	return nil
}
