package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
	"kyosai/server/eligibility"
	"kyosai/server/eventterms"
	"kyosai/server/payby"
)

// Event is what members take part in イベント: a trip, a class, a match. It is about nobody but the staff who made it.
type Event struct{ noun }

// Fields of an event. What it says changes freely until members see it, and with an amendment after: a booking keeps what
// its member agreed to. withdrawal is why it was taken back from its members. fee is yen for the member himself, each of
// bands says what a companion of an age costs, pay_by are the ways in which they may pay; hold_days is how many days an unpaid booking is held, answer_hours how long
// somebody has to answer who is offered a place; eligibility says who may take part, and is empty for all. Of one that is
// given out by lot, each session has its lottery, and bookings enter it until booking_until.
func (Event) Fields() []ent.Field {
	return []ent.Field{
		key("evt"),
		fact(line("name")),
		fact(letter("description")),
		inner(letter("search_key")),
		fact(otherwise(field.JSON("eligibility", []eligibility.Term{}), []eligibility.Term{}), as("[EligibilityTerm!]!")),
		fact(line("place")),
		fact(amount("fee")),
		fact(field.Int("companions_limit")),
		fact(field.JSON("bands", []eventterms.Band{}), as("[AgeBand!]!")),
		fact(field.JSON("cancellation", []eventterms.Step{}), as("[CancellationStep!]!")),
		fact(field.JSON("asks", []eventterms.Question{}), as("[EventQuestion!]!")),
		fact(otherwise(vocabulary("way", "FIRST_COME", "LOTTERY"), "FIRST_COME"), as("OfferingWay!")),
		inner(otherwise(field.JSON("pay_by", []payby.Way{}), []payby.Way{payby.Counter})),
		fact(instant("booking_from")),
		fact(instant("booking_until")),
		fact(field.Int("hold_days")),
		fact(field.Int("answer_hours")),
		optional(reference("limit_group_id")),
		fact(otherwise(vocabulary("status", "DRAFT", "SCHEDULED", "PUBLISHED", "WITHDRAWN"), "DRAFT"), as("EventStatus!"), staffOnly),
		fact(optional(instant("publish_at")), staffOnly),
		fact(letter("withdrawal")),
		fact(optional(instant("withdrawn_at"))),
		operational(fixed(reference("made_by_id")), "O1", "イベントを作成した職員", Plain, access.Nobody),
		operational(optional(reference("published_by_id")), "O1", "イベントを公開した職員", Plain, access.Nobody),
		operational(optional(reference("withdrawn_by_id")), "O1", "イベントを取りやめた職員", Plain, access.Nobody),
		fact(fixed(instant("made_at")), staffOnly),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}

// Edges of an event: the sessions on which it is held, what was changed after members saw it, its pictures, and the limit that
// it shares with others.
func (Event) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("sessions", EventSession.Type),
		edge.To("amendments", Amendment.Type).Annotations(kept),
		edge.To("pictures", Picture.Type).Annotations(kept),
		edge.To("limit_group", LimitGroup.Type).Field("limit_group_id").Unique().Annotations(kept),
		edge.To("made_by", Staff.Type).Field("made_by_id").Unique().Required().Immutable(),
		edge.To("published_by", Staff.Type).Field("published_by_id").Unique(),
		edge.To("withdrawn_by", Staff.Type).Field("withdrawn_by_id").Unique(),
	}
}

// Indexes: what can be joined and what has to be published.
func (Event) Indexes() []ent.Index { return []ent.Index{index.Fields("status", "booking_until")} }

// EventSession is one time at which an event is held 開催回. How many places it has, and how many are taken, stands in its
// allotment.
type EventSession struct{ noun }

// Fields of a session. moved_at is when its day or its place was changed last: who booked before may cancel for nothing.
// Its door is closed by staff, or by itself some hours after the beginning.
func (EventSession) Fields() []ent.Field {
	return []ent.Field{
		key("evs"),
		inner(fixed(reference("event_id"))),
		about(instant("starts_at"), "R44", "参加日（開催の日時）", Plain, memberAndReception),
		inner(optional(instant("moved_at"))),
		fact(optional(instant("door_closed_at")), staffOnly),
		operational(optional(reference("door_closed_by_id")), "O1", "受付を締め切った職員", Plain, access.Nobody),
	}
}

// Edges of a session: its places, its lottery where they are given out by lot, and its door.
func (EventSession) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("event", Event.Type).Ref("sessions").Field("event_id").Unique().Required().Immutable(),
		edge.To("allotment", Allotment.Type).Unique().Annotations(kept),
		edge.To("lottery", Lottery.Type).Unique().Annotations(kept),
		edge.To("door_devices", DoorDevice.Type),
		edge.To("door_closed_by", Staff.Type).Field("door_closed_by_id").Unique(),
	}
}
