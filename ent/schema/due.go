package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// counterAndBooks are the staff who take a member's order, and those who ask for its money.
const counterAndBooks = access.Clerk | access.Accounting

// Due is what a company owes for an order or a booking of its member 会社への請求: put on its invoice when that was placed, and less
// or nothing where it ends. It is kept as long as what it is for.
type Due struct{ noun }

// Fields of a due. An order or a booking has one at most, which its key holds; the company stays the one of the day on which it was placed. month is
// the calendar month on whose bill it goes, such as 2026-11.
func (Due) Fields() []ent.Field {
	return []ent.Field{
		key("due"),
		fixed(reference("company_id")),
		optional(fixed(unique(reference("order_id")))),
		optional(fixed(unique(reference("booking_id")))),
		about(fixed(word("month")), "R42 R48", "会社への請求の月", Plain, counterAndBooks, staffOnly),
		about(amount("amount"), "R41 R47", "会社への請求額", Plain, counterAndBooks, staffOnly),
		about(fixed(day("recorded_on")), "R42 R48", "会社への請求に載せた日", Plain, counterAndBooks, staffOnly),
		fact(otherwise(vocabulary("status", "OWED", "VOIDED"), "OWED"), as("DueStatus!"), staffOnly),
		fact(fixed(instant("made_at")), staffOnly),
	}
}

// Edges of a due: what it is for, either the one or the other.
func (Due) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("company", Company.Type).Ref("dues").Field("company_id").Unique().Required().Immutable(),
		edge.From("order", Order.Type).Ref("due").Field("order_id").Unique().Immutable(),
		edge.From("booking", Booking.Type).Ref("due").Field("booking_id").Unique().Immutable(),
	}
}

// Indexes: what is due of a company in a month.
func (Due) Indexes() []ent.Index { return []ent.Index{index.Fields("company_id", "month", "id")} }

// Annotations hold in the database that nothing is taken off twice, and that a due is for one thing.
func (Due) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{"due_amount": "amount >= 0", "due_of": eitherOf("order_id", "booking_id")})}
}
