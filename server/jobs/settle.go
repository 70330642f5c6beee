package jobs

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/job"
	"kyosai/server/store"
)

// settle writes down how a job ended. Its payload may hold a mail to a person
// and goes as soon as it is no longer needed.
func (w *Worker) settle(ctx context.Context, tx *store.Tx, j *ent.Job, failure error) error {
	var away *awayError
	update := tx.Client().Job.Update().Where(job.ID(j.ID), job.LeasedBy(w.Name), job.Attempts(j.Attempts+1)).ClearLeasedUntil()
	switch {
	case failure == nil:
		update.SetDoneAt(tx.Now).SetError("").SetPayload(json.RawMessage("{}"))
	case errors.As(failure, &away):
		update.SetRunAt(tx.Now.Add(away.after)).SetError(failure.Error()).AddAttempts(-1)
	case j.Attempts+1 >= attempts:
		update.SetDoneAt(tx.Now).SetError(failure.Error()).SetPayload(json.RawMessage("{}"))
	default:
		update.SetRunAt(tx.Now.Add(wait(j.Attempts))).SetError(failure.Error())
	}
	if err := update.Exec(ctx); err != nil {
		return fmt.Errorf("settle job %s: %w", j.ID, err)
	}
	return nil
}

// wait is how long to leave a job that failed: 10 seconds, doubled each time, an hour
// and more at the end.
func wait(failures int) time.Duration {
	return 10 * time.Second << failures
}
