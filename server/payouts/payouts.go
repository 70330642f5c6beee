// Package payouts pays what was approved 支払処理, a file a verb: a run gathers the claims of a closed month into one bank
// file, made by one person and released by another.
//
// A run can be made, amended, released and taken apart at any moment by several people and be killed in between: every
// verb begins with a conditional update of the run's row, and the database itself holds that a claim is paid by one line
// at most (live_claim).
package payouts

import "kyosai/server/store"

// Payouts does the verbs, each in one transaction, within the viewer's scope.
type Payouts struct{ Store *store.Store }
