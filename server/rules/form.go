package rules

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
)

// Form is what one fills in for a type of condition or award: what it wants or gives, and its parameters.
type Form struct {
	Type       string
	Says       Text
	Some       bool // of its optional parameters at least one is needed
	Parameters []Parameter
	Steps      string // what the steps of an award begin from: empty where it has none, FROM a number or CAUSE
	From       Text   // what that number is
}

// Parameter is a whole number of a Form, with its bounds, both among what is allowed. One that is optional and has but
// one value is a mark.
type Parameter struct {
	Name     string
	Says     Text
	Least    int
	Most     int
	Optional bool
}

// Value is a parameter as a rule has it.
type Value struct {
	Name   string
	Number int
}

// parameterWords say what each parameter is.
var parameterWords = map[string]Text{
	"months": {"月数（か月）", "months"}, "years": {"年数（年）", "years"}, "age": {"年齢（歳）", "age"}, "times": {"回数（回）", "times"},
	"months_after_leaving": {"退会のあとの月数（か月）", "months after leaving"}, "grade": {"等級（級）", "grade"},
	"percent": {"割合（%）", "percent"}, "yen": {"金額（円）", "yen"}, "days": {"日数（日）", "days"},
	"amount": {"金額（円）", "yen"}, "spell_months": {"休みを合わせる期間（か月）", "months of a spell"},
	"flooded": {"床上浸水のときの額（円）", "yen where flooded"}, "pro_rata": {"大規模な災害では定められた割合", "the declared share at a great disaster"},
	"nights": {"1年度の泊数（泊）", "nights a fiscal year"}, "nights_late": {"年度の途中で加入した方の泊数（泊）", "nights for who joined late"},
	"late_month": {"途中とみなす月（月）", "the month from which that is late"},
	"self":       {"本人", "self"}, "spouse": {"配偶者", "spouse"}, "child": {"子", "child"}, "parent": {"親", "parent"},
}

// awardWords say what each type of award goes by, and what its steps begin from.
var awardWords = map[string][2]Text{
	"fixed":         {{"定額", "A fixed amount"}},
	"days_absent":   {{"休みの日数による額", "By the days absent"}, {"日数（日以上）", "days or more"}},
	"loss_percent":  {{"住まいの損害の割合による額", "By the share of the house that was lost"}, {"割合（%以上）", "percent or more"}},
	"cost_paid":     {{"支払った額による額", "By what was paid"}, {"支払い（円以上）", "yen or more"}},
	"cause_and_age": {{"亡くなった原因と年齢による額", "By the cause of a death and the age"}},
	"per_night":     {{"1泊ごとの額", "So much a night"}},
}

// ConditionForms lists the forms of all condition types, by their Japanese words.
func ConditionForms() []Form {
	var forms []Form
	for name, c := range conditions {
		forms = append(forms, Form{Type: name, Says: blanked(sentences[name]), Some: c.some, Parameters: parametersOf(c.params)})
	}
	return sorted(forms)
}

// AwardForms lists the forms of all award types, by their Japanese words.
func AwardForms() []Form {
	steps := map[string]string{noSteps: "", stepsFrom: "FROM", stepsCauses: "CAUSE"}
	var forms []Form
	for name, a := range awards {
		forms = append(forms, Form{Type: name, Says: awardWords[name][0], Parameters: parametersOf(a.params), Steps: steps[a.steps], From: awardWords[name][1]})
	}
	return sorted(forms)
}

func sorted(forms []Form) []Form {
	slices.SortFunc(forms, func(a, b Form) int { return cmp.Compare(a.Says.Ja, b.Says.Ja) })
	return forms
}

func parametersOf(known map[string]parameter) []Parameter {
	list := make([]Parameter, 0, len(known))
	for _, name := range slices.Sorted(maps.Keys(known)) {
		p := known[name]
		list = append(list, Parameter{name, parameterWords[name], p.least, p.most, p.optional})
	}
	return list
}

var blank = regexp.MustCompile(`\{\w+\}`)

// blanked shows a sentence without its numbers.
func blanked(t Text) Text {
	return Text{blank.ReplaceAllString(t.Ja, "○"), blank.ReplaceAllString(t.En, "…")}
}

// Values lists the condition's parameters by their names.
func (c Condition) Values() []Value { return valuesOf(c.Params) }

// Values lists the award's parameters by their names.
func (a Award) Values() []Value { return valuesOf(a.Params) }

func valuesOf(params map[string]int) []Value {
	list := make([]Value, 0, len(params))
	for _, name := range slices.Sorted(maps.Keys(params)) {
		list = append(list, Value{name, params[name]})
	}
	return list
}

// DescribeRule says what a rule gives and wants, a line each: first the amount, then the conditions, then how that is seen.
func DescribeRule(r *Rule) []Text {
	if r == nil || r.Ends {
		return []Text{{"給付しない", "Nothing is given"}}
	}
	var lines []Text
	for _, line := range DescribeAward(r.Award) {
		lines = append(lines, say("金額: %s", "Amount: %s", line))
	}
	for _, c := range r.Conditions {
		lines = append(lines, say("条件: %s", "Condition: %s", Describe(c)))
	}
	return append(lines, r.describeSeen()...)
}
