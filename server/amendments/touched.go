package amendments

import (
	"context"
	"fmt"
	"slices"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/turn"
	"kyosai/gen/ent/waitingplace"
)

// person is somebody whom a change touches; BookingID is his booking of an event.
type person struct {
	MemberID  string `json:"member_id"`
	BookingID string `json:"id"`
}

// touched are the members with something open of a subject, each once, by their keys; since leaves those out who came after it.
func touched(ctx context.Context, client *ent.Client, of Subject, since *time.Time) ([]person, error) {
	held := holdings{Subject: of, until: since}
	if of.EventID != "" {
		return held.booked(ctx, client)
	}
	members, err := held.bought(ctx, client)
	if err != nil {
		return nil, fmt.Errorf("find whom a change of offering %s touches: %w", of.OfferingID, err)
	}
	people := make([]person, len(members))
	for i, id := range members {
		people[i].MemberID = id
	}
	return people, nil
}

func (h holdings) booked(ctx context.Context, client *ent.Client) (people []person, err error) {
	err = client.Booking.Query().Where(h.bookings()).Order(booking.ByMemberID()).Select(booking.FieldMemberID, booking.FieldID).Scan(ctx, &people)
	if err != nil {
		return nil, fmt.Errorf("find whom a change of event %s touches: %w", h.EventID, err)
	}
	return people, nil
}

// bought are the members who hold something of an offering, each once.
func (h holdings) bought(ctx context.Context, client *ent.Client) (members []string, err error) {
	for _, find := range []func(context.Context) ([]string, error){
		client.Order.Query().Where(h.orders()).Select(order.FieldMemberID).Strings,
		client.WaitingPlace.Query().Where(h.places()).Select(waitingplace.FieldMemberID).Strings,
		client.LotteryEntry.Query().Where(h.entries()).Select(lotteryentry.FieldMemberID).Strings,
		client.Turn.Query().Where(h.turns()).Select(turn.FieldMemberID).Strings,
	} {
		found, err := find(ctx)
		if err != nil {
			return nil, err
		}
		members = append(members, found...)
	}
	slices.Sort(members)
	return slices.Compact(members), nil
}
