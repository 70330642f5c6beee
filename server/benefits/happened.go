package benefits

import (
	"slices"

	"kyosai/gen/ent"
	"kyosai/server/caldate"
)

// ownDay are the questions that ask for a day of their own, in place of the day of the event.
var ownDay = []string{"ABSENCE", "INSTITUTION", "STAY", "JOURNEY", "COURSE"}

// HasOwnDay tells whether the form of a kind asks for such a day. Each of these items is approved, the day of the event is not.
func HasOwnDay(kind *ent.BenefitKind) bool {
	return slices.ContainsFunc(kind.Asks, func(question string) bool { return slices.Contains(ownDay, question) })
}

// HappenedOn is the day that a claim is about, by which its rule is chosen and its time counted: of the event, or the day
// that stands in its place: the first one of a stay, a journey or a course (R27, R51), of an absence (R21), or of the
// check-up (R35). None where it is not answered.
func HappenedOn(c *ent.Claim) caldate.Day {
	for _, on := range []*caldate.Day{c.EventOn, c.FromOn, c.AbsentFrom, c.ExaminedOn} {
		if on != nil {
			return *on
		}
	}
	return caldate.None
}
