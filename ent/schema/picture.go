package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// Picture is a picture 写真 of an offering or an event, with the words that stand for it where it is not seen.
type Picture struct{ noun }

// Fields of a picture. width and height are pixels; it is kept in the vault twice, as it is looked at and small, as a list
// shows it. A picture is never changed, but for its words.
func (Picture) Fields() []ent.Field {
	return []ent.Field{
		key("pct"),
		inner(optional(fixed(reference("offering_id")))),
		inner(optional(fixed(reference("event_id")))),
		fact(line("alt")),
		fact(fixed(field.Int("width"))),
		fact(fixed(field.Int("height"))),
		inner(fixed(word("sha256"))),
		inner(fixed(unique(word("kept_as")))),
		inner(fixed(unique(word("small_kept_as")))),
		operational(fixed(reference("added_by_id")), "O1", "写真を加えた職員", Plain, access.Nobody),
		inner(fixed(instant("added_at"))),
	}
}

// Edges of a picture: what it is of, either the one or the other.
func (Picture) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("offering", Offering.Type).Ref("pictures").Field("offering_id").Unique().Immutable(),
		edge.From("event", Event.Type).Ref("pictures").Field("event_id").Unique().Immutable(),
		edge.To("added_by", Staff.Type).Field("added_by_id").Unique().Required().Immutable(),
	}
}

// Indexes: nothing has the same picture twice.
func (Picture) Indexes() []ent.Index {
	return []ent.Index{index.Fields("offering_id", "sha256").Unique(), index.Fields("event_id", "sha256").Unique()}
}

// Annotations hold in the database that a picture is of one thing.
func (Picture) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{
		"picture_of": "offering_id IS NULL AND event_id IS NOT NULL OR offering_id IS NOT NULL AND event_id IS NULL",
	})}
}
