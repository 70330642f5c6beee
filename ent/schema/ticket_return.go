package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"kyosai/server/access"
)

// TicketReturn is that tickets came back that had been handed out 券の返却, and what was paid back for them. It is kept as
// long as its order.
type TicketReturn struct{ noun }

// Fields of a return. A member who changes his mind gets nothing back, so there is no such reason; usable says that the
// tickets lie in the safe again. refunded_on is when money was back on the card that it was paid by.
func (TicketReturn) Fields() []ent.Field {
	return []ent.Field{
		key("trt"),
		fixed(reference("order_id")),
		about(fixed(field.Int("pieces")), "R40", "返却された枚数", Plain, access.Clerk, staffOnly),
		about(fixed(amount("amount")), "R41", "返金額", Plain, access.Clerk, staffOnly),
		about(fixed(vocabulary("method", "CASH", "CASHLESS", "CARD", "INVOICE")), "R42", "返金の方法", Plain, access.Clerk, staffOnly, as("PaymentMethod")),
		about(fixed(vocabulary("reason", "CALLED_OFF", "DEFECTIVE", "MISTAKE")), "R38", "返却の理由", Plain, access.Clerk, staffOnly, as("TicketReturnReason")),
		about(fixed(letter("note")), "R38", "返却の経緯", Plain, access.Clerk, staffOnly),
		fact(fixed(field.Bool("usable")), staffOnly),
		about(fixed(day("returned_on")), "R42", "返却日", Plain, access.Clerk, staffOnly),
		about(optional(day("refunded_on")), "R42", "返却分をカードへ返した日", Plain, access.Clerk, staffOnly),
		inner(fixed(unique(word("return_key")))),
		operational(fixed(reference("made_by_id")), "O1", "券の返却を受けた職員", Plain, access.Nobody),
		fact(fixed(instant("made_at")), staffOnly),
	}
}

// Edges of a return.
func (TicketReturn) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("order", Order.Type).Ref("returns").Field("order_id").Unique().Required().Immutable(),
		edge.To("refused_refunds", RefusedRefund.Type).Annotations(kept),
		edge.To("made_by", Staff.Type).Field("made_by_id").Unique().Required().Immutable(),
	}
}
