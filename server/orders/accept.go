package orders

import (
	"cmp"
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/enrolment"
	"kyosai/server/idempotency"
	"kyosai/server/limits"
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

// Accept takes the tickets that are offered to the viewer, or, by staff, to a member who has no phone, before their time is
// over: they are an order then, which is paid as any other. They were taken from the stock when they were offered.
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
			return a.again(of, made)
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

// again says that the same wish was fulfilled before, or that its key is another's.
func (a Accepting) again(of *ent.WaitingPlace, made *ent.Order) error {
	if of.Status != waitingplace.StatusACCEPTED || made.AllotmentID != of.AllotmentID || made.Quantity != of.Quantity {
		return errKeyUsed
	}
	return already(made.ID)
}

func (a Accepting) accept(ctx context.Context, tx *store.Tx, of *ent.WaitingPlace, card bool) (*ent.Order, error) {
	on, err := stocked(ctx, tx, of.AllotmentID)
	if err != nil {
		return nil, err
	}
	if on.Status != offering.StatusPUBLISHED {
		return nil, errWithdrawn
	}
	a.PayBy = cmp.Or(a.PayBy, payby.First(on.PayBy))
	by := access.From(ctx).InStead()
	if err := payby.Refuse(a.PayBy, on.PayBy, card, by != nil); err != nil {
		return nil, err
	}
	today := caldate.Today(tx.Now)
	enrolled, err := enrolment.Of(ctx, tx, of.MemberID, today)
	if err == nil && enrolled == nil {
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
	if err := limits.Within(on.Edges.LimitGroup, have, of.MemberID, of.Quantity); err != nil {
		return nil, err
	}
	made := map[string]*ent.Order{}
	from, err := Placing{AllotmentID: of.AllotmentID}.named(on)
	if err != nil {
		return nil, err
	}
	err = award(ctx, tx, on, from, []Win{{MemberID: of.MemberID, Quantity: of.Quantity, PayBy: a.PayBy, Key: a.Key, FiledBy: by}}, made)
	return made[of.MemberID], err
}

// Decline has the viewer, or, by staff, a member, who is told, wait no more, or declines what is offered to him; it goes on to
// the next at once.
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
		if err := notices.TellInStead(ctx, tx, notices.News{MemberID: of.MemberID, Kind: notice.KindPLACE_LEFT, OfferingID: on.ID}); err != nil {
			return err
		}
		return offerings.LetIn(ctx, tx, on.ID)
	})
	if err != nil {
		return nil, err
	}
	found, err := wholePlace(ctx, o.Store.Client.WaitingPlace.Query()).Where(waitingplace.ID(id)).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read place %s: %w", id, err)
	}
	return found, nil
}

// place answers for a place in a line for tickets that the viewer may answer for: the row of the stock is held first.
func (o Orders) place(ctx context.Context, id string, answer func(context.Context, *store.Tx, *ent.WaitingPlace) error) error {
	if !access.From(ctx).May(access.MemberRole | counter) {
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
