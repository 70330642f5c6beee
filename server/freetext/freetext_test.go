package freetext_test

import (
	"strings"
	"testing"

	"kyosai/server/freetext"
	"kyosai/server/problem"
)

func TestTextIsTrimmedAndHeldToItsLength(t *testing.T) {
	if got, err := freetext.Take("note", " 会費が未納のため \n", 10); err != nil || got != "会費が未納のため" {
		t.Errorf("got %q, %v", got, err)
	}
	for written, want := range map[string]string{strings.Repeat("あ", 11): "too_long", "1234-5678-9018": "my_number", " 　": "text_missing"} {
		_, err := freetext.Need("note", written, 10, "理由を書いてください。")
		if len(written) == 14 {
			_, err = freetext.Need("note", written, 20, "理由を書いてください。")
		}
		if p := problem.As(err); p == nil || p.Code != want || p.Field != "note" {
			t.Errorf("%q: got %v, want %s", written, err, want)
		}
	}
}

func TestALineHasNoBreaksAndNothingThatCannotBeSeen(t *testing.T) {
	if got, err := freetext.Line("name", " 　神戸 𠮷太郎　\n", 10); got != "神戸 𠮷太郎" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	for _, text := range []string{"神戸\n太郎", "神戸\t太郎", "a\x00b"} {
		_, err := freetext.Line("name", text, 10)
		if p := problem.As(err); p == nil || p.Code != "control_character" || p.Field != "name" {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestATelephoneNumberIsKeptInHalfWidth(t *testing.T) {
	for written, want := range map[string]string{" ０７８－１２３－４５６７ ": "078-123-4567", "09012345678": "09012345678"} {
		if got, err := freetext.Telephone("telephone", written); got != want || err != nil {
			t.Errorf("%q: got %q, %v; want %q", written, got, err, want)
		}
	}
	for _, written := range []string{"", "078-123-456", "078-1234-56789", "078-123-456a", "(078)123-4567"} {
		_, err := freetext.Telephone("telephone", written)
		if p := problem.As(err); p == nil || p.Code != "telephone" || p.Field != "telephone" {
			t.Errorf("%q: %v", written, err)
		}
	}
}

func TestALineThatIsNeededIsAskedFor(t *testing.T) {
	_, err := freetext.NeedLine("name", " 　", 10, "名前を入力してください。")
	if p := problem.As(err); p == nil || p.Code != "text_missing" || p.Message != "名前を入力してください。" {
		t.Errorf("got %v", err)
	}
}

func TestAPostalCodeIsReadHoweverItIsWritten(t *testing.T) {
	for written, want := range map[string]string{"〒６５０－０００１": "6500001", "650-0001": "6500001", " 651‐11": "65111", "650": "650", "650-000a": "", "": ""} {
		if got := freetext.PostalDigits(written); got != want {
			t.Errorf("%q: got %q, want %q", written, got, want)
		}
	}
}
