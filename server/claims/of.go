package claims

import (
	"context"
	"fmt"
	"maps"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/predicate"
	"kyosai/server/page"
)

// Of lists a member's claims, the newest first, with what is shown of them.
func (c Claims) Of(ctx context.Context, of *ent.Member, first int, after *string, shown Shown) (*page.Page[*ent.Claim], error) {
	return c.newest(ctx, first, after, shown, claim.MemberID(of.ID))
}

// Besides lists what else the member of a claim has claimed of its kind, the newest first, with what is shown of it.
func (c Claims) Besides(ctx context.Context, of *ent.Claim, first int, after *string, shown Shown) (*page.Page[*ent.Claim], error) {
	return c.newest(ctx, first, after, shown, claim.MemberID(of.MemberID), claim.KindID(of.KindID), claim.IDNEQ(of.ID))
}

func (c Claims) newest(ctx context.Context, first int, after *string, shown Shown, of ...predicate.Claim) (*page.Page[*ent.Claim], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := c.Store.Client.Claim.Query().Where(of...)
	if keys != nil {
		query.Where(claim.IDLT(keys[0]))
	}
	rows, err := c.withKinds(ctx, shown, query.Order(claim.ByID(sql.OrderDesc())).Limit(first+1))
	if rows, err = listed(ctx, rows, err); err != nil {
		return nil, fmt.Errorf("read the claims of a member: %w", err)
	}
	list := page.Of(rows, first, func(r *ent.Claim) string { return page.Cursor(r.ID) })
	list.Total = func(ctx context.Context) (int, error) {
		return c.Store.Client.Claim.Query().Where(of...).Count(ctx)
	}
	return list, nil
}

// withKinds reads what is shown of the claims, their kinds from the shelf where there is one.
func (c Claims) withKinds(ctx context.Context, shown Shown, query *ent.ClaimQuery) ([]*ent.Claim, error) {
	_, event := shown["eventOn"]
	if _, begun := shown["fromOn"]; (event || begun) && shown["kind"] == nil { // which says whether the day is sensitive
		shown = maps.Clone(shown)
		shown["kind"] = Shown{}
	}
	if _, asked := shown["kind"]; !asked || c.Shelf == nil {
		return shown.load(query).All(ctx)
	}
	shown = maps.Clone(shown)
	delete(shown, "kind")
	rows, err := shown.load(query).All(ctx)
	if err != nil {
		return nil, err
	}
	return rows, c.Shelf.Put(ctx, rows)
}
