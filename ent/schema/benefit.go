package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/rules"
)

// BenefitKind is a kind of benefit 慶弔の種類, or of another service, named by its code such as MARRIAGE.
type BenefitKind struct{ noun }

// Fields of a kind: what it is called, what its form asks, and how a claim for it goes. Everything that sets one kind
// apart from another stands here, for no code knows a kind by name.
func (BenefitKind) Fields() []ent.Field {
	return []ent.Field{
		key("knd"),
		fact(fixed(unique(word("code")))),
		fact(otherwise(vocabulary("service", "BENEFIT", "TRAVEL", "LODGING", "CHECKUP", "COURSE"), "BENEFIT"), as("Service!")),
		fact(line("name")),
		fact(line("name_en")),
		fact(letter("description")),
		fact(field.Strings("asks"), as("[Question!]!")),
		fact(field.Strings("relations"), as("[Relation!]!")),
		fact(otherwise(field.Bool("on_file"), false)),
		fact(otherwise(field.Bool("sensitive"), false)),
		fact(otherwise(vocabulary("certificate", "NONE", "ABSENCE", "SERVICE"), "NONE"), as("CertificateType!")),
		fact(field.JSON("occasion", &rules.Occasion{}).Optional(), as("Occasion")),
		fact(otherwise(field.Bool("cheerful"), false)),
		fact(otherwise(field.Bool("mourning"), false)),
		fact(otherwise(field.Bool("birth"), false)),
		fact(otherwise(field.Bool("heir"), false)),
		fact(otherwise(field.Int("coupon_months"), 0)),
		inner(line("host_kind")),
		inner(field.Strings("host_unsure").Default([]string{})),
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
		edge.To("offer_counts", OfferCount.Type),
		edge.To("drafts", RuleDraft.Type),
	}
}

// BenefitRule is what holds for a kind from a day on, chosen by the day of the event.
type BenefitRule struct{ noun }

// Fields of a rule; award, conditions and how it is seen that they hold are data of package rules. The amount is the most that
// the award gives, for the screens; it varies where not every claim is given that. A rule that ends the kind gives nothing from its day on.
func (BenefitRule) Fields() []ent.Field {
	return []ent.Field{
		key("rul"),
		reference("kind_id"),
		fact(day("in_force_from")),
		fact(amount("amount")),
		fact(otherwise(field.Bool("varies"), false)),
		inner(otherwise(field.Bool("ends"), false)),
		inner(field.JSON("award", rules.Award{})),
		inner(field.JSON("conditions", []rules.Condition{})),
		inner(field.Strings("proofs").Default([]string{})),
		inner(otherwise(field.Bool("unattended"), false)),
		inner(otherwise(field.Int("sample_percent"), 0)),
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
