package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// LeavingCorrection is a member's leaving day that was entered wrongly, put right 退会日の訂正: entered by one person, and in
// the ledger once another has confirmed it. What it says never changes.
type LeavingCorrection struct{ noun }

// Fields of a correction. A day that is missing says that the member has not left; pending_of holds whose it is while it
// waits, for a member has one at a time.
func (LeavingCorrection) Fields() []ent.Field {
	return []ent.Field{
		key("lvc"),
		fixed(reference("member_id")),
		about(fixed(optional(day("was_on"))), "R10", "訂正前の退会年月日", Plain, access.Desk),
		about(fixed(optional(day("left_on"))), "R10", "訂正後の退会年月日", Plain, access.Desk),
		about(letter("reason"), NotYetApproved, "退会年月日を訂正する理由", Plain, access.Desk),
		about(letter("answer"), NotYetApproved, "退会年月日の訂正を却下した理由", Plain, access.Desk),
		fact(otherwise(vocabulary("status", "PROPOSED", "CONFIRMED", "REJECTED"), "PROPOSED"), as("LeavingCorrectionStatus!"), staffOnly),
		inner(optional(unique(word("pending_of")))),
		operational(fixed(reference("proposed_by_id")), "O1", "退会日の訂正を登録した職員", Plain, access.Nobody),
		fact(fixed(instant("proposed_at")), staffOnly),
		operational(optional(reference("settled_by_id")), "O1", "退会日の訂正を確認・却下した職員", Plain, access.Nobody),
		fact(optional(instant("settled_at")), staffOnly),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}

// Edges of a correction.
func (LeavingCorrection) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("member", Member.Type).Ref("leaving_corrections").Field("member_id").Unique().Required().Immutable(),
		edge.To("proposed_by", Staff.Type).Field("proposed_by_id").Unique().Required().Immutable(),
		edge.To("settled_by", Staff.Type).Field("settled_by_id").Unique(),
	}
}

// Indexes: what waits for its confirmation, and a member's corrections.
func (LeavingCorrection) Indexes() []ent.Index {
	return []ent.Index{index.Fields("status"), index.Fields("member_id")}
}
