package session

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/gen/ent/officer"
	"kyosai/gen/ent/session"
	"kyosai/gen/ent/staff"
	"kyosai/server/access"
)

// noted is how exactly it is kept when a session was last used: writing at each request would double their cost.
const noted = time.Minute

// find gives who is signed in with a secret; nil where nobody is. It costs one indexed statement.
func (s *Sessions) find(ctx context.Context, secret string) (*access.Viewer, error) {
	if len(secret) != len(newSecret()) {
		return nil, nil
	}
	query := s.Store.Client.Session.Query().Where(session.Digest(digest(secret)), s.person)
	query.Select(session.FieldSeenAt, session.FieldEndsAt, session.FieldAccountID, session.FieldStaffID) // each column costs
	rows, err := query.All(access.AsSystem(ctx))
	if err != nil {
		return nil, fmt.Errorf("find a session: %w", err)
	}
	now := s.Store.Now()
	if len(rows) == 0 || !now.Before(rows[0].EndsAt) || !now.Before(rows[0].SeenAt.Add(s.Limit.Idle)) {
		return nil, nil
	}
	s.note(ctx, rows[0], now)
	return s.viewer(rows[0])
}

// person joins the one who is signed in, which only a session of this zone has; a disabled one is not found.
func (s *Sessions) person(q *sql.Selector) {
	if s.Zone == access.Public {
		a, o := sql.Dialect(q.Dialect()).Table(account.Table), sql.Dialect(q.Dialect()).Table(officer.Table).As("holder")
		q.Join(a).On(q.C(session.FieldAccountID), a.C(account.FieldID))
		q.LeftJoin(o).On(a.C(account.FieldOfficerID), o.C(officer.FieldID))
		q.Where(sql.Or(sql.NotNull(a.C(account.FieldMemberID)), sql.EQ(o.C(officer.FieldEnabled), true)))
		q.AppendSelectExprAs(filled(a.C(account.FieldMemberID)), "member")
		q.AppendSelectExprAs(filled(o.C(officer.FieldID)), "officer")
		q.AppendSelectExprAs(filled(o.C(officer.FieldCompanyID)), "company")
		return
	}
	p := sql.Dialect(q.Dialect()).Table(staff.Table)
	q.Join(p).On(q.C(session.FieldStaffID), p.C(staff.FieldID))
	q.Where(sql.EQ(p.C(staff.FieldEnabled), true))
	q.AppendSelectAs(p.C(staff.FieldName), "name")
	q.AppendSelectExprAs(sql.Raw("(SELECT GROUP_CONCAT(r.role) FROM staff_roles r WHERE r.staff_id = sessions.staff_id AND r.revoked_at IS NULL)"), "roles")
}

// filled is a column with empty text where it holds nothing: ent cannot scan NULL from a column that is none of its own.
func filled(column string) sql.Querier { return sql.Raw("COALESCE(" + column + ", '')") }

func (s *Sessions) viewer(row *ent.Session) (*access.Viewer, error) {
	v := &access.Viewer{Zone: s.Zone, SessionID: row.ID}
	if s.Zone == access.Public {
		return v, holder(row, v)
	}
	v.Kind, v.StaffID = access.Staff, *row.StaffID
	var roles string
	if err := joined(row, "roles", &roles); err != nil {
		return nil, err
	}
	v.Roles = access.RolesOf(strings.Split(roles, ","))
	return v, joined(row, "name", &v.Name)
}

// holder makes the viewer whom the session's account belongs to: a member, or an officer of his company.
func holder(row *ent.Session, v *access.Viewer) error {
	v.Kind, v.Roles, v.AccountID = access.Member, access.MemberRole, *row.AccountID
	err := errors.Join(joined(row, "member", &v.MemberID), joined(row, "officer", &v.OfficerID), joined(row, "company", &v.CompanyID))
	if v.OfficerID != "" {
		v.Kind, v.Roles = access.Officer, access.OfficerRole
	}
	return err
}

// joined reads a column of the joined row, in whichever type the engine gives text.
func joined(row *ent.Session, name string, into *string) error {
	value, err := row.Value(name)
	if err != nil {
		return fmt.Errorf("find a session: %w", err)
	}
	var text sql.NullString
	if err := text.Scan(value); err != nil {
		return fmt.Errorf("find a session: %s: %w", name, err)
	}
	*into = text.String
	return nil
}

// note keeps that the session was used. What was done with it stands in the record by itself, so this does not.
func (s *Sessions) note(ctx context.Context, row *ent.Session, now time.Time) {
	if now.Sub(row.SeenAt) < noted {
		return
	}
	_, err := s.Store.DB.ExecContext(ctx, "UPDATE sessions SET seen_at = ? WHERE id = ? AND seen_at < ?", now, row.ID, now)
	if err != nil {
		slog.Warn("noting that a session was used failed", "session", row.ID, "error", err)
	}
}
