package cp932

import (
	"errors"
	"testing"
	"unicode/utf8"
)

func TestDecodeKeepsEveryCharacterExactly(t *testing.T) {
	for raw, want := range map[string]string{
		"\x93\xc1\x93\x87":          "特島",
		"\xfb\xfc\x93\x87":          "髙島",
		"\xed\x95":                  "﨑",
		"\xfa\xb1":                  "﨑",
		"\x81\x60":                  "～",
		"\xee\x62\xed\xc4\xee\x65":  "\ufa19\uf929\ufa1b",
		"\x81\x7c":                  "－",
		"\x81\x61":                  "∥",
		"\x81\xca":                  "￢",
		"\x87\x8a":                  "㈱",
		"\xba\xde\xc4\xb3 \xb9\xb2": "ｺﾞﾄｳ ｹｲ",
		"\\~":                       "\\~",
		"\xf0\x40\xf0\x7e\xf0\x80":  "\ue000\ue03e\ue03f",
		"\xf9\xfc":                  "\ue757",
		"\x00\x1f":                  "\x00\x1f",
		"":                          "",
	} {
		got, err := Decode([]byte(raw))
		if err != nil || got != want {
			t.Errorf("Decode(%x) = %q (%x), %v; want %q", raw, got, got, err, want)
		}
	}
}

func TestDecodeRefusesWhatIsNotCP932(t *testing.T) {
	for _, raw := range []string{"\x81", "abc\x93", "\x80", "\xa0", "\xfd", "\xfe", "\xff", "\x81\x20", "\x81\x7f", "\x81\xfd", "\x85\x9f", "\xeb\x9f", "\xf0\x3f", "\xf9\xfd", "\xfc\x4c"} {
		if got, err := Decode([]byte(raw)); !errors.Is(err, ErrUndecodable) {
			t.Errorf("Decode(%x) = %q, %v; want an error", raw, got, err)
		}
	}
}

func TestAllUserDefinedCharactersComeBack(t *testing.T) {
	for r := rune(firstUserDefined); r <= lastUserDefined; r++ {
		raw, err := Encode(string(r))
		if err != nil || len(raw) != 2 {
			t.Fatalf("%U: %x, %v", r, raw, err)
		}
		if got, err := Decode(raw); err != nil || got != string(r) {
			t.Fatalf("%U came back as %q, %v", r, got, err)
		}
	}
	if HostCode('\ue000') != "F040" || HostCode('\ue757') != "F9FC" || HostCode('髙') != "" {
		t.Errorf("codes: %s, %s", HostCode('\ue000'), HostCode('\ue757'))
	}
}

func TestEncodeRefusesWhatCP932Lacks(t *testing.T) {
	for _, text := range []string{"𠮷", "\ue758", "−", "é", "\ufffd"} {
		if raw, err := Encode(text); !errors.Is(err, ErrUnencodable) {
			t.Errorf("Encode(%q) = %x, %v; want an error", text, raw, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"\xfb\xfc\x93\x87", "\xf0\x40", "\xba\xde", "\x81", "\xff", "\x81\x60"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		text, err := Decode(raw)
		if err != nil {
			return
		}
		if !utf8.ValidString(text) {
			t.Fatalf("%x: %q is not text", raw, text)
		}
		again, err := Encode(text)
		if err != nil {
			t.Fatalf("%x: %q cannot be written again: %v", raw, text, err)
		}
		if back, err := Decode(again); err != nil || back != text {
			t.Fatalf("%x: %q came back as %q, %v", raw, text, back, err)
		}
	})
}
