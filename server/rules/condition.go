package rules

import (
	"maps"
	"slices"
	"strings"
)

// parameter is a whole number that a condition or an award needs, with its bounds.
type parameter struct {
	least, most int
	optional    bool
}

// condition is one type of the closed list.
type condition struct {
	params map[string]parameter
	some   bool // of its optional parameters at least one must be given
	needs  []fact
	decide func(f Facts, params map[string]int) Outcome

	deadline    bool // it is the time in which to claim, counted from the event
	certificate bool // it waits for the company's certificate
	disasters   bool // it looks at declared disasters
	membership  bool // it wants a member on the day of the event
	leaving     bool // it wants who has left
}

func whole(name string, least, most int) map[string]parameter {
	return map[string]parameter{name: {least: least, most: most}}
}

// heirsOrder is the condition that every rule has where an heir claims.
const heirsOrder = "heir_in_order"

// conditions is the closed list of condition types. A rule that names another does not load.
var conditions = map[string]condition{
	// Of the membership.
	"eligible_from":            {params: whole("months", 0, 120), needs: []fact{event, joined}, decide: eligibleFrom},
	"member_at_event":          {params: map[string]parameter{"months_after_leaving": {1, 12, true}}, needs: []fact{event, joined}, decide: memberAtEvent, membership: true},
	"member_months":            {params: whole("months", 1, 600), needs: []fact{event, joined}, decide: memberMonths},
	"member_months_at_leaving": {params: whole("months", 1, 600), needs: []fact{joined, left}, decide: memberMonthsAtLeaving, leaving: true},
	"on_leaving":               {needs: []fact{event, left}, decide: onLeaving, leaving: true},
	// Of ages and anniversaries.
	"age_reached":         {params: whole("age", 1, 120), needs: []fact{event, born}, decide: ageReached},
	"age_in_fiscal_year":  {params: whole("age", 1, 120), needs: []fact{event, born}, decide: ageInFiscalYear},
	"school_entry":        {params: whole("age", 1, 30), needs: []fact{event, personBorn}, decide: schoolEntry},
	"wedding_anniversary": {params: whole("years", 1, 80), needs: []fact{event}, decide: weddingAnniversary},
	"service_anniversary": {params: whole("years", 1, 80), needs: []fact{event}, decide: serviceAnniversary},
	// Of the time of claiming.
	"claim_within_years":  {params: whole("years", 1, 10), needs: []fact{event}, decide: claimWithinYears, deadline: true},
	"claim_within_months": {params: whole("months", 1, 120), needs: []fact{event}, decide: claimWithinMonths, deadline: true},
	"not_in_future":       {needs: []fact{event}, decide: notInFuture},
	"ended":               {needs: []fact{event, until}, decide: ended},
	"absence_in_past":     {needs: []fact{absence}, decide: absenceInPast},
	"not_too_early":       {params: whole("months", 1, 24), needs: []fact{event}, decide: notTooEarly},
	"ahead_of_event":      {params: whole("months", 1, 24), needs: []fact{event}, decide: aheadOfEvent},
	// Of what was given before.
	"times_in_life":       {params: whole("times", 1, 20), decide: timesInLife},
	"once_in_fiscal_year": {needs: []fact{event}, decide: onceInFiscalYear},
	"not_same_spouse":     {needs: []fact{person}, decide: notSameSpouse},
	"once_for_person":     {needs: []fact{event, person}, decide: onceForPerson},
	"once_for_event":      {needs: []fact{event}, decide: onceForEvent},
	// Of what was answered, confirmed or declared.
	"relation_is": {
		params: map[string]parameter{"self": {1, 1, true}, "spouse": {1, 1, true}, "child": {1, 1, true}, "parent": {1, 1, true}},
		some:   true, needs: []fact{relation}, decide: relationIs,
	},
	heirsOrder:              {needs: []fact{heirRelation}, decide: heirInOrder},
	"grade_at_most":         {params: whole("grade", 1, 10), needs: []fact{grade}, decide: gradeAtMost},
	"loss_at_least":         {params: whole("percent", 1, 100), needs: []fact{loss}, decide: lossAtLeast},
	"cost_at_least":         {params: whole("yen", 1, 10_000_000), needs: []fact{cost}, decide: costAtLeast},
	"absent_at_least":       {params: whole("days", 1, 366), needs: []fact{absence}, decide: absentAtLeast},
	"certified":             {decide: certified, certificate: true},
	"disaster_not_excluded": {decide: disasterNotExcluded, disasters: true},
}

// Types lists the condition types in alphabetical order.
func Types() []string { return slices.Sorted(maps.Keys(conditions)) }

func (c Condition) check() *Fault {
	known, ok := conditions[c.Type]
	if !ok {
		return fault("type", "条件の種類「%[1]s」はありません。選び直してください。", "there is no condition type %[1]q; there are %[2]v", c.Type, Types())
	}
	if known.some && len(c.Params) == 0 {
		return fault("type", "%[3]sのどれかを選んでください。", "%[1]s needs one of the parameters %[2]v", c.Type, slices.Sorted(maps.Keys(known.params)), namesOf(known.params))
	}
	return checkParams(c.Type, c.Params, known.params)
}

// namesOf says which parameters there are.
func namesOf(known map[string]parameter) Text {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(known)) {
		names = append(names, parameterWords[name].Ja)
	}
	return Text{strings.Join(names, "・"), ""}
}

func checkParams(name string, given map[string]int, known map[string]parameter) *Fault {
	if fits(given, known) { // every claim that is decided comes through here, and nearly all rules are right
		return nil
	}
	for _, param := range slices.Sorted(maps.Keys(given)) {
		bounds, ok := known[param]
		if !ok {
			return fault(param, "「%[2]s」という項目はありません。", "%[1]s has no parameter %[2]q", name, param)
		}
		if value := given[param]; value < bounds.least || value > bounds.most {
			return fault(param, "%[6]sは%[3]dから%[4]dまでの整数で入力してください。", "%[1]s: %[2]s must be %[3]d to %[4]d, not %[5]d",
				name, param, bounds.least, bounds.most, value, parameterWords[param])
		}
	}
	for _, param := range slices.Sorted(maps.Keys(known)) {
		if _, ok := given[param]; !ok && !known[param].optional {
			return fault(param, "%[3]sを入力してください。", "%[1]s needs the parameter %[2]q", name, param, parameterWords[param])
		}
	}
	return nil
}

func (c Condition) decide(facts Facts) Outcome {
	known := conditions[c.Type]
	outcome, missing := wanting(facts, known.needs)
	if !missing {
		outcome = known.decide(facts, c.Params)
	}
	outcome.Type = c.Type
	return outcome
}

// fits tells whether nothing is wrong with parameters, without saying what.
func fits(given map[string]int, known map[string]parameter) bool {
	for param, value := range given {
		if bounds, ok := known[param]; !ok || value < bounds.least || value > bounds.most {
			return false
		}
	}
	for param, bounds := range known {
		if _, ok := given[param]; !ok && !bounds.optional {
			return false
		}
	}
	return true
}
