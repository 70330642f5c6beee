package benefits

import (
	"fmt"
	"slices"
	"strings"

	"kyosai/gen/ent"
	"kyosai/server/caldate"
	"kyosai/server/rules"
)

// The closed lists of words that a kind may use.
var (
	services     = []string{"BENEFIT", "TRAVEL", "LODGING", "CHECKUP", "COURSE"}
	certificates = []string{"NONE", "ABSENCE", "SERVICE"}
	relations    = []string{"SELF", "SPOUSE", "CHILD", "PARENT"}
	questions    = []string{
		"RELATION", "PERSON_NAME", "PERSON_BORN", "ABSENCE", "CAUSE", "GRADE", "LOSS", "FLOODED", "PLACE", "HEIR",
		"INSTITUTION", "EXAMINATION_FEE", "COST", "STAY", "JOURNEY", "COURSE",
	}
	// Whose answers are sensitive 要配慮: the days of an illness, the cause of a death, a disability, a check-up and what it cost.
	sensitiveQuestions = []string{"ABSENCE", "CAUSE", "GRADE", "INSTITUTION", "EXAMINATION_FEE"}
)

func (k Kind) check() error {
	switch {
	case k.Code == "" || strings.ToUpper(k.Code) != k.Code || strings.ContainsAny(k.Code, " \t\n"):
		return fmt.Errorf("code %q: write capitals, digits and _ alone", k.Code)
	case k.Name == "" || k.NameEn == "" || k.Description == "":
		return fmt.Errorf("name, name_en and description are needed")
	case k.Open && len(k.Rules) == 0:
		return fmt.Errorf("an open kind needs a rule")
	case len(k.Relations) == 0:
		return fmt.Errorf("relations are needed; one that needs no question is taken as it is")
	}
	for _, of := range []struct {
		what        string
		words, list []string
	}{
		{"service", []string{k.Service}, services}, {"certificate", []string{k.Certificate}, certificates},
		{"question", k.Asks, questions}, {"relation", k.Relations, relations},
	} {
		if err := known(of.what, of.words, of.list); err != nil {
			return err
		}
	}
	if err := k.checkWay(); err != nil {
		return err
	}
	return k.checkRules()
}

// checkWay refuses a way of deciding that contradicts itself.
func (k Kind) checkWay() error {
	switch {
	case k.CouponMonths < 0 || k.CouponMonths > 24:
		return fmt.Errorf("coupon_months is 0, where money is paid, to 24")
	case k.CouponMonths > 0 && !slices.Contains(k.Asks, "JOURNEY"):
		return fmt.Errorf("a kind that ends in a coupon asks JOURNEY, for the agency that takes it")
	case !k.Sensitive && slices.ContainsFunc(k.Asks, func(q string) bool { return slices.Contains(sensitiveQuestions, q) }):
		return fmt.Errorf("a kind that asks one of %v is sensitive", sensitiveQuestions)
	case slices.Contains(k.Asks, "COST") && slices.Contains(k.Asks, "EXAMINATION_FEE"):
		return fmt.Errorf("a kind asks for one cost: COST, or EXAMINATION_FEE of a check-up")
	case k.Cheerful && k.Mourning:
		return fmt.Errorf("a kind is cheerful or of mourning")
	case k.Occasion != nil:
		return k.Occasion.Check()
	}
	return nil
}

func (k Kind) checkRules() error {
	before := caldate.None
	for i, r := range k.Rules {
		if _, err := caldate.Parse(string(r.InForceFrom)); err != nil {
			return fmt.Errorf("rule %d: in_force_from: %w", i+1, err)
		}
		if !r.InForceFrom.After(before) {
			return fmt.Errorf("rule %d: in_force_from %s does not come after %s", i+1, r.InForceFrom, before)
		}
		if err := rules.Check(r.AsRule()); err != nil {
			return fmt.Errorf("rule %d: %w", i+1, err)
		}
		if err := rules.Fits(r.AsRule(), k.asked()); err != nil {
			return fmt.Errorf("rule %d: %w", i+1, err)
		}
		before = r.InForceFrom
	}
	return nil
}

// asked is what the kind has asked, for its rules to need.
func (k Kind) asked() rules.Asks {
	return rules.Asks{Questions: k.Asks, Relations: k.Relations, Certificate: k.Certificate != "NONE", OnFile: k.OnFile}
}

// Fits refuses a rule for a kind whose claims it could never decide, as a pack's rules are refused.
func Fits(r rules.Rule, of *ent.BenefitKind) error { return rules.Fits(r, kindOf(of).asked()) }

func known(what string, words, list []string) error {
	for _, w := range words {
		if !slices.Contains(list, w) {
			return fmt.Errorf("there is no %s %q; there are %v", what, w, list)
		}
	}
	return nil
}
