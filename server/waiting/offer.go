package waiting

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/access"
	"kyosai/server/store"
)

// Takers tells which of those who wait can take what they wait for today, by place.
type Takers func(ctx context.Context, tx *store.Tx, some []*ent.WaitingPlace) (map[string]bool, error)

// perRead is how many of a line are looked at together.
const perRead = 200

// Offer offers what is free of an allotment, whose row the caller holds, to those who wait, in the order of the line, each
// until the same moment. Whom it is not enough for, or who cannot take it, is passed over and keeps his place. It gives who is
// to be told.
func Offer(ctx context.Context, tx *store.Tx, allotmentID string, until time.Time, takers Takers) (offered []*ent.WaitingPlace, err error) {
	ctx = access.AsSystem(ctx) // the line is not the business of him who gave something back
	if waits, err := awaited(ctx, tx, allotmentID); err != nil || !waits {
		return nil, err
	}
	stock, err := Hold(ctx, tx, allotmentID)
	if err != nil {
		return nil, err
	}
	for free, last := stock.Quantity-stock.Taken, 0; free > 0; {
		some, err := behind(ctx, tx, allotmentID, last, free)
		if err != nil || len(some) == 0 {
			return offered, err
		}
		last = some[len(some)-1].Place
		can, err := takers(ctx, tx, some)
		if err != nil {
			return nil, err
		}
		for _, next := range some {
			if next.Quantity > free || !can[next.ID] {
				continue
			}
			if next, err = offer(ctx, tx, next, until); err != nil {
				return nil, err
			}
			offered, free = append(offered, next), free-next.Quantity
		}
	}
	return offered, nil
}

// behind are those who wait behind a place, and whom so many are enough for.
func behind(ctx context.Context, tx *store.Tx, allotmentID string, place, free int) ([]*ent.WaitingPlace, error) {
	some, err := tx.Client().WaitingPlace.Query().Where(waitingplace.AllotmentID(allotmentID), waitingplace.StatusEQ(waitingplace.StatusWAITING),
		waitingplace.PlaceGT(place), waitingplace.QuantityLTE(free)).Order(waitingplace.ByPlace()).Limit(perRead).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find who is next in the line of %s: %w", allotmentID, err)
	}
	return some, nil
}

// Members are those who have places, in their order.
func Members(places []*ent.WaitingPlace) []string {
	ids := make([]string, len(places))
	for i, place := range places {
		ids[i] = place.MemberID
	}
	return ids
}

// awaited tells whether anybody waits for an allotment.
func awaited(ctx context.Context, tx *store.Tx, allotmentID string) (bool, error) {
	waits, err := tx.Client().WaitingPlace.Query().Where(waitingplace.AllotmentID(allotmentID), waitingplace.StatusEQ(waitingplace.StatusWAITING)).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("look for who waits for %s: %w", allotmentID, err)
	}
	return waits, nil
}

// offer takes what one waits for out of the stock, for him.
func offer(ctx context.Context, tx *store.Tx, next *ent.WaitingPlace, until time.Time) (*ent.WaitingPlace, error) {
	enough, err := Take(ctx, tx, next.AllotmentID, next.Quantity)
	if err == nil && !enough {
		err = fmt.Errorf("allotment %s has fewer than were read of it", next.AllotmentID)
	}
	if err != nil {
		return nil, err
	}
	n, err := tx.Client().WaitingPlace.Update().Where(waitingplace.ID(next.ID), waitingplace.StatusEQ(waitingplace.StatusWAITING)).
		SetStatus(waitingplace.StatusOFFERED).SetOfferedAt(tx.Now).SetAnswerUntil(until).Save(ctx)
	if err == nil && n != 1 {
		err = store.ErrMeanwhile // the line was read before the stock was held, and somebody was faster
	}
	return stood(ctx, tx, next.ID, err)
}

// Accept takes what is offered to a place, before its time is over: it stays taken, and is the caller's to give out.
func Accept(ctx context.Context, tx *store.Tx, id string) (*ent.WaitingPlace, error) {
	n, err := tx.Client().WaitingPlace.Update().Where(waitingplace.ID(id), waitingplace.StatusEQ(waitingplace.StatusOFFERED), waitingplace.AnswerUntilGT(tx.Now)).
		SetStatus(waitingplace.StatusACCEPTED).SetEndedAt(tx.Now).SetNillableAcceptedByID(access.From(ctx).InStead()).Save(ctx)
	found, err := stood(ctx, tx, id, err)
	if err != nil || n == 1 {
		return found, err
	}
	switch found.Status {
	case waitingplace.StatusWAITING:
		return nil, errNoOffer
	case waitingplace.StatusOFFERED, waitingplace.StatusLAPSED:
		return nil, errTooLate
	case waitingplace.StatusENDED:
		return nil, errOver
	}
	return nil, errAnswered
}

// Leave ends a place whose member does not want to wait any more, or declines what is offered to him, which falls back
// then. Offer has to follow.
func Leave(ctx context.Context, tx *store.Tx, id string) (*ent.WaitingPlace, error) {
	return end(ctx, tx, id, waitingplace.StatusLEFT)
}

// End ends a place that waits, for its line has come to its last day, or what it is for has begun. False where it does not wait any more, or is offered something
// that its member may still take.
func End(ctx context.Context, tx *store.Tx, id string) (bool, error) {
	n, err := tx.Client().WaitingPlace.Update().Where(waitingplace.ID(id), waitingplace.StatusEQ(waitingplace.StatusWAITING)).
		SetStatus(waitingplace.StatusENDED).SetEndedAt(tx.Now).Save(ctx)
	if err != nil {
		return false, fmt.Errorf("end place %s with its line: %w", id, err)
	}
	return n == 1, nil
}

// Lapse ends an offer that nobody has answered in time; what was offered falls back, and Offer has to follow. False where
// somebody was faster.
func Lapse(ctx context.Context, tx *store.Tx, id string) (bool, error) {
	found, err := stood(ctx, tx, id, nil)
	if err != nil || found.Status != waitingplace.StatusOFFERED || found.AnswerUntil.After(tx.Now) {
		return false, err
	}
	_, err = end(ctx, tx, id, waitingplace.StatusLAPSED)
	return err == nil, err
}

// end ends a place that waits or is offered something. Its allotment is held, so what is read of it stays.
func end(ctx context.Context, tx *store.Tx, id string, as waitingplace.Status) (*ent.WaitingPlace, error) {
	was, err := stood(ctx, tx, id, nil)
	if err != nil {
		return nil, err
	}
	n, err := tx.Client().WaitingPlace.Update().Where(waitingplace.ID(id), waitingplace.StatusEQ(was.Status),
		waitingplace.StatusIn(waitingplace.StatusWAITING, waitingplace.StatusOFFERED)).SetStatus(as).SetEndedAt(tx.Now).SetNillableCancelledByID(access.From(ctx).InStead()).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("end place %s: %w", id, err)
	}
	if n != 1 {
		return nil, errAnswered
	}
	if was.Status == waitingplace.StatusOFFERED {
		return was, GiveBack(ctx, tx, was.AllotmentID, was.Quantity)
	}
	return was, nil
}

// stood reads a place after an update that ended with an error or none.
func stood(ctx context.Context, tx *store.Tx, id string, err error) (*ent.WaitingPlace, error) {
	if err != nil {
		return nil, fmt.Errorf("answer for place %s: %w", id, err)
	}
	found, err := tx.Client().WaitingPlace.Query().Where(waitingplace.ID(id)).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read place %s: %w", id, err)
	}
	return found, nil
}
