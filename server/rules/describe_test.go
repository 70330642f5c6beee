package rules

import (
	"strings"
	"testing"
)

func TestEveryConditionIsDescribed(t *testing.T) {
	for name, known := range conditions {
		c := Condition{name, map[string]int{}}
		for param := range known.params {
			c.Params[param] = 1
		}
		text := Describe(c)
		if text.Ja == "" || text.En == "" || strings.ContainsAny(text.Ja+text.En, "{}") {
			t.Errorf("%s: %+v", name, text)
		}
		if len(c.Params) > 0 && !strings.Contains(text.Ja, "1") && !known.some {
			t.Errorf("%s does not tell its parameters: %s", name, text.Ja)
		}
	}
	if text := Describe(Condition{"relation_is", map[string]int{"self": 1, "child": 1}}); text.En != "The relation is one of those named (child, self)" {
		t.Errorf("got %s", text.En)
	}
}

func TestEveryAwardIsDescribed(t *testing.T) {
	for name, known := range awards {
		a := Award{Type: name, Params: map[string]int{}}
		for param := range known.params {
			a.Params[param] = 7
		}
		switch known.steps {
		case stepsFrom:
			a.Steps = []Step{{From: 1, Amount: 1000}}
		case stepsCauses:
			a.Steps = []Step{{Cause: "ILLNESS", ToAge: 70, Amount: 1000}, {Cause: "TRAFFIC", Amount: 2000}}
		}
		for _, line := range DescribeAward(a) {
			if line.Ja == "" || line.En == "" || strings.Contains(line.Ja+line.En, "%!") {
				t.Errorf("%s: %+v", name, line)
			}
		}
		if len(DescribeAward(a)) == 0 {
			t.Errorf("%s is not described", name)
		}
	}
}

func BenchmarkEvaluate(b *testing.B) {
	rule := Rule{Version: 1, Award: sick, Conditions: []Condition{
		{Type: "absence_in_past"}, {Type: "member_at_event"}, {"eligible_from", with("months", 1)}, {"claim_within_years", with("years", 3)}, {Type: "certified"},
	}}
	facts := sure(absent("2026-01-05", 30, spellOf("2026-01-05", 14, 5000)))
	b.ReportAllocs()
	for b.Loop() {
		if v, err := Evaluate(rule, facts); err != nil || v.Amount != 5000 {
			b.Fatal(v, err)
		}
	}
}
