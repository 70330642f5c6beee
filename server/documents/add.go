package documents

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/id"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var (
	errTooLarge = refusal("document_size", fmt.Sprintf("ファイルが大きすぎます（%dMBまで）。縮めるか、分けてお送りください。", mostBytes>>20))
	errCut      = refusal("document_cut", "ファイルが途中までしか届きませんでした。電波のよい場所で、もう一度お送りください。")
	errTooMany  = refusal("document_pages", fmt.Sprintf("一つの申請に添えられるのは%dページまでです。いらないページを外してからお送りください。", mostPages))
)

// Add puts a file behind the documents of a claim that its member may still change, or who files it for his heirs. The
// same file sent again, after a lost answer, is not added twice.
func (d *Documents) Add(ctx context.Context, claimID string, body io.Reader) (*ent.Document, error) {
	if err := may(access.From(ctx), access.MemberRole|access.Clerk); err != nil {
		return nil, err
	}
	if err := d.store.Off.Refuse("DocumentContent", "kept_as"); err != nil {
		return nil, err
	}
	if err := d.expected(ctx, claimID); err != nil {
		return nil, err
	}
	kept, err := d.receive(ctx, body)
	if err != nil {
		return nil, err
	}
	var added *ent.Document
	err = d.store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		added, err = d.add(ctx, tx, claimID, kept)
		return err
	})
	// After any other error the row may be there all the same, so its blob stays.
	if problem.As(err) != nil || err == nil && added.ID != kept.id {
		err = errors.Join(err, d.vault.Erase(ctx, kept.blob))
	}
	return added, err
}

// receive takes the file, cleans it and keeps it, when there is room for it.
func (d *Documents) receive(ctx context.Context, body io.Reader) (kept keptFile, err error) {
	v := access.From(ctx)
	err = d.slots.receive(ctx, v.MemberID+v.StaffID, func() error {
		raw, err := read(body)
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

// expected refuses a file for a claim that cannot take one before a byte of it is read.
func (d *Documents) expected(ctx context.Context, claimID string) error {
	found, err := d.store.Client.Claim.Query().Where(claim.ID(claimID)).Where(filed(ctx)...).
		Select(claim.FieldID, claim.FieldMemberID, claim.FieldStatus).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errNoClaim
	case err != nil:
		return fmt.Errorf("find claim %s: %w", claimID, err)
	case found.Status != claim.StatusDRAFT && found.Status != claim.StatusRETURNED:
		return errSent
	}
	return nil
}

// filed picks, of the claims that one of staff knows of, those that he files for heirs. A member knows of his own alone.
func filed(ctx context.Context) []predicate.Claim {
	if v := access.From(ctx); v.Kind == access.Staff {
		return []predicate.Claim{claim.FiledByID(v.StaffID)}
	}
	return nil
}

// read takes the whole file, or says that it is too large or was cut short on its way.
func read(body io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(body, mostBytes+1))
	switch {
	case err != nil:
		return nil, errors.Join(errCut, err)
	case len(raw) > mostBytes:
		return nil, errTooLarge
	}
	return raw, nil
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

func (d *Documents) add(ctx context.Context, tx *store.Tx, claimID string, kept keptFile) (*ent.Document, error) {
	if err := hold(ctx, tx, claimID); err != nil {
		return nil, err
	}
	there, err := tx.Client().Document.Query().Where(document.ClaimID(claimID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the documents of claim %s: %w", claimID, err)
	}
	position, pages := 0, kept.pages
	for _, other := range there {
		if other.Sha256 == kept.sha256 {
			return other, nil
		}
		position, pages = max(position, other.Position), pages+other.Pages
	}
	if pages > mostPages {
		return nil, errTooMany
	}
	added, err := tx.Client().Document.Create().SetID(kept.id).SetClaimID(claimID).SetPosition(position + 1).SetMediaType(kept.mediaType).
		SetState(d.begins()).SetSize(kept.size).SetPages(kept.pages).SetSha256(kept.sha256).SetCreatedAt(tx.Now).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("add a document to claim %s: %w", claimID, err)
	}
	if err := tx.Client().DocumentContent.Create().SetDocumentID(kept.id).SetKeptAs(kept.blob).Exec(ctx); err != nil {
		return nil, fmt.Errorf("keep a document of claim %s: %w", claimID, err)
	}
	return added, d.enqueueScan(ctx, tx, added)
}
