package rules

import (
	"kyosai/server/caldate"
	"kyosai/server/kana"
	"kyosai/server/yen"
)

// Facts is what is known about a claim: of the member, of the event, of what came before. A day that nobody knows is
// caldate.None, a number that nobody said is nil.
type Facts struct {
	AppliedOn caldate.Day // the day on which the claim was first sent for this event, or today
	Today     caldate.Day // the day on which it is looked at again, after a question or a certificate; none where that is AppliedOn

	// Of the event, as it was claimed.
	EventOn      caldate.Day // of a stay the first night, of a course its start
	UntilOn      caldate.Day // of a stay the day of leaving, of a journey or a course its last day
	AbsentFrom   caldate.Day
	AbsentUntil  caldate.Day
	Relation     string      // SELF, SPOUSE, CHILD or PARENT; empty where not said
	PersonName   string      // whom the event is about: the spouse, the child, the deceased
	PersonBornOn caldate.Day // of the child
	Cause        string      // of a death: ILLNESS, ACCIDENT or TRAFFIC; empty where not said
	Grade        *int        // of a disability, 1 the gravest
	LossPercent  *int        // of a house, 0 to 100
	Flooded      bool        // above the floor
	Cost         *yen.Amount // what was paid
	HeirRelation string      // of who claims after the member's death; empty where not said
	Heirs        []string    // the relations of the heirs whose claims of any kind come before this one
	Estate       *Estate     // where an heir claims what the member was owed; nil of all else
	Certificate  Certificate // how far the company's certificate is, where the kind wants one
	Place        string      // seven digits, the postal code of the house; empty where nobody knows it
	Disasters    []Disaster  // that were declared, of that day at least
	OnFile                   // of the member
	Past         []Grant     // of the same kind, this claim not among them
	Offered      bool        // nobody has claimed it yet: who the others were, of whom something is told, is looked at once somebody does
}

// Certificate is how far the company's certificate of a claim is; the zero value is not asked for yet.
type Certificate int

// The states of a certificate, as far as they decide anything.
const (
	NotAsked  Certificate = iota
	Asked                 // the company's officer has not answered yet
	Certified             // the days among the facts are those that he certified
	Declined              // he could not certify it
)

// OnFile is what the files know of a member.
type OnFile struct {
	BornOn    caldate.Day
	MarriedOn caldate.Day
	HiredOn   caldate.Day // by the employer of the day of the event
	Jobs      []Stretch   // each from the day of being hired to the last day there; for finding events alone
	JoinedOn  caldate.Day
	LeftOn    caldate.Day // the last day of the membership
	Arrears   []Stretch   // when his company was behind with its fees, by their first days
}

// Stretch is some days in a row, both ends among them; no Until where it goes on.
type Stretch struct{ From, Until caldate.Day }

// Grant is a benefit of the same kind that was given before, or that was claimed before and is not decided yet.
type Grant struct {
	EventOn    caldate.Day        // none in the host's records
	UntilOn    caldate.Day        // of an absence or a stay
	PersonName string             // none in the host's records
	Paid       caldate.MonthOrDay // none where it is not paid yet
	Amount     yen.Amount
	Cost       yen.Amount // of a stay, what was paid for it; 0 where nobody knows it
	Undecided  bool       // it may still be refused, or given for other days
	Cancelled  bool       // it was called off after it had been approved, and counts no more: a stay gives its nights back
	Unsure     bool       // the host's record does not say that it was of this kind
}

// concerns tells whether the grant is known to be about this person.
func (g Grant) concerns(person string) bool {
	return g.PersonName != "" && kana.FoldName(g.PersonName) == kana.FoldName(person)
}

// closeDays is how many days apart two grants of a kind may be about the same event, told with another day or another name: a
// night that two papers date differently, a day mistyped. Twins, and two fires of one week, are but looked at.
const closeDays = 7

// near tells whether the grant is about a day that close.
func (g Grant) near(event caldate.Day) bool {
	return !g.EventOn.IsNone() && !g.EventOn.Before(event.AddDays(-closeDays)) && !g.EventOn.After(event.AddDays(closeDays))
}

// mayCover tells whether the grant does not say for what it was, and was paid when the event had already happened.
func (g Grant) mayCover(event caldate.Day) bool {
	return g.EventOn.IsNone() && !g.Paid.IsNone() && !g.Paid.Last().Before(event)
}

// fiscalYear is the fiscal year of the event, or of the payment where the record knows that alone; 0 where it knows
// neither.
func (g Grant) fiscalYear() int {
	day := g.EventOn
	if day.IsNone() {
		day = g.Paid.First()
	}
	if day.IsNone() {
		return 0
	}
	return day.FiscalYear()
}

// given lists the grants that count and are known to be of this kind.
func (f Facts) given() []Grant { return f.grants(false) }

// unsure lists the host's payments that may have been of this kind.
func (f Facts) unsure() []Grant { return f.grants(true) }

// cancelled lists the grants that were called off.
func (f Facts) cancelled() []Grant {
	var found []Grant
	for _, g := range f.Past {
		if g.Cancelled {
			found = append(found, g)
		}
	}
	return found
}

func (f Facts) grants(unsure bool) []Grant {
	var found []Grant
	for _, g := range f.Past {
		if !g.Cancelled && g.Unsure == unsure {
			found = append(found, g)
		}
	}
	return found
}

// mayBePaid tells whether the host may have paid this very event under a kind that does not say so.
func (f Facts) mayBePaid() bool {
	for _, g := range f.unsure() {
		if g.mayCover(f.EventOn) {
			return true
		}
	}
	return false
}

// daysAbsent counts the days of the absence, both ends among them; 0 where an end is missing or comes first.
func (f Facts) daysAbsent() int { return Stretch{f.AbsentFrom, f.AbsentUntil}.days() }

// nights counts the nights of a stay.
func (f Facts) nights() int { return f.EventOn.DaysUntil(f.UntilOn) }

func (s Stretch) days() int {
	if s.From.IsNone() || s.Until.IsNone() || s.Until.Before(s.From) {
		return 0
	}
	return s.From.DaysUntil(s.Until) + 1
}
