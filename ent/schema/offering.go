package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
	"kyosai/server/eligibility"
	"kyosai/server/payby"
)

// memberAndCounter are the member who orders, and the staff who take his money and hand out what he ordered, or find his
// money in the bank's statement.
const memberAndCounter = access.MemberRole | access.Clerk | access.Accounting

// memberAndReception are the member who waits or takes part, and the staff who receive him.
const memberAndReception = access.MemberRole | access.Clerk

// Offering is what staff put on sale to members 募集: a ticket with its prices, the days of its sale, how many a member may
// have and how it reaches him. It is about nobody but the staff who made it.
type Offering struct{ noun }

// Fields of an offering. What it says changes freely until members see it, and with an amendment after: an order keeps what
// its member agreed to. answer_hours is how long somebody has to answer who is offered what fell back,
// line_until the last day on which it is offered, of one that is given out by lot; withdrawal is why it was taken back from its members. face_value and price are yen a ticket; member_limit is tickets a member and fiscal year;
// hold_days is how many days an unpaid order is held; eligibility says who may have it, and is empty for all. pay_by are
// the ways in which its members may pay.
// Of one that is given out by lot, entries are taken in the time of sale.
func (Offering) Fields() []ent.Field {
	return []ent.Field{
		key("ofr"),
		fact(line("name")),
		fact(letter("description")),
		inner(letter("search_key")),
		fact(otherwise(field.JSON("eligibility", []eligibility.Term{}), []eligibility.Term{}), as("[EligibilityTerm!]!")),
		fact(otherwise(vocabulary("way", "FIRST_COME", "LOTTERY"), "FIRST_COME"), as("OfferingWay!")),
		fact(amount("face_value")),
		fact(amount("price")),
		fact(field.Int("member_limit")),
		fact(instant("sale_from")),
		fact(instant("sale_until")),
		fact(vocabulary("delivery", "PICK_UP", "POST", "QR"), as("Delivery!")),
		fact(field.Int("hold_days")),
		fact(otherwise(field.Int("answer_hours"), 48)),
		fact(optional(day("line_until"))),
		optional(reference("limit_group_id")),
		inner(otherwise(field.JSON("pay_by", []payby.Way{}), []payby.Way{payby.Counter})),
		fact(otherwise(vocabulary("status", "DRAFT", "SCHEDULED", "PUBLISHED", "WITHDRAWN"), "DRAFT"), as("OfferingStatus!"), staffOnly),
		fact(optional(instant("publish_at")), staffOnly),
		fact(letter("withdrawal")),
		fact(optional(instant("withdrawn_at"))),
		operational(fixed(reference("made_by_id")), "O1", "募集を作成した職員", Plain, access.Nobody),
		operational(optional(reference("published_by_id")), "O1", "募集を公開した職員", Plain, access.Nobody),
		operational(optional(reference("withdrawn_by_id")), "O1", "募集を取りやめた職員", Plain, access.Nobody),
		fact(fixed(instant("made_at")), staffOnly),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}

// Edges of an offering: its allotments, of which a ticket has one or several, the lottery of one that is given out by lot, what was
// changed after members saw it, its pictures, and the limit that it shares with others.
func (Offering) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("allotments", Allotment.Type).Annotations(kept),
		edge.To("lottery", Lottery.Type).Unique().Annotations(kept),
		edge.To("amendments", Amendment.Type).Annotations(kept),
		edge.To("pictures", Picture.Type).Annotations(kept),
		edge.To("limit_group", LimitGroup.Type).Field("limit_group_id").Unique().Annotations(kept),
		edge.To("made_by", Staff.Type).Field("made_by_id").Unique().Required().Immutable(),
		edge.To("published_by", Staff.Type).Field("published_by_id").Unique(),
		edge.To("withdrawn_by", Staff.Type).Field("withdrawn_by_id").Unique(),
	}
}

// Indexes: what is on sale and what has to be published.
func (Offering) Indexes() []ent.Index { return []ent.Index{index.Fields("status", "sale_until")} }

// Allotment is a part of an offering, or a session of an event, that is given out by itself 割当: so many, of which so many
// are taken. It is a row of its own, for everybody who orders in the same instant changes it, and nothing else.
type Allotment struct{ noun }

// Fields of an allotment; taken never passes quantity, which the update that takes some holds to. name is what it is called
// among several of an offering, and may be empty where it is the only one; position is where it stands among them.
func (Allotment) Fields() []ent.Field {
	return []ent.Field{
		key("alt"),
		inner(optional(fixed(reference("offering_id")))),
		inner(optional(fixed(reference("event_session_id")))),
		fact(line("name")),
		inner(otherwise(field.Int("position"), 0)),
		fact(field.Int("quantity"), staffOnly),
		fact(otherwise(field.Int("taken"), 0), staffOnly),
	}
}

// Edges of an allotment: what it is of, either the one or the other.
func (Allotment) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("offering", Offering.Type).Ref("allotments").Field("offering_id").Unique().Immutable(),
		edge.From("event_session", EventSession.Type).Ref("allotment").Field("event_session_id").Unique().Immutable(),
	}
}

// Annotations hold in the database, whatever the code does, that nothing is taken twice or given back twice.
func (Allotment) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{
		"allotment_taken": "taken >= 0 AND taken <= quantity",
		"allotment_of":    eitherOf("offering_id", "event_session_id"),
	})}
}
