package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// DocumentUpload is a file on its way to a claim 送信中の書類: how much of it is to come and has arrived, and, for a day
// after its last byte, which document it became.
type DocumentUpload struct{ noun }

// Fields of an upload. The phone's key opens what the member's app keeps of the file on the phone, sealed, until all of it
// is sent; it is told to whoever may go on with the upload.
func (DocumentUpload) Fields() []ent.Field {
	return []ent.Field{
		key("upl"),
		fixed(reference("claim_id")),
		inner(fixed(field.Int("size"))),
		inner(otherwise(field.Int("arrived"), 0)),
		inner(fixed(word("phone_key"))),
		optional(reference("document_id")),
		inner(fixed(instant("created_at"))),
		inner(fixed(instant("expires_at"))),
	}
}

// Edges of an upload.
func (DocumentUpload) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("claim", Claim.Type).Ref("uploads").Field("claim_id").Unique().Required().Immutable(),
		edge.To("parts", DocumentPart.Type),
	}
}

// Indexes: a claim's uploads, and those whose day is over.
func (DocumentUpload) Indexes() []ent.Index {
	return []ent.Index{index.Fields("claim_id"), index.Fields("expires_at")}
}

// DocumentPart says under which name the vault keeps a run of bytes of an upload, sealed for that part alone.
type DocumentPart struct{ noun }

// Fields of a part: where it begins, and its bytes.
func (DocumentPart) Fields() []ent.Field {
	return []ent.Field{
		key("dpt"),
		fixed(reference("upload_id")),
		inner(fixed(field.Int("begins"))),
		about(fixed(unique(word("kept_as"))), NotYetApproved, "送信中の証拠書類", Sensitive, access.Nobody),
	}
}

// Edges of a part.
func (DocumentPart) Edges() []ent.Edge {
	return []ent.Edge{edge.From("upload", DocumentUpload.Type).Ref("parts").Field("upload_id").Unique().Required().Immutable()}
}

// Indexes: no two parts of an upload begin at the same byte.
func (DocumentPart) Indexes() []ent.Index {
	return []ent.Index{index.Fields("upload_id", "begins").Unique()}
}
