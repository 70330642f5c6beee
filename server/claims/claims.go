// Package claims takes a claim 給付申請 from the draft to the decision, a file a verb.
package claims

import "kyosai/server/store"

// Claims does the verbs, each in one transaction, within the viewer's scope.
type Claims struct{ Store *store.Store }
