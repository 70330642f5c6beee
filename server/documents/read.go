package documents

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/documentcontent"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/looks"
)

// Content is a document with its bytes.
type Content struct {
	MediaType string
	Bytes     []byte
}

// Read gives a document that was searched for viruses to its member, and to those who examine and approve; of a
// sensitive kind only within a look with a purpose. The look is on the trail, with whose document it was; who calls writes the trail before the bytes go out.
func (d *Documents) Read(ctx context.Context, id string) (*Content, error) {
	if err := may(access.From(ctx), access.MemberRole|access.Examiner|access.Approver); err != nil {
		return nil, err
	}
	if d.store.Off.Holds("DocumentContent", "kept_as") {
		return nil, errNoDocument
	}
	found, err := d.store.Client.Document.Query().Where(document.ID(id)).
		WithClaim(func(q *ent.ClaimQuery) { q.Select(claim.FieldID, claim.FieldMemberID, claim.FieldKindID).WithKind() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, errNoDocument
	}
	if err != nil {
		return nil, fmt.Errorf("find document %s: %w", id, err)
	}
	if of := found.Edges.Claim; of.Edges.Kind.Sensitive {
		if err := (looks.Looks{Store: d.store}).Check(ctx, of.ID); err != nil {
			return nil, err
		}
	}
	if err := d.opens(found); err != nil {
		return nil, err
	}
	content, err := d.store.Client.DocumentContent.Query().Where(documentcontent.DocumentID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, errNoDocument
	}
	if err != nil {
		return nil, fmt.Errorf("read document %s: %w", id, err)
	}
	bytes, err := d.vault.Open(ctx, id, content.KeptAs)
	if err != nil {
		return nil, err
	}
	audit.From(ctx).Read(proofs)
	return &Content{found.MediaType, bytes}, nil
}

// proofs is the item of the register that a document is.
const proofs = "not yet approved"
