package rules

import (
	"kyosai/server/caldate"
	"kyosai/server/kana"
)

// Facts is what is known about a claim: of the member, of the event, of what came before. A day that nobody knows is
// caldate.None.
type Facts struct {
	AppliedOn  caldate.Day // the day on which the claim was first sent, or today
	EventOn    caldate.Day
	Relation   string // SELF, SPOUSE, CHILD or PARENT; empty where not said
	PersonName string // whom the event is about: the spouse, the child, the deceased
	JoinedOn   caldate.Day
	LeftOn     caldate.Day
	MarriedOn  caldate.Day
	Past       []Grant // of the same kind, this claim not among them
}

// Grant is a benefit of the same kind that was given before, or that was claimed before and is not decided yet.
type Grant struct {
	EventOn    caldate.Day        // none in the host's records
	PersonName string             // none in the host's records
	Paid       caldate.MonthOrDay // none where it is not paid yet
}

// concerns tells whether the grant is known to be about this person.
func (g Grant) concerns(person string) bool {
	return g.PersonName != "" && kana.FoldName(g.PersonName) == kana.FoldName(person)
}

// mayCover tells whether the grant does not say for what it was, and was paid when the event had already happened.
func (g Grant) mayCover(event caldate.Day) bool {
	return g.EventOn.IsNone() && !g.Paid.IsNone() && !g.Paid.Last().Before(event)
}
