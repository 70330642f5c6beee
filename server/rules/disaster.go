package rules

import (
	"slices"
	"strings"

	"kyosai/server/caldate"
)

// Disaster is what was declared about a great disaster: for damage in its area on its days nothing is given, or a share.
type Disaster struct {
	Key      string
	Name     string
	From     caldate.Day
	Until    caldate.Day // the last day
	Area     []string    // with which the postal codes of its places begin
	Excluded bool        // nothing is given
	Percent  int         // of the amount that is given, 1 to 100; of one that is not excluded
}

// covers tells whether the day is one of the disaster's.
func (d Disaster) covers(on caldate.Day) bool { return !on.Before(d.From) && !on.After(d.Until) }

// hit tells whether the place lies in the area.
func (d Disaster) hit(place string) bool {
	for _, begins := range d.Area {
		if place != "" && strings.HasPrefix(place, begins) {
			return true
		}
	}
	return false
}

// share is how much of an amount is given, in percent.
func (d Disaster) share() int {
	if d.Excluded {
		return 0
	}
	return d.Percent
}

// Struck is the disaster that was declared for a day and a place; nil where there is none. Of several it is the one that
// leaves the least, and of those the first.
func Struck(declared []Disaster, on caldate.Day, place string) *Disaster {
	var found *Disaster
	for i, d := range declared {
		if !on.IsNone() && d.covers(on) && d.hit(place) && (found == nil || d.share() < found.share()) {
			found = &declared[i]
		}
	}
	return found
}

// OfDisasters tells whether a declared disaster makes a difference by the rule.
func (r Rule) OfDisasters() bool {
	return r.Award.Params["pro_rata"] == 1 || slices.ContainsFunc(r.Conditions, func(c Condition) bool { return conditions[c.Type].disasters })
}

func (f Facts) disaster() *Disaster { return Struck(f.Disasters, f.EventOn, f.Place) }

// mayBeStruck tells whether a disaster was declared for the day, and nobody knows whether for the place.
func (f Facts) mayBeStruck() bool {
	for _, d := range f.Disasters {
		if f.Place == "" && d.covers(f.EventOn) {
			return true
		}
	}
	return false
}

// disasterNotExcluded holds unless a great disaster was declared for the day and the place for which nothing is given.
// Where the place is not known, staff look.
func disasterNotExcluded(f Facts, _ map[string]int) Outcome {
	switch d := f.disaster(); {
	case f.mayBeStruck():
		return awaiting(Staff, Text{"住まいの場所の記録がないため、指定された災害の地域かどうかを職員が確認します。",
			"We do not know where the house is, so our staff will see whether a declared disaster struck there."})
	case d == nil:
		return yes(Text{"対象外と定められた災害ではありません。", "It is no disaster for which nothing is given."})
	case d.Excluded:
		return no(say("「%s」による損害は、この給付の対象外と定められています。", "By declaration nothing is given for damage by %s.", d.Name), askTheOffice)
	default:
		return yes(say("「%s」の被災地域として定められた場所と日付です（給付の割合は%d%%）。", "The place and the day are of %s as it was declared (share: %d %%).", d.Name, d.Percent))
	}
}
