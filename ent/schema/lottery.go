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

// Lottery is how an offering, or a session of an event, is given out by lot 抽選: what everybody is held to before the draw,
// the public number that is mixed in, and how far it has come. It is about nobody but the staff who typed and confirmed the number.
type Lottery struct{ noun }

// Fields of a lottery. number_name says which public number will be mixed in and where it is read, draw_on of which day it
// is, decimals in how many digits behind its point it is written. commitment is the SHA-256 of the list of entries, with
// the digest of the seed in it; both are there once the list is closed. file is the list as it was published, and after
// the draw all of it: the only place where the seed is told. seed_sealed opens in the vault alone. LAPSED is one that was not drawn
// while what it gives out could still be had.
func (Lottery) Fields() []ent.Field {
	return []ent.Field{
		key("lty"),
		inner(optional(fixed(unique(reference("offering_id"))))),
		inner(optional(fixed(unique(reference("event_session_id"))))),
		fact(line("number_name")),
		fact(day("draw_on")),
		fact(field.Int("decimals")),
		fact(otherwise(vocabulary("status", "OPEN", "CLOSED", "NUMBERED", "CONFIRMED", "DRAWN", "CALLED_OFF", "LAPSED"), "OPEN"), as("LotteryStatus!")),
		fact(line("commitment")),
		inner(optional(field.Bytes("seed_sealed"))),
		inner(letter("file")),
		inner(line("drawn_number")),
		inner(line("number_source")),
		operational(optional(reference("numbered_by_id")), "O1", "抽選の数を入力した職員", Plain, access.Nobody),
		operational(optional(reference("confirmed_by_id")), "O1", "抽選の数を確認した職員", Plain, access.Nobody),
		operational(optional(reference("drawn_by_id")), "O1", "抽選を行った職員", Plain, access.Nobody),
		fact(optional(instant("closed_at"))),
		fact(optional(instant("numbered_at")), staffOnly),
		fact(optional(instant("confirmed_at"))),
		fact(optional(instant("drawn_at"))),
		inner(optional(unique(word("draw_key")))),
		fact(otherwise(field.Int("version"), 1)),
	}
}

// Edges of a lottery: what it gives out, either the one or the other.
func (Lottery) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("offering", Offering.Type).Ref("lottery").Field("offering_id").Unique().Immutable(),
		edge.From("event_session", EventSession.Type).Ref("lottery").Field("event_session_id").Unique().Immutable(),
		edge.To("entries", LotteryEntry.Type),
		edge.To("numbered_by", Staff.Type).Field("numbered_by_id").Unique(),
		edge.To("confirmed_by", Staff.Type).Field("confirmed_by_id").Unique(),
		edge.To("drawn_by", Staff.Type).Field("drawn_by_id").Unique(),
	}
}

// Annotations hold in the database that a lottery gives one thing out.
func (Lottery) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{"lottery_of": eitherOf("offering_id", "event_session_id")})}
}

// LotteryEntry is a member's entry in a lottery 抽選の申込: so many tickets or people, together or none.
type LotteryEntry struct{ noun }

// Fields of an entry. Its code stands for the member in the published list, and only he is told it, as his chances, which would
// lead to it there: they follow from his losses in a row (PRIORITY) when the list is closed. rank is the place of one who lost
// among those who wait; forfeit is why who was drawn could not have it.
func (LotteryEntry) Fields() []ent.Field {
	return []ent.Field{
		key("lte"),
		fixed(reference("member_id")),
		fixed(reference("lottery_id")),
		about(fixed(unique(word("code"))), "R38", "抽選のリストでの番号", Plain, access.MemberRole),
		about(field.Int("quantity"), "R40 R45", "抽選に申し込んだ枚数または人数", Plain, memberAndReception),
		about(optional(ways("pay_by")), "R42", "抽選に申し込んだときの支払いの場所", Plain, memberAndReception, as("PayBy")),
		about(day("entered_on"), "R39", "抽選の申込日", Plain, memberAndReception),
		fact(otherwise(field.Int("chances"), 1), publicOnly),
		fact(otherwise(vocabulary("status", "ENTERED", "WITHDRAWN", "WON", "LOST", "FORFEITED"), "ENTERED"), as("LotteryEntryStatus!")),
		fact(optional(vocabulary("forfeit", "NOT_ENROLLED", "OVER_LIMIT")), as("LotteryForfeit")),
		inner(optional(field.Int("rank"))),
		operational(optional(reference("filed_by_id")), "O1", "会員に代わって抽選に申し込んだ職員", Plain, access.Nobody),
		operational(optional(reference("cancelled_by_id")), "O1", "会員に代わって抽選の申込みを取り下げた職員", Plain, access.Nobody),
		fact(optional(reference("order_id")), as("ID")),
		fact(optional(unique(reference("booking_id"))), as("ID")),
		inner(optional(instant("told_at"))),
		fact(instant("entered_at")),
		fact(optional(instant("ended_at"))),
		fact(otherwise(field.Int("version"), 1)),
	}
}

// Edges of an entry: the lottery, its member, and the order that a win made, or the booking that entered.
func (LotteryEntry) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("member", Member.Type).Ref("lottery_entries").Field("member_id").Unique().Required().Immutable(),
		edge.From("lottery", Lottery.Type).Ref("entries").Field("lottery_id").Unique().Required().Immutable(),
		edge.To("order", Order.Type).Field("order_id").Unique(),
		edge.To("booking", Booking.Type).Field("booking_id").Unique(),
		edge.To("filed_by", Staff.Type).Field("filed_by_id").Unique(),
		edge.To("cancelled_by", Staff.Type).Field("cancelled_by_id").Unique(),
	}
}

// Indexes: one entry a member and lottery, a member's run of losses, and those who have to be told.
func (LotteryEntry) Indexes() []ent.Index {
	return []ent.Index{index.Fields("lottery_id", "member_id").Unique(), index.Fields("member_id", "status", "ended_at"), index.Fields("lottery_id", "told_at")}
}
