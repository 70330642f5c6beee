// Package rules decides what a member is entitled to: facts and a rule in, a verdict with its reasons out. It is pure;
// it knows no database, no clock and no benefit by name. Conditions and awards are closed lists of Go functions that a
// rule names with parameters (RULES.md).
package rules

import (
	"kyosai/server/caldate"
	"kyosai/server/yen"
)

// Condition is one condition of a rule: the type's name and its whole-number parameters (months, years, times).
type Condition struct {
	Type   string         `json:"type"`
	Params map[string]int `json:"params,omitempty"`
}

// Text is a sentence in the languages of the screens.
type Text struct {
	Ja string `json:"ja"`
	En string `json:"en"`
}

// Who must still do something before an outcome is final.
const (
	Member  = "MEMBER"  // who claims: an answer is missing, so it does not hold yet
	Officer = "OFFICER" // the company's officer: it may be sent, and is not approved before he has certified
	Staff   = "STAFF"   // the scheme's staff: it holds by what is on file, which does not say everything
)

// Outcome is how one condition came out, and why; Remedy says what the member can do where it does not hold.
type Outcome struct {
	Type    string      `json:"type"`
	Holds   bool        `json:"holds"`
	Awaits  string      `json:"awaits,omitempty"`   // Member, Officer, Staff, or empty where it is final
	LastDay caldate.Day `json:"last_day,omitempty"` // the last day to claim, of a condition that is a deadline
	Reason  Text        `json:"reason"`
	Remedy  Text        `json:"remedy"`
}

// Verdict is what a rule says of a claim: the amount in yen (0 where not entitled), how it was reckoned, and each
// condition's outcome, in the rule's order, with the rule's version. It is kept with the claim.
type Verdict struct {
	Entitled bool         `json:"entitled"`
	Amount   yen.Amount   `json:"amount"`
	Reckoned Text         `json:"reckoned"`           // empty where there is no amount
	Deadline *caldate.Day `json:"deadline,omitempty"` // the last day to claim; nil where there is none, or no day of the event
	Version  int          `json:"version"`
	Outcomes []Outcome    `json:"outcomes"`
}

// FirstMissing is the first condition that does not hold, or nil.
func (v Verdict) FirstMissing() *Outcome {
	return v.first(func(o Outcome) bool { return !o.Holds })
}

// Awaiting is the first condition that holds but waits for that one (Officer, Staff), or nil.
func (v Verdict) Awaiting(who string) *Outcome {
	return v.first(func(o Outcome) bool { return o.Holds && o.Awaits == who })
}

// Possible tells whether the claim may still come to something: nothing is wrong, at most an answer is missing.
func (v Verdict) Possible() bool {
	return v.first(func(o Outcome) bool { return !o.Holds && o.Awaits != Member }) == nil
}

func (v Verdict) first(is func(Outcome) bool) *Outcome {
	for i := range v.Outcomes {
		if is(v.Outcomes[i]) {
			return &v.Outcomes[i]
		}
	}
	return nil
}

// NoRule is the verdict where no rule was in force on the day of the event.
func NoRule() Verdict { return Verdict{Outcomes: []Outcome{noRule}} }
