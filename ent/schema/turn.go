package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// Turn is a member's place in the line for an offering 整理券: a wish that is kept until its number is called.
type Turn struct{ noun }

// Fields of a turn. place orders the line and is told to nobody; number is what it came to once the sale opened. turn_key is
// the wish's own, which its order carries too. live_offering holds the offering while the turn waits: a member has one such
// turn. allotment_id is which of its allotments the wish is for; it takes nothing of it yet. price is what a ticket cost its member when he took it, and what he is served at. reason is the code of why it was
// missed.
func (Turn) Fields() []ent.Field {
	return []ent.Field{
		key("trn"),
		fixed(reference("member_id")),
		about(fixed(reference("offering_id")), "R38", "整理券のチケット", Plain, 0),
		inner(optional(word("live_offering"))),
		inner(fixed(word("allotment_id"))),
		about(fixed(field.Int("quantity")), "R40", "整理券の枚数", Plain, memberAndReception),
		about(fixed(amount("price")), "R41", "整理券を取ったときの会員価格", Plain, memberAndReception),
		about(fixed(ways("pay_by")), "R42", "整理券の支払場所", Plain, memberAndReception, as("PayBy")),
		inner(fixed(field.Int64("place"))),
		about(optional(field.Int("number")), "R39", "整理券の番号", Plain, memberAndReception),
		fact(otherwise(vocabulary("status", "WAITING", "SERVED", "MISSED", "LEFT"), "WAITING"), as("TurnStatus!")),
		inner(fixed(word("turn_key"))),
		inner(optional(word("reason"))),
		operational(optional(fixed(reference("filed_by_id"))), "O1", "会員に代わって整理券を取った職員", Plain, access.Nobody),
		operational(optional(reference("cancelled_by_id")), "O1", "会員に代わって整理券を返した職員", Plain, access.Nobody),
		fact(fixed(instant("taken_at"))),
		fact(optional(instant("ended_at"))),
	}
}

// Edges of a turn.
func (Turn) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("member", Member.Type).Ref("turns").Field("member_id").Unique().Required().Immutable(),
		edge.To("offering", Offering.Type).Field("offering_id").Unique().Required().Immutable(),
		edge.To("filed_by", Staff.Type).Field("filed_by_id").Unique().Immutable(),
		edge.To("cancelled_by", Staff.Type).Field("cancelled_by_id").Unique(),
	}
}

// Indexes: one turn a wish, one that waits a member and offering, each number once, the line in its order before and after
// it is numbered.
func (Turn) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("member_id", "turn_key").Unique(), index.Fields("member_id", "live_offering").Unique(),
		index.Fields("offering_id", "number").Unique(), index.Fields("offering_id", "status", "number", "place"),
	}
}
