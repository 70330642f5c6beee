package doors_test

import (
	"encoding/json"
	"flag"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"kyosai/server/cards"
	"kyosai/server/doors"
	"kyosai/server/store/storetest"
)

var update = flag.Bool("update", false, "write the file that the door's page is tested with anew")

// shared is what the door's page is tested with too (webapp/member/door/door.test.ts): a list of a party of three as it
// was signed, and its codes.
type shared struct {
	Credential string       `json:"credential"`
	Keys       []*doors.Key `json:"keys"`
	List       struct {
		Body      string `json:"body"`
		Signature string `json:"signature"`
	} `json:"list"`
	Booking   string `json:"booking"`
	Code      string `json:"code"`
	EntryCode string `json:"entryCode"`
	Elsewhere string `json:"elsewhere"` // the code of a booking of another event
	Card      string `json:"card"`
	Forged    string `json:"forged"` // of a key that is none of ours
	Now       string `json:"now"`
}

const sharedFile = "testdata/shared.json"

func TestThePageIsTestedWithWhatIsSigned(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	w := open(t, s)
	fresh := w.share()
	if *update {
		raw, err := json.MarshalIndent(fresh, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(sharedFile, append(raw, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	raw, err := os.ReadFile(sharedFile)
	if err != nil {
		t.Fatal(err)
	}
	var kept shared
	if err := json.Unmarshal(raw, &kept); err != nil {
		t.Fatal(err)
	}
	if !verified(kept.Keys, &doors.List{Body: kept.List.Body, Signature: kept.List.Signature}) {
		t.Error("the list of the file is not signed")
	}
	for _, digest := range []string{doors.TicketDigest(kept.Credential, kept.Booking), doors.CodeDigest(kept.Credential, kept.EntryCode)} {
		if !strings.Contains(kept.List.Body, digest) {
			t.Errorf("the list of the file lacks %s", digest)
		}
	}
	if is, was := names(t, fresh.List.Body), names(t, kept.List.Body); !slices.Equal(is, was) {
		t.Errorf("a list has %v, the file %v: go test ./server/doors -run Page -update", is, was)
	}
}

func (w *world) share() shared {
	w.Helper()
	d := w.device(0)
	done, err := d.sync()
	if err != nil {
		w.Fatal(err)
	}
	other, err := cards.KeyOf([]byte("somebody else"))
	if err != nil {
		w.Fatal(err)
	}
	code := func(made *cards.Code, err error) string {
		w.Helper()
		if err != nil || made == nil {
			w.Fatalf("no code: %v", err)
		}
		return made.Text
	}
	booked := w.read(w.booked)
	elsewhere := *booked
	elsewhere.ID = "bkg_01k9w3m4t0e8r7q2v5x6y1z3ac"
	sh := shared{Credential: d.credential, Keys: d.keys, Booking: booked.ID, EntryCode: booked.EntryCode, Now: now.UTC().Format("2006-01-02T15:04:05Z"),
		Code: code(w.d.Code(booked)), Elsewhere: code(w.d.Cards.OfBooking(&elsewhere)), Card: code(w.d.Cards.OfViewer(w.me)),
		Forged: code(cards.Cards{Store: w.s, Key: other}.OfBooking(booked))}
	sh.List.Body, sh.List.Signature = done.List.Body, done.List.Signature
	return sh
}

// names are those of a list and of its first row.
func names(t *testing.T, body string) []string {
	t.Helper()
	var whole map[string]json.RawMessage
	var rows []map[string]json.RawMessage
	if err := json.Unmarshal([]byte(body), &whole); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(whole["rows"], &rows); err != nil || len(rows) == 0 {
		t.Fatal("no rows", err)
	}
	return append(slices.Sorted(maps.Keys(whole)), slices.Sorted(maps.Keys(rows[0]))...)
}
