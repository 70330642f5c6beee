// Package enrolment knows who is enrolled in the scheme 加入 on a day, and with that may order, enter, wait and take part.
package enrolment

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/member"
	"kyosai/server/caldate"
	"kyosai/server/deaths"
	"kyosai/server/eligibility"
	"kyosai/server/store"
)

// Of tells of one whether he is a member on the day: what the terms of an offering or an event rest on, or nil.
func Of(ctx context.Context, tx *store.Tx, memberID string, today caldate.Day) (*eligibility.Facts, error) {
	are, err := Among(ctx, tx, []string{memberID}, today)
	return are[memberID], err
}

// Among tells who of them is a member on the day, with what the terms of an offering or an event rest on.
func Among(ctx context.Context, tx *store.Tx, members []string, today caldate.Day) (map[string]*eligibility.Facts, error) {
	rows, err := tx.Client().Member.Query().Where(member.IDIn(members...)).
		Select(member.FieldID, member.FieldJoinedOn, member.FieldLeftOn, member.FieldBornOn, member.FieldPostalCode).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read who is enrolled: %w", err)
	}
	died, err := deaths.Among(ctx, tx.Client(), members)
	if err != nil {
		return nil, err
	}
	are := make(map[string]*eligibility.Facts, len(rows))
	for _, m := range rows {
		if !died[m.ID] && enrolled(m, today) {
			are[m.ID] = &eligibility.Facts{JoinedOn: m.JoinedOn, BornOn: m.BornOn, PostalCode: m.PostalCode}
		}
	}
	return are, nil
}

func enrolled(m *ent.Member, today caldate.Day) bool {
	return (m.JoinedOn == nil || !m.JoinedOn.After(today)) && (m.LeftOn == nil || !m.LeftOn.Before(today))
}
