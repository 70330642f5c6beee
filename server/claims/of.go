package claims

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/server/page"
)

// Of lists a member's claims, the newest first, with what is shown of them.
func (c Claims) Of(ctx context.Context, of *ent.Member, first int, after *string, shown Shown) (*page.Page[*ent.Claim], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := c.Store.Client.Claim.Query().Where(claim.MemberID(of.ID))
	if keys != nil {
		query.Where(claim.IDLT(keys[0]))
	}
	rows, err := shown.load(query.Order(claim.ByID(sql.OrderDesc())).Limit(first + 1)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the claims of %s: %w", of.ID, err)
	}
	list := page.Of(rows, first, func(r *ent.Claim) string { return page.Cursor(r.ID) })
	list.Total = func(ctx context.Context) (int, error) {
		return c.Store.Client.Claim.Query().Where(claim.MemberID(of.ID)).Count(ctx)
	}
	return list, nil
}
