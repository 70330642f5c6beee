package amendments

import (
	"context"
	"fmt"
	"slices"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/lottery"
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
	if of.EventID != "" {
		return booked(ctx, client, of, since)
	}
	var members []string
	for _, find := range []func(context.Context, *ent.Client, string, *time.Time) ([]string, error){ordered, waits, entered, queued} {
		found, err := find(ctx, client, of.OfferingID, since)
		if err != nil {
			return nil, fmt.Errorf("find whom a change of offering %s touches: %w", of.OfferingID, err)
		}
		members = append(members, found...)
	}
	slices.Sort(members)
	members = slices.Compact(members)
	people := make([]person, len(members))
	for i, id := range members {
		people[i].MemberID = id
	}
	return people, nil
}

func booked(ctx context.Context, client *ent.Client, of Subject, since *time.Time) (people []person, err error) {
	query := client.Booking.Query().Where(booking.LiveEventID(of.EventID))
	if of.SessionIDs != nil {
		query.Where(booking.SessionIDIn(of.SessionIDs...))
	}
	if since != nil {
		query.Where(booking.BookedAtLTE(*since))
	}
	if err := query.Order(booking.ByMemberID()).Select(booking.FieldMemberID, booking.FieldID).Scan(ctx, &people); err != nil {
		return nil, fmt.Errorf("find whom a change of event %s touches: %w", of.EventID, err)
	}
	return people, nil
}

func ordered(ctx context.Context, client *ent.Client, id string, since *time.Time) ([]string, error) {
	query := client.Order.Query().Where(order.OfferingID(id), order.StatusIn(order.StatusORDERED, order.StatusPAID))
	if since != nil {
		query.Where(order.OrderedAtLTE(*since))
	}
	return query.Select(order.FieldMemberID).Strings(ctx)
}

func waits(ctx context.Context, client *ent.Client, id string, since *time.Time) ([]string, error) {
	stocks, err := client.Allotment.Query().Where(allotment.OfferingID(id)).IDs(ctx)
	if err != nil {
		return nil, err
	}
	query := client.WaitingPlace.Query().Where(waitingplace.AllotmentIDIn(stocks...),
		waitingplace.StatusIn(waitingplace.StatusWAITING, waitingplace.StatusOFFERED))
	if since != nil {
		query.Where(waitingplace.JoinedAtLTE(*since))
	}
	return query.Select(waitingplace.FieldMemberID).Strings(ctx)
}

func entered(ctx context.Context, client *ent.Client, id string, since *time.Time) ([]string, error) {
	query := client.LotteryEntry.Query().Where(lotteryentry.HasLotteryWith(lottery.OfferingID(id)), lotteryentry.StatusEQ(lotteryentry.StatusENTERED))
	if since != nil {
		query.Where(lotteryentry.EnteredAtLTE(*since))
	}
	return query.Select(lotteryentry.FieldMemberID).Strings(ctx)
}

func queued(ctx context.Context, client *ent.Client, id string, since *time.Time) ([]string, error) {
	query := client.Turn.Query().Where(turn.LiveOffering(id))
	if since != nil {
		query.Where(turn.TakenAtLTE(*since))
	}
	return query.Select(turn.FieldMemberID).Strings(ctx)
}
