package mynumber

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"kyosai/server/problem"
)

func TestAMyNumberIsFoundByItsCheckDigit(t *testing.T) {
	for _, c := range texts(t) {
		if got := In(c.Text); got != c.Holds {
			t.Errorf("%q %s: %v", c.Text, c.Why, got)
		}
	}
}

// text is a row of the table that the apps' own function is held against, too.
type text struct {
	Text  string
	Holds bool
	Why   string
}

func texts(t *testing.T) (all []text) {
	t.Helper()
	raw, err := os.ReadFile("testdata/texts.json")
	if err == nil {
		err = json.Unmarshal(raw, &all)
	}
	if err != nil || len(all) == 0 {
		t.Fatal(len(all), err)
	}
	return all
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
