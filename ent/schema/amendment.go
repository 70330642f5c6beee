package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
	"kyosai/server/changes"
)

// Amendment is what staff changed of an offering or an event after members saw it 公開後の変更: field by field, and how many
// members it touched.
type Amendment struct{ noun }

// Fields of an amendment. session_ids are the sessions of an event whose bookings it touched, all of them where there are none:
// whom it touched is read of those, and stands nowhere else. told_at is when the last of those whom it matters to was told; none
// where it matters to nobody.
func (Amendment) Fields() []ent.Field {
	return []ent.Field{
		key("amd"),
		inner(optional(fixed(reference("offering_id")))),
		inner(optional(fixed(reference("event_id")))),
		inner(fixed(field.JSON("session_ids", []string{}).Optional())),
		fact(fixed(field.JSON("lines", []changes.Line{})), as("[AmendmentLine!]!"), staffOnly),
		fact(fixed(field.Int("touched")), staffOnly),
		fact(optional(instant("told_at")), staffOnly),
		operational(fixed(reference("made_by_id")), "O1", "公開後に変更した職員", Plain, access.Nobody),
		fact(fixed(instant("made_at")), staffOnly),
	}
}

// Edges of an amendment: what it is of, either the one or the other.
func (Amendment) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("offering", Offering.Type).Ref("amendments").Field("offering_id").Unique().Immutable(),
		edge.From("event", Event.Type).Ref("amendments").Field("event_id").Unique().Immutable(),
		edge.To("made_by", Staff.Type).Field("made_by_id").Unique().Required().Immutable(),
	}
}

// Annotations hold in the database that an amendment is of one thing.
func (Amendment) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{
		"amendment_of": "offering_id IS NULL AND event_id IS NOT NULL OR offering_id IS NOT NULL AND event_id IS NULL",
	})}
}

// Tally is how many rows about members were erased of an offering, a lottery or a session in a state 集計: what planners need
// when nobody is known any more.
type Tally struct{ noun }

// Fields of a tally; units are tickets or people, worth is yen.
func (Tally) Fields() []ent.Field {
	return []ent.Field{
		key("tly"),
		inner(fixed(vocabulary("noun", "ORDER", "ENTRY", "TURN", "BOOKING"))),
		inner(fixed(word("subject_id"))),
		inner(fixed(word("state"))),
		inner(field.Int("many")),
		inner(field.Int("units")),
		inner(amount("worth")),
	}
}

// Indexes: one tally of a state.
func (Tally) Indexes() []ent.Index {
	return []ent.Index{index.Fields("noun", "subject_id", "state").Unique()}
}
