package eligibility

import (
	"fmt"
	"slices"

	"kyosai/server/freetext"
	"kyosai/server/problem"
)

const (
	field      = "eligibility"
	mostMonths = 600
	oldest     = 150
	mostAreas  = 100
)

// Check brings what staff chose into its form, and says what is wrong with it: each kind once, with figures that somebody
// can meet.
func Check(terms []Term) ([]Term, error) {
	checked := make([]Term, 0, len(terms))
	for i, t := range terms {
		if slices.ContainsFunc(terms[:i], func(o Term) bool { return o.Kind == t.Kind }) {
			return nil, problem.In(field, "eligibility_twice", "同じ種類の条件は、一つにまとめてください。")
		}
		one, err := t.check()
		if err != nil {
			return nil, err
		}
		checked = append(checked, one)
	}
	return checked, nil
}

func (t Term) check() (Term, error) {
	switch t.Kind {
	case Enrolled:
		if t.Months < 1 || t.Months > mostMonths {
			return t, problem.In(field, "out_of_range", fmt.Sprintf("加入からの月数は1から%dまでの数字で入力してください。", mostMonths))
		}
		return Term{Kind: Enrolled, Months: t.Months}, nil
	case Age:
		if t.From < 0 || t.Until > oldest || t.From > t.Until {
			return t, problem.In(field, "out_of_range", fmt.Sprintf("年齢は0から%dまでで、下限が上限を超えないように入力してください。", oldest))
		}
		return Term{Kind: Age, From: t.From, Until: t.Until}, nil
	case Area:
		areas, err := places(t.Areas)
		return Term{Kind: Area, Areas: areas}, err
	}
	return t, problem.In(field, "eligibility_unknown", "申込資格は、決められた条件からお選びください。")
}

// places are the beginnings of postal codes as digits, each once and in their order.
func places(typed []string) ([]string, error) {
	var areas []string
	for _, text := range typed {
		digits := freetext.PostalDigits(text)
		if len(digits) < 3 || len(digits) > 7 {
			return nil, problem.In(field, "postal_code", fmt.Sprintf("「%s」は郵便番号の上3桁から7桁ではありません。例 650、651-11、650-0001", text))
		}
		areas = append(areas, digits)
	}
	if len(areas) == 0 || len(areas) > mostAreas {
		return nil, problem.In(field, "areas", fmt.Sprintf("対象の地域を、郵便番号の上3桁から7桁で、1個から%d個まで入力してください。", mostAreas))
	}
	slices.Sort(areas)
	return slices.Compact(areas), nil
}
