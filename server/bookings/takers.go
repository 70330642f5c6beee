package bookings

import (
	"context"

	"kyosai/gen/ent"
	"kyosai/server/caldate"
	"kyosai/server/enrolment"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// takers tells who of those who wait for an event could accept places today: who is enrolled, and has not booked as often as the
// limit allows that it shares with others.
func takers(on *ent.Event) waiting.Takers {
	return func(ctx context.Context, tx *store.Tx, some []*ent.WaitingPlace) (map[string]bool, error) {
		members, today := waiting.Members(some), caldate.Today(tx.Now)
		enrolled, err := enrolment.Among(ctx, tx, members, today)
		if err != nil {
			return nil, err
		}
		shared, err := sharedBy(ctx, tx.Client(), on, members, today)
		can := make(map[string]bool, len(some))
		for _, place := range some {
			can[place.ID] = enrolled[place.MemberID] != nil && shared.refuse(place.MemberID) == nil
		}
		return can, err
	}
}
