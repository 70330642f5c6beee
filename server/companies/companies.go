// Package companies finds and shows the scheme's member companies 事業所.
package companies

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/server/store"
)

// Companies reads companies within the viewer's scope.
type Companies struct{ Store *store.Store }

// Get finds a company; nil where there is none that the viewer may know of.
func (c Companies) Get(ctx context.Context, id string) (*ent.Company, error) {
	found, err := c.Store.Client.Company.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read company %s: %w", id, err)
	}
	return found, nil
}
