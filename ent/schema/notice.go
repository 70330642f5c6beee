package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/index"
)

// Notice is news for a member お知らせ, read in the app: a claim was decided, money was paid, a deadline is near.
type Notice struct{ noun }

// Fields of a notice. It says what kind of news it is and what it is about; the words are the app's.
func (Notice) Fields() []ent.Field {
	return []ent.Field{
		key("ntc"),
		reference("member_id"),
		about(fixed(vocabulary("kind", "CLAIM_RETURNED", "CLAIM_APPROVED", "CLAIM_REOPENED", "CLAIM_REFUSED", "CLAIM_WITHDRAWN", "CLAIM_PAID", "COUPON_REDEEMED", "COUPON_UNREDEEMED", "COUPON_NEAR", "COUPON_EXPIRED", "COUPON_CANCELLED", "PAYMENT_RETURNED", "PAYMENT_UNRETURNED", "BANK_ACCOUNT_CHANGED", "CERTIFICATE_CORRECTED", "CERTIFICATE_DECLINED", "LETTER_SENT", "DOCUMENT_INFECTED", "DOCUMENT_UNREADABLE", "DEADLINE_NEAR", "BENEFIT_OFFERED", "ORDER_EXPIRED", "LOTTERY_WON", "LOTTERY_LOST", "LOTTERY_LAPSED", "TURN_SERVED", "TURN_MISSED", "BOOKING_EXPIRED", "BOOKING_CANCELLED", "BOOKING_PAID", "BOOKING_UNPAID", "BOOKING_REFUNDED", "PLACE_OFFERED", "PLACE_LAPSED", "PLACE_ENDED", "ORDER_PAID", "ORDER_UNPAID", "ORDER_REFUNDED", "ORDER_GIVEN_BACK", "ORDER_KEPT", "BOOKING_GIVEN_BACK", "BOOKING_KEPT", "ORDER_REFUND_REOPENED", "BOOKING_REFUND_REOPENED", "ORDER_WAY_CHANGED", "BOOKING_WAY_CHANGED", "OPENING_NEAR", "WAITING_ROOM_OPEN", "ORDER_CANCELLED", "ENTRY_WITHDRAWN", "TURN_LEFT", "PLACE_LEFT", "OFFERING_CHANGED", "OFFERING_WITHDRAWN", "EVENT_CHANGED", "EVENT_WITHDRAWN")), NotYetApproved, "お知らせの種類", Plain, memberAndDesk, as("NoticeKind")),
		fact(optional(fixed(reference("claim_id"))), as("ID")),
		fact(optional(fixed(reference("order_id"))), as("ID")),
		fact(optional(fixed(reference("offering_id"))), as("ID")),
		fact(optional(fixed(reference("booking_id"))), as("ID")),
		fact(optional(fixed(reference("event_id"))), as("ID")),
		inner(optional(fixed(reference("benefit_kind_id")))),
		inner(optional(fixed(word("once")))),
		fact(fixed(instant("made_at"))),
		operational(optional(instant("read_at")), "O5", "お知らせを読んだ日時", Plain, memberAndDesk),
		inner(optional(instant("mailed_at"))),
	}
}

// Edges of a notice: the claim, the order, the offering, the booking or the event that it is about, and the kind of the claim or of what may be applied for.
func (Notice) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("member", Member.Type).Ref("notices").Field("member_id").Unique().Required(),
		edge.From("claim", Claim.Type).Ref("notices").Field("claim_id").Unique().Immutable(),
		edge.To("order", Order.Type).Field("order_id").Unique().Immutable(),
		edge.To("offering", Offering.Type).Field("offering_id").Unique().Immutable(),
		edge.To("booking", Booking.Type).Field("booking_id").Unique().Immutable(),
		edge.To("event", Event.Type).Field("event_id").Unique().Immutable(),
		edge.To("benefit_kind", BenefitKind.Type).Field("benefit_kind_id").Unique().Immutable(),
	}
}

// Indexes: a member's notices, those that he has not read, and one notice a matter that is told once.
func (Notice) Indexes() []ent.Index {
	return []ent.Index{index.Fields("member_id", "read_at"), index.Fields("member_id", "once").Unique()}
}
