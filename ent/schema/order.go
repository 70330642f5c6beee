package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
	"kyosai/server/payby"
)

// Order is a member's order of tickets 申込: so many of an offering, which he pays for until a day, and is handed.
type Order struct{ noun }

// Fields of an order. slip_number is what the payer of a slip writes, ten digits with their check digit. settled_on is the
// day on which the money of an order that was paid and has ended was given back. A key belongs to one wish of one person:
// the same wish sent again finds what it did before. identified_by is by what a clerk knew at the desk whose order it was;
// received is what came in where a person accepted another amount than the order's; returned counts the tickets that came back; hold_until is the moment until which an order by card waits for its money.
func (Order) Fields() []ent.Field {
	return []ent.Field{
		key("ord"),
		fixed(reference("member_id")),
		about(fixed(reference("offering_id")), "R38", "チケット", Plain, 0),
		inner(fixed(word("allotment_id"))),
		fact(fixed(unique(word("number")))),
		about(fixed(day("ordered_on")), "R39", "購入の申込日", Plain, memberAndCounter),
		about(fixed(field.Int("quantity")), "R40", "枚数", Plain, memberAndCounter),
		about(fixed(amount("amount")), "R41", "金額", Plain, memberAndCounter),
		inner(fixed(field.Int("fiscal_year"))),
		fact(otherwise(vocabulary("status", "ORDERED", "PAID", "DELIVERED", "CANCELLED", "EXPIRED"), "ORDERED"), as("OrderStatus!")),
		about(otherwise(ways("pay_by"), string(payby.Counter)), "R42", "支払いの場所", Plain, memberAndCounter, as("PayBy")),
		about(optional(unique(word("slip_number"))), "R42", "払込番号", Plain, memberAndCounter),
		about(day("pay_until"), "R42", "支払期限", Plain, memberAndCounter),
		about(optional(instant("hold_until")), "R42", "カードでの支払期限", Plain, memberAndCounter),
		about(optional(day("paid_on")), "R42", "支払日", Plain, memberAndCounter),
		about(optional(vocabulary("payment_method", "CASH", "CASHLESS", "TRANSFER", "CARD", "INVOICE")), "R42", "支払方法", Plain, memberAndCounter, as("PaymentMethod")),
		about(optional(amount("received")), "R42", "受け取った額", Plain, memberAndCounter),
		about(optional(day("settled_on")), "R42", "返金日", Plain, memberAndCounter),
		inner(fixed(word("order_key"))),
		inner(optional(unique(word("cancel_key")))),
		inner(optional(unique(word("pay_key")))),
		inner(optional(unique(word("deliver_key")))),
		inner(optional(unique(word("unpay_key")))),
		inner(optional(unique(word("settle_key")))),
		about(letter("note"), NotYetApproved, "申込みを取り消した理由", Plain, access.Clerk, staffOnly),
		about(letter("unpay_reason"), "R42", "支払いの登録を取り消した理由", Plain, access.Clerk|access.Accounting, staffOnly),
		operational(optional(fixed(reference("filed_by_id"))), "O1", "会員に代わって申し込んだ職員", Plain, access.Nobody),
		operational(optional(reference("cancelled_by_id")), "O1", "会員に代わって取り消した職員", Plain, access.Nobody),
		operational(optional(reference("settled_by_id")), "O1", "代金を返した職員", Plain, access.Nobody),
		about(otherwise(field.Int("returned"), 0), "R40", "返却された枚数", Plain, memberAndCounter),
		about(optional(vocabulary("identified_by", "CODE", "NUMBER")), "R38", "お渡しのときの本人の確認", Plain, access.Clerk, as("Identification"), staffOnly),
		operational(optional(reference("received_by_id")), "O1", "代金を受け取った職員", Plain, access.Nobody),
		operational(optional(reference("delivered_by_id")), "O1", "チケットを渡した職員", Plain, access.Nobody),
		fact(fixed(instant("ordered_at"))),
		fact(optional(instant("paid_at"))),
		fact(optional(instant("delivered_at"))),
		fact(optional(instant("ended_at"))),
		fact(otherwise(field.Int("version"), 1)),
	}
}

// Edges of an order. Its allotment is none: a foreign key would have every order hold the row of the stock before it is
// taken, for which all wait, and on MariaDB each give way to the others.
func (Order) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("member", Member.Type).Ref("orders").Field("member_id").Unique().Required().Immutable(),
		edge.To("offering", Offering.Type).Field("offering_id").Unique().Required().Immutable(),
		edge.To("filed_by", Staff.Type).Field("filed_by_id").Unique().Immutable(),
		edge.To("cancelled_by", Staff.Type).Field("cancelled_by_id").Unique(),
		edge.To("settled_by", Staff.Type).Field("settled_by_id").Unique(),
		edge.To("received_by", Staff.Type).Field("received_by_id").Unique(),
		edge.To("returns", TicketReturn.Type),
		edge.To("checkouts", Checkout.Type).Annotations(kept),
		edge.To("refused_refunds", RefusedRefund.Type).Annotations(kept),
		edge.To("due", Due.Type).Unique().Annotations(kept),
		edge.To("delivered_by", Staff.Type).Field("delivered_by_id").Unique(),
	}
}

// Indexes: one order a wish, a member's and an offering's orders, and those that run out.
func (Order) Indexes() []ent.Index {
	return []ent.Index{index.Fields("member_id", "order_key").Unique(), index.Fields("offering_id", "status", "id"), index.Fields("status", "pay_until")}
}

// Annotations hold in the database that no ticket comes back twice.
func (Order) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{"order_returned": "returned >= 0 AND returned <= quantity"})}
}

// Allowance is how much of an offering, or of all offerings or events of a limit group together, a member has taken in a fiscal
// year 申込枠, held to its limit.
type Allowance struct{ noun }

// Fields of an allowance; taken counts the tickets of his orders, or his bookings, that were not cancelled and have not run out.
func (Allowance) Fields() []ent.Field {
	return []ent.Field{
		key("alw"),
		fixed(reference("member_id")),
		fixed(optional(reference("offering_id"))),
		fixed(optional(reference("limit_group_id"))),
		inner(fixed(field.Int("fiscal_year"))),
		about(field.Int("taken"), "R40", "年度内に申し込んだ枚数または回数", Plain, access.Nobody),
	}
}

// Edges of an allowance: what it is of, either the one or the other.
func (Allowance) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("member", Member.Type).Ref("allowances").Field("member_id").Unique().Required().Immutable(),
		edge.To("offering", Offering.Type).Field("offering_id").Unique().Immutable().Annotations(kept),
		edge.To("limit_group", LimitGroup.Type).Field("limit_group_id").Unique().Immutable().Annotations(kept),
	}
}

// Indexes: one a member, offering or group, and year.
func (Allowance) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("member_id", "offering_id", "fiscal_year").Unique(), index.Fields("member_id", "limit_group_id", "fiscal_year").Unique(),
	}
}

// Annotations hold in the database that nothing is given back twice, and that an allowance is of one thing.
func (Allowance) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{
		"allowance_taken": "taken >= 0", "allowance_of": eitherOf("offering_id", "limit_group_id"),
	})}
}
