package documents

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/documentupload"
	"kyosai/server/access"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// begun is an upload of the member's draft.
func (w desk) begun(size int) *ent.DocumentUpload {
	w.Helper()
	u, err := w.d.Begin(w.own(), w.Own.Claims[claim.StatusDRAFT].ID, size)
	if err != nil {
		w.Fatal(err)
	}
	return u
}

func (w desk) parts() int { return w.s.Client.DocumentPart.Query().CountX(storetest.System()) }

// cut is what arrives of a part before the line breaks.
func cut(raw []byte) io.Reader {
	return io.MultiReader(bytes.NewReader(raw), iotest.ErrReader(io.ErrUnexpectedEOF))
}

func TestAFileThatBreaksAnywhereGoesOnFromThereAndIsWhole(t *testing.T) {
	const part = 128
	each(t, func(w desk) {
		draft := w.Own.Claims[claim.StatusDRAFT]
		raw := paged(1, "", "", stream("", "0"))
		for boundary := 0; boundary <= len(raw); boundary += part {
			for _, beyond := range []int{0, 1, part / 2} {
				raw := paged(1, "", "", stream("", fmt.Sprint(boundary, beyond)))
				u := w.begun(len(raw))
				for u.Arrived+part <= boundary {
					var err error
					if u, err = w.d.Append(w.own(), u.ID, u.Arrived, bytes.NewReader(raw[u.Arrived:u.Arrived+part])); err != nil {
						w.Fatal(err)
					}
				}
				end := min(len(raw), u.Arrived+beyond)
				if _, err := w.d.Append(w.own(), u.ID, u.Arrived, cut(raw[u.Arrived:end])); u.Arrived < len(raw) && code(err) != "document_cut" {
					w.Fatalf("broken at %d: %v", end, err)
				}
				again, err := w.d.Upload(w.own(), u.ID)
				if err != nil || again.Arrived != end {
					w.Fatalf("broken at %d: %d arrived, %v", end, again.Arrived, err)
				}
				if _, err := w.d.Append(w.own(), u.ID, end, bytes.NewReader(raw[end:])); err != nil {
					w.Fatal(err)
				}
				made, err := w.d.Finish(w.own(), u.ID)
				if err != nil {
					w.Fatal(err)
				}
				if got, err := w.d.Read(w.own(), made.ID); err != nil || !bytes.Equal(got.Bytes, raw) {
					w.Errorf("broken at %d it is another: %v", end, err)
				}
				if _, err := w.d.Remove(w.own(), made.ID); err != nil {
					w.Fatal(err)
				}
			}
		}
		if w.pages(draft.ID) != 1 || w.parts() != 0 {
			w.Errorf("%d pages and %d parts are left", w.pages(draft.ID), w.parts())
		}
	})
}

func TestTheSameBytesSentTwiceArriveOnce(t *testing.T) {
	each(t, func(w desk) {
		raw := paged(1, "", "")
		u := w.begun(len(raw))
		half := len(raw) / 2
		var group sync.WaitGroup
		said := make([]string, 4)
		for i := range said {
			group.Go(func() {
				_, err := w.d.Append(w.own(), u.ID, 0, bytes.NewReader(raw[:half]))
				said[i] = code(err)
			})
		}
		group.Wait()
		slices.Sort(said)
		if got := strings.Join(said, " "); got != "ok upload_offset upload_offset upload_offset" {
			w.Errorf("said %s", got)
		}
		if w.parts() != 1 || len(w.blobsKept()) != len(w.blobsTold())+1 {
			w.Errorf("%d parts, %d blobs beside documents", w.parts(), len(w.blobsKept())-len(w.blobsTold()))
		}
		if _, err := w.d.Append(w.own(), u.ID, half, bytes.NewReader(raw[half:])); err != nil {
			w.Fatal(err)
		}
		ids := make([]string, 4)
		for i := range ids { // all ask for the end at once: one makes the document, the others learn that it is there
			group.Go(func() {
				made, err := w.d.Finish(w.own(), u.ID)
				if code(err) == "upload_offset" {
					made, err = w.d.Finish(w.own(), u.ID)
				}
				if err != nil {
					w.Error(err)
					return
				}
				ids[i] = made.ID
			})
		}
		group.Wait()
		w.work()
		if ids[0] == "" || len(slices.Compact(ids)) != 1 || w.pages(w.Own.Claims[claim.StatusDRAFT].ID) != 2 || !slices.Equal(w.blobsKept(), w.blobsTold()) {
			w.Errorf("it became %v, with %d blobs for %d documents", ids, len(w.blobsKept()), len(w.blobsTold()))
		}
	})
}

func TestAnUploadIsItsMembersAlone(t *testing.T) {
	each(t, func(w desk) {
		raw := paged(1, "", "")
		u := w.begun(len(raw))
		filed, err := w.d.Begin(storetest.As(w.Viewer("CLERK")), w.Own.Filed.ID, len(raw))
		if err != nil {
			w.Fatal(err)
		}
		other := &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Clerk, StaffID: w.Staff["EXAMINER"].ID}
		for name, tt := range map[string]struct {
			viewer *access.Viewer
			upload string
			want   int
		}{
			"another member": {w.Other.Viewer(), u.ID, 404}, "nobody": {&access.Viewer{Kind: access.Anonymous}, u.ID, 401},
			"a clerk": {w.Viewer("CLERK"), u.ID, 404}, "an examiner": {w.Viewer("EXAMINER"), u.ID, 403},
			"the member himself, of his heirs' papers": {w.Own.Viewer(), filed.ID, 404}, "another clerk": {other, filed.ID, 404},
			"its member, of none": {w.Own.Viewer(), "upl_none", 404},
		} {
			server := w.serve(tt.viewer)
			for _, method := range []string{"HEAD", "PATCH", "DELETE"} {
				response, _, _ := w.ask(method, server.URL+uploadsPath+tt.upload, strings.NewReader("x"), "Content-Type", tusPart, "Upload-Offset", "0")
				if response.StatusCode != tt.want || response.Header.Get(phoneKey) != "" || response.Header.Get("Upload-Offset") != "" {
					w.Errorf("%s, %s: %s %v", name, method, response.Status, response.Header)
				}
			}
		}
		if now := w.s.Client.DocumentUpload.GetX(storetest.System(), u.ID); now.Arrived != 0 {
			w.Errorf("%d bytes of strangers arrived", now.Arrived)
		}
	})
}

func TestTheProtocolIsSpokenAsItIsWritten(t *testing.T) {
	each(t, func(w desk) {
		server := w.serve(w.Own.Viewer())
		raw := paged(1, "", "")
		u := w.begun(len(raw))
		url := server.URL + uploadsPath + u.ID
		patch := func(at string, body []byte, headers ...string) (*http.Response, said) {
			response, _, answer := w.ask("PATCH", url, bytes.NewReader(body), append([]string{"Content-Type", tusPart, "Upload-Offset", at}, headers...)...)
			return response, answer
		}
		for name, tt := range map[string]struct {
			at     string
			header []string
			status int
			code   string
		}{
			"another version": {"0", []string{"Tus-Resumable", "0.2.2"}, 412, "tus_version"}, "another type": {"0", []string{"Content-Type", "application/pdf"}, 415, "tus_part"},
			"no offset": {"x", nil, 415, "tus_part"}, "an offset beyond what arrived": {"9", nil, 409, "upload_offset"}, "one before the file": {"-1", nil, 409, "upload_offset"},
		} {
			if response, answer := patch(tt.at, raw[:9], tt.header...); response.StatusCode != tt.status || answer.Problem == nil || answer.Problem.Code != tt.code {
				w.Errorf("%s: %s %+v", name, response.Status, answer.Problem)
			}
		}
		response, _ := patch("0", raw[:9])
		if response.StatusCode != 204 || response.Header.Get("Upload-Offset") != "9" || response.Header.Get("Content-Location") != "" {
			w.Errorf("a part: %s %v", response.Status, response.Header)
		}
		if response, answer := patch("0", raw[:9]); response.StatusCode != 409 || answer.Problem.Code != "upload_offset" {
			w.Errorf("an offset that is passed: %s", response.Status)
		}
		response, _, _ = w.ask("HEAD", url, nil)
		for name, want := range map[string]string{"Upload-Offset": "9", "Upload-Length": fmt.Sprint(len(raw)), "Cache-Control": "no-store", "Tus-Resumable": "1.0.0"} {
			if got := response.Header.Get(name); got != want {
				w.Errorf("%s: %q, want %q", name, got, want)
			}
		}
		if ends, err := http.ParseTime(response.Header.Get("Upload-Expires")); err != nil || time.Until(ends) < 23*time.Hour {
			w.Errorf("runs out at %v, %v", ends, err)
		}
		response, _ = patch("9", raw[9:])
		made := response.Header.Get("Content-Location")
		again, _ := patch(fmt.Sprint(len(raw)), nil) // the answer was lost
		if response.StatusCode != 204 || made == "" || again.StatusCode != 204 || again.Header.Get("Content-Location") != made {
			w.Errorf("the end: %s %q, asked again %s %q", response.Status, made, again.Status, again.Header.Get("Content-Location"))
		}
		response, _, _ = w.ask("OPTIONS", server.URL+"/documents", nil)
		if response.StatusCode != 204 || response.Header.Get("Tus-Version") != "1.0.0" || response.Header.Get("Tus-Extension") != "creation,expiration,termination" {
			w.Errorf("what is spoken: %v", response.Header)
		}
	})
}

func TestWhatIsTooLargeOrBrokenLeavesNothing(t *testing.T) {
	each(t, func(w desk) {
		draft := w.Own.Claims[claim.StatusDRAFT]
		photo := asJPEG(corners())
		for size, want := range map[int]string{mostBytes + 1: "document_size", 0: "document_empty", -1: "document_empty"} {
			if _, err := w.d.Begin(w.own(), draft.ID, size); code(err) != want {
				w.Errorf("of %d bytes: %v", size, err)
			}
		}
		if _, err := send(w.own(), w.d, draft.ID, photo[:len(photo)-200]); code(err) != "document_broken" {
			w.Errorf("a broken photo: %v", err)
		}
		u := w.begun(100)
		if _, err := w.d.Append(w.own(), u.ID, 0, bytes.NewReader(make([]byte, 101))); code(err) != "document_size" {
			w.Errorf("more than was said: %v", err)
		}
		large := w.begun(mostBytes)
		if _, err := w.d.Append(w.own(), large.ID, 0, bytes.NewReader(make([]byte, mostPart+1))); code(err) != "document_part" {
			w.Errorf("a part too large: %v", err)
		}
		for _, one := range []*ent.DocumentUpload{u, large} {
			if _, err := w.d.Finish(w.own(), one.ID); code(err) != "upload_offset" {
				w.Errorf("finished half: %v", err)
			}
			if err := w.d.GiveUp(w.own(), one.ID); err != nil {
				w.Error(err)
			}
		}
		w.work()
		if w.pages(draft.ID) != 1 || w.s.Client.DocumentUpload.Query().CountX(storetest.System()) != 0 || !slices.Equal(w.blobsKept(), w.blobsTold()) {
			w.Errorf("%d pages, %d blobs", w.pages(draft.ID), len(w.blobsKept()))
		}
	})
}

func TestWhatSaysThatItIsTooLargeIsNotRead(t *testing.T) {
	each(t, func(w desk) {
		mux := http.NewServeMux()
		w.d.Mount(mux, func(next http.Handler) http.Handler { return next })
		for path, length := range map[string]int64{"POST /documents?claim=" + w.Own.Claims[claim.StatusDRAFT].ID: 1, "PATCH " + uploadsPath + w.begun(mostBytes).ID: mostPart + 1} {
			method, url, _ := strings.Cut(path, " ")
			r := httptest.NewRequest(method, url, iotest.ErrReader(errors.New("it was read")))
			r.ContentLength = length
			for name, value := range map[string]string{"Tus-Resumable": tusVersion, "Content-Type": tusPart, "Upload-Offset": "0", "Upload-Length": fmt.Sprint(mostBytes + 1)} {
				r.Header.Set(name, value)
			}
			recorder := httptest.NewRecorder()
			mux.ServeHTTP(recorder, r.WithContext(w.own()))
			if recorder.Code != 413 {
				w.Errorf("%s: %d %s", method, recorder.Code, recorder.Body)
			}
		}
	})
}

func TestWhatHasArrivedIsSealedAtEveryMoment(t *testing.T) {
	each(t, func(w desk) {
		const secret = "a family's register"
		raw := paged(1, "", "", stream("", strings.Repeat(secret, 40)))
		u := w.begun(len(raw))
		for u.Arrived < len(raw) {
			var err error
			if u, err = w.d.Append(w.own(), u.ID, u.Arrived, bytes.NewReader(raw[u.Arrived:min(len(raw), u.Arrived+300)])); err != nil {
				w.Fatal(err)
			}
			err = filepath.WalkDir(w.folder, func(path string, entry fs.DirEntry, err error) error {
				if err != nil || entry.IsDir() {
					return err
				}
				bytesOf, err := os.ReadFile(path)
				if bytes.Contains(bytesOf, []byte("register")) {
					w.Errorf("%s can be read", path)
				}
				return err
			})
			if err != nil {
				w.Fatal(err)
			}
		}
	})
}

func TestAnUploadRunsOutAfterADay(t *testing.T) {
	each(t, func(w desk) {
		raw := paged(1, "", "")
		made, err := send(w.own(), w.d, w.Own.Claims[claim.StatusDRAFT].ID, raw)
		if err != nil {
			w.Fatal(err)
		}
		u := w.begun(len(raw))
		if _, err := w.d.Append(w.own(), u.ID, 0, bytes.NewReader(raw[:9])); err != nil {
			w.Fatal(err)
		}
		for hours, want := range []struct {
			code string
			left int
		}{23: {"ok", 2}, 25: {"upload_not_found", 0}} {
			if want.code == "" {
				continue
			}
			w.s.SetClock(func() time.Time { return time.Now().Add(time.Duration(hours) * time.Hour) })
			if err := errors.Join(sweepAll(w.Context(), w.d), w.d.Expire(w.Context())); err != nil {
				w.Fatal(err)
			}
			w.work()
			_, err := w.d.Upload(w.own(), u.ID)
			if left := w.s.Client.DocumentUpload.Query().CountX(storetest.System()); code(err) != want.code || left != want.left {
				w.Errorf("after %d hours: %v, %d are left", hours, err, left)
			}
		}
		if !slices.Equal(w.blobsKept(), w.blobsTold()) || w.parts() != 0 {
			w.Errorf("%d blobs for %d documents", len(w.blobsKept()), len(w.blobsTold()))
		}
		if got, err := w.d.Read(w.own(), made.ID); err != nil || !bytes.Equal(got.Bytes, raw) {
			w.Errorf("the document that was sent whole: %v", err)
		}
	})
}

func TestNothingMoreArrivesForAClaimThatWasSent(t *testing.T) {
	each(t, func(w desk) {
		u := w.begun(9)
		if err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Claim.UpdateOneID(w.Own.Claims[claim.StatusDRAFT].ID).SetStatus(claim.StatusSUBMITTED).Exec(ctx)
		}); err != nil {
			w.Fatal(err)
		}
		for name, err := range map[string]error{
			"asks": second(w.d.Upload(w.own(), u.ID)), "sends": second(w.d.Append(w.own(), u.ID, 0, strings.NewReader("x"))), "gives up": w.d.GiveUp(w.own(), u.ID),
		} {
			if code(err) != "claim_state" {
				w.Errorf("%s: %v", name, err)
			}
		}
	})
}

func second[T any](_ T, err error) error { return err }

func TestAClaimHasSoManyUploadsUnderWay(t *testing.T) {
	each(t, func(w desk) {
		for range mostUnfinished {
			w.begun(9)
		}
		if _, err := w.d.Begin(w.own(), w.Own.Claims[claim.StatusDRAFT].ID, 9); code(err) != "document_uploads" {
			w.Errorf("one more: %v", err)
		}
		first := w.s.Client.DocumentUpload.Query().Order(documentupload.ByID()).FirstIDX(storetest.System())
		if err := w.d.GiveUp(w.own(), first); err != nil {
			w.Fatal(err)
		}
		w.begun(9)
	})
}
