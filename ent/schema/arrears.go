package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// Arrears is a stretch of days in which a company owes fees 会費の滞納: payouts to its members wait, and their deadlines
// do not run.
type Arrears struct{ noun }

// Fields of a stretch; open_of holds its company while it has no end, so that a company has one open stretch at most.
func (Arrears) Fields() []ent.Field {
	return []ent.Field{
		key("arr"),
		reference("company_id"),
		inner(optional(unique(word("open_of")))),
		fact(fixed(day("from_on")), staffOnly),
		fact(optional(day("until_on")), staffOnly),
		fact(letter("note"), staffOnly),
		operational(fixed(reference("set_by_id")), "O1", "滞納を登録した職員", Plain, access.Nobody),
		operational(optional(reference("ended_by_id")), "O1", "滞納を終えた職員", Plain, access.Nobody),
		fact(fixed(instant("created_at")), staffOnly),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}

// Edges of a stretch.
func (Arrears) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("company", Company.Type).Ref("arrears").Field("company_id").Unique().Required(),
		edge.To("set_by", Staff.Type).Field("set_by_id").Unique().Required().Immutable(),
		edge.To("ended_by", Staff.Type).Field("ended_by_id").Unique(),
	}
}

// Indexes: a company's stretches in order.
func (Arrears) Indexes() []ent.Index { return []ent.Index{index.Fields("company_id", "from_on")} }
