// Package offerings keeps what staff put on sale to members 募集, a file a verb: made as a draft, seen as a member sees it,
// published at once or at a time, changed with an amendment after that, or taken back. Orders of it are server/orders.
package offerings

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Offerings lists, keeps and publishes them, within the viewer's scope.
type Offerings struct {
	Store *store.Store
	Card  bool // members can pay by card: a payment provider is set up
}

// Stage is how far the sale of an offering has come at a moment.
type Stage string

// The stages, in their order; what was sold out is on sale again when an order is given back.
const (
	Coming  Stage = "COMING"
	OnSale  Stage = "ON_SALE"
	SoldOut Stage = "SOLD_OUT"
	Closed  Stage = "CLOSED"
	// Withdrawn is what was taken back from its members.
	Withdrawn Stage = "WITHDRAWN"
)

// keepers are the roles that make and publish offerings.
const keepers = access.Clerk

var errGone = problem.New(problem.NotFound, "offering_not_found", "お探しのチケットが見つかりません。一覧を開き直してください。")

// List lists offerings, the newest first: to members those whose sale is not over, to staff all of them.
func (o Offerings) List(ctx context.Context, first int, after *string) (*page.Page[*ent.Offering], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := o.Store.Client.Offering.Query()
	if access.From(ctx).Kind != access.Staff {
		query.Where(offering.SaleUntilGT(o.Store.Now()), offering.StatusEQ(offering.StatusPUBLISHED))
	}
	if keys != nil {
		query.Where(offering.IDLT(keys[0]))
	}
	rows, err := query.WithAllotments().WithLimitGroup().Order(offering.ByID(sql.OrderDesc())).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the offerings: %w", err)
	}
	return page.Of(rows, first, func(r *ent.Offering) string { return page.Cursor(r.ID) }), nil
}

// Get is one offering; nil where there is none that the viewer may know of.
func (o Offerings) Get(ctx context.Context, id string) (*ent.Offering, error) {
	found, err := o.Store.Client.Offering.Query().Where(offering.ID(id)).WithAllotments().WithLimitGroup().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read offering %s: %w", id, err)
	}
	return found, nil
}

// Quantity is how many there are of an offering that was read with its allotments.
func Quantity(of *ent.Offering) (n int) {
	for _, a := range of.Edges.Allotments {
		n += a.Quantity
	}
	return n
}

// Left is how many nobody has taken yet of an offering that was read with its allotments.
func Left(of *ent.Offering) (n int) {
	for _, a := range of.Edges.Allotments {
		n += Free(a)
	}
	return n
}

// Taken is how many somebody has of an offering that was read with its allotments.
func Taken(of *ent.Offering) int { return Quantity(of) - Left(of) }

// StageAt is the stage of an offering that was read with its allotments.
func StageAt(of *ent.Offering, now time.Time) Stage {
	switch {
	case of.Status == offering.StatusWITHDRAWN:
		return Withdrawn
	case now.Before(of.SaleFrom):
		return Coming
	case !now.Before(of.SaleUntil):
		return Closed
	case Left(of) == 0:
		return SoldOut
	}
	return OnSale
}
