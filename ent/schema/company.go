package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Company is a member company 事業所 of the scheme.
type Company struct{ noun }

// Fields of a company; it is no person, so none is on the list of items. invoiced says that it takes
// what its members order on its own invoice.
func (Company) Fields() []ent.Field {
	return []ent.Field{
		key("cmp"),
		fact(fixed(unique(word("code")))),
		fact(line("name")),
		fact(line("kana")),
		fact(line("postal_code"), staffOnly),
		fact(line("address"), staffOnly),
		fact(line("telephone"), staffOnly),
		fact(optional(day("joined_on")), staffOnly),
		fact(optional(day("withdrew_on")), staffOnly),
		fact(otherwise(field.Bool("invoiced"), false), staffOnly),
		inner(line("name_key")),
		inner(line("kana_key")),
		inner(line("telephone_key")),
	}
}

// Edges of a company.
func (Company) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("employments", Employment.Type),
		edge.To("officers", Officer.Type),
		edge.To("arrears", Arrears.Type),
		edge.To("bank_accounts", BankAccount.Type),
		edge.To("dues", Due.Type),
	}
}

// Indexes for the searches of staff.
func (Company) Indexes() []ent.Index {
	return []ent.Index{index.Fields("kana_key"), index.Fields("name_key"), index.Fields("telephone_key")}
}
