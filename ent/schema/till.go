package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// TillDay is a day at the counter 窓口の日計: whatever goes over the counter holds it first, until it is closed 日次締め. It is
// kept ten years beyond its fiscal year, as an account book is; it is about nobody but the staff who close it.
type TillDay struct{ noun }

// Fields of a day. expected is the cash that its entries come to when it was counted, cash what there was, without the change.
func (TillDay) Fields() []ent.Field {
	return []ent.Field{
		key("tld"),
		fact(fixed(unique(day("held_on"))), staffOnly),
		fact(otherwise(vocabulary("status", "OPEN", "COUNTED", "CLOSED"), "OPEN"), as("TillDayStatus!"), staffOnly),
		fact(optional(amount("expected")), staffOnly),
		fact(optional(amount("cash")), staffOnly),
		fact(letter("reason"), staffOnly),
		operational(optional(reference("counted_by_id")), "O1", "窓口の現金を数えた職員", Plain, access.Nobody),
		fact(optional(instant("counted_at")), staffOnly),
		operational(optional(reference("closed_by_id")), "O1", "窓口の日次締めを確認した職員", Plain, access.Nobody),
		fact(optional(instant("closed_at")), staffOnly),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}

// Edges of a day.
func (TillDay) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("entries", TillEntry.Type),
		edge.To("counted_by", Staff.Type).Field("counted_by_id").Unique(),
		edge.To("closed_by", Staff.Type).Field("closed_by_id").Unique(),
	}
}

// TillEntry is what went over the counter at once 窓口の出納: never changed, never deleted, and without the member with whom.
// It is kept as long as its day.
type TillEntry struct{ noun }

// Fields of an entry: yen, below zero where they were given back, and tickets.
func (TillEntry) Fields() []ent.Field {
	return []ent.Field{
		key("tle"),
		fixed(reference("day_id")),
		inner(fixed(vocabulary("kind", "PAYMENT", "TAKEN_BACK", "REFUND", "HANDED_OUT", "CAME_BACK"))),
		inner(fixed(vocabulary("source", "TICKET", "EVENT"))),
		inner(optional(fixed(vocabulary("method", "CASH", "CASHLESS")))),
		inner(fixed(amount("amount"))),
		inner(fixed(field.Int("pieces"))),
		operational(fixed(reference("made_by_id")), "O1", "窓口で応対した職員", Plain, access.Nobody),
		inner(fixed(instant("made_at"))),
	}
}

// Edges of an entry.
func (TillEntry) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("day", TillDay.Type).Ref("entries").Field("day_id").Unique().Required().Immutable(),
		edge.To("made_by", Staff.Type).Field("made_by_id").Unique().Required().Immutable(),
	}
}

// Indexes: a day's entries by who made them.
func (TillEntry) Indexes() []ent.Index { return []ent.Index{index.Fields("day_id", "made_by_id")} }
