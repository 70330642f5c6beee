package documents

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/auditentry"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/documentcontent"
	"kyosai/gen/ent/job"
	"kyosai/server/clamd"
	"kyosai/server/clamd/clamdtest"
	"kyosai/server/jobs"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// searched runs a test on every engine where a real daemon searches for viruses.
func searched(t *testing.T, test func(w desk, daemon *clamdtest.Daemon)) {
	t.Helper()
	daemon := clamdtest.Start(t)
	scanner, err := clamd.New(daemon.Address)
	if err != nil {
		t.Fatal(err)
	}
	each(t, func(w desk) {
		w.d = New(w.s, w.v, scanner)
		test(w, daemon)
	})
}

// search lets the worker search what is due, and gives the claims that held a virus.
func (w desk) search() (infected []string) {
	w.Helper()
	w.workWith(map[string]jobs.Handler{
		EraseKind: w.d.Erasing(),
		ScanKind: w.d.Scanning(func(_ context.Context, _ *store.Tx, claimID string, _ document.State) error {
			infected = append(infected, claimID)
			return nil
		}),
	})
	return infected
}

func (w desk) state(id string) document.State {
	w.Helper()
	return w.s.Client.Document.GetX(storetest.System(), id).State
}

func (w desk) add(c *ent.Claim, content string) *ent.Document {
	w.Helper()
	added, err := send(w.own(), w.d, c.ID, paged(1, "", "", stream("", content)))
	if err != nil {
		w.Fatal(err)
	}
	return added
}

func TestNobodyOpensADocumentBeforeItWasSearched(t *testing.T) {
	searched(t, func(w desk, _ *clamdtest.Daemon) {
		returned := w.Own.Claims[claim.StatusRETURNED]
		added := w.add(returned, "harmless")
		for name, viewer := range map[string]int{"its member": 0, "an examiner": 1} {
			v := w.Own.Viewer()
			if viewer == 1 {
				v = w.Viewer("EXAMINER")
			}
			response, raw, answer := w.ask("GET", w.serve(v).URL+"/documents/"+added.ID, nil)
			if response.StatusCode != 409 || answer.Problem == nil || answer.Problem.Code != "document_scanning" || bytes.Contains(raw, []byte("%PDF")) {
				w.Errorf("%s opens it: %s %s", name, response.Status, raw)
			}
		}
		if infected := w.search(); len(infected) > 0 || w.state(added.ID) != document.StateCLEAN {
			w.Errorf("searched, it is %s, infected %v", w.state(added.ID), infected)
		}
		if _, err := w.d.Read(w.own(), added.ID); err != nil {
			w.Error(err)
		}
		if n := w.s.Client.AuditEntry.Query().Where(auditentry.ChangesContains("state")).CountX(storetest.System()); n == 0 {
			w.Error("the search left no line on the record")
		}
	})
}

func TestWhatHoldsAVirusIsDestroyed(t *testing.T) {
	searched(t, func(w desk, _ *clamdtest.Daemon) {
		draft := w.Own.Claims[claim.StatusDRAFT]
		good, bad := w.add(draft, "harmless"), w.add(draft, clamdtest.Infected())
		if infected := w.search(); !slices.Equal(infected, []string{draft.ID}) {
			w.Errorf("infected: %v", infected)
		}
		if w.state(good.ID) != document.StateCLEAN || w.state(bad.ID) != document.StateINFECTED {
			w.Errorf("one is %s, the other %s", w.state(good.ID), w.state(bad.ID))
		}
		if _, err := w.d.Read(w.own(), bad.ID); code(err) != "document_infected" {
			w.Errorf("it reads: %v", err)
		}
		if w.s.Client.DocumentContent.Query().Where(documentcontent.DocumentID(bad.ID)).ExistX(storetest.System()) || !slices.Equal(w.blobsKept(), w.blobsTold()) {
			w.Error("its bytes are still there")
		}
		if _, err := w.d.Remove(w.own(), bad.ID); err != nil {
			w.Errorf("it cannot be taken away: %v", err)
		}
	})
}

func TestADestructionThatCannotBeToldDoesNotHappen(t *testing.T) {
	searched(t, func(w desk, _ *clamdtest.Daemon) {
		bad := w.add(w.Own.Claims[claim.StatusDRAFT], clamdtest.Infected())
		broken := errors.New("nobody can be told")
		w.workWith(map[string]jobs.Handler{ScanKind: w.d.Scanning(func(context.Context, *store.Tx, string, document.State) error { return broken })})
		if w.state(bad.ID) != document.StateSCANNING || !w.s.Client.DocumentContent.Query().Where(documentcontent.DocumentID(bad.ID)).ExistX(storetest.System()) {
			w.Errorf("it is %s", w.state(bad.ID))
		}
		w.after(time.Minute)
		if infected := w.search(); len(infected) != 1 || w.state(bad.ID) != document.StateINFECTED {
			w.Errorf("tried again, it is %s", w.state(bad.ID))
		}
	})
}

// after lets the clock stand so much later.
func (w desk) after(by time.Duration) {
	w.s.SetClock(func() time.Time { return time.Now().Add(by) })
}

func TestWhileTheDaemonIsAwayDocumentsWaitAndStaffSeeHowMany(t *testing.T) {
	searched(t, func(w desk, daemon *clamdtest.Daemon) {
		waiting := func(role string) int {
			w.Helper()
			n, err := w.d.Waiting(storetest.As(w.Viewer(role)))
			if err != nil {
				w.Fatal(err)
			}
			return n
		}
		added := w.add(w.Own.Claims[claim.StatusRETURNED], "harmless")
		w.add(w.Own.Claims[claim.StatusDRAFT], "somebody's own business until it is sent")
		daemon.Stop()
		for _, hours := range []time.Duration{0, 1, 25, 50} {
			w.after(hours * time.Hour)
			w.search()
			if w.state(added.ID) != document.StateSCANNING {
				w.Errorf("after %d hours it is %s", hours, w.state(added.ID))
			}
			if want := min(int(hours), 1); waiting("EXAMINER") != want || waiting("ACCOUNTING") != 0 {
				w.Errorf("after %d hours an examiner sees %d", hours, waiting("EXAMINER"))
			}
		}
		if j := w.s.Client.Job.Query().Where(job.KindEQ(ScanKind), job.DoneAtIsNil()).FirstX(storetest.System()); j.Attempts != 0 || j.Error == "" {
			w.Errorf("the job is kept as %+v", j)
		}
		if err := daemon.Start(); err != nil {
			w.Fatal(err)
		}
		w.after(50*time.Hour + 6*time.Minute)
		w.search()
		if w.state(added.ID) != document.StateCLEAN || waiting("EXAMINER") != 0 {
			w.Errorf("once it is back, it is %s", w.state(added.ID))
		}
	})
}

func TestTheLongerADocumentWaitsTheLongerUntilTheNextTry(t *testing.T) {
	for waited, want := range map[time.Duration]time.Duration{
		0: 10 * time.Second, 30 * time.Second: 15 * time.Second, 4 * time.Minute: 2 * time.Minute, 20 * time.Hour: 5 * time.Minute, -time.Hour: 10 * time.Second,
	} {
		if got := pause(waited); got != want {
			t.Errorf("after %s: %s", waited, got)
		}
	}
}

func TestADocumentRemovedBeforeItsSearchIsNotMissed(t *testing.T) {
	searched(t, func(w desk, _ *clamdtest.Daemon) {
		added := w.add(w.Own.Claims[claim.StatusDRAFT], clamdtest.Infected())
		if _, err := w.d.Remove(w.own(), added.ID); err != nil {
			w.Fatal(err)
		}
		if infected := w.search(); len(infected) > 0 {
			w.Errorf("infected: %v", infected)
		}
		if left := w.s.Client.Job.Query().Where(job.DoneAtIsNil()).CountX(storetest.System()); left != 0 {
			w.Errorf("%d jobs are left", left)
		}
	})
}

func TestTwoWorkersThatFindTheSameVirusTellItOnce(t *testing.T) {
	searched(t, func(w desk, _ *clamdtest.Daemon) {
		added := w.add(w.Own.Claims[claim.StatusDRAFT], clamdtest.Infected())
		if err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return jobs.Enqueue(ctx, tx, ScanKind, search{added.ID}, tx.Now)
		}); err != nil {
			w.Fatal(err)
		}
		if infected := w.search(); len(infected) != 1 {
			w.Errorf("told %d times", len(infected))
		}
	})
}

func TestWhatTheDemoPassedUnsearchedIsSearchedOnceThereIsADaemon(t *testing.T) {
	searched(t, func(w desk, _ *clamdtest.Daemon) {
		with, without := w.d, New(w.s, w.v, nil)
		w.d = without
		added := w.add(w.Own.Claims[claim.StatusDRAFT], clamdtest.Infected())
		if _, err := without.Read(w.own(), added.ID); err != nil || w.state(added.ID) != document.StateUNSCANNED || without.Scanned() {
			w.Errorf("the demo holds back what nobody will search: %v", err)
		}
		if err := without.CatchUp(w.Context()); err != nil || w.state(added.ID) != document.StateUNSCANNED {
			w.Errorf("without a daemon it is %s, %v", w.state(added.ID), err)
		}
		w.d = with
		if _, err := with.Read(w.own(), added.ID); code(err) != "document_scanning" {
			w.Errorf("unsearched, it reads: %v", err)
		}
		for range 2 {
			if err := with.CatchUp(w.Context()); err != nil {
				w.Fatal(err)
			}
		}
		if infected := w.search(); len(infected) != 1 || w.state(added.ID) != document.StateINFECTED {
			w.Errorf("it is %s", w.state(added.ID))
		}
		waits := w.add(w.Own.Claims[claim.StatusDRAFT], "harmless")
		w.d = without
		w.search()
		if w.state(waits.ID) != document.StateUNSCANNED {
			w.Errorf("the daemon was taken away, and it is %s", w.state(waits.ID))
		}
	})
}

func TestADocumentThatCannotBeOpenedWaitsADayAndThenAsksForAnother(t *testing.T) {
	searched(t, func(w desk, _ *clamdtest.Daemon) {
		returned := w.Own.Claims[claim.StatusRETURNED]
		lost := w.add(returned, "lost")
		content := w.s.Client.DocumentContent.Query().Where(documentcontent.DocumentID(lost.ID)).OnlyX(storetest.System())
		if err := w.v.Erase(w.Context(), content.KeptAs); err != nil {
			w.Fatal(err)
		}
		for range 30 {
			w.search()
		}
		w.after(23 * time.Hour)
		if told := w.search(); len(told) > 0 || w.state(lost.ID) != document.StateSCANNING {
			w.Errorf("within a day it is %s, %v are told", w.state(lost.ID), told)
		}
		w.after(25 * time.Hour)
		if told := w.search(); !slices.Equal(told, []string{returned.ID}) || w.state(lost.ID) != document.StateUNREADABLE {
			w.Errorf("after a day it is %s, %v are told", w.state(lost.ID), told)
		}
		if _, err := w.d.Read(w.own(), lost.ID); code(err) != "document_unreadable" {
			w.Errorf("reading it gives %v", err)
		}
		if n := w.s.Client.DocumentContent.Query().Where(documentcontent.DocumentID(lost.ID)).CountX(storetest.System()); n != 1 {
			w.Error("nobody can find it again")
		}
		if again := w.add(returned, "lost"); again.ID == lost.ID || again.State == document.StateUNREADABLE {
			w.Errorf("the same file sent again is %v", again)
		}
	})
}
