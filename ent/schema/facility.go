package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
)

// Facility is a house 保養所 at which the scheme pays part of a member's nights. It is about no person.
type Facility struct{ noun }

// Fields of a facility; one that is not open can no longer be chosen, but for a stay that began before closed_on, the day on which
// it was closed.
func (Facility) Fields() []ent.Field {
	return []ent.Field{
		key("fac"),
		fact(line("name")),
		fact(line("kana")),
		fact(line("prefecture")),
		fact(line("address")),
		fact(line("telephone")),
		fact(letter("description")),
		fact(otherwise(field.Bool("open"), true)),
		fact(optional(day("closed_on"))),
		fact(field.Int("position")),
		fact(otherwise(field.Int("version"), 1)),
	}
}

// Edges of a facility.
func (Facility) Edges() []ent.Edge {
	return []ent.Edge{edge.From("claims", Claim.Type).Ref("facility")}
}
