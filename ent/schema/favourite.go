package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/index"
)

// along has a row go with the one that it is of.
var along = entsql.OnDelete(entsql.Cascade)

// Favourite is what a member marked お気に入り: a ticket or an event, of whose opening he is told. It goes with what it is of.
type Favourite struct{ noun }

// Fields of a favourite. reminded_at is when its member was told that the opening is near, called_at when that the waiting
// room is open: each once.
func (Favourite) Fields() []ent.Field {
	return []ent.Field{
		key("fav"),
		fixed(reference("member_id")),
		about(fixed(optional(reference("offering_id"))), NotYetApproved, "お気に入りのチケット", Plain, 0),
		about(fixed(optional(reference("event_id"))), NotYetApproved, "お気に入りのイベント", Plain, 0),
		inner(fixed(instant("marked_at"))),
		inner(optional(instant("reminded_at"))),
		inner(optional(instant("called_at"))),
	}
}

// Edges of a favourite: either a ticket or an event.
func (Favourite) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("member", Member.Type).Ref("favourites").Field("member_id").Unique().Required().Immutable(),
		edge.To("offering", Offering.Type).Field("offering_id").Unique().Immutable().Annotations(along),
		edge.To("event", Event.Type).Field("event_id").Unique().Immutable().Annotations(along),
	}
}

// Indexes: a member marks the same once.
func (Favourite) Indexes() []ent.Index {
	return []ent.Index{index.Fields("member_id", "offering_id").Unique(), index.Fields("member_id", "event_id").Unique()}
}

// Annotations hold in the database that a favourite is of one thing.
func (Favourite) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{
		"favourite_of": "offering_id IS NULL AND event_id IS NOT NULL OR offering_id IS NOT NULL AND event_id IS NULL",
	})}
}
