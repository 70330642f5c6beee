// Package agencies keeps the travel agencies 旅行会社 that take the scheme's coupons: a member chooses among the open ones,
// staff keep the list.
package agencies

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/agency"
	"kyosai/server/access"
	"kyosai/server/page"
	"kyosai/server/store"
)

// Agencies lists and keeps them.
type Agencies struct{ Store *store.Store }

// List is the agencies by their kana: to a member those that can be chosen, to staff all of them.
func (a Agencies) List(ctx context.Context, first int, after *string) (*page.Page[*ent.Agency], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 2)
	if err != nil {
		return nil, err
	}
	query := a.Store.Client.Agency.Query()
	if keys != nil {
		query.Where(agency.Or(agency.KanaGT(keys[0]), agency.And(agency.Kana(keys[0]), agency.IDGT(keys[1]))))
	}
	if access.From(ctx).Kind != access.Staff {
		query.Where(agency.Open(true))
	}
	rows, err := query.Order(agency.ByKana(), agency.ByID()).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the agencies: %w", err)
	}
	return page.Of(rows, first, func(row *ent.Agency) string { return page.Cursor(row.Kana, row.ID) }), nil
}
