package bookings

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allowance"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/eventsession"
	"kyosai/gen/ent/lottery"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/limits"
	"kyosai/server/store"
)

// shared is what members have of the limit that an event shares with others, in a fiscal year, by member.
type shared struct {
	group *ent.LimitGroup // nil where the event shares none
	year  int
	had   map[string]*ent.Allowance
}

// sharedBy reads what members have of the limit that an event shares, in the year of a day.
func sharedBy(ctx context.Context, client *ent.Client, on *ent.Event, members []string, today caldate.Day) (s shared, err error) {
	s = shared{year: today.FiscalYear(), had: map[string]*ent.Allowance{}}
	s.group, err = limits.Of(access.AsSystem(ctx), client, on.LimitGroupID, on.Edges.LimitGroup)
	if s.group == nil || err != nil {
		return s, err
	}
	for some := range slices.Chunk(members, perStatement) {
		rows, err := client.Allowance.Query().Where(allowance.MemberIDIn(some...), allowance.LimitGroupID(s.group.ID), allowance.FiscalYear(s.year)).All(ctx)
		if err != nil {
			return s, fmt.Errorf("read what members have booked: %w", err)
		}
		for _, row := range rows {
			s.had[row.MemberID] = row
		}
	}
	return s, nil
}

// taken is how often a member has booked.
func (s shared) taken(memberID string) int {
	if had := s.had[memberID]; had != nil {
		return had.Taken
	}
	return 0
}

// refuse refuses who has booked as often as the limit allows.
func (s shared) refuse(memberID string) error {
	if s.group == nil || s.taken(memberID) < s.group.MemberLimit {
		return nil
	}
	return limits.Over(s.group, s.taken(memberID))
}

// Over says which of the bookings that were drawn their members may not have, for they have booked as often as the limit allows
// that the event shares with others.
func Over(ctx context.Context, tx *store.Tx, on *ent.Event, members []string) (map[string]bool, error) {
	s, err := sharedBy(ctx, tx.Client(), on, members, caldate.Today(tx.Now))
	over := map[string]bool{}
	for _, member := range members {
		over[member] = s.refuse(member) != nil
	}
	return over, err
}

// countsOn is the day on which a member has his places who books an event today, or enters its lottery.
func countsOn(ctx context.Context, client *ent.Client, on *ent.Event, today caldate.Day) (caldate.Day, error) {
	if on.LimitGroupID == nil || on.Way != event.WayLOTTERY {
		return today, nil
	}
	return limits.Day(ctx, client, lottery.HasEventSessionWith(eventsession.EventID(on.ID)), today)
}

// MayBookOfGroup is how many of all events that share a limit with one the viewer may still book in the fiscal year in which he
// would have his places; nil where it shares none.
func (b Bookings) MayBookOfGroup(ctx context.Context, of *ent.Event) (*int, error) {
	own := access.From(ctx).MemberID
	day, err := countsOn(ctx, b.Store.Client, of, caldate.Today(b.Store.Now()))
	if err != nil {
		return nil, err
	}
	s, err := sharedBy(ctx, b.Store.Client, of, []string{own}, day)
	if s.group == nil || err != nil {
		return nil, err
	}
	return new(max(0, s.group.MemberLimit-s.taken(own))), nil
}
