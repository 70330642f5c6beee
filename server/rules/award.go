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
	nights bool // it gives by the night, up to so many a fiscal year
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
	"per_night":     {params: nightParams, nights: true, needs: []fact{event, until, cost, joined}, reckon: perNight},
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

// CountsNights tells whether a claim uses up nights of its fiscal year, which one that is called off gives back.
func (a Award) CountsNights() bool { return awards[a.Type].nights }

// Varies tells whether two claims may be given different amounts.
func (a Award) Varies() bool { return a.Type != "fixed" }

func (a Award) check() *Fault {
	known, ok := awards[a.Type]
	if !ok {
		return fault("type", "金額の決め方「%[1]s」はありません。選び直してください。", "there is no award type %[1]q; there are %[2]v", a.Type, AwardTypes())
	}
	if (len(a.Steps) > 0) != (known.steps != noSteps) {
		return fault("steps", "区分ごとの額は、%[2]s。", "%[1]s: steps are needed in this type or allowed in another", a.Type, stepsWanted(known.steps))
	}
	for i, s := range a.Steps {
		if f := s.check(known.steps, a.Steps[:i]); f != nil {
			return f.within(fmt.Sprintf("steps.%d", i), fmt.Sprintf("%s: step %d", a.Type, i+1))
		}
	}
	return checkParams(a.Type, a.Params, known.params)
}

var causes = []string{"ILLNESS", "ACCIDENT", "TRAFFIC"}

func stepsWanted(by string) Text {
	if by == noSteps {
		return Text{"この決め方にはありません", ""}
	}
	return Text{"1つ以上入力してください", ""}
}

func (s Step) check(by string, before []Step) *Fault {
	switch {
	case s.Amount < 1 || s.Amount > mostYen:
		return fault("amount", "金額は1円から%[3]sまでで入力してください。", "an amount of 1 to %[1]d yen is needed, not %[2]d", mostYen, int64(s.Amount), yen.Amount(mostYen))
	case by == stepsFrom && (s.From < 1 || s.Cause != "" || s.ToAge != 0):
		return fault("from", "区分のはじまりを1以上の整数で入力してください。", "it says from which number on, and the amount, nothing else")
	case by == stepsFrom && len(before) > 0 && s.From <= before[len(before)-1].From:
		return fault("from", "区分は小さいものから順に入力してください（%[2]dの次に%[1]dは置けません）。", "steps go upwards: %[1]d does not come after %[2]d", s.From, before[len(before)-1].From)
	case by == stepsCauses && (!slices.Contains(causes, s.Cause) || s.From != 0 || s.ToAge < 0 || s.ToAge > 150):
		return fault("cause", "原因を選び、年齢は%[2]d歳までで入力してください。", "it says for which cause of %[1]v, to which age, and the amount, nothing else", causes, 150)
	case by == stepsCauses && slices.ContainsFunc(before, func(b Step) bool { return b.Cause == s.Cause && b.ToAge == s.ToAge }):
		return fault("cause", "同じ原因と年齢の区分が、もうあります。どちらかを消すか、年齢を変えてください。", "there is a step for the cause %[1]s to the age %[2]d already", s.Cause, s.ToAge)
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
