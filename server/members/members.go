// Package members finds and shows the scheme's members 会員: for staff by what they type, for a member himself.
package members

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/member"
	"kyosai/server/store"
)

// Members reads members within the viewer's scope.
type Members struct{ Store *store.Store }

// Get finds a member, with his account where it is shown; nil where there is none that the viewer may know of. What
// else belongs to him is read when it is asked for.
func (m Members) Get(ctx context.Context, id string, account bool) (*ent.Member, error) {
	query := m.Store.Client.Member.Query().Where(member.ID(id))
	if account {
		query.WithAccount()
	}
	found, err := query.Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read member %s: %w", id, err)
	}
	return found, nil
}

// NewestFirst loads employments with their companies, the one that holds now in front.
func NewestFirst(q *ent.EmploymentQuery) {
	q.WithCompany().Order(employment.ByFromOn(sql.OrderDesc()), employment.ByID(sql.OrderDesc()))
}

// Employment gives the employment that holds now, or the last one; nil where the member has none. It reads only where
// the member came without employments.
func (m Members) Employment(ctx context.Context, of *ent.Member) (*ent.Employment, error) {
	rows, err := m.employments(ctx, of)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	for _, row := range rows {
		if row.UntilOn == nil {
			return row, nil
		}
	}
	return rows[0], nil
}

func (m Members) employments(ctx context.Context, of *ent.Member) ([]*ent.Employment, error) {
	if rows, err := of.Edges.EmploymentsOrErr(); err == nil {
		return rows, nil
	}
	query := m.Store.Client.Employment.Query().Where(employment.MemberID(of.ID))
	NewestFirst(query)
	rows, err := query.All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the employments of %s: %w", of.ID, err)
	}
	of.Edges.Employments = rows
	return rows, nil
}
