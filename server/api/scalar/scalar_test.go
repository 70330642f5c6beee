package scalar

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestIntAcceptsOnlyWholeNumbersOf32Bits(t *testing.T) {
	for _, c := range []struct {
		in   any
		want int
		err  error
	}{
		{json.Number("2147483647"), 2147483647, nil},
		{json.Number("-2147483648"), -2147483648, nil},
		{int64(7), 7, nil},
		{7, 7, nil},
		{json.Number("2147483648"), 0, ErrRange},
		{int64(-2147483649), 0, ErrRange},
		{json.Number("99999999999999999999"), 0, ErrRange},
		{json.Number("1.5"), 0, ErrType},
		{"1", 0, ErrType},
		{true, 0, ErrType},
		{1.0, 0, ErrType},
		{nil, 0, ErrType},
	} {
		got, err := UnmarshalInt(c.in)
		if got != c.want || !errors.Is(err, c.err) {
			t.Errorf("%T %v: got %d, %v", c.in, c.in, got, err)
		}
	}
}

func TestLongStaysWithinWhatJSONReadersKeep(t *testing.T) {
	if n, err := UnmarshalLong(json.Number("9007199254740991")); err != nil || n != maxExact {
		t.Errorf("got %d, %v", n, err)
	}
	if _, err := UnmarshalLong(json.Number("9007199254740992")); !errors.Is(err, ErrRange) {
		t.Errorf("got %v", err)
	}
	if _, err := UnmarshalLong("1"); !errors.Is(err, ErrType) {
		t.Errorf("got %v", err)
	}
}

func TestFloatAcceptsNumbersAndNoStrings(t *testing.T) {
	for _, in := range []any{json.Number("1.5"), 1.5, int64(1)} {
		if _, err := UnmarshalFloat(in); err != nil {
			t.Errorf("%v: %v", in, err)
		}
	}
	for _, in := range []any{"1.5", nil, true, json.Number("1e999")} {
		if _, err := UnmarshalFloat(in); err == nil {
			t.Errorf("%v was accepted", in)
		}
	}
}

func TestBooleanIsNeverMadeFromAnotherType(t *testing.T) {
	for _, in := range []any{"true", 1, int64(1), nil, json.Number("1")} {
		if _, err := UnmarshalBoolean(in); !errors.Is(err, ErrType) {
			t.Errorf("%v: %v", in, err)
		}
	}
	if b, err := UnmarshalBoolean(true); !b || err != nil {
		t.Errorf("got %v, %v", b, err)
	}
}

func TestStringKeepsEveryCharacterOfANameAndRefusesControls(t *testing.T) {
	for _, s := range []string{"", "髙﨑𠮷\ufa19\ue000", "一行目\n二行目\t終", "👨‍👩‍👧", "葛\U000e0100"} {
		if got, err := UnmarshalString(s); err != nil || got != s {
			t.Errorf("%q: got %q, %v", s, got, err)
		}
	}
	for _, s := range []any{
		"a\x00", "\x1b[31m", "a\rb", "\x7f", "\u0085", "\u202etxt.exe", "\u2066x",
		"\xff", "\xed\xa0\x80", strings.Repeat("a", MaxText+1), 1, json.Number("1"), true, nil,
	} {
		if _, err := UnmarshalString(s); err == nil {
			t.Errorf("%q was accepted", s)
		}
	}
}

func TestIDIsAShortPrintableString(t *testing.T) {
	if _, err := UnmarshalID("clm_01J00000000000000000000000"); err != nil {
		t.Error(err)
	}
	for _, in := range []any{"", "a b", "あ", "a\n", strings.Repeat("a", 129), 1, json.Number("1"), nil} {
		if _, err := UnmarshalID(in); err == nil {
			t.Errorf("%v was accepted", in)
		}
	}
}

func TestInstantIsRFC3339WithAZone(t *testing.T) {
	got, err := UnmarshalInstant("2026-04-01T09:00:00.123456789+09:00")
	if err != nil || !got.Equal(time.Date(2026, 4, 1, 0, 0, 0, 123456000, time.UTC)) {
		t.Errorf("got %v, %v", got, err)
	}
	for _, in := range []any{"2026-04-01", "2026-04-01T09:00:00", "2026-02-30T00:00:00Z", 1, nil, ""} {
		if _, err := UnmarshalInstant(in); err == nil {
			t.Errorf("%v was accepted", in)
		}
	}
}

func TestInstantIsWrittenInUTC(t *testing.T) {
	tokyo := time.FixedZone("JST", 9*3600)
	for in, want := range map[time.Time]string{
		time.Date(2026, 4, 1, 9, 0, 0, 0, tokyo):         `"2026-04-01T00:00:00Z"`,
		time.Date(2026, 4, 1, 9, 0, 0, 120000000, tokyo): `"2026-04-01T00:00:00.12Z"`,
		{}: `null`,
	} {
		var b bytes.Buffer
		MarshalInstant(in).MarshalGQL(&b)
		if b.String() != want {
			t.Errorf("got %s, want %s", b.String(), want)
		}
	}
}

func TestIntegersTooLargeForTheirFieldPanic(t *testing.T) {
	for name, write := range map[string]func(){
		"Int":  func() { MarshalInt(1 << 31) },
		"Long": func() { MarshalLong(1 << 53) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s wrote a number out of its range", name)
				}
			}()
			write()
		}()
	}
}

func TestNumbersAndBooleansAreWrittenBare(t *testing.T) {
	var b bytes.Buffer
	MarshalInt(-12).MarshalGQL(&b)
	MarshalLong(maxExact).MarshalGQL(&b)
	MarshalBoolean(true).MarshalGQL(&b)
	MarshalBoolean(false).MarshalGQL(&b)
	MarshalFloat(0.5).MarshalGQL(&b)
	if b.String() != "-129007199254740991truefalse0.5" {
		t.Errorf("got %s", b.String())
	}
}

func FuzzAWrittenTextIsReadBackExactly(f *testing.F) {
	for _, s := range []string{"", "髙", "\"\\\n\r\t\x01", "\xff", "\xed\xa0\x80", "a\u2028"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var b bytes.Buffer
		MarshalString(s).MarshalGQL(&b)
		var got string
		if err := json.Unmarshal(b.Bytes(), &got); err != nil {
			t.Fatalf("%q: %v", b.String(), err)
		}
		if utf8.ValidString(s) && got != s {
			t.Fatalf("got %q, want %q", got, s)
		}
	})
}

func TestYenIsAWholeNumber(t *testing.T) {
	if a, err := UnmarshalYen(json.Number("3000000000")); err != nil || a != 3000000000 {
		t.Errorf("got %v, %v", a, err)
	}
	if _, err := UnmarshalYen("20,000円"); !errors.Is(err, ErrType) {
		t.Errorf("got %v", err)
	}
	var b bytes.Buffer
	MarshalYen(20000).MarshalGQL(&b)
	if b.String() != "20000" {
		t.Errorf("got %s", b.String())
	}
}
