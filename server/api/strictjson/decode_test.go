package strictjson

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDecodeReadsEveryKindOfValue(t *testing.T) {
	got, err := Decode([]byte(` {"a":[1,-0.5e+3,"x\n\u9ad9\ud842\udfb7","𠮷"],"b":{"":null},"c":true,"d":false,"e":[],"f":{}} `))
	want := map[string]any{
		"a": []any{json.Number("1"), json.Number("-0.5e+3"), "x\n髙𠮷", "𠮷"},
		"b": map[string]any{"": nil}, "c": true, "d": false, "e": []any{}, "f": map[string]any{},
	}
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// unforgiven is what is refused, and why.
var unforgiven = map[string]error{
	"{\"a\":\"\xff\"}":                    ErrUTF8,
	"\"\xed\xa0\x80\"":                    ErrUTF8,
	`"\ud842"`:                            ErrSurrogate,
	`"\ud842x"`:                           ErrSurrogate,
	`"\ud842\n"`:                          ErrSurrogate,
	`"\udfb7\ud842"`:                      ErrSurrogate,
	`"\ud842\ud842"`:                      ErrSurrogate,
	`{"a":1,"a":1}`:                       ErrDuplicate,
	`{"a":1,"\u0061":1}`:                  ErrDuplicate,
	`{} {}`:                               ErrTrailing,
	`1,`:                                  ErrTrailing,
	`{}]`:                                 ErrTrailing,
	strings.Repeat("[", 40):               ErrDepth,
	strings.Repeat("1", 65):               ErrNumber,
	"":                                    ErrSyntax,
	"{":                                   ErrSyntax,
	`{"a"`:                                ErrSyntax,
	`{"a":`:                               ErrSyntax,
	`{"a":1`:                              ErrSyntax,
	`{"a":1,}`:                            ErrSyntax,
	`{a:1}`:                               ErrSyntax,
	`[1,]`:                                ErrSyntax,
	`01`:                                  ErrTrailing,
	`1.`:                                  ErrSyntax,
	`.1`:                                  ErrSyntax,
	`+1`:                                  ErrSyntax,
	`1e`:                                  ErrSyntax,
	`-`:                                   ErrSyntax,
	`tru`:                                 ErrSyntax,
	`NaN`:                                 ErrSyntax,
	`"a`:                                  ErrSyntax,
	`"\`:                                  ErrSyntax,
	`"\x"`:                                ErrSyntax,
	`"\u12"`:                              ErrSyntax,
	`"\u12g4"`:                            ErrSyntax,
	"\"a\nb\"":                            ErrSyntax,
	"\"a\\t\x01\"":                        ErrSyntax,
	"\ufeff{}":                            ErrSyntax,
	"\x00":                                ErrSyntax,
	`"password` + "\x01" + `secret"`:      ErrSyntax,
	`{"query":"{a}"}{"query":"{secret}"}`: ErrTrailing,
}

func TestDecodeRefusesWhatEncodingJSONForgives(t *testing.T) {
	for text, want := range unforgiven {
		_, err := Decode([]byte(text))
		if !errors.Is(err, want) {
			t.Errorf("%q: got %v, want %v", text, err, want)
		}
		if err != nil && (strings.Contains(err.Error(), "secret") || strings.Contains(err.Error(), "password")) {
			t.Errorf("the error repeats the text: %v", err)
		}
	}
}

// What we accept, encoding/json reads alike; what it accepts and we refuse is refused for one of our reasons.
func FuzzDecodeAgreesWithEncodingJSON(f *testing.F) {
	for _, s := range []string{`{"a":[1,2.5e-3,"\ud83c\udf63"]}`, `"\ud842"`, `{"a":1,"a":2}`, `[[[]]]`, `-0`, "\"\xff\"", ` 1 2`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := Decode(data)
		d := json.NewDecoder(bytes.NewReader(data))
		d.UseNumber()
		var want any
		stdErr := d.Decode(&want)
		if stdErr == nil {
			if _, more := d.Token(); more != io.EOF {
				stdErr = ErrTrailing
			}
		}
		switch {
		case err == nil && stdErr != nil:
			t.Fatalf("accepted what encoding/json refuses: %v", stdErr)
		case err == nil:
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatal(diff)
			}
		case stdErr == nil && errors.Is(err, ErrSyntax):
			t.Fatalf("refused as no JSON what encoding/json reads: %v", err)
		}
	})
}

func BenchmarkDecodeARequest(b *testing.B) {
	body := []byte(`{"documentId":"sha256:0123456789012345678901234567890123456789012345678901234567890123","variables":{"input":{"claim":"clm_01J","kind":"WEDDING","note":"よろしくお願いします"}}}`)
	b.ReportAllocs()
	for range b.N {
		if _, err := Decode(body); err != nil {
			b.Fatal(err)
		}
	}
}
