package schema

import (
	"encoding/json"

	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// ImportRun is one reading of an extract 移行処理: what was loaded, rejected and warned of.
type ImportRun struct{ noun }

// Fields of a run; the report is the object that the command prints.
func (ImportRun) Fields() []ent.Field {
	return []ent.Field{
		key("imp"),
		fact(word("layout"), staffOnly),
		fact(fixed(instant("started_at")), staffOnly),
		fact(instant("finished_at"), staffOnly),
		inner(field.JSON("report", json.RawMessage{})),
	}
}

// Edges of a run.
func (ImportRun) Edges() []ent.Edge { return []ent.Edge{edge.To("records", ImportRecord.Type)} }

// ImportRecord is a record of an extract that was rejected, or loaded with a warning.
type ImportRecord struct{ noun }

// Fields of such a record: its verdict, its place and its bytes as they came.
func (ImportRecord) Fields() []ent.Field {
	return []ent.Field{
		key("irc"),
		reference("run_id"),
		fact(vocabulary("noun", "COMPANY", "MEMBER", "PAYMENT"), staffOnly, as("ImportNoun!")),
		fact(vocabulary("verdict", "REJECTED", "WARNED"), staffOnly, as("ImportVerdict!")),
		fact(word("reason"), staffOnly),
		fact(line("file"), staffOnly),
		fact(field.Int("record"), staffOnly),
		fact(field.Int64("byte"), staffOnly, as("Long!")),
		about(field.Bytes("raw").MaxLen(4096), NotYetApproved, "移行できなかった記録", Sensitive, access.Nobody),
		about(field.JSON("decoded", map[string]string{}), NotYetApproved, "移行できなかった記録（復号）", Contact, access.Clerk, staffOnly, as("[DecodedField!]")),
	}
}

// Edges of such a record.
func (ImportRecord) Edges() []ent.Edge {
	return []ent.Edge{edge.From("run", ImportRun.Type).Ref("records").Field("run_id").Unique().Required()}
}

// Indexes: a run's records in order.
func (ImportRecord) Indexes() []ent.Index {
	return []ent.Index{index.Fields("run_id", "verdict", "id")}
}

// CharacterChoice is the character that staff chose for a 外字 of the host (U+E000-U+E757).
type CharacterChoice struct{ noun }

// Fields of a choice. It holds for every name of that extract, so it is about no single person.
func (CharacterChoice) Fields() []ent.Field {
	return []ent.Field{
		key("chr"),
		fact(fixed(unique(field.Int("code_point"))), staffOnly),
		fact(word("chosen"), staffOnly),
		inner(field.JSON("places", []Place{})),
		fact(instant("chosen_at"), staffOnly),
		operational(reference("chosen_by_id"), "O1", "外字を決めた職員", Plain, access.Nobody),
	}
}

// Edges of a choice.
func (CharacterChoice) Edges() []ent.Edge {
	return []ent.Edge{edge.To("chosen_by", Staff.Type).Field("chosen_by_id").Unique().Required()}
}

// Place is where a choice was written into a name: the rune's position in a column of a row, so that a wrong choice can
// be mended everywhere.
type Place struct {
	Noun   string `json:"noun"`
	ID     string `json:"id"`
	Column string `json:"column"`
	At     int    `json:"at"`
}
