// Package rules decides what a member is entitled to: facts and a rule in, a verdict with its reasons out. It is pure;
// it knows no database, no clock and no benefit by name. Conditions are a closed list of Go functions that a rule
// names with parameters (RULES.md).
package rules

import "kyosai/server/yen"

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

// Outcome is how one condition came out, and why; Remedy says what the member can do where it does not hold.
type Outcome struct {
	Type   string `json:"type"`
	Holds  bool   `json:"holds"`
	Reason Text   `json:"reason"`
	Remedy Text   `json:"remedy"`
}

// Verdict is what a rule says of a claim: the amount in yen (0 where not entitled) and each condition's outcome, in
// the rule's order, with the rule's version. It is kept with the claim.
type Verdict struct {
	Entitled bool       `json:"entitled"`
	Amount   yen.Amount `json:"amount"`
	Version  int        `json:"version"`
	Outcomes []Outcome  `json:"outcomes"`
}
