package graph

import (
	"context"
	"encoding/base64"
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"

	gengraph "kyosai/gen/graph"
	"kyosai/server/access"
	"kyosai/server/api"
	"kyosai/server/api/limits"
	"kyosai/server/api/zones"
	"kyosai/server/audit"
	"kyosai/server/payouts"
)

// Whole is the schema of both zones, with its marks and guards.
func Whole() *ast.Schema { return gengraph.NewExecutableSchema(gengraph.Config{}).Schema() }

// New makes a zone's API: what its app may ask (the manifest), of what its users may know.
func New(r *Resolver, zone access.Zone, manifest api.Manifest, developer bool) (*api.Handler, error) {
	whole := Whole()
	pruned := gengraph.NewExecutableSchema(gengraph.Config{Resolvers: r, Schema: zones.Prune(whole, zone)})
	handler, err := api.New(api.Options{
		Zone: zone, Whole: whole, Executable: recorded{pruned, r}, Manifest: manifest, Developer: developer, Guard: r.sees, Refused: r.Refusals.Note,
		Limits: limitsOf(zone),
	})
	if err != nil {
		return nil, fmt.Errorf("the API of zone %s: %w", zone, err)
	}
	return handler, nil
}

// limitsOf lets terminals send a bank's file of results.
func limitsOf(zone access.Zone) limits.Limits {
	l := limits.Default()
	if zone == access.StaffZone {
		l.Body += int64(base64.StdEncoding.EncodedLen(payouts.LargestResults))
	}
	return l
}

// sees lets those see a field about a person who hold one of its roles, staff what is sensitive only within a look
// with a purpose, and puts the item on the trail.
func (r *Resolver) sees(ctx context.Context, field api.Guarded) error {
	if err := api.Sees(ctx, field); err != nil {
		return err
	}
	if r.Store.Off.Hides(field.Object, field.Field, field.Class) {
		return api.ErrUnshown
	}
	if field.Class == api.Sensitive {
		if err := r.covered(ctx); err != nil {
			return err
		}
	}
	audit.From(ctx).Read(field.Item)
	return nil
}
