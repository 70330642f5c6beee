package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Payment is a benefit that was paid: by the host, which knew the month alone, or from a claim, on a day.
type Payment struct{ noun }

// Fields of a payment. Equal records of the host are told apart by their order of occurrence. live_claim holds the claim
// that was paid, until the money comes back: a claim has one payment at most that did not.
func (Payment) Fields() []ent.Field {
	return []ent.Field{
		key("pay"),
		reference("member_id"),
		about(word("host_kind"), "R11", "慶弔の種類（ホストの符号）", Plain, memberAndStaff),
		about(optional(word("kind_id")), "R11", "慶弔の種類", Plain, 0),
		about(vocabulary("relation", "SELF", "SPOUSE", "CHILD", "PARENT"), "R12", "続柄", Plain, memberAndStaff, as("Relation")),
		about(monthOrDay("paid"), "R13 R30 R36 R53", "給付年月（日）", Plain, memberAndStaff),
		about(amount("amount"), "R22 R31 R37 R54", "給付金額", Plain, memberAndStaff),
		optional(reference("claim_id")),
		inner(optional(unique(word("live_claim")))),
		about(optional(vocabulary("payee", "COMPANY", "MEMBER", "HEIR", "AGENCY")), NotYetApproved, "支払先の区分", Plain, memberAndStaff, as("Payee")),
		about(optional(day("returned_on")), NotYetApproved, "振込が戻った日", Plain, memberAndStaff),
		inner(otherwise(field.Int("occurrence"), 0)),
	}
}

// Edges of a payment.
func (Payment) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("member", Member.Type).Ref("payments").Field("member_id").Unique().Required(),
		edge.From("claim", Claim.Type).Ref("payments").Field("claim_id").Unique(),
		edge.From("kind", BenefitKind.Type).Ref("payments").Field("kind_id").Unique(),
	}
}

// Indexes: by member, newest first; and the host's identity of a record.
func (Payment) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("member_id", "paid"),
		index.Fields("member_id", "host_kind", "relation", "paid", "amount", "occurrence").Unique(),
	}
}
