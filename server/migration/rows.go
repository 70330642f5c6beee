package migration

import (
	"kyosai/server/caldate"
)

// company is what an extract says of a company.
type company struct {
	code, name, kana, postalCode, address, telephone string
	joined, withdrew                                 caldate.Day
}

// member is what an extract says of a member and of his work.
type member struct {
	number, name, kana, sex     string
	born, married, joined, left caldate.Day
	work                        work
}

// work is what an extract says of a member's employment.
type work struct {
	company, kind, location string
	hired                   caldate.Day
}

// payment is what an extract says of a payment. Two equal ones are two payments.
type payment struct {
	member, kind, relation string
	paid                   caldate.MonthOrDay
	amount                 int64
}

// replaced is a place where staff's choice stands for a 外字.
type replaced struct {
	column string
	at     int
	from   rune
}
