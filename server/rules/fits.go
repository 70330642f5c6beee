package rules

import (
	"fmt"
	"slices"
	"strings"
)

// Asks is what a kind of benefit has asked, as far as a rule of it can need that.
type Asks struct {
	Questions   []string // of its form
	Relations   []string // that there may be; one alone is taken as it is
	Certificate bool     // the company's officer is asked for one
	OnFile      bool     // all that decides it stands on file
}

// Fits refuses a rule that waits for what nobody is asked, so that no claim for its kind could ever be decided, and one
// that does not wait for the certificate that is asked for. The rule is one that Check lets pass.
func Fits(r Rule, asks Asks) error {
	if r.Ends {
		return nil
	}
	waits := false
	for i, c := range r.Conditions {
		known := conditions[c.Type]
		waits = waits || known.certificate
		f := asks.lacks(known.needs)
		if known.disasters {
			f = asks.lacks([]fact{placed})
		}
		if known.certificate && !asks.Certificate {
			f = fault("type", "この給付では、勤務先の担当者に確認を頼みません。この条件を外してください。", "certified needs a kind with a certificate")
		}
		if f != nil {
			return f.within(fmt.Sprintf("conditions.%d", i), fmt.Sprintf("condition %d", i+1))
		}
	}
	if !waits && asks.Certificate {
		return fault("conditions", "この給付では、勤務先の担当者に確認を頼みます。条件「%[1]s」を加えてください。", "a kind with a certificate needs the condition certified", sentences["certified"])
	}
	needs := awards[r.Award.Type].needs
	if r.Award.Params["pro_rata"] == 1 {
		needs = append(slices.Clone(needs), placed)
	}
	if r.Award.Params["flooded"] > 0 {
		needs = append(slices.Clone(needs), fact{asked: []string{"FLOODED"}})
	}
	if f := asks.lacks(needs); f != nil {
		return f.within("award", "award")
	}
	if f := asks.fitsSeen(r); f != nil {
		return f
	}
	return nil
}

// placed is needed where a declared disaster makes a difference: of a kind that asks for no place none is looked up.
var placed = fact{asked: []string{"PLACE"}}

// lacks is what is said of the first fact that nobody is asked for; nil where each is asked, or stands on file.
func (a Asks) lacks(needs []fact) *Fault {
	for _, need := range needs {
		if len(need.asked) == 0 || slices.ContainsFunc(need.asked, a.asks) {
			continue
		}
		return fault("type", "この給付の申請書では「%[2]s」をたずねないため、使えません。ほかのものを選んでください。", "the form does not ask %[1]s",
			strings.Join(need.asked, " or "), questionWords[need.asked[0]])
	}
	return nil
}

func (a Asks) asks(question string) bool {
	return slices.Contains(a.Questions, question) || question == "RELATION" && len(a.Relations) == 1
}

// questionWords say what each question that a rule can need asks.
var questionWords = map[string]Text{
	"STAY": {"最後の日", "the last day"}, "ABSENCE": {"お休みの期間", "the days of absence"}, "PERSON_NAME": {"お相手やご家族のお名前", "the person's name"},
	"PERSON_BORN": {"お子さまの生年月日", "the child's day of birth"}, "RELATION": {"続柄", "the relation"}, "HEIR": {"ご遺族の続柄", "the heir"},
	"CAUSE": {"亡くなられた原因", "the cause"}, "GRADE": {"障害の等級", "the grade"}, "LOSS": {"損害の割合", "the share that was lost"}, "FLOODED": {"床上まで浸水したか", "whether it was flooded"}, "PLACE": {"被害にあった住まいの場所", "where the house stands"}, "COST": {"支払った金額", "what was paid"},
}
