package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"kyosai/gen/ent"
	"kyosai/server/api"
	"kyosai/server/looks"
)

// covered lets staff see what is sensitive of a claim within an open look alone; its member sees his own.
func (r *Resolver) covered(ctx context.Context) error {
	live, err := r.liveLooks(ctx)
	if err != nil {
		return err
	}
	return looks.Pass(ctx, claimOf(api.Parent(ctx)), live)
}

// claimOf is the claim that a row is about. A noun with sensitive fields that is not named here stays covered.
func claimOf(row any) string {
	switch r := row.(type) {
	case *ent.Claim:
		return r.ID
	case *ent.Certificate:
		return r.ClaimID
	}
	return ""
}

const looksKey = "kyosai/looks"

// liveLooks are the viewer's open looks, read once an operation.
func (r *Resolver) liveLooks(ctx context.Context) (map[string]*ent.PurposedLook, error) {
	stats := &graphql.GetOperationContext(ctx).Stats
	if live, ok := stats.GetExtension(looksKey).(map[string]*ent.PurposedLook); ok {
		return live, nil
	}
	live, err := r.Looks.Live(ctx)
	if err == nil {
		stats.SetExtension(looksKey, live)
	}
	return live, err
}
