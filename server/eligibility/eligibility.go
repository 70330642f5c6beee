// Package eligibility says who may order or take part 申込資格: pure rules over what staff chose from a closed list. The
// figures are data; no ticket and no event has any of its own in code.
package eligibility

import (
	"fmt"
	"slices"
	"strings"

	"kyosai/server/caldate"
	"kyosai/server/problem"
)

// Kind is a condition of the closed list.
type Kind string

// The kinds: how long somebody has been a member, how old he is, where he lives.
const (
	Enrolled Kind = "ENROLLED"
	Age      Kind = "AGE"
	Area     Kind = "AREA"
)

// Kinds are all that staff can choose.
var Kinds = []Kind{Enrolled, Age, Area}

// Term is one condition; each kind reads its own figures alone. All terms of a ticket or an event have to hold.
type Term struct {
	Kind   Kind     `json:"kind"`
	Months int      `json:"months,omitempty"` // Enrolled: so many whole months
	From   int      `json:"from,omitempty"`   // Age: so old at least
	Until  int      `json:"until,omitempty"`  // Age: so old at most
	Areas  []string `json:"areas,omitempty"`  // Area: beginnings of postal codes, digits alone
}

// Facts are what is on file of a member; nil and empty where nothing is.
type Facts struct {
	JoinedOn, BornOn *caldate.Day
	PostalCode       string
}

// Unmet are the terms that do not hold for a member who applies on a day. What is not on file does not hold.
func Unmet(terms []Term, of Facts, on caldate.Day) (unmet []Term) {
	for _, t := range terms {
		if !t.holds(of, on) {
			unmet = append(unmet, t)
		}
	}
	return unmet
}

func (t Term) holds(of Facts, on caldate.Day) bool {
	switch t.Kind {
	case Enrolled:
		return of.JoinedOn != nil && !on.Before(of.JoinedOn.AddMonths(t.Months))
	case Age:
		if of.BornOn == nil {
			return false
		}
		age := of.BornOn.Age(on)
		return t.From <= age && age <= t.Until
	case Area:
		code := digits(of.PostalCode)
		return code != "" && slices.ContainsFunc(t.Areas, func(a string) bool { return strings.HasPrefix(code, a) })
	}
	return false
}

// Refuse is the refusal of a member for whom a term does not hold; nil where all do.
func Refuse(terms []Term, of Facts, on caldate.Day) error {
	if why := Sentence(Unmet(terms, of, on)); why != "" {
		return problem.New(problem.Conflict, "not_eligible", why)
	}
	return nil
}

// Sentence says to a member which terms do not hold for him, and what to do where the file is wrong; empty where all do.
func Sentence(unmet []Term) string {
	if len(unmet) == 0 {
		return ""
	}
	return "申し訳ありません。お申し込みいただけるのは、" + Words(unmet) + "です。登録内容が違うときは、事務局へご連絡ください。"
}

// Words says whom terms leave in; empty where nobody is left out.
func Words(terms []Term) string {
	words := make([]string, len(terms))
	for i, t := range terms {
		words[i] = t.words()
	}
	return strings.Join(words, "、")
}

func (t Term) words() string {
	switch t.Kind {
	case Enrolled:
		return fmt.Sprintf("加入から%dか月以上の方", t.Months)
	case Age:
		return t.ages()
	}
	return "対象の地域にお住まいの方（郵便番号が" + strings.Join(t.Areas, "・") + "で始まる方）"
}

func (t Term) ages() string {
	switch {
	case t.Until >= oldest:
		return fmt.Sprintf("%d歳以上の方", t.From)
	case t.From == 0:
		return fmt.Sprintf("%d歳までの方", t.Until)
	}
	return fmt.Sprintf("%d歳から%d歳までの方", t.From, t.Until)
}

func digits(code string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, code)
}
