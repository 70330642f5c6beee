package benefits

import (
	"fmt"

	"kyosai/gen/ent"
	"kyosai/server/approval"
	"kyosai/server/caldate"
	"kyosai/server/problem"
)

// wanted are the columns of a claim that a question asks for, of those that are not yet approved.
var wanted = map[string][]string{
	"PERSON_NAME": {"person_name"}, "PERSON_BORN": {"person_born_on"}, "CAUSE": {"cause"}, "GRADE": {"grade"},
	"LOSS": {"loss_percent"}, "FLOODED": {"flooded"}, "PLACE": {"place_postal_code"}, "HEIR": {"heir_name", "heir_relation"},
	"EXAMINATION_FEE": {"examination_fee"},
}

// Possible refuses a kind, which came with its rules, for which something is needed that the operator switched off, by the
// rule of the day.
func Possible(kind *ent.BenefitKind, on caldate.Day, off approval.Off) error {
	if len(off) == 0 {
		return nil
	}
	for _, name := range needs(kind, on) {
		if item, is := off[name]; is {
			return problem.In("kind", "kind_needs_item", fmt.Sprintf("「%s」のお申し込みには「%s」が要りますが、いまは扱わない設定のため、お受けできません。窓口へお問い合わせください。", kind.Name, item.Title))
		}
	}
	return nil
}

// needs lists what a claim for the kind cannot do without, as NOUN.column.
func needs(kind *ent.BenefitKind, on caldate.Day) []string {
	var all []string
	if !HasOwnDay(kind) {
		all = append(all, "Claim.event_on")
	}
	for _, question := range kind.Asks {
		for _, column := range wanted[question] {
			all = append(all, "Claim."+column)
		}
	}
	if kind.CouponMonths > 0 {
		all = append(all, "Coupon.code")
	}
	if len(Proofs(kind, on)) > 0 {
		all = append(all, "DocumentContent.kept_as")
	}
	return all
}

// Proofs are the papers of which a claim of that day needs any one, by the rule of a kind that came with its rules; none
// where nothing is proved.
func Proofs(kind *ent.BenefitKind, on caldate.Day) []string {
	if rule := InForce(kind, on); rule != nil {
		return rule.Proofs
	}
	return []string{}
}
