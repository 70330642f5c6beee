package rules

import (
	"fmt"
	"maps"
	"slices"

	"kyosai/server/yen"
)

// Award is how much a rule gives: the type's name, its whole-number parameters, and its steps in their order.
type Award struct {
	Type   string         `json:"type"`
	Params map[string]int `json:"params,omitempty"`
	Steps  []Step         `json:"steps,omitempty"`
}

// Step is a line of an award's table: the amount in yen from a number on (days, percent, yen paid), or for a cause of
// death up to an age.
type Step struct {
	From   int        `json:"from,omitempty"`
	Cause  string     `json:"cause,omitempty"`  // ILLNESS, ACCIDENT or TRAFFIC
	ToAge  int        `json:"to_age,omitempty"` // the last age for which it holds; 0 for every age
	Amount yen.Amount `json:"amount"`
}

// How an award's steps are told apart.
const (
	noSteps     = ""
	stepsFrom   = "from"
	stepsCauses = "cause"
)

// award is one type of the closed list.
type award struct {
	params map[string]parameter
	steps  string
	needs  []fact
	reckon func(a Award, f Facts) (yen.Amount, Outcome)
}

const mostYen = 100_000_000

// awards is the closed list of award types. A rule that names another does not load.
var awards = map[string]award{
	"fixed":         {params: whole("amount", 1, mostYen), reckon: fixed},
	"days_absent":   {params: whole("spell_months", 1, 120), steps: stepsFrom, needs: []fact{absence}, reckon: daysAbsent},
	"loss_percent":  {params: lossParams, steps: stepsFrom, needs: []fact{loss}, reckon: lossPercent},
	"cost_paid":     {steps: stepsFrom, needs: []fact{cost}, reckon: costPaid},
	"cause_and_age": {steps: stepsCauses, needs: []fact{event, cause}, reckon: causeAndAge},
	"per_night":     {params: nightParams, needs: []fact{event, until, cost, joined}, reckon: perNight},
}

// AwardTypes lists the award types in alphabetical order.
func AwardTypes() []string { return slices.Sorted(maps.Keys(awards)) }

// Most is the most that the award gives for one claim.
func (a Award) Most() yen.Amount {
	most := yen.Amount(max(a.Params["amount"]*max(a.Params["nights"], 1), a.Params["flooded"]))
	for _, s := range a.Steps {
		most = max(most, s.Amount)
	}
	return most
}

// Varies tells whether two claims may be given different amounts.
func (a Award) Varies() bool { return a.Type != "fixed" }

func (a Award) check() error {
	known, ok := awards[a.Type]
	if !ok {
		return fmt.Errorf("there is no award type %q; there are %v", a.Type, AwardTypes())
	}
	if (len(a.Steps) > 0) != (known.steps != noSteps) {
		return fmt.Errorf("%s: steps are needed in this type or allowed in another", a.Type)
	}
	for i, s := range a.Steps {
		if err := s.check(known.steps, a.Steps[:i]); err != nil {
			return fmt.Errorf("%s: step %d: %w", a.Type, i+1, err)
		}
	}
	return checkParams(a.Type, a.Params, known.params)
}

var causes = []string{"ILLNESS", "ACCIDENT", "TRAFFIC"}

func (s Step) check(by string, before []Step) error {
	switch {
	case s.Amount < 1 || s.Amount > mostYen:
		return fmt.Errorf("an amount of 1 to %d yen is needed, not %d", mostYen, int64(s.Amount))
	case by == stepsFrom && (s.From < 1 || s.Cause != "" || s.ToAge != 0):
		return fmt.Errorf("it says from which number on, and the amount, nothing else")
	case by == stepsFrom && len(before) > 0 && s.From <= before[len(before)-1].From:
		return fmt.Errorf("steps go upwards: %d does not come after %d", s.From, before[len(before)-1].From)
	case by == stepsCauses && (!slices.Contains(causes, s.Cause) || s.From != 0 || s.ToAge < 0 || s.ToAge > 150):
		return fmt.Errorf("it says for which cause of %v, to which age, and the amount, nothing else", causes)
	}
	return nil
}

// reckon finds the amount, with an outcome that says how, or why there is none.
func (a Award) reckon(f Facts) (yen.Amount, Outcome) {
	known := awards[a.Type]
	amount := yen.Amount(0)
	outcome, missing := wanting(f, known.needs)
	if !missing {
		amount, outcome = known.reckon(a, f)
	}
	outcome.Type = "award"
	return amount, outcome
}

// step is the last step that begins at the number or below it; nil where the first lies above.
func (a Award) step(number int) *Step {
	var found *Step
	for i := range a.Steps {
		if a.Steps[i].From <= number {
			found = &a.Steps[i]
		}
	}
	return found
}
