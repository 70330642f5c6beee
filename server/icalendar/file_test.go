package icalendar

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"

	"kyosai/server/caldate"
)

var now = time.Date(2026, 6, 15, 10, 0, 0, 0, caldate.Japan)

// parsed reads a file with a library that did not write it.
func parsed(t testing.TB, file []byte) *ical.Component {
	t.Helper()
	cal, err := ical.NewDecoder(bytes.NewReader(file)).Decode()
	if err != nil {
		t.Fatalf("%v in %q", err, file)
	}
	var out bytes.Buffer
	if err := ical.NewEncoder(&out).Encode(cal); err != nil { // which checks what has to be there, and how often
		t.Fatalf("%v in %q", err, file)
	}
	if cal.Props.Get(ical.PropMethod) != nil || len(cal.Children) != 1 {
		t.Fatalf("a method, or %d parts, in %q", len(cal.Children), file)
	}
	return cal.Children[0]
}

func text(t testing.TB, of *ical.Component, name string) string {
	t.Helper()
	value, err := of.Props.Text(name)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// lines holds a file to the form of its lines: CRLF, at most 75 octets, no character cut in two.
func lines(t testing.TB, file []byte) {
	t.Helper()
	all := strings.Split(string(file), "\r\n")
	if all[len(all)-1] != "" {
		t.Errorf("the last line does not end: %q", file)
	}
	for _, line := range all {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line) {
			t.Errorf("a line of %d octets: %q", len(line), line)
		}
	}
}

func TestABookingsDay(t *testing.T) {
	d := Date{UID: "bkg_1@kyosai", Summary: "六甲山; 親子, ハイキング\\雨天決行", Location: strings.Repeat("神戸市中央区 ", 20), Description: "一行目\n二行目",
		URL: "https://example.jp/bookings/bkg_1", At: now, Sequence: 3}
	file := File(d, now)
	lines(t, file)
	of := parsed(t, file)
	for name, want := range map[string]string{ical.PropUID: d.UID, ical.PropSummary: d.Summary, ical.PropLocation: d.Location, ical.PropDescription: d.Description, ical.PropStatus: "CONFIRMED"} {
		if got := text(t, of, name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	begins, err := of.Props.DateTime(ical.PropDateTimeStart, nil)
	if err != nil || !begins.Equal(now) || of.Props.Get(ical.PropDateTimeStart).Value != "20260615T010000Z" {
		t.Errorf("begins %v, %v", begins, err)
	}
	if sequence, err := of.Props.Get(ical.PropSequence).Int(); err != nil || sequence != 3 {
		t.Errorf("sequence %d, %v", sequence, err)
	}
}

func TestAWholeDayEndsWithTheNextAndLeavesTheMemberFree(t *testing.T) {
	of := parsed(t, File(Date{UID: "ord_1@kyosai", Summary: "お支払いの期限", Day: "2026-06-30", Cancelled: true}, now))
	from, until := of.Props.Get(ical.PropDateTimeStart), of.Props.Get(ical.PropDateTimeEnd)
	if from.Value != "20260630" || from.Params.Get("VALUE") != "DATE" || until.Value != "20260701" {
		t.Errorf("from %+v until %+v", from, until)
	}
	if text(t, of, ical.PropStatus) != "CANCELLED" || text(t, of, ical.PropTransparency) != "TRANSPARENT" {
		t.Errorf("got %+v", of.Props)
	}
}

// FuzzFile writes what staff may have typed, and reads it with another library: the same texts, in lines as they have to be.
func FuzzFile(f *testing.F) {
	for _, seed := range []string{"", "いちご狩り", "a;b,c\\d\\n", "一\r\n二\r三\n", "BEGIN:VEVENT\r\nEND:VEVENT", strings.Repeat("髙", 200), strings.Repeat("a b", 60), "\x00\x07\u2028\xff", " 先頭と末尾 ", "🍣🍣🍣", ":;=\"'<>"} {
		f.Add(seed, seed)
	}
	f.Fuzz(func(t *testing.T, summary, place string) {
		file := File(Date{UID: "fuzz@kyosai", Summary: summary, Location: place, At: now}, now)
		lines(t, file)
		of := parsed(t, file)
		if got := text(t, of, ical.PropSummary); got != plain(summary) {
			t.Errorf("%q became %q", plain(summary), got)
		}
		if plain(place) != "" && text(t, of, ical.PropLocation) != plain(place) {
			t.Errorf("%q became %q", plain(place), text(t, of, ical.PropLocation))
		}
		if len(of.Children) > 0 || len(of.Props) > 9 {
			t.Errorf("a text became a part of the file: %q", file)
		}
	})
}
