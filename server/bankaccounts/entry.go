package bankaccounts

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"kyosai/gen/ent/bankaccount"
	"kyosai/server/banks"
	"kyosai/server/freetext"
	"kyosai/server/kana"
	"kyosai/server/mynumber"
	"kyosai/server/problem"
	"kyosai/server/zengin"
)

// Entry is an account as somebody enters it. With a symbol 記号 it is one of ゆうちょ銀行, and Number is the passbook's 番号.
type Entry struct {
	Owner                bankaccount.Owner
	OwnerID              string // empty for the scheme's own account, and for a member who enters his own
	Bank, Branch, Symbol string
	Type                 bankaccount.Type
	Number, Holder       string
	Note                 string // what it was taken from
}

const (
	longestNote   = 500
	longestHolder = 60
	digitsOfBanks = 7
)

// check gives the entry as it is kept, or says everything that is wrong with it.
func (e Entry) check() (Entry, error) {
	var wrong []error
	note := func(err error) {
		if err != nil {
			wrong = append(wrong, err)
		}
	}
	var err error
	e.Note, err = freetext.Take("note", e.Note, longestNote)
	note(err)
	e.Holder, err = holder(e.Holder)
	note(err)
	if e.Symbol = kana.FoldDigits(e.Symbol); e.Symbol != "" {
		e, err = e.ofSymbol()
		note(err)
	} else {
		note(e.place())
		e.Number, err = number(e.Number)
		note(err)
	}
	if e.Bank, e.Branch = kana.FoldDigits(e.Bank), kana.FoldDigits(e.Branch); e.Type == "" {
		wrong = append(wrong, problem.In("type", "account_type_missing", "預金種目を選んでください。"))
	}
	return e, errors.Join(wrong...)
}

// place holds that the bank and the branch exist.
func (e Entry) place() error {
	bank := banks.Find(kana.FoldDigits(e.Bank))
	if bank == nil {
		return problem.In("bank", "bank_unknown", "その番号の金融機関はありません。4桁の金融機関番号を確かめてください。")
	}
	if bank.Branch(kana.FoldDigits(e.Branch)) == nil {
		return problem.In("branch", "branch_unknown", fmt.Sprintf("%sに、その番号の支店はありません。3桁の支店番号を確かめてください。", bank.Name))
	}
	return nil
}

func (e Entry) ofSymbol() (Entry, error) {
	branch, kind, account, err := banks.OfSymbol(e.Symbol, kana.FoldDigits(e.Number))
	if err != nil {
		return e, problem.In("symbol", "symbol_unknown", "ゆうちょ銀行の記号・番号ではありません。通帳の記号（5桁）と番号を確かめてください。")
	}
	e.Bank, e.Branch, e.Number, e.Type = banks.Yucho, branch, account, bankaccount.TypeORDINARY
	if zengin.AccountType(kind) == zengin.Current {
		e.Type = bankaccount.TypeCURRENT
	}
	return e, nil
}

// number is the account's number with the zeros in front that people leave out.
func number(typed string) (string, error) {
	digits := kana.FoldDigits(typed)
	if digits == "" || len(digits) > digitsOfBanks || strings.Trim(digits, "0") == "" {
		return "", problem.In("number", "account_number", "口座番号を、7桁までの数字で入力してください。")
	}
	return strings.Repeat("0", digitsOfBanks-len(digits)) + digits, nil
}

// holder is the account's name as banks take it. What they do not take is named, with what to write in its place.
func holder(typed string) (string, error) {
	narrowed, err := zengin.Narrow(typed)
	var wrong *zengin.CharacterError
	switch {
	case errors.As(err, &wrong):
		return "", problem.In("holder", "holder_character", fmt.Sprintf("口座名義の%d文字目の「%s」は、銀行に送れない文字です。%s", wrong.Position, wrong.Character, inPlaceOf(wrong)))
	case narrowed == "":
		return "", problem.In("holder", "holder_missing", "口座名義を、通帳のとおりカナで入力してください。")
	case utf8.RuneCountInString(narrowed) > longestHolder:
		return "", problem.In("holder", "too_long", fmt.Sprintf("口座名義は、濁点も数えて%d文字までです。", longestHolder))
	}
	return narrowed, mynumber.Refuse("holder", narrowed)
}

// inPlaceOf says what to write in place of a character that banks do not take.
func inPlaceOf(wrong *zengin.CharacterError) string {
	switch {
	case wrong.Reason == zengin.LoneMark:
		return "濁点・半濁点は、カナのすぐ後に続けてください。"
	case strings.ContainsAny(wrong.Character, "㈱㈲㍿株有合会社団法人"):
		return "「カ）」「ユ）」のように、通帳のとおりカナの略語で入力してください。"
	case strings.ContainsAny(wrong.Character, "・,，、。"):
		return "通帳のとおり、ピリオド（．）か空白で入力してください。"
	}
	return "通帳のとおり、カナ・英数字・空白と（）－．で入力してください。"
}
