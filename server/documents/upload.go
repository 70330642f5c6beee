package documents

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/documentupload"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/id"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// The bounds of what is on its way.
const (
	mostPart       = 1 << 20 // bytes of one part: what a broken line, or a killed process, can cost
	mostUnfinished = mostPages
	uploadLife     = 24 * time.Hour // the retention of what never became a document, and of the answer to what did
)

var (
	errTooLarge   = refusal("document_size", fmt.Sprintf("ファイルが大きすぎます（%dMBまで）。縮めるか、分けてお送りください。", mostBytes>>20))
	errEmpty      = refusal("document_empty", "ファイルの中身がありません。もう一度お選びください。")
	errUnderWay   = refusal("document_uploads", fmt.Sprintf("送りかけの書類が%d件あります。送り終わるのを待つか、とりやめてからお送りください。", mostUnfinished))
	errNoUpload   = problem.New(problem.NotFound, "upload_not_found", "送りかけのファイルが見つかりません。お手数ですが、もう一度お選びください。")
	errOtherPlace = problem.New(problem.Conflict, "upload_offset", "届いているところと、続きの始まりが合いません。続きのところを確かめて、もう一度お送りください。")
)

// takes lets who fills claims in send their documents, where the scheme keeps documents at all.
func (d *Documents) takes(ctx context.Context) error {
	if err := may(access.From(ctx), access.MemberRole|access.Clerk); err != nil {
		return err
	}
	return d.store.Off.Refuse("DocumentContent", "kept_as")
}

// Begin makes room for a file of so many bytes behind a claim that its member may still change, or who files it for his
// heirs. Nothing but the bytes is asked for: what the file is called on somebody's phone stays there.
func (d *Documents) Begin(ctx context.Context, claimID string, size int) (*ent.DocumentUpload, error) {
	if err := d.takes(ctx); err != nil {
		return nil, err
	}
	switch {
	case size > mostBytes:
		return nil, errTooLarge
	case size < 1:
		return nil, errEmpty
	}
	if err := d.expected(ctx, claimID); err != nil {
		return nil, err
	}
	var begun *ent.DocumentUpload
	err := d.store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		begun, err = begin(ctx, tx, claimID, size)
		return err
	})
	return begun, err
}

func begin(ctx context.Context, tx *store.Tx, claimID string, size int) (*ent.DocumentUpload, error) {
	if err := hold(ctx, tx, claimID); err != nil {
		return nil, err
	}
	under, err := tx.Client().DocumentUpload.Query().
		Where(documentupload.ClaimID(claimID), documentupload.DocumentIDIsNil(), documentupload.ExpiresAtGT(tx.Now)).Count(ctx)
	switch {
	case err != nil:
		return nil, fmt.Errorf("count the uploads of claim %s: %w", claimID, err)
	case under >= mostUnfinished:
		return nil, errUnderWay
	}
	begun, err := tx.Client().DocumentUpload.Create().SetID(id.New("upl")).SetClaimID(claimID).SetSize(size).SetPhoneKey(rand.Text() + rand.Text()).
		SetCreatedAt(tx.Now).SetExpiresAt(tx.Now.Add(uploadLife)).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("begin an upload for claim %s: %w", claimID, err)
	}
	return begun, nil
}

// Upload gives an upload to whoever may go on with it: the member whose claim it is for, or who files that for his heirs.
func (d *Documents) Upload(ctx context.Context, id string) (*ent.DocumentUpload, error) {
	if err := d.takes(ctx); err != nil {
		return nil, err
	}
	found, err := d.store.Client.DocumentUpload.Query().
		Where(documentupload.ID(id), documentupload.ExpiresAtGT(d.store.Now()), documentupload.HasClaimWith(filed(ctx)...)).
		WithClaim(func(q *ent.ClaimQuery) { q.Select(claim.FieldID, claim.FieldMemberID, claim.FieldStatus) }).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, errNoUpload
	case err != nil:
		return nil, fmt.Errorf("find upload %s: %w", id, err)
	case !open(found.Edges.Claim):
		return nil, errSent
	}
	return found, nil
}

// GiveUp throws away what has arrived of a file.
func (d *Documents) GiveUp(ctx context.Context, id string) error {
	found, err := d.Upload(ctx, id)
	if err != nil {
		return err
	}
	return d.store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		return EraseUploads(ctx, tx, documentupload.ID(found.ID))
	})
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
	case !open(found):
		return errSent
	}
	return nil
}

// open tells whether the documents of a claim may be changed.
func open(c *ent.Claim) bool {
	return c.Status == claim.StatusDRAFT || c.Status == claim.StatusRETURNED
}

// filed picks, of the claims that one of staff knows of, those that he files for heirs. A member knows of his own alone.
func filed(ctx context.Context) []predicate.Claim {
	if v := access.From(ctx); v.Kind == access.Staff {
		return []predicate.Claim{claim.FiledByID(v.StaffID)}
	}
	return nil
}
