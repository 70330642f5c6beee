package orders

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/access"
)

// OwnPlace is the viewer's place in the line for an offering; nil where he has none.
func (o Orders) OwnPlace(ctx context.Context, of *ent.Offering) (*ent.WaitingPlace, error) {
	stocks, err := o.Store.Client.Allotment.Query().Where(allotment.OfferingID(of.ID)).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the stock of offering %s: %w", of.ID, err)
	}
	found, err := o.Store.Client.WaitingPlace.Query().
		Where(waitingplace.AllotmentIDIn(stocks...), waitingplace.MemberID(access.From(ctx).MemberID)).First(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the own place for offering %s: %w", of.ID, err)
	}
	return found, nil
}

// PlacesOf lists a member's places in lines for tickets that are open or ended within a month, the newest first.
func (o Orders) PlacesOf(ctx context.Context, of *ent.Member) ([]*ent.WaitingPlace, error) {
	lately := waitingplace.Or(waitingplace.EndedAtIsNil(), waitingplace.EndedAtGT(o.Store.Now().AddDate(0, -1, 0)))
	rows, err := wholePlace(ctx, o.Store.Client.WaitingPlace.Query()).Where(waitingplace.MemberID(of.ID), forTickets, lately).
		Order(waitingplace.ByID(sql.OrderDesc())).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the places in line of member %s: %w", of.ID, err)
	}
	return rows, nil
}

// wholePlace reads places in line with who of the staff took or left them, which is the staff's business.
func wholePlace(ctx context.Context, q *ent.WaitingPlaceQuery) *ent.WaitingPlaceQuery {
	if access.From(ctx).Kind == access.Staff {
		q.WithAcceptedBy().WithCancelledBy()
	}
	return q
}

// OfferingOf is what a place in line waits for; nil where that is a session of an event, or the viewer may not know of it.
func (o Orders) OfferingOf(ctx context.Context, of *ent.WaitingPlace) (*ent.Offering, error) {
	found, err := o.Store.Client.Offering.Query().Where(offering.HasAllotmentsWith(allotment.ID(of.AllotmentID))).WithAllotments().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read what place %s waits for: %w", of.ID, err)
	}
	return found, nil
}
