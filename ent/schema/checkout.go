package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/index"
)

// Checkout is one try to pay an order or a booking by card on the page of a payment provider カード決済, and what became of its
// money. What the card says is the provider's alone.
type Checkout struct{ noun }

// Fields of a checkout. Its key is what the provider knows it by. session and payment are the provider's own words for the
// page and for the money; refund says why the money goes back: the order had ENDED or been PAID otherwise, the AMOUNT is
// another, or the order was paid and CANCELLED afterwards. It is REFUSED once the provider gives it back to no card and staff have
// recorded what became of it.
func (Checkout) Fields() []ent.Field {
	return []ent.Field{
		key("cko"),
		optional(fixed(reference("order_id"))),
		optional(fixed(reference("booking_id"))),
		about(fixed(amount("amount")), "R41 R47", "カードでの支払額", Plain, memberAndReception),
		fact(otherwise(vocabulary("status", "OPEN", "PAID", "CLOSED", "REFUNDING", "REFUNDED", "REFUSED"), "OPEN"), as("CheckoutStatus!")),
		about(optional(vocabulary("refund", "ENDED", "PAID", "AMOUNT", "CANCELLED")), "R42 R48", "カードへの返金の理由", Plain, memberAndReception, as("CheckoutRefund")),
		about(optional(amount("received")), "R41 R47", "カードで受け取った額", Plain, memberAndReception),
		about(optional(day("refunded_on")), "R42 R48", "カードへの返金日", Plain, memberAndReception),
		inner(optional(word("session"))),
		inner(optional(word("payment"))),
		fact(fixed(instant("begun_at"))),
		inner(fixed(instant("until"))),
		fact(optional(instant("paid_at"))),
		inner(optional(instant("asked_at"))),
	}
}

// Edges of a checkout: what it is to pay, either the one or the other.
func (Checkout) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("order", Order.Type).Ref("checkouts").Field("order_id").Unique().Immutable(),
		edge.From("booking", Booking.Type).Ref("checkouts").Field("booking_id").Unique().Immutable(),
		edge.To("refused_refunds", RefusedRefund.Type).Annotations(kept),
	}
}

// Indexes: those that something has to be done about, the one that was not asked about for longest first.
func (Checkout) Indexes() []ent.Index {
	return []ent.Index{index.Fields("status", "asked_at")}
}

// Annotations hold in the database that one thing is paid.
func (Checkout) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{"checkout_of": eitherOf("order_id", "booking_id")})}
}
