package graph_test

import (
	"testing"

	"kyosai/graph"
	"kyosai/server/characters"
	"kyosai/server/claims"
	"kyosai/server/imports"
	"kyosai/server/members"
	"kyosai/server/store"
)

func resolver(t *testing.T, s *store.Store) *graph.Resolver {
	t.Helper()
	return &graph.Resolver{
		Store: s, Members: members.Members{Store: s}, Claims: claims.Claims{Store: s}, Imports: imports.Imports{Store: s},
		Characters: characters.Characters{Store: s},
	}
}
