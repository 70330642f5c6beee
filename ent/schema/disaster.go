package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// Disaster is a great disaster that was declared 指定災害: for damage in its area on its days nothing is given, or a share.
// It is proposed by one person and holds once another has confirmed it; it is about nobody but them.
type Disaster struct{ noun }

// Fields of a disaster. What it says never changes: another row replaces it. The area is what the postal codes of its
// places begin with.
func (Disaster) Fields() []ent.Field {
	return []ent.Field{
		key("dis"),
		fact(fixed(vocabulary("nature", "EARTHQUAKE", "TSUNAMI", "ERUPTION", "TYPHOON", "HEAVY_RAIN", "FLOOD", "LANDSLIDE", "HEAVY_SNOW", "OTHER")), as("DisasterNature!"), staffOnly),
		fact(fixed(line("name")), staffOnly),
		fact(fixed(day("from_on")), staffOnly),
		fact(fixed(day("until_on")), staffOnly),
		fact(fixed(field.Strings("area")), as("[String!]!"), staffOnly),
		fact(fixed(vocabulary("treatment", "EXCLUDED", "PRO_RATA")), as("DisasterTreatment!"), staffOnly),
		fact(fixed(optional(field.Int("percent"))), staffOnly),
		fact(letter("note"), staffOnly),
		fact(otherwise(vocabulary("status", "PROPOSED", "IN_FORCE", "REJECTED", "REPLACED"), "PROPOSED"), as("DisasterStatus!"), staffOnly),
		fixed(optional(reference("replaces_id"))),
		operational(fixed(reference("proposed_by_id")), "O1", "災害の指定を登録した職員", Plain, access.Nobody),
		fact(fixed(instant("proposed_at")), staffOnly),
		operational(optional(reference("settled_by_id")), "O1", "災害の指定を確認・却下した職員", Plain, access.Nobody),
		fact(optional(instant("settled_at")), staffOnly),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}

// Edges of a disaster: the one that it replaces and those proposed in its own place, and who proposed and settled it.
func (Disaster) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("successors", Disaster.Type).From("replaces").Field("replaces_id").Unique().Immutable(),
		edge.To("proposed_by", Staff.Type).Field("proposed_by_id").Unique().Required().Immutable(),
		edge.To("settled_by", Staff.Type).Field("settled_by_id").Unique(),
	}
}

// Indexes: what holds on a day.
func (Disaster) Indexes() []ent.Index { return []ent.Index{index.Fields("status", "until_on")} }
