// Package graph is the API: the schema's hand-written parts stand beside their resolvers, which translate and no more.
// What is decided is decided in server/NOUN/VERB.go.
package graph

import (
	"kyosai/server/characters"
	"kyosai/server/claims"
	"kyosai/server/documents"
	"kyosai/server/imports"
	"kyosai/server/members"
	"kyosai/server/signin"
	"kyosai/server/staff"
	"kyosai/server/store"
)

// Resolver holds what the resolvers need; the process fills it.
type Resolver struct {
	Store      *store.Store
	Members    members.Members
	Claims     claims.Claims
	Documents  *documents.Documents
	Imports    imports.Imports
	Characters characters.Characters
	Accounts   signin.Accounts
	Personnel  staff.Staff
}
