package documents

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/documentupload"
	"kyosai/server/access"
	"kyosai/server/id"
	"kyosai/server/store"
)

var (
	errCut      = refusal("document_cut", "ファイルが途中までしか届きませんでした。電波のよい場所で、続きをお送りください。")
	errPartSize = refusal("document_part", fmt.Sprintf("一度に送れるのは%dMBまでです。分けてお送りください。", mostPart>>20))
)

// Append puts the next bytes of a file behind those that have arrived; they begin at the byte `at`. What arrived before
// the line broke is kept. Of two who send the same bytes one is told that they are there.
func (d *Documents) Append(ctx context.Context, uploadID string, at int, body io.Reader) (*ent.DocumentUpload, error) {
	found, err := d.Upload(ctx, uploadID)
	switch {
	case err != nil:
		return nil, err
	case found.Arrived != at:
		return nil, errOtherPlace
	case found.Arrived == found.Size: // all is there; what is asked for is that it becomes a document
		return found, nil
	}
	v := access.From(ctx)
	err = d.slots.receive(ctx, v.MemberID+v.StaffID, func() error {
		part, cut := readPart(body, found.Size-at)
		if len(part) > 0 {
			cut = errors.Join(d.keepPart(ctx, found, part), cut)
		}
		return cut
	})
	return found, err
}

// readPart reads what arrives of a part, and says whether the line broke.
func readPart(body io.Reader, left int) ([]byte, error) {
	part, err := io.ReadAll(io.LimitReader(body, int64(min(mostPart, left)+1)))
	switch {
	case len(part) > left:
		return nil, errTooLarge
	case len(part) > mostPart:
		return nil, errPartSize
	case err != nil:
		return part, errors.Join(errCut, err)
	}
	return part, nil
}

// patience is how long what has arrived may take to be kept after the line broke.
const patience = 30 * time.Second

// keepPart seals and keeps the bytes, then moves the end of what has arrived, unless somebody else did so meanwhile.
func (d *Documents) keepPart(ctx context.Context, u *ent.DocumentUpload, part []byte) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	key := id.New("dpt")
	blob, err := d.vault.Keep(ctx, key, part)
	if err != nil {
		return err
	}
	err = d.store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		moved, err := tx.Client().DocumentUpload.Update().
			Where(documentupload.ID(u.ID), documentupload.Arrived(u.Arrived), documentupload.DocumentIDIsNil()).
			SetArrived(u.Arrived + len(part)).Save(ctx)
		switch {
		case err != nil:
			return fmt.Errorf("take a part of upload %s: %w", u.ID, err)
		case moved == 0:
			return errOtherPlace
		}
		return tx.Client().DocumentPart.Create().SetID(key).SetUploadID(u.ID).SetBegins(u.Arrived).SetKeptAs(blob).Exec(ctx)
	})
	if errors.Is(err, errOtherPlace) { // after any other error the row may be there all the same, so its blob stays
		return errors.Join(err, d.vault.Erase(ctx, blob))
	}
	if err == nil {
		u.Arrived += len(part)
	}
	return err
}
