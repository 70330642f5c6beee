// Package staff keeps who operates the system 職員: entered, given and taken roles, disabled, never deleted, so that the
// record stays readable.
package staff

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/predicate"
	"kyosai/gen/ent/staff"
	"kyosai/gen/ent/staffrole"
	"kyosai/server/access"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Staff reads and changes staff, for administrators.
type Staff struct{ Store *store.Store }

func checkAdministrator(ctx context.Context) error {
	if access.From(ctx).May(access.Administrator) {
		return nil
	}
	return problem.New(problem.Forbidden, "forbidden", "職員の一覧は管理者だけが使えます。必要なときは管理者に依頼してください。")
}

// List is who operates the system, in the order that they were entered, with the roles that they ever held.
func (s Staff) List(ctx context.Context, first int, after *string) (*page.Page[*ent.Staff], error) {
	if err := checkAdministrator(ctx); err != nil {
		return nil, err
	}
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := s.Store.Client.Staff.Query().WithRoles(newestFirst).Order(staff.ByID()).Limit(first + 1)
	if keys != nil {
		query.Where(staff.IDGT(keys[0]))
	}
	rows, err := query.All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list staff: %w", err)
	}
	return page.Of(rows, first, func(p *ent.Staff) string { return page.Cursor(p.ID) }), nil
}

func newestFirst(q *ent.StaffRoleQuery) {
	q.Order(staffrole.ByGrantedAt(sql.OrderDesc()), staffrole.ByID(sql.OrderDesc()))
}

// History is the roles that somebody ever held, the newest first.
func (s Staff) History(ctx context.Context, of *ent.Staff, first int, after *string) (*page.Page[*ent.StaffRole], error) {
	rows, err := s.roles(ctx, of)
	if err != nil {
		return nil, err
	}
	return page.Loaded(rows, first, after, func(r *ent.StaffRole) string { return r.ID })
}

// Roles names the roles that somebody holds now, in their usual order.
func (s Staff) Roles(ctx context.Context, of *ent.Staff) ([]string, error) {
	rows, err := s.roles(ctx, of)
	return heldBy(rows).Names(), err
}

// roles reads the roles unless they came with the row.
func (s Staff) roles(ctx context.Context, of *ent.Staff) ([]*ent.StaffRole, error) {
	if rows, err := of.Edges.RolesOrErr(); err == nil {
		return rows, nil
	}
	query := s.Store.Client.StaffRole.Query().Where(staffrole.StaffID(of.ID))
	newestFirst(query)
	rows, err := query.All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the roles of %s: %w", of.ID, err)
	}
	of.Edges.Roles = rows
	return rows, nil
}

func heldBy(rows []*ent.StaffRole) access.Roles {
	var held access.Roles
	for _, r := range rows {
		if r.RevokedAt == nil {
			held |= access.Role(string(r.Role))
		}
	}
	return held
}

// administers picks the staff who may sign in and hold the administrator's role.
func administers() predicate.Staff {
	return staff.And(staff.Enabled(true),
		staff.HasRolesWith(staffrole.RoleEQ(staffrole.RoleADMINISTRATOR), staffrole.RevokedAtIsNil()))
}

// Self is the staff who is looking; nil where nobody of the staff is.
func (s Staff) Self(ctx context.Context) (*ent.Staff, error) {
	id := access.From(ctx).StaffID
	if id == "" {
		return nil, nil
	}
	found, err := s.Store.Client.Staff.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the viewer's entry: %w", err)
	}
	return found, nil
}
