package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/rules"
)

// BenefitKind is a kind of benefit 慶弔の種類, named by its code such as MARRIAGE.
type BenefitKind struct{ noun }

// Fields of a kind: what it is called and what its form asks.
func (BenefitKind) Fields() []ent.Field {
	return []ent.Field{
		key("knd"),
		fact(fixed(unique(word("code")))),
		fact(line("name")),
		fact(line("name_en")),
		fact(letter("description")),
		fact(field.Strings("asks"), as("[Question!]!")),
		fact(field.Strings("relations"), as("[Relation!]!")),
		fact(field.Strings("proofs"), as("[String!]!")),
		fact(otherwise(field.Bool("sensitive"), false)),
		inner(line("host_kind")),
		inner(field.Int("position")),
		fact(otherwise(field.Bool("open"), false)),
	}
}

// Edges of a kind.
func (BenefitKind) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("rules", BenefitRule.Type),
		edge.To("claims", Claim.Type),
		edge.To("payments", Payment.Type),
	}
}

// BenefitRule is what holds for a kind from a day on, chosen by the day of the event.
type BenefitRule struct{ noun }

// Fields of a rule; the conditions are data of package rules.
func (BenefitRule) Fields() []ent.Field {
	return []ent.Field{
		key("rul"),
		reference("kind_id"),
		fact(day("in_force_from")),
		fact(amount("amount")),
		inner(field.JSON("conditions", []rules.Condition{})),
		fact(field.Int("version")),
	}
}

// Edges of a rule.
func (BenefitRule) Edges() []ent.Edge {
	return []ent.Edge{edge.From("kind", BenefitKind.Type).Ref("rules").Field("kind_id").Unique().Required()}
}

// Indexes: one rule of a kind a day.
func (BenefitRule) Indexes() []ent.Index {
	return []ent.Index{index.Fields("kind_id", "in_force_from").Unique()}
}
