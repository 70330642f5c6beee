package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

const (
	officerAndDeciders = access.OfficerRole | memberAndDeciders
	officerAndMembers  = access.OfficerRole | memberAndDesk
)

// Certificate is what a member's company is asked to confirm of a claim 事業所の証明: days, and never why. What was
// answered is not changed any more; where it has to be asked again, a further certificate is made.
type Certificate struct{ noun }

// Fields of a certificate: the days that were asked about, as claimed or on file, beside those that were certified. An
// absence has a first and a last day, a service the day of hiring. One is CLOSED where no answer is needed any more.
func (Certificate) Fields() []ent.Field {
	return []ent.Field{
		key("crt"),
		fixed(reference("claim_id")),
		fixed(reference("member_id")),
		about(fixed(reference("company_id")), "R1", "証明を求める勤務先", Plain, access.Nobody),
		fact(fixed(vocabulary("type", "ABSENCE", "SERVICE")), as("CertificateType!")),
		fact(otherwise(vocabulary("status", "WAITING", "CONFIRMED", "CORRECTED", "DECLINED", "CLOSED"), "WAITING"), as("CertificateStatus!")),
		about(fixed(optional(day("absent_from"))), "R21", "証明を求める欠勤期間（始）", Sensitive, officerAndDeciders),
		about(fixed(optional(day("absent_until"))), "R21", "証明を求める欠勤期間（終）", Sensitive, officerAndDeciders),
		about(fixed(optional(day("hired_on"))), "R9", "証明を求める入社年月日", Plain, officerAndMembers),
		about(optional(day("certified_from")), "R21", "証明された欠勤期間（始）", Sensitive, officerAndDeciders),
		about(optional(day("certified_until")), "R21", "証明された欠勤期間（終）", Sensitive, officerAndDeciders),
		about(optional(day("certified_hired_on")), "R9", "証明された入社年月日", Plain, officerAndMembers),
		about(letter("note"), NotYetApproved, "証明についての説明", Plain, officerAndDeciders),
		fact(fixed(day("due_on"))),
		operational(optional(reference("officer_id")), "O9", "証明した担当者", Plain, access.Nobody),
		operational(optional(reference("staff_id")), "O1", "紙の証明を記録した職員", Plain, access.Nobody),
		fact(otherwise(field.Bool("on_paper"), false)),
		fact(fixed(instant("created_at"))),
		fact(optional(instant("decided_at"))),
		inner(optional(instant("mailed_at"))),
		fact(otherwise(field.Int("version"), 1)),
	}
}

// Edges of a certificate. The claim has its certificates, of which one is the current one.
func (Certificate) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("claim", Claim.Type).Ref("certificates").Field("claim_id").Unique().Required().Immutable(),
		edge.To("member", Member.Type).Field("member_id").Unique().Required().Immutable(),
		edge.To("company", Company.Type).Field("company_id").Unique().Required().Immutable(),
		edge.To("officer", Officer.Type).Field("officer_id").Unique(),
		edge.To("staff", Staff.Type).Field("staff_id").Unique(),
	}
}

// Indexes: what waits at a company and what was answered there, and the members whom its officer knows of.
func (Certificate) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("company_id", "status", "due_on", "id"),
		index.Fields("company_id", "decided_at", "id"),
		index.Fields("member_id", "company_id"),
	}
}
