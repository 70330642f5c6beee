package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// Document is a proof 証拠書類 of a claim: a photo of one page, or a PDF. Nobody opens it while it waits for the search
// for viruses.
type Document struct{ noun }

// Fields of a document; where its bytes are stands in DocumentContent, which fewer may know of. What was INFECTED has
// none; what is UNREADABLE cannot be fetched or opened any more. UNSCANNED it stays only in the demo, where nobody searches.
func (Document) Fields() []ent.Field {
	return []ent.Field{
		key("doc"),
		reference("claim_id"),
		fact(field.Int("position")),
		fact(otherwise(vocabulary("state", "SCANNING", "CLEAN", "INFECTED", "UNREADABLE", "UNSCANNED"), "SCANNING")),
		about(word("media_type"), NotYetApproved, "証拠書類の形式", Plain, memberAndDeciders),
		about(field.Int("size"), NotYetApproved, "証拠書類の大きさ", Plain, memberAndDeciders),
		about(field.Int("pages"), NotYetApproved, "証拠書類の枚数", Plain, memberAndDeciders),
		inner(word("sha256")),
		fact(fixed(instant("created_at"))),
	}
}

// Edges of a document.
func (Document) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("claim", Claim.Type).Ref("documents").Field("claim_id").Unique().Required(),
		edge.To("content", DocumentContent.Type).Unique(),
	}
}

// Indexes: a claim's documents in their order, and those that wait.
func (Document) Indexes() []ent.Index {
	return []ent.Index{index.Fields("claim_id", "position"), index.Fields("state", "created_at")}
}

// DocumentContent says under which name the vault keeps the bytes of a document, sealed for that document alone.
type DocumentContent struct{ noun }

// Fields of a document's content.
func (DocumentContent) Fields() []ent.Field {
	return []ent.Field{
		key("dcc"),
		reference("document_id"),
		about(fixed(unique(word("kept_as"))), NotYetApproved, "証拠書類", Sensitive, access.Nobody),
	}
}

// Edges of a document's content.
func (DocumentContent) Edges() []ent.Edge {
	return []ent.Edge{edge.From("document", Document.Type).Ref("content").Field("document_id").Unique().Required()}
}
