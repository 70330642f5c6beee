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

// RefusedRefund is that the payment provider refuses to give money back to a card カードへ返せない代金, of a checkout or of tickets
// that came back, and what staff have recorded became of it instead. What was recorded wrongly stays, with why it was reopened; the
// money then stands in a row of its own again.
type RefusedRefund struct{ noun }

// Fields of a refused refund. Its order or booking is that of the money. refused_at is when the provider refused first; asked_at is
// when he was asked last, and is not there where he is asked no more, for it was reopened; asking_at is there while his answer is out. live is
// whose money it is, the checkout's or the return's, until it is reopened: so one row of it counts. outcome is how the money was given back otherwise, or that it
// was not, as after a dispute with the card's company.
func (RefusedRefund) Fields() []ent.Field {
	return []ent.Field{
		key("rfr"),
		optional(fixed(reference("order_id"))),
		optional(fixed(reference("booking_id"))),
		optional(fixed(reference("checkout_id"))),
		optional(fixed(reference("ticket_return_id"))),
		inner(optional(unique(word("live")))),
		about(fixed(amount("amount")), "R41 R47", "カードへ返せない額", Plain, memberAndReception),
		about(optional(vocabulary("outcome", "CASH", "TRANSFER", "KEPT")), "R42 R48", "カードへ返せない代金の扱い", Plain, memberAndReception, as("RefundOutcome")),
		about(optional(day("settled_on")), "R42 R48", "カードへ返せない代金を処理した日", Plain, memberAndReception),
		about(letter("note"), "R42 R48", "カードへ返せない代金の経緯", Plain, access.Clerk, staffOnly),
		operational(optional(reference("settled_by_id")), "O1", "カードへ返せない代金を処理した職員", Plain, access.Nobody),
		inner(optional(unique(word("settle_key")))),
		about(optional(day("reopened_on")), "R42 R48", "カードへ返せない代金の扱いの登録を取り消した日", Plain, memberAndReception),
		about(letter("reopen_reason"), "R42 R48", "カードへ返せない代金の扱いの登録を取り消した理由", Plain, access.Clerk, staffOnly),
		operational(optional(reference("reopened_by_id")), "O1", "カードへ返せない代金の扱いの登録を取り消した職員", Plain, access.Nobody),
		inner(optional(unique(word("reopen_key")))),
		fact(fixed(instant("refused_at")), staffOnly),
		inner(optional(instant("asked_at"))),
		inner(optional(instant("asking_at"))),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}

// Edges of a refused refund: what the money paid, either the one or the other, and what goes back, the same.
func (RefusedRefund) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("order", Order.Type).Ref("refused_refunds").Field("order_id").Unique().Immutable(),
		edge.From("booking", Booking.Type).Ref("refused_refunds").Field("booking_id").Unique().Immutable(),
		edge.From("checkout", Checkout.Type).Ref("refused_refunds").Field("checkout_id").Unique().Immutable(),
		edge.From("ticket_return", TicketReturn.Type).Ref("refused_refunds").Field("ticket_return_id").Unique().Immutable(),
		edge.To("settled_by", Staff.Type).Field("settled_by_id").Unique(),
		edge.To("reopened_by", Staff.Type).Field("reopened_by_id").Unique(),
	}
}

// Indexes: those of an order or a booking, and those that nobody has settled.
func (RefusedRefund) Indexes() []ent.Index {
	return []ent.Index{index.Fields("order_id", "settled_on"), index.Fields("booking_id", "settled_on")}
}

// Annotations hold in the database that a refused refund is of one thing.
func (RefusedRefund) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{
		"refused_refund_of": eitherOf("order_id", "booking_id"), "refused_refund_back": eitherOf("checkout_id", "ticket_return_id"),
	})}
}
