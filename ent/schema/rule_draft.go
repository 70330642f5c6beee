package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
	"kyosai/server/rules"
)

// RuleDraft is a rule that staff work on 規程の案: it holds from its day on once somebody who did not make it has approved it.
type RuleDraft struct{ noun }

// Fields of a draft. The revision counts what was changed of the rule itself, the version every step; base_id is the rule
// that the draft was held against when it was proposed, rule_id the one that came of it.
func (RuleDraft) Fields() []ent.Field {
	return []ent.Field{
		key("rdr"),
		fixed(reference("kind_id")),
		fact(day("in_force_from"), staffOnly),
		fact(otherwise(field.Bool("ends"), false), staffOnly),
		inner(field.JSON("award", rules.Award{})),
		inner(field.JSON("conditions", []rules.Condition{})),
		inner(field.Strings("proofs").Default([]string{})),
		inner(otherwise(field.Bool("unattended"), false)),
		inner(otherwise(field.Int("sample_percent"), 0)),
		fact(letter("note"), staffOnly),
		fact(letter("answer"), staffOnly),
		fact(otherwise(vocabulary("status", "DRAFT", "PROPOSED", "APPROVED", "WITHDRAWN"), "DRAFT"), as("RuleDraftStatus!"), staffOnly),
		inner(otherwise(field.Int("revision"), 1)),
		inner(optional(word("base_id"))),
		inner(optional(unique(word("rule_id")))),
		operational(field.Strings("makers"), "O1", "規程の案を作成・変更した職員", Plain, access.Nobody),
		operational(fixed(reference("made_by_id")), "O1", "規程の案を作成した職員", Plain, access.Nobody),
		operational(optional(reference("decided_by_id")), "O1", "規程の案を決定した職員", Plain, access.Nobody),
		fact(fixed(instant("made_at")), staffOnly),
		fact(instant("changed_at"), staffOnly),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}

// Edges of a draft.
func (RuleDraft) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("kind", BenefitKind.Type).Ref("drafts").Field("kind_id").Unique().Required().Immutable(),
		edge.To("trials", RuleTrial.Type),
		edge.To("made_by", Staff.Type).Field("made_by_id").Unique().Required().Immutable(),
		edge.To("decided_by", Staff.Type).Field("decided_by_id").Unique(),
	}
}

// Indexes: a kind's drafts by their state.
func (RuleDraft) Indexes() []ent.Index { return []ent.Index{index.Fields("kind_id", "status")} }

// RuleTrial is a draft held against the claims of the last five years 試算: how many would come out otherwise than by the
// rule in force, and what that would cost. It tells of nobody.
type RuleTrial struct{ noun }

// Fields of a trial. It goes on claim by claim, in the order of their keys, after last_claim; paid_now is what the rule in
// force, base_id, gives for the claims, paid_then what the draft would, and given_now and given_then for how many of them; total and done leave out what
// people refused though the rule gave it. How few they are may tell of somebody: package ruledrafts says what is shown.
func (RuleTrial) Fields() []ent.Field {
	return []ent.Field{
		key("rtr"),
		fixed(reference("draft_id")),
		inner(fixed(field.Int("revision"))),
		inner(fixed(otherwise(word("base_id"), ""))),
		inner(fixed(day("since"))),
		inner(otherwise(word("last_claim"), "")),
		inner(field.Int("total")),
		inner(otherwise(field.Int("done"), 0)),
		inner(otherwise(field.Int("gained"), 0)),
		inner(otherwise(field.Int("lost"), 0)),
		inner(otherwise(field.Int("changed"), 0)),
		inner(otherwise(field.Int("given_now"), 0)),
		inner(otherwise(field.Int("given_then"), 0)),
		inner(otherwise(amount("paid_now"), int64(0))),
		inner(otherwise(amount("paid_then"), int64(0))),
		fact(fixed(instant("started_at")), staffOnly),
		fact(optional(instant("finished_at")), staffOnly),
	}
}

// Edges of a trial.
func (RuleTrial) Edges() []ent.Edge {
	return []ent.Edge{edge.From("draft", RuleDraft.Type).Ref("trials").Field("draft_id").Unique().Required().Immutable()}
}

// Indexes: one trial of what a draft says against what it would come in place of.
func (RuleTrial) Indexes() []ent.Index {
	return []ent.Index{index.Fields("draft_id", "revision", "base_id").Unique()}
}
