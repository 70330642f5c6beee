package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// BankAccount is an account that money is sent to 振込口座, or the scheme's own that it is sent from. Its numbers never
// change: another account is another row, which counts once somebody else has confirmed it.
type BankAccount struct{ noun }

// Fields of an account. pending_of and current_of hold whose it is while it waits for its confirmation, and while it is
// the one in use: an owner has one of each at most. A member sees his own masked, by a field of the API's.
func (BankAccount) Fields() []ent.Field {
	return []ent.Field{
		key("bac"),
		fact(fixed(vocabulary("owner", "SCHEME", "COMPANY", "MEMBER", "CLAIM", "AGENCY")), staffOnly),
		optional(reference("company_id")),
		optional(reference("member_id")),
		optional(reference("claim_id")),
		optional(reference("agency_id")),
		about(fixed(word("bank")), NotYetApproved, "振込先の銀行番号", Bank, access.Accounting),
		about(fixed(word("branch")), NotYetApproved, "振込先の支店番号", Bank, access.Accounting),
		about(fixed(vocabulary("type", "ORDINARY", "CURRENT", "SAVINGS")), NotYetApproved, "振込先の預金種目", Bank, access.Accounting),
		about(fixed(word("number")), NotYetApproved, "振込先の口座番号", Bank, access.Accounting),
		about(fixed(line("holder")), NotYetApproved, "振込先の口座名義", Bank, access.Accounting),
		inner(optional(unique(word("pending_of")))),
		inner(optional(unique(word("current_of")))),
		fact(fixed(instant("proposed_at"))),
		operational(optional(reference("proposed_by_id")), "O1", "口座を登録した職員", Plain, access.Nobody),
		fact(optional(instant("confirmed_at"))),
		operational(optional(reference("confirmed_by_id")), "O1", "口座を確認した職員", Plain, access.Nobody),
		fact(optional(instant("ended_at"))),
		about(letter("note"), NotYetApproved, "口座を確かめた覚書", Plain, access.Accounting, staffOnly),
		fact(otherwise(field.Int("version"), 1)),
	}
}

// Edges of an account. One that its member entered himself was proposed by nobody of staff.
func (BankAccount) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("company", Company.Type).Ref("bank_accounts").Field("company_id").Unique(),
		edge.From("member", Member.Type).Ref("bank_accounts").Field("member_id").Unique(),
		edge.From("claim", Claim.Type).Ref("bank_accounts").Field("claim_id").Unique(),
		edge.From("agency", Agency.Type).Ref("bank_accounts").Field("agency_id").Unique(),
		edge.To("proposed_by", Staff.Type).Field("proposed_by_id").Unique(),
		edge.To("confirmed_by", Staff.Type).Field("confirmed_by_id").Unique(),
	}
}

// Indexes: what waits for a confirmation.
func (BankAccount) Indexes() []ent.Index {
	return []ent.Index{index.Fields("ended_at", "confirmed_at")}
}
