package rules

import (
	"fmt"
	"slices"

	"kyosai/server/caldate"
	"kyosai/server/yen"
)

// Kind is a kind of benefit as far as it matters for finding what a member may be entitled to.
type Kind struct {
	Key      string
	Relation string // where the kind has one alone
	Occasion Occasion
	Rules    []Rule
}

// Child is a child that the member told of in a claim.
type Child struct {
	Name   string
	BornOn caldate.Day
}

// File is everything on file about a member.
type File struct {
	OnFile
	Children     []Child            // that are alive as far as one knows
	Died         bool               // an heir has claimed: nothing is offered any more
	SpouseDiedOn caldate.Day        // no anniversary is celebrated after it
	Past         map[string][]Grant // what was given or is claimed, by the kind's key
	Refused      map[string][]Grant // what was claimed and refused
	Drafted      map[string][]Grant // what the member is about to claim
}

// Offer is what a member may be entitled to and has not claimed: an answer or a proof may still be missing.
type Offer struct {
	Kind         string // the kind's key
	EventOn      caldate.Day
	HiredOn      caldate.Day // on which the job began from which the event follows, or none
	PersonName   string      // of the child, or empty
	PersonBornOn caldate.Day
	Amount       yen.Amount   // the most that it can be
	Deadline     *caldate.Day // the last day to claim; nil where there is none
}

// Entitlements lists what the file tells that a member may claim on the day, of the kinds that have an occasion. It fails
// only on a rule that Check would refuse.
func Entitlements(file File, kinds []Kind, today caldate.Day) ([]Offer, error) {
	if file.Died {
		return nil, nil
	}
	var found []Offer
	for _, k := range kinds {
		for _, e := range k.Occasion.events(file) {
			if e.EventOn.IsNone() || e.EventOn.After(today) || among(file.Refused[k.Key], e) || among(file.Drafted[k.Key], e) {
				continue
			}
			if err := k.offer(file, e, today, &found); err != nil {
				return nil, fmt.Errorf("kind %s: %w", k.Key, err)
			}
		}
	}
	return found, nil
}

// events lists the events that follow from the file, each as an offer of which only the event is known.
func (o Occasion) events(file File) []Offer {
	switch o.From {
	case Born:
		return []Offer{{EventOn: file.BornOn.Reaches(o.Years)}}
	case Married:
		day := file.MarriedOn.AddYears(o.Years)
		if !file.SpouseDiedOn.IsNone() && !file.MarriedOn.After(file.SpouseDiedOn) && !day.Before(file.SpouseDiedOn) {
			return nil
		}
		return []Offer{{EventOn: day}}
	case Hired:
		return o.served(file.Jobs)
	case Joined:
		return []Offer{{EventOn: file.JoinedOn.AddYears(o.Years)}}
	case Left:
		return []Offer{{EventOn: file.LeftOn.AddYears(o.Years)}}
	}
	events := make([]Offer, 0, len(file.Children))
	for _, c := range file.Children {
		events = append(events, Offer{EventOn: entersSchool(c.BornOn, o.Years), PersonName: c.Name, PersonBornOn: c.BornOn})
	}
	return events
}

// served lists the anniversaries of being hired that were reached in each job: who moves to another company keeps those that
// he had reached before. A job that stands on file in two parts has its anniversary once.
func (o Occasion) served(jobs []Stretch) []Offer {
	events := make([]Offer, 0, len(jobs))
	for _, job := range jobs {
		on := job.From.AddYears(o.Years)
		again := slices.ContainsFunc(events, func(e Offer) bool { return e.EventOn == on })
		if !on.IsNone() && !again && (job.Until.IsNone() || !on.After(job.Until)) {
			events = append(events, Offer{EventOn: on, HiredOn: job.From})
		}
	}
	return events
}

// offer adds the event to what was found where nothing speaks against it and no older record makes it doubtful.
func (k Kind) offer(file File, e Offer, today caldate.Day, found *[]Offer) error {
	rule := InForce(k.Rules, e.EventOn)
	facts := Facts{
		AppliedOn: today, EventOn: e.EventOn, Relation: k.Relation, PersonName: e.PersonName, PersonBornOn: e.PersonBornOn,
		OnFile: file.OnFile, Past: file.Past[k.Key], Offered: true,
	}
	if !e.HiredOn.IsNone() {
		facts.HiredOn = e.HiredOn
	}
	if rule == nil || rule.expired(facts) {
		return nil
	}
	v, err := Evaluate(*rule, facts)
	if err != nil || !v.Possible() || v.Awaiting(Staff) != nil || facts.alreadyFor(e) {
		return err
	}
	e.Kind, e.Amount, e.Deadline = k.Key, v.Amount, v.Deadline
	if !v.Entitled {
		e.Amount = rule.Award.Most()
	}
	*found = append(*found, e)
	return nil
}

// expired tells, without looking at anything else, whether a deadline has passed: of most events in a life it has.
func (r Rule) expired(f Facts) bool {
	last := r.Deadline(f)
	return last != nil && f.AppliedOn.After(*last)
}

// alreadyFor tells whether the event of a kind that asks for a name was claimed by its day, or paid by the host since.
func (f Facts) alreadyFor(e Offer) bool {
	for _, g := range f.given() {
		if e.PersonName == "" && (g.EventOn == e.EventOn || g.mayCover(e.EventOn)) {
			return true
		}
	}
	return false
}

// among tells whether one of the grants is about the event.
func among(list []Grant, e Offer) bool {
	for _, g := range list {
		if g.EventOn == e.EventOn && (e.PersonName == "" || g.concerns(e.PersonName)) {
			return true
		}
	}
	return false
}
