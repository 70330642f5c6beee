package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"

	"kyosai/server/access"
)

// InvitationRun is one making of letters that open accounts 開設のご案内の発行. Codes are kept as digests alone, so the letters exist
// once; the run says that they were made.
type InvitationRun struct{ noun }

// Fields of a run; its key is made by the app for each intent, so that none is made twice.
func (InvitationRun) Fields() []ent.Field {
	return []ent.Field{
		key("inv"),
		inner(fixed(unique(word("idempotency_key")))),
		operational(fixed(reference("staff_id")), "O10", "開設コードを発行した職員", Plain, access.Nobody),
		inner(fixed(instant("at"))),
		inner(fixed(field.Int("letters"))),
	}
}
