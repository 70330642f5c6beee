package documents

import (
	"context"
	"fmt"

	"kyosai/gen/ent/document"
	"kyosai/gen/ent/documentcontent"
	"kyosai/gen/ent/predicate"
	"kyosai/server/jobs"
	"kyosai/server/store"
)

// EraseKind is the job that erases bytes of which nothing tells any more.
const EraseKind = "document.erase"

// erasure is what such a job holds.
type erasure struct {
	Blob string `json:"blob"`
}

// Erase removes documents within the caller's transaction. Their bytes are erased once it holds: before, a transaction
// that is undone would leave a document without them.
func Erase(ctx context.Context, tx *store.Tx, which ...predicate.Document) error {
	ids, err := tx.Client().Document.Query().Where(which...).IDs(ctx)
	if err != nil {
		return fmt.Errorf("find documents to erase: %w", err)
	}
	if err := eraseContents(ctx, tx, ids...); err != nil {
		return err
	}
	if _, err := tx.Client().Document.Delete().Where(document.IDIn(ids...)).Exec(ctx); err != nil {
		return fmt.Errorf("remove documents: %w", err)
	}
	return nil
}

// eraseContents removes the bytes of documents, and leaves the documents.
func eraseContents(ctx context.Context, tx *store.Tx, ids ...string) error {
	contents, err := tx.Client().DocumentContent.Query().Where(documentcontent.DocumentIDIn(ids...)).All(ctx)
	if err != nil {
		return fmt.Errorf("find the bytes of documents: %w", err)
	}
	if _, err := tx.Client().DocumentContent.Delete().Where(documentcontent.DocumentIDIn(ids...)).Exec(ctx); err != nil {
		return fmt.Errorf("let go of the bytes of documents: %w", err)
	}
	for _, c := range contents {
		if err := EraseBlobs(ctx, tx, c.KeptAs); err != nil {
			return err
		}
	}
	return nil
}

// EraseBlobs has the worker erase bytes of which nothing tells any more, once the transaction holds.
func EraseBlobs(ctx context.Context, tx *store.Tx, names ...string) error {
	for _, name := range names {
		if err := jobs.Enqueue(ctx, tx, EraseKind, erasure{name}, tx.Now); err != nil {
			return err
		}
	}
	return nil
}

// Erasing is the job's handler.
func (d *Documents) Erasing() jobs.Handler {
	return jobs.Handle(func(ctx context.Context, gone erasure) error { return d.vault.Erase(ctx, gone.Blob) })
}
