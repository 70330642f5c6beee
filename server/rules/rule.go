package rules

import (
	"fmt"

	"kyosai/server/caldate"
)

// Rule is what holds for a kind of benefit from a day on: how much is given, the conditions, which must all hold, and how
// it is seen that they do.
type Rule struct {
	InForceFrom   caldate.Day
	Version       int
	Ends          bool // from this day on the kind is given no more; the rule says nothing else
	Award         Award
	Conditions    []Condition
	Proofs        []string // any one of them; none where nothing is proved
	Unattended    bool     // approved as it is sent, where every condition holds and nothing is in doubt
	SamplePercent int      // of these, how many in a hundred are examined all the same
}

// InForce is the rule for an event on that day; nil where there was none yet, or none any more.
func InForce(list []Rule, day caldate.Day) *Rule {
	var found *Rule
	for i := range list {
		if !list[i].InForceFrom.After(day) && (found == nil || list[i].InForceFrom.After(found.InForceFrom)) {
			found = &list[i]
		}
	}
	if found == nil || found.Ends {
		return nil
	}
	return found
}

// Check refuses a rule that cannot be decided: a type of condition or award outside the lists, a parameter that is
// missing, unknown or out of its bounds.
func Check(r Rule) error {
	if r.Ends {
		if r.Award.Type != "" || len(r.Conditions) > 0 || len(r.Proofs) > 0 || r.Unattended || r.SamplePercent != 0 {
			return fault("ends", "給付をやめる規程には、金額も条件も証明書類もありません。", "a rule that ends the kind has no award, no conditions and no proofs")
		}
		return nil
	}
	for i, c := range r.Conditions {
		if f := c.check(); f != nil {
			return f.within(fmt.Sprintf("conditions.%d", i), fmt.Sprintf("condition %d", i+1))
		}
	}
	if f := r.Award.check(); f != nil {
		return f.within("award", "award")
	}
	if f := r.checkSeen(); f != nil {
		return f
	}
	return nil
}

// CountsNights tells whether a claim by this rule uses up nights of its fiscal year.
func (r Rule) CountsNights() bool { return r.Award.CountsNights() }

// Evaluate decides a claim: every condition is looked at, so that a person learns at once all that is missing. It
// fails only on a rule that Check would refuse.
func Evaluate(rule Rule, facts Facts) (Verdict, error) {
	if err := Check(rule); err != nil {
		return Verdict{}, err
	}
	if rule.Ends {
		return NoRule(), nil
	}
	v := Verdict{Entitled: true, Version: rule.Version, Outcomes: make([]Outcome, 0, len(rule.Conditions)+1)}
	for _, c := range rule.Conditions {
		v.add(c.decide(facts))
	}
	for _, o := range rule.inherited(facts) {
		v.add(o)
	}
	amount, reckoned := rule.Award.reckon(facts)
	if !reckoned.Holds || reckoned.Awaits != "" {
		v.add(reckoned)
	}
	if v.Entitled {
		v.Amount, v.Reckoned = amount, reckoned.Reason
	}
	return v, nil
}

func (v *Verdict) add(o Outcome) {
	v.Entitled = v.Entitled && o.Holds
	v.Outcomes = append(v.Outcomes, o)
	if day := o.LastDay; !day.IsNone() && (v.Deadline == nil || day.Before(*v.Deadline)) {
		v.Deadline = &day
	}
}
