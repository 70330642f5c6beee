package documents

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/documentupload"
	"kyosai/server/access"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/vault"
)

// killed is what the process that is killed works on.
type killed struct {
	URL, Folder, Claim, Member, Account string
	Seed                                int
}

const killedVariable = "KYOSAI_TEST_KILLED_DOCUMENTS"

// TestMain lets the test's own binary be the process that is killed.
func TestMain(m *testing.M) {
	if text := os.Getenv(killedVariable); text != "" {
		if err := addUntilKilled(text); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// addUntilKilled adds documents and removes them again, and says on its output what holds.
func addUntilKilled(text string) error {
	var k killed
	if err := json.Unmarshal([]byte(text), &k); err != nil {
		return err
	}
	s, err := store.Open(context.Background(), k.URL)
	if err != nil {
		return err
	}
	v, err := vault.In(k.Folder)
	if err != nil {
		return err
	}
	ctx := storetest.As(&access.Viewer{Kind: access.Member, Zone: access.Public, Roles: access.MemberRole, MemberID: k.Member, AccountID: k.Account})
	d := New(s, v, nil)
	for n := 0; ; n++ {
		raw := paged(1, "", "", stream("", fmt.Sprint("page ", k.Seed, " ", n)))
		added, err := sendIn(len(raw)/3+1, ctx, d, k.Claim, raw)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(raw)
		fmt.Println("added", added.ID, hex.EncodeToString(sum[:]))
		if n%3 == 0 { // two of three stay until the claim is full
			continue
		}
		fmt.Println("removing", added.ID)
		if _, err := d.Remove(ctx, added.ID); err != nil {
			return err
		}
		fmt.Println("removed", added.ID)
	}
}

func kills() int {
	if os.Getenv("KYOSAI_TEST_LONG") != "" {
		return 100
	}
	return 4
}

func TestKilledAtAnyMomentNothingAcknowledgedIsLostAndNothingIsHalfThere(t *testing.T) {
	for _, engine := range storetest.Engines() {
		t.Run(engine, func(t *testing.T) {
			url := storetest.URL(t, engine)
			s, err := store.Open(t.Context(), url)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = s.Close() })
			if _, err := s.Migrate(t.Context()); err != nil {
				t.Fatal(err)
			}
			w := desk{T: t, People: storetest.Populate(t, s), s: s, folder: t.TempDir()}
			if w.v, err = vault.In(w.folder); err != nil {
				t.Fatal(err)
			}
			w.d = New(s, w.v, nil)
			w.fill()
			for n := range kills() {
				w.holds(w.killOne(n, url))
			}
			w.s.SetClock(func() time.Time { return time.Now().Add(25 * time.Hour) })
			if err := w.d.Expire(t.Context()); err != nil {
				t.Fatal(err)
			}
			w.work()
			if err := sweepAll(t.Context(), w.d); err != nil {
				t.Fatal(err)
			}
			if kept, told := w.blobsKept(), w.blobsTold(); !slices.Equal(kept, told) {
				t.Errorf("swept, there are %d blobs and %d are told of", len(kept), len(told))
			}
		})
	}
}

// killOne lets a process add and remove documents, kills it, and gives what it said.
func (w desk) killOne(n int, url string) string {
	w.Helper()
	if _, err := w.s.DB.Exec("DELETE FROM document_contents WHERE document_id IN (SELECT id FROM documents WHERE media_type = 'application/pdf')"); err != nil {
		w.Fatal(err)
	}
	if _, err := w.s.DB.Exec("DELETE FROM documents WHERE media_type = 'application/pdf'"); err != nil {
		w.Fatal(err)
	}
	if _, err := w.s.DB.Exec("UPDATE document_uploads SET expires_at = created_at"); err != nil { // those of who was killed before are no room for this one
		w.Fatal(err)
	}
	text, _ := json.Marshal(killed{url, w.folder, w.Own.Claims[claim.StatusDRAFT].ID, w.Own.Member.ID, w.Own.Account.ID, n})
	child := exec.Command(os.Args[0], "-test.run=^$")
	child.Env = append(os.Environ(), killedVariable+"="+string(text))
	var complaint bytes.Buffer
	child.Stderr = &complaint
	out, err := child.StdoutPipe()
	if err != nil {
		w.Fatal(err)
	}
	if err := child.Start(); err != nil {
		w.Fatal(err)
	}
	lines := bufio.NewReader(out)
	first, err := lines.ReadString('\n')
	if err != nil {
		w.Fatalf("%v: %s", err, complaint.String())
	}
	time.Sleep(time.Duration(rand.IntN(300)) * time.Millisecond)
	if err := child.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		w.Fatal(err)
	}
	rest, _ := io.ReadAll(lines)
	_ = child.Wait() // killed, or at the end of what a claim holds
	return first + string(rest)
}

// holds compares what a process said with what is there.
func (w desk) holds(said string) {
	w.Helper()
	sums, gone := map[string]string{}, map[string]string{}
	for line := range strings.Lines(said) {
		switch words := strings.Fields(line); {
		case !strings.HasSuffix(line, "\n"): // killed within the word
		case words[0] == "added":
			sums[words[1]] = words[2]
		default:
			gone[words[1]] = words[0]
		}
	}
	for id, sum := range sums {
		got, err := w.d.Read(w.own(), id)
		switch {
		case gone[id] == "removed":
			if code(err) != "document_not_found" {
				w.Errorf("%s was removed and reads: %v", id, err)
			}
		case gone[id] == "removing" && code(err) == "document_not_found": // the removal held, its answer was lost
		case err != nil:
			w.Errorf("%s was acknowledged and is lost: %v", id, err)
		default:
			if is := sha256.Sum256(got.Bytes); hex.EncodeToString(is[:]) != sum {
				w.Errorf("%s is another", id)
			}
		}
	}
	for _, one := range w.s.Client.Document.Query().Where(document.HasClaimWith(claim.MemberID(w.Own.Member.ID))).AllX(storetest.System()) {
		w.opens(one)
	}
	for _, u := range w.s.Client.DocumentUpload.Query().Where(documentupload.DocumentIDIsNil()).AllX(storetest.System()) {
		u.Size = u.Arrived
		if _, err := w.d.whole(w.own(), u); err != nil {
			w.Errorf("%s cannot go on: %v", u.ID, err)
		}
	}
}

func (w desk) opens(one *ent.Document) {
	w.Helper()
	if _, err := w.d.Read(w.own(), one.ID); err != nil {
		w.Errorf("%s is told of and does not open: %v", one.ID, err)
	}
}
