package banks

import (
	"errors"
	"strings"
)

// ErrNoSymbol says that a symbol and a number are none of ゆうちょ銀行's.
var ErrNoSymbol = errors.New("not a symbol of five digits and a number of ゆうちょ銀行")

// OfSymbol turns the symbol 記号 and the number 番号 of a passbook of ゆうちょ銀行 into the branch, the kind of account (1
// ordinary, 2 current) and the seven digits by which other banks send money to it, as the bank publishes the rule.
func OfSymbol(symbol, number string) (branch string, kind byte, account string, err error) {
	if len(symbol) != 5 || strings.Trim(symbol+number, "0123456789") != "" || symbol[4] != '0' {
		return "", 0, "", ErrNoSymbol
	}
	switch {
	case symbol[0] == '1' && len(number) >= 2 && len(number) <= 8 && strings.HasSuffix(number, "1"):
		branch, kind, account = symbol[1:3]+"8", '1', strings.TrimSuffix(number, "1")
	case symbol[0] == '0' && len(number) >= 1 && len(number) <= 7:
		branch, kind, account = symbol[1:3]+"9", '2', number
	}
	if kind == 0 || Find(Yucho).Branch(branch) == nil {
		return "", 0, "", ErrNoSymbol
	}
	return branch, kind, strings.Repeat("0", 7-len(account)) + account, nil
}
