package documents

import (
	"context"
	"fmt"

	"kyosai/gen/ent/documentpart"
	"kyosai/gen/ent/documentupload"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/jobs"
	"kyosai/server/store"
)

// expiredAtOnce bounds the transaction of one sweep; the rest waits for the next.
const expiredAtOnce = 200

// Expire throws away what arrived of files that were not sent to their end within a day, and what is still known of
// those that were. The worker calls it each hour.
func (d *Documents) Expire(ctx context.Context) error {
	return d.store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		over, err := tx.Client().DocumentUpload.Query().Where(documentupload.ExpiresAtLTE(tx.Now)).
			Order(documentupload.ByExpiresAt()).Limit(expiredAtOnce).IDs(ctx)
		if err != nil || len(over) == 0 {
			return err
		}
		return EraseUploads(ctx, tx, documentupload.IDIn(over...))
	})
}

// EraseUploads removes uploads within the caller's transaction. What arrived of them is erased once that holds.
func EraseUploads(ctx context.Context, tx *store.Tx, which ...predicate.DocumentUpload) error {
	ids, err := tx.Client().DocumentUpload.Query().Where(which...).IDs(ctx)
	if err != nil {
		return fmt.Errorf("find uploads to erase: %w", err)
	}
	if err := eraseParts(ctx, tx, documentpart.UploadIDIn(ids...)); err != nil {
		return err
	}
	if _, err := tx.Client().DocumentUpload.Delete().Where(documentupload.IDIn(ids...)).Exec(ctx); err != nil {
		return fmt.Errorf("remove uploads: %w", err)
	}
	return nil
}

func eraseParts(ctx context.Context, tx *store.Tx, which ...predicate.DocumentPart) error {
	parts, err := tx.Client().DocumentPart.Query().Where(which...).All(ctx)
	if err != nil {
		return fmt.Errorf("find parts to erase: %w", err)
	}
	if _, err := tx.Client().DocumentPart.Delete().Where(which...).Exec(ctx); err != nil {
		return fmt.Errorf("let go of parts: %w", err)
	}
	for _, p := range parts {
		if err := jobs.Enqueue(ctx, tx, EraseKind, erasure{p.KeptAs}, tx.Now); err != nil {
			return err
		}
	}
	return nil
}
