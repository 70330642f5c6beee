package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

const exportWatchers = access.Accounting | access.Administrator

// Export is a file that left the system by a terminal 持ち出し: one of a closed list of kinds, by whom, as whom, and why.
// Who takes another copy leaves another row, which names the one that it repeats; each is repeated by one at most.
type Export struct{ noun }

// Fields of an export; of the file itself only its digest and its length are kept, for it can be made again.
func (Export) Fields() []ent.Field {
	return []ent.Field{
		key("exp"),
		fact(fixed(vocabulary("kind", "TRANSFER_FILE", "SALES_REPORT")), staffOnly),
		inner(fixed(word("of_id"))),
		fact(fixed(unique(optional(field.String("repeats").SchemaType(textOf("64"))))), staffOnly, as("ID")),
		operational(fixed(reference("staff_id")), "O1", "持ち出した職員", Plain, access.Nobody),
		operational(fixed(word("role")), "O3", "持ち出した権限", Plain, exportWatchers, staffOnly, as("Role")),
		operational(fixed(letter("purpose")), "O6", "持ち出しの目的", Plain, exportWatchers, staffOnly),
		fact(fixed(word("sha256")), staffOnly),
		fact(fixed(field.Int("size")), staffOnly),
		fact(fixed(instant("at")), staffOnly),
	}
}

// Edges of an export.
func (Export) Edges() []ent.Edge {
	return []ent.Edge{edge.To("staff", Staff.Type).Field("staff_id").Unique().Required().Immutable()}
}

// Indexes: the newest first.
func (Export) Indexes() []ent.Index { return []ent.Index{index.Fields("at")} }
