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

// Due is what a company owes for an order of its member 会社への請求: put on its invoice when the order was placed, and less
// or nothing where the order ends. It is kept as long as its order.
type Due struct{ noun }

// Fields of a due. An order has one at most, which its key holds; the company stays the one of the day of the order. month is
// the calendar month on whose bill it goes, such as 2026-11.
func (Due) Fields() []ent.Field {
	return []ent.Field{
		key("due"),
		fixed(reference("company_id")),
		fixed(unique(reference("order_id"))),
		about(fixed(word("month")), "R42", "会社への請求の月", Plain, counterAndBooks, staffOnly),
		about(amount("amount"), "R41", "会社への請求額", Plain, counterAndBooks, staffOnly),
		about(fixed(day("recorded_on")), "R42", "会社への請求に載せた日", Plain, counterAndBooks, staffOnly),
		fact(otherwise(vocabulary("status", "OWED", "VOIDED"), "OWED"), as("DueStatus!"), staffOnly),
		fact(fixed(instant("made_at")), staffOnly),
	}
}

// Edges of a due.
func (Due) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("company", Company.Type).Ref("dues").Field("company_id").Unique().Required().Immutable(),
		edge.From("order", Order.Type).Ref("due").Field("order_id").Unique().Required().Immutable(),
	}
}

// Indexes: what is due of a company in a month.
func (Due) Indexes() []ent.Index { return []ent.Index{index.Fields("company_id", "month", "id")} }

// Annotations hold in the database that nothing is taken off twice.
func (Due) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{"due_amount": "amount >= 0"})}
}
