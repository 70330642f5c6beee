package amendments

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/changes"
)

// told joins members with when each was told of a change, where it was made: the notices are the fact, and staff may read no more
// of them.
func (a Amendments) told(ctx context.Context, of *ent.Amendment, rows []*ent.Member) ([]*Person, error) {
	people, ids, byID := make([]*Person, len(rows)), make([]string, len(rows)), map[string]*Person{}
	for i, m := range rows {
		people[i], ids[i] = &Person{Member: m}, m.ID
		byID[m.ID] = people[i]
	}
	if of == nil || len(rows) == 0 {
		return people, nil
	}
	var news []struct {
		MemberID string    `json:"member_id"`
		MadeAt   time.Time `json:"made_at"`
	}
	err := a.Store.Client.Notice.Query().Where(notice.MemberIDIn(ids...), newsOf(of)).Order(notice.ByID()).
		Select(notice.FieldMemberID, notice.FieldMadeAt).Scan(access.AsSystem(ctx), &news)
	if err != nil {
		return nil, fmt.Errorf("read who was told of amendment %s: %w", of.ID, err)
	}
	for _, n := range news {
		byID[n.MemberID].ToldAt = &n.MadeAt
	}
	return people, nil
}

// newsOf picks the notices of a change: those that name it, and of a withdrawal those that its worker told with what it ended.
func newsOf(of *ent.Amendment) predicate.Notice {
	if !changes.List(of.Lines).Touches(WithdrawnField) {
		return notice.Once(of.ID)
	}
	if of.EventID != nil {
		return notice.And(notice.KindEQ(notice.KindEVENT_WITHDRAWN), notice.HasBookingWith(booking.EventID(*of.EventID)))
	}
	return notice.And(notice.KindEQ(notice.KindOFFERING_WITHDRAWN), notice.OfferingID(*of.OfferingID))
}
