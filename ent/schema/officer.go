package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

const officerAndDesk = access.OfficerRole | access.Desk

// Officer is a company's 福利厚生の担当者, who certifies what the company alone knows. He is entered by staff, disabled,
// never deleted, so that the record stays readable.
type Officer struct{ noun }

// Fields of an officer, all in the operational register. His number is what he opens his account with.
func (Officer) Fields() []ent.Field {
	return []ent.Field{
		key("off"),
		fixed(reference("company_id")),
		operational(fixed(unique(word("number"))), "O9", "担当者番号", Plain, officerAndDesk),
		operational(line("name"), "O9", "担当者氏名", Plain, officerAndDesk),
		operational(line("email"), "O9", "担当者のメールアドレス", Contact, access.Clerk, staffOnly),
		operational(otherwise(field.Bool("enabled"), true), "O9", "担当", Plain, access.Desk, staffOnly),
		fact(fixed(instant("created_at")), staffOnly),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}

// Edges of an officer.
func (Officer) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("company", Company.Type).Ref("officers").Field("company_id").Unique().Required().Immutable(),
		edge.To("account", Account.Type).Unique().Annotations(kept),
	}
}

// Indexes: a company's officers in the order in which they were entered.
func (Officer) Indexes() []ent.Index { return []ent.Index{index.Fields("company_id", "id")} }
