package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// Staff is somebody who works for the scheme 職員, known by the identity provider's subject.
type Staff struct{ noun }

// Fields of staff, all in the operational register. A member learns that staff decided, not who.
func (Staff) Fields() []ent.Field {
	return []ent.Field{
		key("stf"),
		operational(unique(word("subject")), "O2", "認証の識別子", Plain, access.Administrator, staffOnly),
		operational(line("name"), "O1", "職員氏名", Plain, access.EveryStaff, staffOnly),
		operational(otherwise(field.Bool("enabled"), true), "O3", "在籍", Plain, access.Administrator, staffOnly),
		fact(fixed(instant("created_at")), staffOnly),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}

// Edges of staff.
func (Staff) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("roles", StaffRole.Type),
		edge.To("sessions", Session.Type),
	}
}

// StaffRole is a role that somebody held from an instant to another; the history is kept.
type StaffRole struct{ noun }

// Fields of a role held.
func (StaffRole) Fields() []ent.Field {
	return []ent.Field{
		key("rol"),
		reference("staff_id"),
		operational(vocabulary("role", "CLERK", "EXAMINER", "APPROVER", "ACCOUNTING", "ADMINISTRATOR", "IT_REPORTING"), "O3", "権限", Plain, access.Administrator, staffOnly, as("Role")),
		operational(fixed(instant("granted_at")), "O3", "付与日時", Plain, access.Administrator, staffOnly),
		operational(optional(reference("granted_by_id")), "O3", "付与した職員", Plain, access.Nobody),
		operational(optional(instant("revoked_at")), "O3", "取消日時", Plain, access.Administrator, staffOnly),
		operational(optional(reference("revoked_by_id")), "O3", "取り消した職員", Plain, access.Nobody),
	}
}

// Edges of a role held.
func (StaffRole) Edges() []ent.Edge {
	return []ent.Edge{edge.From("staff", Staff.Type).Ref("roles").Field("staff_id").Unique().Required()}
}

// Indexes: who holds what now.
func (StaffRole) Indexes() []ent.Index { return []ent.Index{index.Fields("staff_id", "revoked_at")} }
