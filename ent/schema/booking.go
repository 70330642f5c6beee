package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
	"kyosai/server/eventterms"
	"kyosai/server/id"
	"kyosai/server/payby"
)

// Booking is a member's booking of a session of an event 予約, for himself and his companions.
type Booking struct{ noun }

// Fields of a booking. A key belongs to one wish of one person. live_event_id holds the event until the booking has ended:
// a member has one at most that counts. fiscal_year is the one in whose limit, where its event
// shares one, it is counted since it has its places. cancellation is the table that was agreed to, whatever becomes of the event's.
// cancel_fee is what is owed although it has ended; where it is not what was paid, the difference goes back to the card, is
// put on the company's invoice, or is settled at the counter. received is what came in where a person accepted another amount than
// the booking's. slip_number is what the payer of a slip writes; hold_until is
// the moment until which a booking by card waits for its money. entry_code is what the door takes where no QR code can be read; entered is how many of the party came.
func (Booking) Fields() []ent.Field {
	return append([]ent.Field{
		key("bkg"),
		fixed(reference("member_id")),
		about(fixed(reference("event_id")), "R43", "参加イベント", Plain, 0),
		about(fixed(reference("session_id")), "R44", "参加日", Plain, 0),
		inner(fixed(word("allotment_id"))),
		inner(optional(word("live_event_id"))),
		inner(optional(field.Int("fiscal_year"))),
		fact(fixed(unique(word("number")))),
		about(field.String("entry_code").DefaultFunc(id.Code).Unique().Immutable().SchemaType(textOf("64")), "R44", "入場コード", Plain, memberAndReception),
		fact(otherwise(vocabulary("status", "ENTERED", "WAITING", "BOOKED", "CONFIRMED", "CANCELLED", "EXPIRED"), "BOOKED"), as("BookingStatus!")),
		about(fixed(field.Int("people")), "R45", "参加人数", Plain, memberAndReception),
		about(fixed(amount("amount")), "R47", "参加料金", Plain, memberAndCounter),
		fact(fixed(field.JSON("cancellation", []eventterms.Step{})), as("[CancellationStep!]!")),
		about(optional(amount("cancel_fee")), "R47", "キャンセル料", Plain, memberAndReception),
		about(otherwise(ways("pay_by"), string(payby.Counter)), "R48", "支払いの場所", Plain, memberAndCounter, as("PayBy")),
		about(optional(unique(word("slip_number"))), "R48", "払込番号", Plain, memberAndCounter),
		about(optional(day("pay_until")), "R48", "支払期限", Plain, memberAndCounter),
		about(optional(instant("hold_until")), "R48", "カードでの支払期限", Plain, memberAndCounter),
		about(optional(day("paid_on")), "R48", "支払日", Plain, memberAndCounter),
		about(optional(vocabulary("payment_method", "CASH", "CASHLESS", "TRANSFER", "CARD", "INVOICE")), "R48", "支払方法", Plain, memberAndCounter, as("PaymentMethod")),
		about(optional(amount("received")), "R48", "受け取った額", Plain, memberAndCounter),
		about(letter("unpay_reason"), "R48", "受け取りの登録を取り消した理由", Plain, access.Clerk|access.Accounting, staffOnly),
		about(optional(day("settled_on")), "R48", "精算日", Plain, memberAndReception),
		about(line("telephone"), "R16", "当日の連絡先の電話番号", Contact, memberAndReception),
		about(line("email"), "R17", "連絡先のメールアドレス", Contact, memberAndReception),
		about(line("address"), "R15", "案内の送り先の住所", Contact, memberAndReception),
		about(otherwise(field.Int("entered"), 0), "R45", "入場した人数", Plain, memberAndReception),
		about(optional(instant("entered_at")), "R44", "入場した日時", Plain, memberAndReception),
		about(letter("note"), NotYetApproved, "予約を取り消した理由", Plain, access.Clerk, staffOnly),
		fact(fixed(instant("booked_at"))),
		fact(optional(instant("ended_at"))),
		fact(otherwise(field.Int("version"), 1)),
	}, bookingSteps()...)
}

// bookingSteps are the keys of the wishes that took a booking on, and the staff who did so.
func bookingSteps() []ent.Field {
	return []ent.Field{
		inner(fixed(word("book_key"))),
		inner(optional(unique(word("answer_key")))),
		inner(optional(unique(word("cancel_key")))),
		inner(optional(unique(word("pay_key")))),
		inner(optional(unique(word("unpay_key")))),
		inner(optional(unique(word("settle_key")))),
		operational(optional(fixed(reference("filed_by_id"))), "O1", "会員に代わって予約した職員", Plain, access.Nobody),
		operational(optional(reference("cancelled_by_id")), "O1", "会員に代わって取り消した職員", Plain, access.Nobody),
		operational(optional(reference("received_by_id")), "O1", "参加料金を受け取った職員", Plain, access.Nobody),
		operational(optional(reference("settled_by_id")), "O1", "精算した職員", Plain, access.Nobody),
	}
}

// Edges of a booking. Its allotment is none, for the reason that an order's is none.
func (Booking) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("member", Member.Type).Ref("bookings").Field("member_id").Unique().Required().Immutable(),
		edge.To("event", Event.Type).Field("event_id").Unique().Required().Immutable(),
		edge.To("session", EventSession.Type).Field("session_id").Unique().Required().Immutable(),
		edge.To("companions", Companion.Type),
		edge.To("place", WaitingPlace.Type).Unique(),
		edge.To("admissions", Admission.Type),
		edge.To("checkouts", Checkout.Type).Annotations(kept),
		edge.To("refused_refunds", RefusedRefund.Type).Annotations(kept),
		edge.To("due", Due.Type).Unique().Annotations(kept),
		edge.To("filed_by", Staff.Type).Field("filed_by_id").Unique().Immutable(),
		edge.To("cancelled_by", Staff.Type).Field("cancelled_by_id").Unique(),
		edge.To("received_by", Staff.Type).Field("received_by_id").Unique(),
		edge.To("settled_by", Staff.Type).Field("settled_by_id").Unique(),
	}
}

// Indexes: one booking a wish, one that counts a member and event, a session's bookings, and those that run out.
func (Booking) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("member_id", "book_key").Unique(), index.Fields("member_id", "live_event_id").Unique(),
		index.Fields("session_id", "status", "id"), index.Fields("status", "pay_until"),
	}
}

// Companion is somebody whom a member takes along 同伴者: within one booking, and no register of his family. It has no name.
type Companion struct{ noun }

// Fields of a companion; age is how old he is on the day, fee what he costs at that age.
func (Companion) Fields() []ent.Field {
	return []ent.Field{
		key("cmp"),
		inner(fixed(reference("booking_id"))),
		about(fixed(vocabulary("relation", "SPOUSE", "CHILD", "PARENT", "GRANDCHILD", "GRANDPARENT", "SIBLING", "OTHER")), "R45", "同伴者の会員との関係", Plain, memberAndReception, as("CompanionRelation")),
		about(fixed(field.Int("age")), "R46", "同伴者の年齢", Plain, memberAndReception),
		about(fixed(amount("fee")), "R47", "同伴者の参加料金", Plain, memberAndReception),
	}
}

// Edges of a companion.
func (Companion) Edges() []ent.Edge {
	return []ent.Edge{edge.From("booking", Booking.Type).Ref("companions").Field("booking_id").Unique().Required().Immutable()}
}

// WaitingPlace is a place in the line for an allotment that is full 順番待ち. What falls back is offered to the first whom
// it is enough for, and is taken from the allotment while he thinks about it.
type WaitingPlace struct{ noun }

// Fields of a place in line. place counts from one within an allotment, and is never given twice; quantity is how much the
// member waits for: tickets, or people. ENDED is one whose line came to its
// last day, or whose session began, while it waited.
func (WaitingPlace) Fields() []ent.Field {
	return []ent.Field{
		key("wtp"),
		fixed(reference("member_id")),
		inner(fixed(word("allotment_id"))),
		inner(fixed(optional(reference("booking_id")))),
		inner(fixed(field.Int("place"))),
		about(fixed(field.Int("quantity")), "R40 R45", "順番を待つ枚数または人数", Plain, memberAndReception),
		fact(otherwise(vocabulary("status", "WAITING", "OFFERED", "ACCEPTED", "LEFT", "LAPSED", "ENDED"), "WAITING"), as("WaitingStatus!")),
		fact(fixed(instant("joined_at"))),
		operational(optional(reference("accepted_by_id")), "O1", "会員に代わって空きを受けた職員", Plain, access.Nobody),
		operational(optional(reference("cancelled_by_id")), "O1", "会員に代わって順番待ちをやめた職員", Plain, access.Nobody),
		inner(optional(instant("offered_at"))),
		fact(optional(instant("answer_until"))),
		fact(optional(instant("ended_at"))),
	}
}

// Edges of a place in line: the booking that waits in it, where it is for an event.
func (WaitingPlace) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("member", Member.Type).Ref("waiting_places").Field("member_id").Unique().Required().Immutable(),
		edge.From("booking", Booking.Type).Ref("place").Field("booking_id").Unique().Immutable(),
		edge.To("accepted_by", Staff.Type).Field("accepted_by_id").Unique(),
		edge.To("cancelled_by", Staff.Type).Field("cancelled_by_id").Unique(),
	}
}

// Indexes: one of a place, the line itself, and the offers that nobody has answered.
func (WaitingPlace) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("allotment_id", "place").Unique(), index.Fields("allotment_id", "status", "place"), index.Fields("status", "answer_until"),
	}
}

// Annotations hold in the database that nobody waits for nothing.
func (WaitingPlace) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{"waiting_quantity": "quantity > 0"})}
}
