package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
)

// CardKey is the public half of a key with which a process of the public zone signs the codes of membership cards and
// tickets. The staff zone reads it here, and so never holds what signs.
type CardKey struct{ noun }

// Fields of a key: public is its 32 bytes, and name the beginning of their digest, by which a code says which key signed it.
func (CardKey) Fields() []ent.Field {
	return []ent.Field{
		key("cdk"),
		inner(fixed(unique(word("name")))),
		inner(fixed(field.Bytes("public").MaxLen(32))),
		inner(fixed(instant("made_at"))),
	}
}
