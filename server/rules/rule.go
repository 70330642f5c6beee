package rules

import (
	"fmt"
	"maps"
	"slices"

	"kyosai/server/yen"
)

// Rule is what holds for a kind of benefit from a day on: its amount, and the conditions, which must all hold.
type Rule struct {
	Version    int
	Amount     yen.Amount
	Conditions []Condition
}

// parameter is a whole number that a condition needs, with its bounds.
type parameter struct{ least, most int }

// fact is something that a condition cannot do without.
type fact struct {
	known   func(Facts) bool
	missing Outcome
}

// condition is one type of the closed list.
type condition struct {
	params  map[string]parameter
	options bool // every parameter may be left out, but not all
	needs   []fact
	decide  func(f Facts, params map[string]int) Outcome
}

// closed is the list of condition types. A rule that names another does not load.
var closed = map[string]condition{
	"eligible_from":       {params: map[string]parameter{"months": {0, 120}}, needs: []fact{event, joined}, decide: eligibleFrom},
	"member_at_event":     {needs: []fact{event, joined}, decide: memberAtEvent},
	"member_months":       {params: map[string]parameter{"months": {1, 600}}, needs: []fact{event, joined}, decide: memberMonths},
	"claim_within_years":  {params: map[string]parameter{"years": {1, 10}}, needs: []fact{event}, decide: claimWithinYears},
	"not_in_future":       {needs: []fact{event}, decide: notInFuture},
	"wedding_anniversary": {params: map[string]parameter{"years": {1, 80}}, needs: []fact{event}, decide: weddingAnniversary},
	"times_in_life":       {params: map[string]parameter{"times": {1, 20}}, decide: timesInLife},
	"not_same_spouse":     {needs: []fact{person}, decide: notSameSpouse},
	"once_for_person":     {needs: []fact{event, person}, decide: onceForPerson},
	"once_for_event":      {needs: []fact{event}, decide: onceForEvent},
	"relation_is":         {params: relationFlags, options: true, needs: []fact{relation}, decide: relationIs},
}

// Types lists the condition types in alphabetical order.
func Types() []string { return slices.Sorted(maps.Keys(closed)) }

// Check refuses conditions that cannot be decided: a type outside the list, a parameter that is missing, unknown or
// out of its bounds.
func Check(conditions []Condition) error {
	for i, c := range conditions {
		if err := check(c); err != nil {
			return fmt.Errorf("condition %d: %w", i+1, err)
		}
	}
	return nil
}

func check(c Condition) error {
	known, ok := closed[c.Type]
	if !ok {
		return fmt.Errorf("there is no condition type %q; there are %v", c.Type, Types())
	}
	for name, value := range c.Params {
		bounds, ok := known.params[name]
		if !ok {
			return fmt.Errorf("%s has no parameter %q", c.Type, name)
		}
		if value < bounds.least || value > bounds.most {
			return fmt.Errorf("%s: %s must be %d to %d, not %d", c.Type, name, bounds.least, bounds.most, value)
		}
	}
	return checkPresent(c, known)
}

func checkPresent(c Condition, known condition) error {
	if known.options {
		if len(c.Params) == 0 {
			return fmt.Errorf("%s needs one of the parameters %v", c.Type, slices.Sorted(maps.Keys(known.params)))
		}
		return nil
	}
	for name := range known.params {
		if _, given := c.Params[name]; !given {
			return fmt.Errorf("%s needs the parameter %q", c.Type, name)
		}
	}
	return nil
}

// Evaluate decides a claim: every condition is looked at, so that a person learns at once all that is missing. It
// fails only on a rule that Check would refuse.
func Evaluate(rule Rule, facts Facts) (Verdict, error) {
	if err := Check(rule.Conditions); err != nil {
		return Verdict{}, err
	}
	v := Verdict{Entitled: true, Version: rule.Version, Outcomes: make([]Outcome, 0, len(rule.Conditions))}
	for _, c := range rule.Conditions {
		outcome := decide(c, facts)
		v.Entitled = v.Entitled && outcome.Holds
		v.Outcomes = append(v.Outcomes, outcome)
	}
	if v.Entitled {
		v.Amount = rule.Amount
	}
	return v, nil
}

// NoRule is the verdict where no rule was in force on the day of the event.
func NoRule() Verdict { return Verdict{Outcomes: []Outcome{noRule}} }

// FirstMissing is the first condition that does not hold, or nil.
func (v Verdict) FirstMissing() *Outcome {
	for i := range v.Outcomes {
		if !v.Outcomes[i].Holds {
			return &v.Outcomes[i]
		}
	}
	return nil
}

func decide(c Condition, facts Facts) Outcome {
	known := closed[c.Type]
	for _, need := range known.needs {
		if !need.known(facts) {
			return need.missing.of(c.Type)
		}
	}
	return known.decide(facts, c.Params).of(c.Type)
}

func (o Outcome) of(conditionType string) Outcome {
	o.Type = conditionType
	return o
}
