package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// Letter is a letter on paper about a claim 書面: that it is granted or refused, or what is asked. It is due with the step that
// causes it, printed from what is on file, and sent by post.
type Letter struct{ noun }

// Fields of a letter; its words are those of its decision. What it says of the payment is kept as it stood that day: whose
// account, and on which day, none where that is not known.
func (Letter) Fields() []ent.Field {
	return []ent.Field{
		key("ltr"),
		fact(fixed(reference("claim_id")), staffOnly, as("ID!")),
		fixed(reference("decision_id")),
		fact(fixed(vocabulary("kind", "APPROVAL", "REFUSAL", "RETURN", "REVOCATION")), staffOnly, as("LetterKind!")),
		fact(fixed(instant("due_at")), staffOnly),
		inner(fixed(optional(vocabulary("payee", "COMPANY", "MEMBER", "HEIR", "AGENCY")))),
		inner(fixed(optional(day("pay_on")))),
		inner(fixed(optional(amount("amount")))),
		operational(optional(instant("sent_at")), "O10", "書面の発送日時", Plain, deciders, staffOnly),
		operational(optional(reference("sent_by_id")), "O10", "書面を発送した職員", Plain, access.Nobody),
	}
}

// Edges of a letter.
func (Letter) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("claim", Claim.Type).Ref("letters").Field("claim_id").Unique().Required().Immutable(),
		edge.From("decision", Decision.Type).Ref("letter").Field("decision_id").Unique().Required().Immutable(),
		edge.To("sent_by", Staff.Type).Field("sent_by_id").Unique(),
	}
}

// Indexes: what waits to be sent, and what was sent.
func (Letter) Indexes() []ent.Index { return []ent.Index{index.Fields("sent_at", "id")} }
