package documents

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/document"
	"kyosai/server/jobs"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/vault"
)

// ScanKind is the job that searches a document for viruses.
const ScanKind = "document.scan"

// search is what such a job holds.
type search struct {
	Document string `json:"document"`
}

var (
	errScanning   = problem.New(problem.Conflict, "document_scanning", "ウイルスの検査をしています。終わるまで、しばらくお待ちください。")
	errInfected   = problem.New(problem.NotFound, "document_infected", "ウイルスが見つかったため、この書類は消去しました。別の書類をお送りください。")
	errUnreadable = problem.New(problem.NotFound, "document_unreadable", "お預かりしている書類が壊れていて開けません。お手数ですが、もう一度お送りください。")
)

// begins is the state of a document that was just added.
func (d *Documents) begins() document.State {
	if d.Scanned() {
		return document.StateSCANNING
	}
	return document.StateUNSCANNED
}

// opens refuses a document that was not searched, or that is gone because of what was found.
func (d *Documents) opens(found *ent.Document) error {
	switch {
	case found.State == document.StateINFECTED:
		return errInfected
	case found.State == document.StateUNREADABLE:
		return errUnreadable
	case found.State == document.StateSCANNING, found.State == document.StateUNSCANNED && d.Scanned():
		return errScanning
	}
	return nil
}

func (d *Documents) enqueueScan(ctx context.Context, tx *store.Tx, added *ent.Document) error {
	if added.State != document.StateSCANNING {
		return nil
	}
	return jobs.Enqueue(ctx, tx, ScanKind, search{added.ID}, tx.Now)
}

// Unusable hears, within the transaction that finds it, of a document that held a virus and is destroyed, or that cannot
// be opened: of its new state, and of the claim that it was behind.
type Unusable func(ctx context.Context, tx *store.Tx, claimID string, state document.State) error

// Scanning is the job's handler.
func (d *Documents) Scanning(unusable Unusable) jobs.Handler {
	return jobs.Handle(func(ctx context.Context, s search) error {
		found, err := d.store.Client.Document.Query().Where(document.ID(s.Document), document.StateEQ(document.StateSCANNING)).WithContent().Only(ctx)
		if ent.IsNotFound(err) { // removed meanwhile, or searched by another worker
			return nil
		}
		if err != nil {
			return fmt.Errorf("find document %s: %w", s.Document, err)
		}
		state, err := d.scan(ctx, found)
		if err != nil {
			return err
		}
		return d.store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
			settled, err := settle(ctx, tx, found.ID, state)
			switch {
			case err != nil || !settled:
				return err
			case state == document.StateINFECTED: // that there was such a document stays known
				return errors.Join(eraseContents(ctx, tx, found.ID), unusable(ctx, tx, found.ClaimID, state))
			case state == document.StateUNREADABLE: // its blob stays, for whoever finds the key or the copy
				return unusable(ctx, tx, found.ClaimID, state)
			}
			return nil
		})
	})
}

// scan has the bytes searched. While the daemon is away the job waits, for longer the longer the document has waited. A
// demo that had a daemon and has none any more lets pass what waits.
func (d *Documents) scan(ctx context.Context, found *ent.Document) (document.State, error) {
	if !d.Scanned() {
		return document.StateUNSCANNED, nil
	}
	waited := d.store.Now().Sub(found.CreatedAt)
	content, err := d.vault.Open(ctx, found.ID, found.Edges.Content.KeptAs)
	switch {
	case errors.Is(err, vault.ErrLost) && waited > forgotten:
		slog.Error("documents: a document cannot be opened", "document", found.ID, "error", err)
		return document.StateUNREADABLE, nil
	case err != nil:
		return "", jobs.Later(pause(waited), err)
	}
	verdict, err := d.scanner.Scan(ctx, bytes.NewReader(content))
	switch {
	case err != nil:
		return "", jobs.Later(pause(waited), err)
	case verdict.Virus != "":
		slog.Warn("documents: a virus was found", "document", found.ID, "virus", verdict.Virus)
		return document.StateINFECTED, nil
	}
	return document.StateCLEAN, nil
}

// forgotten is how long a document may be missing before its member is asked for another: a copy may be put back, a
// worker with the wrong ring of keys be mended, and nobody was bothered.
const forgotten = 24 * time.Hour

// pause is how long a document that has waited so long waits until the next try.
func pause(waited time.Duration) time.Duration {
	return min(max(waited/2, 10*time.Second), 5*time.Minute)
}

// settle gives a document that waits its state; false if it waits no more.
func settle(ctx context.Context, tx *store.Tx, id string, state document.State) (bool, error) {
	n, err := tx.Client().Document.Update().Where(document.ID(id), document.StateEQ(document.StateSCANNING)).SetState(state).Save(ctx)
	if err != nil {
		return false, fmt.Errorf("settle document %s: %w", id, err)
	}
	return n == 1, nil
}
