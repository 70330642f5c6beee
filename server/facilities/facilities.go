// Package facilities keeps the houses 保養所 at which the scheme pays part of a member's nights: a member chooses among the
// open ones, staff keep the list.
package facilities

import (
	"context"
	"fmt"
	"strconv"

	"kyosai/gen/ent"
	"kyosai/gen/ent/facility"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Facilities lists and keeps them.
type Facilities struct{ Store *store.Store }

// claimable is for how many months after its closing a facility is still shown to members: a stay is claimed within a year
// (RULES.md, LODGE), and lasts some nights.
const claimable = 13

// List is the facilities in the order of the screens: to a member those that can be chosen, be it for a stay before they were
// closed, to staff all of them.
func (f Facilities) List(ctx context.Context, first int, after *string) (*page.Page[*ent.Facility], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	picked, err := behind(after)
	if err != nil {
		return nil, err
	}
	if access.From(ctx).Kind != access.Staff {
		picked = append(picked, facility.Or(facility.Open(true), facility.ClosedOnGT(caldate.Today(f.Store.Now()).AddMonths(-claimable))))
	}
	rows, err := f.Store.Client.Facility.Query().Where(picked...).Order(facility.ByPosition(), facility.ByID()).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the facilities: %w", err)
	}
	return page.Of(rows, first, func(row *ent.Facility) string { return page.Cursor(strconv.Itoa(row.Position), row.ID) }), nil
}

// behind picks what follows the cursor.
func behind(after *string) ([]predicate.Facility, error) {
	keys, err := page.Keys(after, 2)
	if err != nil || keys == nil {
		return nil, err
	}
	position, err := strconv.Atoi(keys[0])
	if err != nil {
		return nil, problem.In("after", "unknown_cursor", "続きの位置が正しくありません。一覧を最初から開き直してください。")
	}
	return []predicate.Facility{facility.Or(facility.PositionGT(position), facility.And(facility.Position(position), facility.IDGT(keys[1])))}, nil
}
