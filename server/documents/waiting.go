package documents

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent/document"
	"kyosai/server/access"
	"kyosai/server/jobs"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var errNotSearched = problem.New(problem.Conflict, "documents_scanning", "証拠書類のウイルス検査がまだ終わっていません。検査が終わるまで、審査を進められません。しばらくしてから、もう一度お試しください。")

// Searched refuses a decision on a claim one of whose documents still waits to be searched for viruses.
func Searched(ctx context.Context, tx *store.Tx, claimID string) error {
	waits, err := tx.Client().Document.Query().Where(document.ClaimID(claimID), document.StateEQ(document.StateSCANNING)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for unsearched documents of claim %s: %w", claimID, err)
	}
	if waits {
		return errNotSearched
	}
	return nil
}

// usual is how long a document waits at most while the daemon answers.
const usual = time.Minute

// Waiting counts the documents that wait to be searched, of the claims that the viewer may know of. Those that arrived
// within the last minute do not count: a search takes seconds.
func (d *Documents) Waiting(ctx context.Context) (int, error) {
	n, err := d.store.Client.Document.Query().
		Where(document.StateEQ(document.StateSCANNING), document.CreatedAtLT(d.store.Now().Add(-usual))).Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("count the documents that wait: %w", err)
	}
	return n, nil
}

// CatchUp has searched what was added while nobody searched: the demo's documents, once there is a daemon.
func (d *Documents) CatchUp(ctx context.Context) error {
	if !d.Scanned() {
		return nil
	}
	return d.store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		ids, err := tx.Client().Document.Query().Where(document.StateEQ(document.StateUNSCANNED)).IDs(ctx)
		if err != nil || len(ids) == 0 {
			return err
		}
		if err := tx.Client().Document.Update().Where(document.StateEQ(document.StateUNSCANNED)).SetState(document.StateSCANNING).Exec(ctx); err != nil {
			return err
		}
		for _, id := range ids {
			if err := jobs.Enqueue(ctx, tx, ScanKind, search{id}, tx.Now); err != nil {
				return err
			}
		}
		return nil
	})
}
