package documents

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"slices"
	"testing"
	"time"

	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/documentcontent"
	"kyosai/gen/ent/job"
	"kyosai/server/jobs"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/vault"
	"kyosai/server/vault/blobs"
)

// blobsOf lists the names of all blobs, and blobsTold those that a document tells of.
func (w desk) blobsKept() (all []string) {
	w.Helper()
	if err := w.v.Place.Each(w.Context(), "", func(b blobs.Blob) error { all = append(all, b.Name); return nil }); err != nil {
		w.Fatal(err)
	}
	slices.Sort(all)
	return all
}

func (w desk) blobsTold() []string {
	all := w.s.Client.DocumentContent.Query().Order(documentcontent.ByKeptAs()).Select(documentcontent.FieldKeptAs).StringsX(storetest.System())
	slices.Sort(all)
	return all
}

// work erases what is due.
func (w desk) work() {
	w.Helper()
	w.workWith(map[string]jobs.Handler{EraseKind: w.d.Erasing()})
}

// workWith does the jobs that are due.
func (w desk) workWith(handlers map[string]jobs.Handler) {
	w.Helper()
	worker := jobs.Worker{Store: w.s, Name: "wrk_1", Handlers: handlers}
	for {
		if n, err := worker.Work(w.Context()); err != nil || n == 0 {
			if err != nil {
				w.Fatal(err)
			}
			return
		}
	}
}

// broken is a place that takes nothing, or half.
type broken struct {
	blobs.Place
	half bool
}

var errFull = errors.New("no space left on device")

func (b broken) Put(ctx context.Context, name string, content []byte) error {
	if b.half {
		_ = b.Place.Put(ctx, name, content[:len(content)/2])
	}
	return errFull
}

func TestWhenTheDiskIsFullNothingIsAdded(t *testing.T) {
	each(t, func(w desk) {
		draft := w.Own.Claims[claim.StatusDRAFT]
		for _, half := range []bool{false, true} {
			d := New(w.s, &vault.Vault{Ring: w.v.Ring, Place: broken{w.v.Place, half}}, nil)
			if _, err := send(w.own(), d, draft.ID, asJPEG(corners())); !errors.Is(err, errFull) {
				w.Errorf("got %v", err)
			}
		}
		if w.pages(draft.ID) != 1 {
			w.Errorf("%d pages", w.pages(draft.ID))
		}
	})
}

func TestAFileThatIsNotAddedLeavesNoBlob(t *testing.T) {
	each(t, func(w desk) {
		draft := w.Own.Claims[claim.StatusDRAFT]
		for range 2 { // the second is there already
			if _, err := send(w.own(), w.d, draft.ID, paged(18, "", "")); err != nil {
				w.Fatal(err)
			}
		}
		if _, err := send(w.own(), w.d, draft.ID, paged(2, "", "")); code(err) != "document_pages" {
			w.Fatal(err)
		}
		w.work()
		if kept, told := w.blobsKept(), w.blobsTold(); !slices.Equal(kept, told) {
			w.Errorf("kept %v, told of %v", kept, told)
		}
	})
}

func TestABlobOfWhichNothingTellsIsSweptAfterADay(t *testing.T) {
	each(t, func(w desk) {
		orphan, err := w.v.Keep(w.Context(), "doc_of_nobody", []byte("x"))
		if err != nil {
			w.Fatal(err)
		}
		for hours, want := range map[int]bool{0: true, 23: true} {
			w.s.SetClock(func() time.Time { return time.Now().Add(time.Duration(hours) * time.Hour) })
			if err := sweepAll(w.Context(), w.d); err != nil {
				w.Fatal(err)
			}
			if slices.Contains(w.blobsKept(), orphan) != want {
				w.Errorf("after %d hours it is there: %v", hours, !want)
			}
		}
		w.s.SetClock(func() time.Time { return time.Now().Add(25 * time.Hour) })
		if err := sweepAll(w.Context(), w.d); err != nil {
			w.Fatal(err)
		}
		if kept, told := w.blobsKept(), w.blobsTold(); !slices.Equal(kept, told) || len(told) != 16 {
			w.Errorf("kept %v, told of %v", kept, told)
		}
	})
}

func TestBytesAreErasedOnceTheirRemovalHolds(t *testing.T) {
	each(t, func(w desk) {
		draft := w.first(w.Own.Claims[claim.StatusDRAFT])
		undone := errors.New("undone")
		err := w.s.InTx(w.own(), func(ctx context.Context, tx *store.Tx) error {
			return errors.Join(Erase(ctx, tx, document.ID(draft)), undone)
		})
		w.work()
		if got, readErr := w.d.Read(w.own(), draft); !errors.Is(err, undone) || readErr != nil || !bytes.Equal(got.Bytes, []byte{1, 2, 3}) {
			w.Fatalf("after a removal that was undone: %v, %v", err, readErr)
		}
		blob := w.s.Client.DocumentContent.Query().Where(documentcontent.DocumentID(draft)).OnlyX(storetest.System()).KeptAs
		if _, err := w.d.Remove(w.own(), draft); err != nil {
			w.Fatal(err)
		}
		if !slices.Contains(w.blobsKept(), blob) {
			w.Error("erased before the worker came")
		}
		w.work()
		if _, err := w.v.Open(w.Context(), draft, blob); !errors.Is(err, fs.ErrNotExist) {
			w.Errorf("it is still there: %v", err)
		}
		if left := w.s.Client.Job.Query().Where(job.KindEQ(EraseKind), job.DoneAtIsNil()).CountX(storetest.System()); left != 0 {
			w.Errorf("%d jobs are left", left)
		}
	})
}

func TestADocumentWhoseBytesAreLostIsAFaultAndNotEmpty(t *testing.T) {
	each(t, func(w desk) {
		for _, name := range w.blobsTold() {
			if err := w.v.Erase(w.Context(), name); err != nil {
				w.Fatal(err)
			}
		}
		response, raw, answer := w.ask("GET", w.serve(w.Own.Viewer()).URL+"/documents/"+w.Own.Document.ID, nil)
		if response.StatusCode != 500 || answer.Problem == nil || answer.Problem.Code != "internal" {
			w.Errorf("got %s %s", response.Status, raw)
		}
	})
}

func sweepAll(ctx context.Context, d *Documents) (err error) {
	for part := range SweepParts {
		err = errors.Join(err, d.Sweep(ctx, part))
	}
	return err
}
