package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"kyosai/server/access"
)

// LimitGroup is a limit that several offerings or several events share 共通の限度: so many tickets, or so many bookings, of all
// of them together. It is about nobody but the staff who made it.
type LimitGroup struct{ noun }

// Fields of a limit group; counts is what it counts, and so what may share it; member_limit is so many of these a member and
// fiscal year.
func (LimitGroup) Fields() []ent.Field {
	return []ent.Field{
		key("lmg"),
		fact(line("name")),
		fact(fixed(otherwise(vocabulary("counts", "TICKETS", "BOOKINGS"), "TICKETS")), as("LimitCounts!")),
		fact(field.Int("member_limit")),
		operational(fixed(reference("made_by_id")), "O1", "共通の限度を作成した職員", Plain, access.Nobody),
		fact(fixed(instant("made_at")), staffOnly),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}

// Edges of a limit group: the offerings or the events that share it.
func (LimitGroup) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("offerings", Offering.Type).Ref("limit_group"),
		edge.From("events", Event.Type).Ref("limit_group"),
		edge.To("made_by", Staff.Type).Field("made_by_id").Unique().Required().Immutable(),
	}
}

// Annotations hold in the database that a limit leaves room for something.
func (LimitGroup) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{"limit_group_limit": "member_limit > 0"})}
}
