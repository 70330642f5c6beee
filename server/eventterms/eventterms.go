// Package eventterms says what an event costs 参加料金 and what it costs to stay away キャンセル料: pure rules over what
// staff entered. The figures are data (RULES.md, EVENT); no event has any of its own in code.
package eventterms

import (
	"slices"

	"kyosai/server/caldate"
	"kyosai/server/yen"
)

// Band says what a companion costs 年齢区分 who is From to Until years old on the day, both included.
type Band struct {
	Label string     `json:"label"`
	From  int        `json:"from"`
	Until int        `json:"until"`
	Fee   yen.Amount `json:"fee"`
}

// Step is a line of a table of cancellation キャンセル料の表: who cancels Days days before the event or more owes Percent
// of what he booked for. No-show is what is owed after its day has begun and is reckoned as the day's own line.
type Step struct {
	Days    int `json:"days"`
	Percent int `json:"percent"`
}

// Question is what a booking asks beside its people, of the closed list of items about a person.
type Question string

// The questions, each an item of the list: R16, R17, R15.
const (
	Telephone Question = "TELEPHONE"
	Email     Question = "EMAIL"
	Address   Question = "ADDRESS"
)

// Questions are all that may be asked.
var Questions = []Question{Telephone, Email, Address}

// Standard is the scheme's table for a day trip.
func Standard() []Step { return []Step{{11, 0}, {8, 20}, {2, 30}, {1, 40}, {0, 50}} }

// FeeOf is what a companion of an age costs; false where no band takes him.
func FeeOf(bands []Band, age int) (yen.Amount, bool) {
	for _, b := range bands {
		if b.From <= age && age <= b.Until {
			return b.Fee, true
		}
	}
	return 0, false
}

// CancelPercent is the share that is owed by who cancels on a day an event that is held on another. A table is in the order
// of its days, the most in front, and ends with the day itself.
func CancelPercent(table []Step, on, held caldate.Day) int {
	left := on.DaysUntil(held)
	for _, s := range table {
		if left >= s.Days {
			return s.Percent
		}
	}
	return 100
}

// CancelFee is what is owed of an amount by who cancels on a day, in whole yen rounded down in the member's favour.
func CancelFee(table []Step, amount yen.Amount, on, held caldate.Day) yen.Amount {
	return amount * yen.Amount(CancelPercent(table, on, held)) / 100
}

// Overlap tells whether an age is in more than one band.
func Overlap(bands []Band) bool {
	sorted := slices.SortedFunc(slices.Values(bands), func(a, b Band) int { return a.From - b.From })
	for i := 1; i < len(sorted); i++ {
		if sorted[i].From <= sorted[i-1].Until {
			return true
		}
	}
	return false
}
