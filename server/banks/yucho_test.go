package banks_test

import (
	"testing"

	"kyosai/server/banks"
)

func TestASymbolOfYuchoBecomesAnAccount(t *testing.T) {
	for _, c := range []struct{ symbol, number, branch, kind, account string }{
		{"10180", "1234561", "018", "1", "0123456"},
		{"14040", "12345671", "408", "1", "1234567"},
		{"00170", "12345", "019", "2", "0012345"},
	} {
		branch, kind, account, err := banks.OfSymbol(c.symbol, c.number)
		if err != nil || branch != c.branch || string(kind) != c.kind || account != c.account {
			t.Errorf("%s %s: got %s %c %s, %v", c.symbol, c.number, branch, kind, account, err)
		}
	}
}

func TestWhatIsNoSymbolOfYuchoIsRefused(t *testing.T) {
	for _, c := range [][2]string{{"", ""}, {"1018", "1234561"}, {"10180", "1234567"}, {"10180", "123456781"}, {"20180", "1234561"},
		{"10185", "1234561"}, {"1O180", "1234561"}, {"10180", "1"}, {"01010", "12345678"}, {"16660", "1234561"}} {
		if branch, _, account, err := banks.OfSymbol(c[0], c[1]); err == nil {
			t.Errorf("%v became %s %s", c, branch, account)
		}
	}
}
