package rules

import (
	"errors"
	"testing"
)

func TestARuleFitsAKindThatAsksWhatItNeeds(t *testing.T) {
	gift := Award{Type: "fixed", Params: map[string]int{"amount": 10000}}
	for name, c := range map[string]struct {
		rule Rule
		asks Asks
		want string // the field of the fault; empty where it fits
	}{
		"a rule of what is on file":             {Rule{Award: gift, Conditions: []Condition{{Type: "member_at_event"}}}, Asks{}, ""},
		"a grade that is asked":                 {Rule{Award: gift, Conditions: []Condition{{Type: "grade_at_most"}}}, Asks{Questions: []string{"GRADE"}}, ""},
		"a grade that is not asked":             {Rule{Award: gift, Conditions: []Condition{{Type: "not_in_future"}, {Type: "grade_at_most"}}}, Asks{}, "conditions.1.type"},
		"an end that a stay asks":               {Rule{Award: gift, Conditions: []Condition{{Type: "ended"}}}, Asks{Questions: []string{"STAY"}}, ""},
		"an end that a course asks":             {Rule{Award: gift, Conditions: []Condition{{Type: "ended"}}}, Asks{Questions: []string{"COURSE"}}, ""},
		"the only relation":                     {Rule{Award: gift, Conditions: []Condition{{Type: "relation_is"}}}, Asks{Relations: []string{"SELF"}}, ""},
		"one of two relations, not asked":       {Rule{Award: gift, Conditions: []Condition{{Type: "relation_is"}}}, Asks{Relations: []string{"SPOUSE", "CHILD"}}, "conditions.0.type"},
		"one of two relations, asked":           {Rule{Award: gift, Conditions: []Condition{{Type: "relation_is"}}}, Asks{Questions: []string{"RELATION"}, Relations: []string{"SPOUSE", "CHILD"}}, ""},
		"an amount by a cost that is not asked": {Rule{Award: Award{Type: "cost_paid"}}, Asks{}, "award.type"},
		"certified where nobody is asked to":    {Rule{Award: gift, Conditions: []Condition{{Type: "certified"}}}, Asks{}, "conditions.0.type"},
		"a certificate that it waits for":       {Rule{Award: gift, Conditions: []Condition{{Type: "certified"}}}, Asks{Certificate: true}, ""},
		"a certificate that it does not await":  {Rule{Award: gift}, Asks{Certificate: true}, "conditions"},
		"a disaster where no place is asked":    {Rule{Award: gift, Conditions: []Condition{{Type: "disaster_not_excluded"}}}, Asks{}, "conditions.0.type"},
		"a disaster of a place":                 {Rule{Award: gift, Conditions: []Condition{{Type: "disaster_not_excluded"}}}, Asks{Questions: []string{"PLACE"}}, ""},
		"a share where no place is asked":       {Rule{Award: Award{Type: "loss_percent", Params: map[string]int{"pro_rata": 1}}}, Asks{Questions: []string{"LOSS"}}, "award.type"},
		"one that ends the kind":                {Rule{Ends: true}, Asks{Certificate: true}, ""},
	} {
		field := ""
		var fault *Fault
		if err := Fits(c.rule, c.asks); errors.As(err, &fault) {
			field = fault.Field
		}
		if field != c.want {
			t.Errorf("%s: the fault is at %q, want %q", name, field, c.want)
		}
	}
}

func TestEveryQuestionThatARuleCanNeedHasItsWords(t *testing.T) {
	for name, c := range conditions {
		for _, need := range c.needs {
			if len(need.asked) > 0 && questionWords[need.asked[0]].Ja == "" {
				t.Errorf("%s needs %v, which has no words", name, need.asked)
			}
		}
	}
}
