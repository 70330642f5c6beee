package orders

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/idempotency"
	"kyosai/server/notices"
	"kyosai/server/offerings"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// Accepting is the wish to take the tickets that are offered to a place in line. Its key is the order's.
type Accepting struct {
	ID    string
	PayBy payby.Way // none is the first way that the offering has
	Key   string
}

var errNoPlace = problem.New(problem.NotFound, "place_not_found", "この順番は見つかりません。開き直してください。")

// Accept takes the tickets that are offered to the viewer, before their time is over: they are an order then, which is paid as
// any other. They were taken from the stock when they were offered.
func (o Orders) Accept(ctx context.Context, a Accepting) (*ent.Order, error) {
	if err := idempotency.Check(a.Key); err != nil {
		return nil, err
	}
	id := ""
	err := o.place(ctx, a.ID, func(ctx context.Context, tx *store.Tx, of *ent.WaitingPlace) error {
		before, err := placed(ctx, tx, []string{of.MemberID}, []string{a.Key})
		if err != nil {
			return err
		}
		if made := before[of.MemberID]; made != nil {
			id = made.ID
			return already(made.ID)
		}
		made, err := a.accept(ctx, tx, of, o.Card)
		if err == nil {
			id = made.ID
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return o.Get(ctx, id)
}

func (a Accepting) accept(ctx context.Context, tx *store.Tx, of *ent.WaitingPlace, card bool) (*ent.Order, error) {
	on, err := stocked(ctx, tx, of.AllotmentID)
	if err != nil {
		return nil, err
	}
	a.PayBy = cmp.Or(a.PayBy, payby.First(on.PayBy))
	if !slices.Contains(on.PayBy, a.PayBy) {
		return nil, errPayBy
	}
	if a.PayBy == payby.Card && !card {
		return nil, errPayBy
	}
	today := caldate.Today(tx.Now)
	enrolled, err := Enrolled(ctx, tx, []string{of.MemberID}, today)
	if err == nil && enrolled[of.MemberID] == nil {
		err = errNoMember
	}
	if err != nil {
		return nil, err
	}
	if _, err := waiting.Accept(ctx, tx, of.ID); err != nil {
		return nil, err
	}
	have, err := counted(ctx, tx, on, []string{of.MemberID}, today)
	if err != nil {
		return nil, err
	}
	if had := have[[2]string{of.MemberID, on.ID}]; had != nil && had.Taken+of.Quantity > on.MemberLimit {
		return nil, overLimit(on, had.Taken)
	}
	if err := overGroup(on, have, of.MemberID, of.Quantity); err != nil {
		return nil, err
	}
	made := map[string]*ent.Order{}
	from, err := Placing{AllotmentID: of.AllotmentID}.named(on)
	if err != nil {
		return nil, err
	}
	err = award(ctx, tx, on, from, a.PayBy, []Win{{MemberID: of.MemberID, Quantity: of.Quantity, Key: a.Key}}, made)
	return made[of.MemberID], err
}

// Decline has the viewer wait no more, or declines what is offered to him; it goes on to the next at once.
func (o Orders) Decline(ctx context.Context, id string) (*ent.WaitingPlace, error) {
	err := o.place(ctx, id, func(ctx context.Context, tx *store.Tx, of *ent.WaitingPlace) error {
		if of.Status == waitingplace.StatusLEFT {
			return already(of.ID)
		}
		if _, err := waiting.Leave(ctx, tx, of.ID); err != nil {
			return err
		}
		on, err := stocked(access.AsSystem(ctx), tx, of.AllotmentID)
		if err != nil {
			return err
		}
		return offerings.LetIn(ctx, tx, on.ID)
	})
	if err != nil {
		return nil, err
	}
	return o.Store.Client.WaitingPlace.Get(ctx, id)
}

// place answers for a place of the viewer's in a line for tickets: the row of the stock is held first.
func (o Orders) place(ctx context.Context, id string, answer func(context.Context, *store.Tx, *ent.WaitingPlace) error) error {
	if !access.From(ctx).May(access.MemberRole) {
		return problem.NotAllowed
	}
	known, err := o.Store.Client.WaitingPlace.Query().Where(waitingplace.ID(id), forTickets).Only(ctx)
	if ent.IsNotFound(err) {
		return errNoPlace
	}
	if err != nil {
		return fmt.Errorf("read place %s: %w", id, err)
	}
	err = o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		if _, err := waiting.Hold(ctx, tx, known.AllotmentID); err != nil {
			return err
		}
		of, err := tx.Client().WaitingPlace.Query().Where(waitingplace.ID(id)).Only(ctx)
		if err != nil {
			return fmt.Errorf("read place %s: %w", id, err)
		}
		return answer(ctx, tx, of)
	})
	return done(err)
}

// forTickets picks the places in line that are for tickets.
var forTickets = waitingplace.BookingIDIsNil()

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

// Lapse ends the offers of tickets that nobody has answered in time, for the worker: their members are told, and the tickets
// go on.
func (o Orders) Lapse(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	late, err := waiting.Overdue(ctx, o.Store.Client, o.Store.Now(), perTransaction, forTickets)
	if err != nil {
		return err
	}
	for _, place := range late {
		if err := o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return lapse(ctx, tx, place) }); err != nil {
			return err
		}
	}
	return nil
}

// lapse ends one offer, unless somebody was faster.
func lapse(ctx context.Context, tx *store.Tx, of *ent.WaitingPlace) error {
	if _, err := waiting.Hold(ctx, tx, of.AllotmentID); err != nil {
		return err
	}
	lapsed, err := waiting.Lapse(ctx, tx, of.ID)
	if err != nil || !lapsed {
		return err
	}
	on, err := tx.Client().Offering.Query().Where(offering.HasAllotmentsWith(allotment.ID(of.AllotmentID))).OnlyID(ctx)
	if err != nil {
		return fmt.Errorf("read the offering of allotment %s: %w", of.AllotmentID, err)
	}
	if err := notices.Tell(ctx, tx, notices.News{MemberID: of.MemberID, Kind: notice.KindPLACE_LAPSED, OfferingID: on}); err != nil {
		return err
	}
	return offerings.LetIn(ctx, tx, on)
}
