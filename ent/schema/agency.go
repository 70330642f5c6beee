package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
)

// Agency is a travel agency 旅行会社 that takes the scheme's coupons. It is about no person.
type Agency struct{ noun }

// Fields of an agency; one that is not open can no longer be chosen.
func (Agency) Fields() []ent.Field {
	return []ent.Field{
		key("agy"),
		fact(line("name")),
		fact(line("kana")),
		fact(line("address")),
		fact(line("telephone")),
		fact(otherwise(field.Bool("open"), true)),
		fact(otherwise(field.Int("version"), 1)),
	}
}

// Edges of an agency.
func (Agency) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("claims", Claim.Type).Ref("agency"),
		edge.From("coupons", Coupon.Type).Ref("agency"),
		edge.To("bank_accounts", BankAccount.Type),
	}
}
