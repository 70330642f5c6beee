package graph

import (
	"context"
	"kyosai/server/invitations"
	"kyosai/server/page"
)

func (r *queryResolver) Invitees(ctx context.Context, company *string, search string, coded bool, first int, after *string) (*page.Page[*invitations.Invitee], error) {
	return r.Invitations.List(ctx, invitations.Guests{CompanyID: value(company), Search: search, Coded: coded, First: first, After: after})
}
