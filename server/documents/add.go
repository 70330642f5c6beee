package documents

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/document"
	"kyosai/server/id"
	"kyosai/server/store"
)

var errTooMany = refusal("document_pages", fmt.Sprintf("一つの申請に添えられるのは%dページまでです。いらないページを外してからお送りください。", mostPages))

// keptFile is a file that is in the vault, under the key of a document that is not there yet.
type keptFile struct {
	id, blob, mediaType, sha256 string
	pages, size                 int
}

func (d *Documents) keep(ctx context.Context, f file) (keptFile, error) {
	sum := sha256.Sum256(f.bytes)
	kept := keptFile{id: id.New("doc"), mediaType: f.mediaType, sha256: hex.EncodeToString(sum[:]), pages: f.pages, size: len(f.bytes)}
	blob, err := d.vault.Keep(ctx, kept.id, f.bytes)
	kept.blob = blob
	return kept, err
}

// hold locks the row of a claim that may be changed until the transaction ends, so that pages are counted one after
// the other. Its version stays: what the member filled in did not change.
func hold(ctx context.Context, tx *store.Tx, claimID string) error {
	n, err := tx.Client().Claim.Update().Where(claim.ID(claimID), claim.StatusIn(claim.StatusDRAFT, claim.StatusRETURNED)).
		Where(filed(ctx)...).SetUpdatedAt(tx.Now).Save(ctx)
	if err != nil {
		return fmt.Errorf("hold claim %s: %w", claimID, err)
	}
	if n == 0 {
		return errSent
	}
	return nil
}

// add puts a kept file behind the documents of a claim. One that is there already is given and not added again.
func add(ctx context.Context, tx *store.Tx, claimID string, kept keptFile, state document.State) (*ent.Document, error) {
	if err := hold(ctx, tx, claimID); err != nil {
		return nil, err
	}
	there, err := tx.Client().Document.Query().Where(document.ClaimID(claimID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the documents of claim %s: %w", claimID, err)
	}
	position, pages := 0, kept.pages
	for _, other := range there {
		if other.Sha256 == kept.sha256 && other.State != document.StateUNREADABLE { // which broke in our keeping, and is asked for anew
			return other, nil
		}
		position, pages = max(position, other.Position), pages+other.Pages
	}
	if pages > mostPages {
		return nil, errTooMany
	}
	added, err := tx.Client().Document.Create().SetID(kept.id).SetClaimID(claimID).SetPosition(position + 1).SetMediaType(kept.mediaType).
		SetState(state).SetSize(kept.size).SetPages(kept.pages).SetSha256(kept.sha256).SetCreatedAt(tx.Now).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("add a document to claim %s: %w", claimID, err)
	}
	if err := tx.Client().DocumentContent.Create().SetDocumentID(kept.id).SetKeptAs(kept.blob).Exec(ctx); err != nil {
		return nil, fmt.Errorf("keep a document of claim %s: %w", claimID, err)
	}
	return added, nil
}
