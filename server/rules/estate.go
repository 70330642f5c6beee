package rules

import (
	"slices"

	"kyosai/server/caldate"
)

// Estate is what is known where an heir claims what the member was owed when he died (RULES.md: an event before leaving may
// still be claimed within its deadline).
type Estate struct {
	DiedOn caldate.Day // none where no claim that stands tells of the death
}

// inherited is what every rule wants of such a claim beside what it says itself: that it is about the member's life, and that
// the heir comes first, as at his death.
func (r Rule) inherited(f Facts) []Outcome {
	if f.Estate == nil {
		return nil
	}
	outcomes := []Outcome{withinLife(f)}
	if order := (Condition{Type: heirsOrder}); !slices.ContainsFunc(r.Conditions, func(c Condition) bool { return c.Type == heirsOrder }) {
		outcomes = append(outcomes, order.decide(f))
	}
	return outcomes
}

// withinLife holds where the member lived on the day of the event, and on the last day of an absence. It does not tell the day
// of the death: of that one learns where the death is claimed.
func withinLife(f Facts) Outcome {
	outcome, missing := wanting(f, []fact{event})
	switch died := f.Estate.DiedOn; {
	case died.IsNone():
		outcome = no(Text{"亡くなられたことの申請が、審査に出ていません。", "No claim that stands tells of the death."}, Text{
			"先に、亡くなられたことによる給付の申請を、審査へ送ってください。", "Please send the claim for what is given at the death first.",
		})
	case missing:
	case max(f.EventOn, f.AbsentUntil).After(died):
		outcome = no(Text{"亡くなられた日より後の日付です。", "The day is after the death."}, checkTheDay)
	default:
		outcome = yes(Text{"亡くなられた日までのことです。", "It happened by the day of the death."})
	}
	outcome.Type = "within_life"
	return outcome
}
