// Package layout reads extracts by a description of their shape: a layout file,
// written by an operator, says which files there are, how their records are
// parted and what stands in each field. Its manual is docs/layout-file.md.
//
// A layout turns bytes into records of texts and texts into values. It judges
// nothing: which record is loaded is decided in package migration.
package layout

import "slices"

// Noun is what the records of a file are about.
type Noun int

// The nouns, in the order in which their files are read.
const (
	Companies Noun = iota
	Members
	Payments
)

// Nouns lists them all in order.
var Nouns = []Noun{Companies, Members, Payments}

// String is the noun as a layout and a report name it.
func (n Noun) String() string { return [...]string{"companies", "members", "payments"}[n] }

// NounNamed finds a noun by its name.
func NounNamed(name string) (Noun, bool) {
	i := slices.IndexFunc(Nouns, func(n Noun) bool { return n.String() == name })
	return Noun(max(i, 0)), i >= 0
}

// The fields of a company.
const (
	CompanyCode = iota
	CompanyKana
	CompanyName
	CompanyPostalCode
	CompanyAddress
	CompanyTelephone
	CompanyJoined
	CompanyWithdrew
)

// The fields of a member.
const (
	MemberCompany = iota
	MemberNumber
	MemberKana
	MemberName
	MemberSex
	MemberEmployment
	MemberLocation
	MemberBorn
	MemberMarried
	MemberHired
	MemberJoined
	MemberLeft
)

// The fields of a payment.
const (
	PaymentMember = iota
	PaymentKind
	PaymentRelation
	PaymentPaid
	PaymentAmount
)

// kind is how a field's text is read.
type kind int

const (
	word    kind = iota // a code or number: text without padding
	text                // kept exactly
	reading             // kana: full-width, one space between
	postal              // seven digits
	day
	month
	amount
	coded // one of a closed list of words, by a code table
)

// target is a field that a noun can have.
type target struct {
	name     string
	kind     kind
	required bool
	words    []string // what a code table may lead to; nil: anything
}

var targets = [...][]target{
	Companies: {
		{name: "code", kind: word, required: true},
		{name: "kana", kind: reading},
		{name: "name", kind: text, required: true},
		{name: "postal_code", kind: postal},
		{name: "address", kind: text},
		{name: "telephone", kind: text},
		{name: "joined", kind: day},
		{name: "withdrew", kind: day},
	},
	Members: {
		{name: "company", kind: word, required: true},
		{name: "number", kind: word, required: true},
		{name: "kana", kind: reading},
		{name: "name", kind: text, required: true},
		{name: "sex", kind: coded, words: []string{"MALE", "FEMALE", "UNKNOWN"}},
		{name: "employment", kind: coded, words: []string{"REGULAR", "PART_TIME", "CONTRACT", "UNKNOWN"}},
		{name: "location", kind: text},
		{name: "born", kind: day, required: true},
		{name: "married", kind: day},
		{name: "hired", kind: day},
		{name: "joined", kind: day},
		{name: "left", kind: day},
	},
	Payments: {
		{name: "member", kind: word, required: true},
		{name: "kind", kind: coded, required: true},
		{name: "relation", kind: coded, required: true, words: []string{"SELF", "SPOUSE", "CHILD", "PARENT"}},
		{name: "paid", kind: month, required: true},
		{name: "amount", kind: amount, required: true},
	},
}

// FieldName is the name of a noun's field in layouts and reports.
func FieldName(n Noun, field int) string { return targets[n][field].name }

// FieldNames lists the names of a noun's fields.
func FieldNames(n Noun) []string {
	names := make([]string, len(targets[n]))
	for i, t := range targets[n] {
		names[i] = t.name
	}
	return names
}
