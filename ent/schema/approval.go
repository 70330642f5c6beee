package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
)

// ApprovalTerms is how far the scheme trusts one decision 承認の定め: one row, which administrators change.
type ApprovalTerms struct{ noun }

// Fields of the terms. The seed draws the sample of what was approved unattended; nobody is shown it.
func (ApprovalTerms) Fields() []ent.Field {
	return []ent.Field{
		key("atm"),
		fact(amount("alone_up_to"), staffOnly),
		fact(amount("unattended_up_to"), staffOnly),
		fact(field.Int("undo_minutes"), staffOnly),
		inner(fixed(word("seed"))),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}
