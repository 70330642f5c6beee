package cards

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/problem"
)

// Shown is what somebody shows at the desk: a member's card, or one of his orders.
type Shown struct {
	Member *ent.Member
	Order  *ent.Order // nil for a card
}

// Read says whose card or which order a code stands for, within what the viewer may know of. It refuses what is not
// signed by the scheme, what is over, and what was ended.
func (c Cards) Read(ctx context.Context, code string) (Shown, error) {
	if !access.From(ctx).May(access.Clerk) {
		return Shown{}, problem.NotAllowed
	}
	read, err := c.read(ctx, code)
	if err != nil {
		return Shown{}, err
	}
	found, err := c.Store.Client.Member.Query().Where(member.ID(*read.account.MemberID)).Only(ctx)
	if err != nil {
		return Shown{}, fmt.Errorf("read whose code is shown: %w", err)
	}
	if read.order == nil {
		return Shown{Member: found}, nil
	}
	of, err := c.Store.Client.Order.Query().Where(order.ID(read.order.ID)).WithMember().WithReceivedBy().WithDeliveredBy().WithOffering(func(q *ent.OfferingQuery) { q.WithAllotments() }).
		WithReturns(func(q *ent.TicketReturnQuery) { q.WithMadeBy() }).Only(ctx)
	if err != nil {
		return Shown{}, fmt.Errorf("read the order whose code is shown: %w", err)
	}
	return Shown{found, of}, nil
}
