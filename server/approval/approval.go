// Package approval knows which items about members the privacy council has not approved yet, and which of them the
// operator has switched off: those are neither asked, accepted, stored nor shown.
package approval

import (
	"fmt"
	"slices"
	"strings"

	"kyosai/gen/items"
	"kyosai/server/problem"
)

// notYet is the number of an item that the council's list lacks.
const notYet = "not yet approved"

// together are the columns that are of no use, or tell the same, without one another: they are switched off as one.
var together = [][]string{
	{"Member.kana", "Member.kana_key", "Member.given_kana_key"},
	{"Document.media_type", "Document.size", "Document.pages", "DocumentContent.kept_as"},
	{"BankAccount.bank", "BankAccount.branch", "BankAccount.type", "BankAccount.number", "BankAccount.holder",
		"Transfer.bank", "Transfer.bank_kana", "Transfer.branch", "Transfer.branch_kana", "Transfer.account_type", "Transfer.account_number", "Transfer.holder"},
	{"Favourite.offering_id", "Favourite.event_id"},
	{"Claim.loss_percent", "Claim.flooded"},
	{"Claim.heir_name", "Claim.heir_relation"},
	{"Claim.heir_postal_code", "Claim.heir_address"},
	{"ImportRecord.raw", "ImportRecord.decoded"},
}

// reckoned are the columns that the system works out itself. It leaves them away where they are switched off; what
// somebody entered is refused instead, so that nobody believes it kept.
var reckoned = []string{"Claim.verdict", "Claim.deadline_on"}

// Off holds what is switched off, by NOUN.column. Nil, nothing is.
type Off map[string]items.Item

// Pending lists the items that are not yet approved, in the order of the register.
func Pending() []items.Item {
	return slices.DeleteFunc(slices.Clone(items.All), func(i items.Item) bool { return i.Number != notYet })
}

// Parse reads names such as "Claim.cause,Member.kana". Its error names the first that is none, and says what would be right.
func Parse(text string) (Off, error) {
	off := Off{}
	for name := range strings.SplitSeq(text, ",") {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		if !slices.ContainsFunc(Pending(), func(i items.Item) bool { return key(i) == name }) {
			return nil, fmt.Errorf("%q is no item that is not yet approved; \"kyosai items\" lists them as NOUN.column", name)
		}
		off.add(name)
	}
	return off, nil
}

// add switches an item off, with those that go with it.
func (o Off) add(name string) {
	names := []string{name}
	for _, group := range together {
		if slices.Contains(group, name) {
			names = group
		}
	}
	for _, i := range Pending() {
		if slices.Contains(names, key(i)) {
			o[key(i)] = i
		}
	}
}

// Holds tells whether the column is switched off.
func (o Off) Holds(noun, column string) bool {
	_, off := o[noun+"."+column]
	return off
}

// Hides tells whether a field of the API is switched off. One that is made of others, and so is no column, goes with
// those of its noun that are of its class.
func (o Off) Hides(noun, field, class string) bool {
	if len(o) == 0 {
		return false
	}
	column := slices.ContainsFunc(items.All, func(i items.Item) bool { return i.Noun == noun && i.Field == field })
	for _, i := range o {
		if i.Noun == noun && (i.Field == field || !column && i.Class == class) {
			return true
		}
	}
	return false
}

// Reckoned tells whether the system works the column out itself.
func Reckoned(noun, column string) bool { return slices.Contains(reckoned, noun+"."+column) }

// Refuse gives the problem of entering what is switched off; nil where it is not.
func (o Off) Refuse(noun, column string) error {
	i, off := o[noun+"."+column]
	if !off {
		return nil
	}
	return problem.In(i.Field, "item_switched_off", fmt.Sprintf("「%s」は、いまは扱わない設定です。この項目を空けてお進みください。お困りのときは窓口へお問い合わせください。", i.Title))
}

func key(i items.Item) string { return i.Noun + "." + i.Column }
