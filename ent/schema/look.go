package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// PurposedLook is somebody's look at what is sensitive of a claim 目的を示した閲覧: whose, why, until when. A row is made
// and never changed; it opens the claim to that person's session alone.
type PurposedLook struct{ noun }

const deciders = access.Examiner | access.Approver

// Fields of a look with its purpose, which is stated before anything is shown.
func (PurposedLook) Fields() []ent.Field {
	return []ent.Field{
		key("plk"),
		fixed(reference("claim_id")),
		operational(fixed(reference("staff_id")), "O8", "閲覧した職員", Plain, access.Nobody),
		operational(fixed(word("session_id")), "O8", "セッション", Plain, access.Nobody),
		operational(fixed(vocabulary("purpose", "EXAMINATION", "DECISION", "POSTING", "INQUIRY", "OBJECTION", "INSPECTION", "OTHER")), "O8", "閲覧の目的", Plain, deciders, staffOnly, as("LookPurpose")),
		operational(fixed(line("note")), "O8", "閲覧の目的の補足", Plain, deciders, staffOnly),
		operational(fixed(instant("at")), "O8", "閲覧日時", Plain, deciders, staffOnly),
		fact(fixed(instant("ends_at")), staffOnly),
	}
}

// Edges of a look.
func (PurposedLook) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("claim", Claim.Type).Ref("looks").Field("claim_id").Unique().Required().Immutable(),
		edge.To("staff", Staff.Type).Field("staff_id").Unique().Required().Immutable(),
	}
}

// Indexes: what is open to a session now, and the looks at a claim in order.
func (PurposedLook) Indexes() []ent.Index {
	return []ent.Index{index.Fields("staff_id", "session_id", "ends_at"), index.Fields("claim_id", "at")}
}
