package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
)

// OfferCount is how many members may be entitled to a kind 受けられる見込みの人数, as the last night counted them. It tells
// of nobody: one to four are not told apart.
type OfferCount struct{ noun }

// Fields of a count: the members, and of these those whose last day to claim comes soon; none where they are one to four.
func (OfferCount) Fields() []ent.Field {
	return []ent.Field{
		key("ofc"),
		unique(reference("kind_id")),
		fact(optional(field.Int("members")), staffOnly),
		fact(optional(field.Int("due_soon")), staffOnly),
		fact(day("counted_on"), staffOnly),
	}
}

// Edges of a count.
func (OfferCount) Edges() []ent.Edge {
	return []ent.Edge{edge.From("kind", BenefitKind.Type).Ref("offer_counts").Field("kind_id").Unique().Required()}
}
