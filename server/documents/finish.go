package documents

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/documentpart"
	"kyosai/gen/ent/documentupload"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Finish makes the document of a file all of which has arrived. Asked again, after a lost answer, it gives the same one;
// the same file sent twice becomes one too. What is refused for what it is leaves nothing.
func (d *Documents) Finish(ctx context.Context, uploadID string) (*ent.Document, error) {
	found, err := d.Upload(ctx, uploadID)
	switch {
	case err != nil:
		return nil, err
	case found.DocumentID != nil:
		return d.became(ctx, *found.DocumentID)
	case found.Arrived != found.Size:
		return nil, errOtherPlace
	}
	kept, err := d.clean(ctx, found)
	if err != nil {
		return nil, d.refused(ctx, found, err)
	}
	var added *ent.Document
	err = d.store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		added, err = finish(ctx, tx, found, kept, d.begins())
		if err != nil || added.ID != kept.id {
			return err
		}
		return d.enqueueScan(ctx, tx, added)
	})
	// After any other error the row may be there all the same, so its blob stays.
	if problem.As(err) != nil || err == nil && added.ID != kept.id {
		err = errors.Join(d.refused(ctx, found, err), d.vault.Erase(ctx, kept.blob))
	}
	return added, err
}

// clean puts the parts together, when there is room for them, and keeps what is kept of the whole.
func (d *Documents) clean(ctx context.Context, u *ent.DocumentUpload) (kept keptFile, err error) {
	v := access.From(ctx)
	err = d.slots.receive(ctx, v.MemberID+v.StaffID, func() error {
		raw, err := d.whole(ctx, u)
		if err != nil {
			return err
		}
		var cleaned file
		if err := d.slots.decode(ctx, func() error { cleaned, err = clean(ctx, raw); return err }); err != nil {
			return err
		}
		kept, err = d.keep(ctx, cleaned)
		return err
	})
	return kept, err
}

// whole opens the parts of an upload one behind the other.
func (d *Documents) whole(ctx context.Context, u *ent.DocumentUpload) ([]byte, error) {
	parts, err := d.store.Client.DocumentPart.Query().Where(documentpart.UploadID(u.ID)).Order(documentpart.ByBegins()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find the parts of upload %s: %w", u.ID, err)
	}
	raw := make([]byte, 0, u.Size)
	for _, p := range parts {
		if p.Begins != len(raw) {
			return nil, fmt.Errorf("upload %s: a part begins at %d and not at %d", u.ID, p.Begins, len(raw))
		}
		part, err := d.vault.Open(ctx, p.ID, p.KeptAs)
		if err != nil {
			return nil, err
		}
		raw = append(raw, part...)
	}
	if len(raw) != u.Size { // somebody else has made the document of them meanwhile
		return nil, errOtherPlace
	}
	return raw, nil
}

// finish writes the document, says which one the upload became and lets its parts go.
func finish(ctx context.Context, tx *store.Tx, u *ent.DocumentUpload, kept keptFile, state document.State) (*ent.Document, error) {
	mine, err := tx.Client().DocumentUpload.Update().Where(documentupload.ID(u.ID), documentupload.DocumentIDIsNil()).SetDocumentID(kept.id).Save(ctx)
	switch {
	case err != nil:
		return nil, fmt.Errorf("finish upload %s: %w", u.ID, err)
	case mine == 0:
		return nil, errOtherPlace
	}
	added, err := add(ctx, tx, u.ClaimID, kept, state)
	if err != nil {
		return nil, err
	}
	if added.ID != kept.id {
		if err := tx.Client().DocumentUpload.Update().Where(documentupload.ID(u.ID)).SetDocumentID(added.ID).Exec(ctx); err != nil {
			return nil, fmt.Errorf("finish upload %s: %w", u.ID, err)
		}
	}
	return added, eraseParts(ctx, tx, documentpart.UploadID(u.ID))
}

// became gives the document that an upload became.
func (d *Documents) became(ctx context.Context, id string) (*ent.Document, error) {
	found, err := d.store.Client.Document.Query().Where(document.ID(id)).Only(ctx)
	if ent.IsNotFound(err) { // taken away again
		return nil, errNoUpload
	}
	if err != nil {
		return nil, fmt.Errorf("find document %s: %w", id, err)
	}
	return found, nil
}

// refused throws a file away that is refused for what it is, or for what its claim holds already, and gives the error.
func (d *Documents) refused(ctx context.Context, u *ent.DocumentUpload, err error) error {
	if p := problem.As(err); p == nil || p.Kind != problem.Invalid {
		return err
	}
	return errors.Join(err, d.store.InTx(context.WithoutCancel(ctx), func(ctx context.Context, tx *store.Tx) error {
		return EraseUploads(ctx, tx, documentupload.ID(u.ID))
	}))
}
