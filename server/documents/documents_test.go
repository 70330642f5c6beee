package documents

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/auditentry"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/purposedlook"
	"kyosai/server/access"
	"kyosai/server/looks"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/vault"
)

// desk is a database with people, a vault in a folder, and the documents in them.
type desk struct {
	*testing.T
	*storetest.People
	s      *store.Store
	v      *vault.Vault
	d      *Documents
	folder string
}

func each(t *testing.T, test func(w desk)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		w := desk{T: t, People: storetest.Populate(t, s), s: s, folder: t.TempDir()}
		var err error
		if w.v, err = vault.In(w.folder); err != nil {
			t.Fatal(err)
		}
		w.d = New(s, w.v, nil)
		w.fill()
		test(w)
	})
}

// fill puts bytes into the vault for the documents that are there already.
func (w desk) fill() {
	for _, c := range w.s.Client.DocumentContent.Query().AllX(storetest.System()) {
		blob, err := w.v.Keep(w.Context(), c.DocumentID, []byte{1, 2, 3})
		if err != nil {
			w.Fatal(err)
		}
		if _, err := w.s.DB.Exec("UPDATE document_contents SET kept_as = ? WHERE id = ?", blob, c.ID); err != nil {
			w.Fatal(err)
		}
	}
}

func (w desk) own() context.Context { return storetest.As(w.Own.Viewer()) }

// send takes a file from its first byte to its last, as an app on a good line sends it.
func send(ctx context.Context, d *Documents, claimID string, raw []byte) (*ent.Document, error) {
	return sendIn(mostPart, ctx, d, claimID, raw)
}

// sendIn sends a file in parts of so many bytes.
func sendIn(part int, ctx context.Context, d *Documents, claimID string, raw []byte) (*ent.Document, error) {
	u, err := d.Begin(ctx, claimID, len(raw))
	for err == nil && u.Arrived < u.Size {
		u, err = d.Append(ctx, u.ID, u.Arrived, bytes.NewReader(raw[u.Arrived:min(len(raw), u.Arrived+part)]))
	}
	if err != nil {
		return nil, err
	}
	return d.Finish(ctx, u.ID)
}

// pages counts the documents of a claim, past every scope.
func (w desk) pages(claimID string) int {
	return w.s.Client.Document.Query().Where(document.ClaimID(claimID)).CountX(storetest.System())
}

func TestAMemberAddsPagesToWhatIsHisAndNotSent(t *testing.T) {
	photo := asJPEG(corners())
	each(t, func(w desk) {
		for status, c := range w.Own.Claims {
			got, err := send(w.own(), w.d, c.ID, photo)
			want := map[bool]string{true: "ok", false: "claim_state"}[status == claim.StatusDRAFT || status == claim.StatusRETURNED]
			if code(err) != want || w.pages(c.ID) != map[string]int{"ok": 2, "claim_state": 1}[want] {
				w.Errorf("%s: %v, %d pages", status, err, w.pages(c.ID))
			}
			if err == nil && (got.Position != 2 || got.MediaType != "image/jpeg" || got.Pages != 1 || got.Size < 100) {
				w.Errorf("%s: %v", status, got)
			}
		}
		draft := w.Own.Claims[claim.StatusDRAFT]
		for name, tt := range map[string]struct {
			viewer *access.Viewer
			want   string
		}{
			"a stranger": {w.Other.Viewer(), "claim_not_found"}, "nobody": {&access.Viewer{Kind: access.Anonymous}, "sign_in"},
			"a clerk": {w.Viewer("CLERK"), "claim_not_found"}, "an examiner": {w.Viewer("EXAMINER"), "forbidden"}, "an administrator": {w.Viewer("ADMINISTRATOR"), "forbidden"},
		} {
			if _, err := send(storetest.As(tt.viewer), w.d, draft.ID, photo); code(err) != tt.want {
				w.Errorf("%s: %v", name, err)
			}
			if _, err := w.d.Remove(storetest.As(tt.viewer), w.first(draft)); code(err) != strings.Replace(tt.want, "claim_not", "document_not", 1) {
				w.Errorf("%s removes: %v", name, err)
			}
		}
		if _, err := send(w.own(), w.d, "clm_none", photo); code(err) != "claim_not_found" {
			w.Errorf("no claim: %v", err)
		}
	})
}

func TestWhoFilesForHeirsAddsTheirPapersAndNobodyElse(t *testing.T) {
	photo := asJPEG(corners())
	each(t, func(w desk) {
		clerk := storetest.As(w.Viewer("CLERK"))
		other := storetest.As(&access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Clerk, StaffID: w.Staff["EXAMINER"].ID})
		added, err := send(clerk, w.d, w.Own.Filed.ID, photo)
		if err != nil {
			t.Fatal(err)
		}
		for name, viewer := range map[string]context.Context{"another clerk": other, "the member": w.own()} {
			if _, err := send(viewer, w.d, w.Own.Filed.ID, photo); code(err) != "claim_not_found" {
				t.Errorf("%s adds: %v", name, err)
			}
			if _, err := w.d.Remove(viewer, added.ID); err == nil {
				t.Errorf("%s removes a paper", name)
			}
		}
		returned := w.Own.Claims[claim.StatusRETURNED]
		if _, err := send(clerk, w.d, returned.ID, photo); code(err) != "claim_not_found" {
			t.Errorf("a clerk adds to what a member made: %v", err)
		}
		if _, err := w.d.Remove(clerk, w.first(returned)); err == nil || w.pages(returned.ID) != 1 {
			t.Errorf("a clerk removes from what a member made: %v", err)
		}
		if _, err := w.d.Remove(clerk, added.ID); err != nil || w.pages(w.Own.Filed.ID) != 0 {
			t.Errorf("who filed it removes: %v", err)
		}
	})
}

func (w desk) first(c *ent.Claim) string {
	return w.s.Client.Document.Query().Where(document.ClaimID(c.ID)).FirstIDX(storetest.System())
}

func TestPagesAreRemovedFromWhatIsNotSent(t *testing.T) {
	each(t, func(w desk) {
		for status, c := range w.Own.Claims {
			claimID, err := w.d.Remove(w.own(), w.first(c))
			left, want := 1, "claim_state"
			if status == claim.StatusDRAFT || status == claim.StatusRETURNED {
				left, want = 0, "ok"
			}
			if code(err) != want || w.pages(c.ID) != left || err == nil && claimID != c.ID {
				w.Errorf("%s: %v, %d left", status, err, w.pages(c.ID))
			}
		}
		if n := w.s.Client.DocumentContent.Query().CountX(storetest.System()); n != 14 {
			w.Errorf("%d contents are left", n)
		}
		if _, err := w.d.Remove(w.own(), "doc_none"); code(err) != "document_not_found" {
			w.Errorf("no document: %v", err)
		}
	})
}

func TestTheSameFileIsAddedOnce(t *testing.T) {
	each(t, func(w desk) {
		draft := w.Own.Claims[claim.StatusDRAFT]
		var group sync.WaitGroup
		ids := make([]string, 4)
		for i := range ids {
			group.Go(func() {
				d, err := send(w.own(), w.d, draft.ID, asJPEG(corners()))
				if err != nil {
					w.Error(err)
					return
				}
				ids[i] = d.ID
			})
		}
		group.Wait()
		for _, id := range ids {
			if id != ids[0] {
				w.Errorf("sent four times it became %v", ids)
			}
		}
		if w.pages(draft.ID) != 2 {
			w.Errorf("%d pages", w.pages(draft.ID))
		}
	})
}

func TestAClaimHoldsTwentyPages(t *testing.T) {
	each(t, func(w desk) {
		draft := w.Own.Claims[claim.StatusDRAFT]
		add := func(raw []byte) string { _, err := send(w.own(), w.d, draft.ID, raw); return code(err) }
		if got := add(paged(18, "", "")); got != "ok" {
			w.Errorf("18 pages and the one there: %s", got)
		}
		if got := add(paged(2, "", "")); got != "document_pages" {
			w.Errorf("2 more: %s", got)
		}
		if got := add(paged(1, "", "")); got != "ok" {
			w.Errorf("1 more: %s", got)
		}
		if got := add(asPNG(corners())); got != "document_pages" {
			w.Errorf("and a photo: %s", got)
		}
	})
}

func TestTheLargestPDFIsKeptWhole(t *testing.T) {
	each(t, func(w desk) {
		draft := w.Own.Claims[claim.StatusDRAFT]
		raw := paged(1, "", "", stream("", strings.Repeat("\x00'\\\"", mostBytes/4-300)))
		added, err := send(w.own(), w.d, draft.ID, raw)
		if err != nil {
			w.Fatal(err)
		}
		got, err := w.d.Read(w.own(), added.ID)
		if err != nil || !bytes.Equal(got.Bytes, raw) {
			w.Errorf("%d bytes of %d, %v", len(got.Bytes), len(raw), err)
		}
	})
}

func TestTwoAreDecodedAtOnce(t *testing.T) {
	slots := newSlots(2, 24, 4, 200, time.Minute)
	inside, release := make(chan struct{}, 20), make(chan struct{})
	var now, over atomic.Int32
	var group sync.WaitGroup
	for range 20 {
		group.Go(func() {
			err := slots.decode(context.Background(), func() error {
				if now.Add(1) > 2 {
					over.Add(1)
				}
				inside <- struct{}{}
				<-release
				now.Add(-1)
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	<-inside
	<-inside // two are inside at once, or this waits for ever
	close(release)
	group.Wait()
	if over.Load() != 0 {
		t.Errorf("%d times more than two were", over.Load())
	}
	slots.decoding <- struct{}{}
	slots.decoding <- struct{}{}
	gone, leave := context.WithCancel(context.Background())
	leave()
	if err := slots.decode(gone, func() error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("whoever left still waits: %v", err)
	}
}

func TestThereIsRoomForSomeFilesAndForFewOfOneMember(t *testing.T) {
	slots := newSlots(1, 3, 2, 100, time.Minute)
	inside, release := make(chan string), make(chan struct{})
	var group sync.WaitGroup
	enter := func(member string) {
		group.Go(func() {
			if err := slots.receive(context.Background(), member, func() error { inside <- member; <-release; return nil }); err != nil {
				t.Error(err)
			}
		})
	}
	for range 5 {
		enter("a")
	}
	if first, second := <-inside, <-inside; first != "a" || second != "a" {
		t.Errorf("inside: %s, %s", first, second)
	}
	enter("b")
	if third := <-inside; third != "b" {
		t.Errorf("inside: %s, though two files of a are", third)
	}
	enter("c")
	select {
	case fourth := <-inside:
		t.Errorf("inside: %s, though there is room for three", fourth)
	case <-time.After(20 * time.Millisecond):
	}
	close(release)
	for range 4 {
		<-inside
	}
	group.Wait()
	if slots.here != 0 || len(slots.of) != 0 || len(slots.room) != 0 {
		t.Errorf("room is lost: %d, %v, %d", slots.here, slots.of, len(slots.room))
	}
}

func TestWhoWaitsTooLongOrBehindTooManyIsAskedToComeAgain(t *testing.T) {
	each(t, func(w desk) {
		post := func() string {
			response, _, answer := w.post(w.serve(w.Own.Viewer()).URL, w.Own.Claims[claim.StatusDRAFT].ID, asJPEG(corners()))
			if answer.Problem == nil {
				return response.Status
			}
			return fmt.Sprint(response.StatusCode, " ", answer.Problem.Code)
		}
		w.d.slots = newSlots(2, 2, 4, 0, time.Minute)
		if got := post(); got != "429 documents_busy" {
			w.Errorf("behind too many: %s", got)
		}
		w.d.slots = newSlots(2, 0, 4, 10, time.Millisecond)
		if got := post(); got != "429 documents_busy" {
			w.Errorf("too long: %s", got)
		}
		gone, leave := context.WithCancel(w.own())
		leave()
		w.d.slots = newSlots(2, 0, 4, 10, time.Minute)
		if err := w.d.slots.receive(gone, "a", func() error { return nil }); !errors.Is(err, context.Canceled) {
			w.Errorf("whoever left still waits: %v", err)
		}
	})
}

// serve is the two handlers as a zone mounts them, with v signed in.
func (w desk) serve(v *access.Viewer) *httptest.Server {
	mux := http.NewServeMux()
	w.d.Mount(mux, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
			next.ServeHTTP(rw, r.WithContext(access.With(r.Context(), v)))
		})
	})
	server := httptest.NewServer(mux)
	w.Cleanup(server.Close)
	return server
}

type said struct {
	Problem *struct{ Code, Field, Message string }
}

// post sends a file in one part, and gives the last answer with where the document is.
func (w desk) post(server, claimID string, raw []byte) (*http.Response, string, said) {
	w.Helper()
	response, _, answer := w.ask("POST", server+"/documents?claim="+claimID, nil, "Upload-Length", strconv.Itoa(len(raw)))
	if response.StatusCode != http.StatusCreated {
		return response, "", answer
	}
	response, _, answer = w.ask("PATCH", server+response.Header.Get("Location"), bytes.NewReader(raw), "Content-Type", tusPart, "Upload-Offset", "0")
	return response, response.Header.Get("Content-Location"), answer
}

func (w desk) ask(method, url string, body io.Reader, headers ...string) (*http.Response, []byte, said) {
	w.Helper()
	r, err := http.NewRequest(method, url, body)
	if err != nil {
		w.Fatal(err)
	}
	r.Header.Set("Tus-Resumable", tusVersion)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		w.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	raw, err := io.ReadAll(response.Body)
	if err != nil {
		w.Fatal(err)
	}
	var answer said
	_ = json.Unmarshal(raw, &answer) // a document's bytes are no JSON
	return response, raw, answer
}

func TestADocumentGoesInAndOutOverHTTP(t *testing.T) {
	each(t, func(w desk) {
		own := w.serve(w.Own.Viewer())
		draft := w.Own.Claims[claim.StatusDRAFT]
		response, made, answer := w.post(own.URL, draft.ID, taken(corners(), nil))
		if response.StatusCode != 204 || !strings.HasPrefix(made, "/documents/doc_") || answer.Problem != nil {
			w.Fatalf("got %s %+v", response.Status, answer)
		}
		response, raw, _ := w.ask("GET", own.URL+made, nil)
		if response.StatusCode != 200 || readCorners(decodeJPEG(w, raw)) != "rgbk" {
			w.Errorf("got %s with %d bytes", response.Status, len(raw))
		}
		for name, want := range map[string]string{
			"Content-Type": "image/jpeg", "X-Content-Type-Options": "nosniff", "Content-Disposition": `inline; filename="document.jpg"`,
			"Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'self'", "Cache-Control": "no-store", "Cross-Origin-Resource-Policy": "same-origin",
		} {
			if got := response.Header.Get(name); got != want {
				w.Errorf("%s: %q, want %q", name, got, want)
			}
		}
		_, made, _ = w.post(own.URL, draft.ID, paged(1, "", ""))
		response, _, _ = w.ask("GET", own.URL+made, nil)
		if policy := response.Header.Get("Content-Security-Policy"); response.StatusCode != 200 || strings.Contains(policy, "sandbox") || !strings.Contains(policy, "default-src 'none'") {
			w.Errorf("a PDF: %s, %q", response.Status, policy)
		}
		response, _, answer = w.post(own.URL, draft.ID, []byte("<html>"))
		if response.StatusCode != 422 || answer.Problem == nil || answer.Problem.Code != "document_type" || answer.Problem.Field != "documents" || answer.Problem.Message == "" {
			w.Errorf("got %s %+v", response.Status, answer)
		}
	})
}

func TestADocumentIsShownToItsMemberAndToThoseWhoDecide(t *testing.T) {
	each(t, func(w desk) {
		sent, draft := w.Own.Document.ID, w.first(w.Own.Claims[claim.StatusDRAFT])
		for name, tt := range map[string]struct {
			viewer      *access.Viewer
			sent, draft int
		}{
			"its member": {w.Own.Viewer(), 200, 200}, "another member": {w.Other.Viewer(), 404, 404}, "nobody": {&access.Viewer{Kind: access.Anonymous}, 401, 401},
			"an examiner": {w.Viewer("EXAMINER"), 200, 404}, "an approver": {w.Viewer("APPROVER"), 200, 404}, "a clerk": {w.Viewer("CLERK"), 403, 403},
			"accounting": {w.Viewer("ACCOUNTING"), 403, 403}, "an administrator": {w.Viewer("ADMINISTRATOR"), 403, 403}, "IT": {w.Viewer("IT_REPORTING"), 403, 403},
		} {
			server := w.serve(tt.viewer)
			for id, want := range map[string]int{sent: tt.sent, draft: tt.draft, "doc_none": map[int]int{200: 404, 404: 404, 401: 401, 403: 403}[tt.sent]} {
				response, raw, answer := w.ask("GET", server.URL+"/documents/"+id, nil)
				if response.StatusCode != want || (want == 200) != bytes.Equal(raw, []byte{1, 2, 3}) || (want != 200) != (answer.Problem != nil) {
					w.Errorf("%s reads %s: %s %s", name, id, response.Status, raw)
				}
			}
		}
	})
}

func TestAProofOfASensitiveKindIsShownToStaffWithinALookAlone(t *testing.T) {
	each(t, func(w desk) {
		if err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().BenefitKind.Update().SetSensitive(true).Exec(ctx)
		}); err != nil {
			t.Fatal(err)
		}
		one := w.Own.Document.ID
		me := w.Viewer("EXAMINER")
		me.SessionID = "ses_1"
		if _, err := w.d.Read(storetest.As(me), one); code(err) != "look_needed" {
			t.Errorf("without a purpose: %v", err)
		}
		if _, err := w.d.Read(w.own(), one); err != nil {
			t.Errorf("its member: %v", err)
		}
		wish := looks.Wish{ClaimIDs: []string{w.Own.Claims[claim.StatusSUBMITTED].ID}, Purpose: purposedlook.PurposeEXAMINATION}
		if err := (looks.Looks{Store: w.s}).Open(storetest.As(me), wish); err != nil {
			t.Fatal(err)
		}
		if _, err := w.d.Read(storetest.As(me), one); err != nil {
			t.Errorf("within a look: %v", err)
		}
		if _, err := w.d.Read(storetest.As(me), w.Other.Document.ID); code(err) != "look_needed" {
			t.Errorf("of another claim: %v", err)
		}
		server := w.serve(me)
		if resp, _, said := w.ask("GET", server.URL+"/documents/"+w.Other.Document.ID, nil); resp.StatusCode != http.StatusForbidden || said.Problem.Code != "look_needed" {
			t.Errorf("over HTTP: %d, %v", resp.StatusCode, said)
		}
		if resp, _, _ := w.ask("GET", server.URL+"/documents/"+one, nil); resp.StatusCode != http.StatusOK {
			t.Errorf("over HTTP, within a look: %d", resp.StatusCode)
		}
		entry := w.s.Client.AuditEntry.Query().Where(auditentry.Operation("documentRead"), auditentry.PurposesNEQ("")).OnlyX(storetest.System())
		if !strings.Contains(entry.Purposes, wish.ClaimIDs[0]) {
			t.Errorf("recorded %s", entry.Purposes)
		}
	})
}

func TestEachLookAtADocumentIsRecorded(t *testing.T) {
	each(t, func(w desk) {
		server := w.serve(w.Viewer("EXAMINER"))
		for range 2 {
			w.ask("GET", server.URL+"/documents/"+w.Own.Document.ID, nil)
		}
		looks := w.s.Client.AuditEntry.Query().Where(auditentry.Operation("documentRead")).AllX(storetest.System())
		if len(looks) != 2 {
			w.Fatalf("%d looks are recorded", len(looks))
		}
		for _, e := range looks {
			if e.Actor != w.Staff["EXAMINER"].ID || !strings.Contains(e.Subjects, w.Own.Document.ID) || !strings.Contains(e.Subjects, w.Own.Member.ID) || e.Items == "" {
				w.Errorf("recorded as %v", e)
			}
		}
		own := w.serve(w.Own.Viewer())
		w.post(own.URL, w.Own.Claims[claim.StatusDRAFT].ID, asJPEG(corners()))
		if n := w.s.Client.AuditEntry.Query().Where(auditentry.Operation("documentAdd"), auditentry.ChangesContains("DocumentContent")).CountX(storetest.System()); n != 1 {
			w.Errorf("%d additions are recorded", n)
		}
	})
}

func TestNoBytesLeaveWithoutTheirRecord(t *testing.T) {
	each(t, func(w desk) {
		if _, err := w.s.DB.Exec("DROP TABLE audit_entries"); err != nil {
			w.Fatal(err)
		}
		response, raw, answer := w.ask("GET", w.serve(w.Own.Viewer()).URL+"/documents/"+w.Own.Document.ID, nil)
		if response.StatusCode != 500 || bytes.Contains(raw, []byte{1, 2, 3}) || answer.Problem == nil || strings.Contains(fmt.Sprint(answer.Problem), "audit") {
			w.Errorf("got %s %s", response.Status, raw)
		}
	})
}
