package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
	"kyosai/server/rules"
)

const (
	memberAndDeciders = access.MemberRole | deciders
	memberAndPayers   = memberAndDesk | access.Accounting
)

// Claim is a member's application for a benefit 給付申請 or another service, from the draft to the decision.
type Claim struct{ noun }

// Fields of a claim; what its form asks stands in answers. RECOMMENDED is known to staff alone: a member sees SUBMITTED until it is decided.
func (Claim) Fields() []ent.Field {
	return append([]ent.Field{
		key("clm"),
		fact(fixed(unique(word("reference")))),
		reference("member_id"),
		about(otherwise(vocabulary("service", "BENEFIT", "TRAVEL", "LODGING", "CHECKUP", "COURSE"), "BENEFIT"), "R14", "利用サービス名", Plain, memberAndPayers, as("Service")),
		about(reference("kind_id"), "R11", "慶弔の種類", Plain, 0),
		about(reference("company_id"), "R1", "申請時の勤務先", Plain, 0),
		fact(otherwise(vocabulary("status", "DRAFT", "SUBMITTED", "RECOMMENDED", "RETURNED", "APPROVED", "REFUSED", "WITHDRAWN", "PAID", "LAPSED"), "DRAFT"), as("ClaimStatus!")),
		about(optional(day("applied_on")), "R20 R23 R32 R49", "申請日", Plain, memberAndPayers),
		about(optional(day("deadline_on")), NotYetApproved, "申請の期限", Plain, memberAndPayers),
		about(optional(amount("amount")), "R22 R31 R37 R54", "給付金額", Plain, memberAndPayers),
		about(letter("reply"), NotYetApproved, "確認のお願いへの返事", Plain, memberAndDeciders),
		inner(optional(reference("rule_id"))),
		inner(optional(reference("certificate_id"))),
		inner(optional(reference("revoking_id"))),
		fact(otherwise(field.Bool("death_denied"), false), staffOnly),
		about(field.JSON("verdict", &rules.Verdict{}).Optional(), NotYetApproved, "規程に照らした結果", Plain, memberAndDeciders, as("Verdict")),
		fact(otherwise(field.Int("version"), 1)),
		inner(optional(word("submission_key"))),
		operational(fixed(optional(reference("filed_by_id"))), "O1", "ご遺族の申請を受け付けた職員", Plain, access.Nobody),
		operational(optional(reference("recommended_by_id")), "O1", "審査した職員", Plain, access.Nobody),
		operational(optional(reference("endorsed_by_id")), "O1", "一人目に承認した職員", Plain, access.Nobody),
		operational(optional(reference("assigned_to_id")), "O1", "担当の職員", Plain, access.Nobody),
		operational(optional(instant("assigned_at")), "O1", "担当を決めた日時", Plain, memberAndPayers&^access.MemberRole, staffOnly),
		fact(fixed(instant("created_at"))),
		fact(instant("updated_at")),
		fact(optional(instant("submitted_at"))),
		fact(optional(instant("decided_at"))),
	}, answers()...)
}

// Edges of a claim.
func (Claim) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("member", Member.Type).Ref("claims").Field("member_id").Unique().Required(),
		edge.From("kind", BenefitKind.Type).Ref("claims").Field("kind_id").Unique().Required(),
		edge.To("company", Company.Type).Field("company_id").Unique().Required(),
		edge.To("facility", Facility.Type).Field("facility_id").Unique(),
		edge.To("agency", Agency.Type).Field("agency_id").Unique(),
		edge.To("coupons", Coupon.Type),
		edge.To("rule", BenefitRule.Type).Field("rule_id").Unique(),
		edge.To("filed_by", Staff.Type).Field("filed_by_id").Unique().Immutable(),
		edge.To("recommended_by", Staff.Type).Field("recommended_by_id").Unique(),
		edge.To("endorsed_by", Staff.Type).Field("endorsed_by_id").Unique(),
		edge.To("assigned_to", Staff.Type).Field("assigned_to_id").Unique(),
		edge.To("certificate", Certificate.Type).Field("certificate_id").Unique(),
		edge.To("certificates", Certificate.Type),
		edge.To("documents", Document.Type),
		edge.To("uploads", DocumentUpload.Type),
		edge.To("decisions", Decision.Type),
		edge.To("revoking", Decision.Type).Field("revoking_id").Unique(),
		edge.To("notices", Notice.Type),
		edge.To("letters", Letter.Type),
		edge.To("looks", PurposedLook.Type),
		edge.To("payments", Payment.Type),
		edge.To("payout_lines", PayoutLine.Type),
		edge.To("bank_accounts", BankAccount.Type).Annotations(kept),
	}
}

// Indexes: a member's claims, the queue by state and whatever it is narrowed or sorted by, and one claim a submission
// key.
func (Claim) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("member_id", "created_at"),
		index.Fields("status", "submitted_at", "id"),
		index.Fields("status", "deadline_on", "id"),
		index.Fields("status", "amount", "id"),
		index.Fields("status", "assigned_to_id", "submitted_at", "id"),
		index.Fields("status", "kind_id", "submitted_at", "id"),
		index.Fields("member_id", "submission_key").Unique(),
	}
}

// Decision is a step in a claim's story: what was done with it, by whom, with which words.
type Decision struct{ noun }

// Fields of a decision; a step without staff was the member's own.
func (Decision) Fields() []ent.Field {
	return []ent.Field{
		key("dcn"),
		reference("claim_id"),
		operational(optional(reference("staff_id")), "O1", "決定に関わった職員", Plain, access.Nobody),
		fact(vocabulary("step", "SUBMITTED", "RETURNED", "ANSWERED", "CERTIFIED", "NOT_CERTIFIED", "SAMPLED", "RECOMMENDED", "ENDORSED", "STEP_UNDONE", "APPROVED", "APPROVAL_UNDONE", "REVOCATION_ASKED", "REVOCATION_REJECTED", "REVOKED", "REFUSED", "DEATH_DENIED", "WITHDRAWN", "PAID", "PAYMENT_RETURNED", "PAYMENT_UNRETURNED", "COUPON_REDEEMED", "COUPON_UNREDEEMED", "COUPON_CANCELLED", "COUPON_EXPIRED"), as("DecisionStep!")),
		about(field.Strings("corrections").Default([]string{}), NotYetApproved, "会員に直していただくこと", Plain, memberAndDesk, as("[Correction!]")),
		about(optional(vocabulary("revocation", "PROOF_MISREAD", "FACT_WRONG", "RECORD_CORRECTED", "CLAIMED_TWICE", "MEMBER_ASKED", "OTHER")), NotYetApproved, "承認を取り消す理由", Plain, memberAndDesk&^access.MemberRole, staffOnly, as("RevocationReason")),
		about(letter("message"), NotYetApproved, "会員への連絡文", Plain, memberAndDesk),
		about(letter("note"), NotYetApproved, "審査の覚書", Plain, deciders, staffOnly),
		inner(optional(word("key"))),
		fact(fixed(instant("at"))),
	}
}

// Edges of a decision.
func (Decision) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("claim", Claim.Type).Ref("decisions").Field("claim_id").Unique().Required(),
		edge.To("staff", Staff.Type).Field("staff_id").Unique(),
		edge.To("letter", Letter.Type).Unique(),
	}
}

// Indexes: a claim's story in order, and one step of a claim an idempotency key.
func (Decision) Indexes() []ent.Index {
	return []ent.Index{index.Fields("claim_id", "at"), index.Fields("claim_id", "key").Unique()}
}
