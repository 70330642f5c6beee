package signin

import "kyosai/gen/ent"

// CodeHolds tells whether a typed code opens the account.
func (a Accounts) CodeHolds(of *ent.Account, typed string) bool { return a.codeHolds(of, typed) }
