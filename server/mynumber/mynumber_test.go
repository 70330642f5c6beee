package mynumber

import (
	"strings"
	"testing"

	"kyosai/server/problem"
)

func TestAMyNumberIsFoundByItsCheckDigit(t *testing.T) {
	for text, want := range map[string]bool{
		"123456789018":                      true,
		"123456789012":                      false, // another check digit
		"１２３４５６７８９０１８":                      true,
		"1234 5678 9018":                    true,
		"1234-5678-9018":                    true,
		"1234－5678　9018":                    true,
		"１２３４ー５６７８ー９０１８":                    true,
		"1 2 3 4 5 6 7 8 9 0 1 8":           true,
		"番号は1234 - 5678 - 9018です。":          true,
		"電話 078-111-2222 番号 1234 5678 9018": true,
		"078-111-2222 1234 5678 9018":       true,
		"1234567890180":                     false, // thirteen in one piece
		"12345678901":                       false,
		"1234/5678/9018":                    false,
		"000000000000":                      true, // a remainder of 0 checks with 0
		"000000000060":                      true, // so does one of 1
		"000000000061":                      false,
		"2026年5月10日に届け出ました。":                false,
		"090-1234-5678":                     false,
		"":                                  false,
	} {
		if got := In(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestNoOtherCheckDigitIsRight(t *testing.T) {
	for _, digit := range "0123456789" {
		if got := In("12345678901" + string(digit)); got != (digit == '8') {
			t.Errorf("%c: %v", digit, got)
		}
	}
}

func TestTheRefusalNamesTheFieldAndTheRemedyAndNotTheNumber(t *testing.T) {
	p := problem.As(Refuse("reply", "番号は123456789018です"))
	if p == nil || p.Field != "reply" || p.Code != "my_number" || !strings.Contains(p.Message, "消して") || strings.Contains(p.Message, "1234") {
		t.Errorf("got %+v", p)
	}
	if err := Refuse("reply", "番号は123456789012です"); err != nil {
		t.Error(err)
	}
}
